"""What an agency discloses, as frozen records: one noun a file, official lists, and what follows from them."""
