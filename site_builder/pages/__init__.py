"""What each page says, as frozen records ready to show; no HTML."""
