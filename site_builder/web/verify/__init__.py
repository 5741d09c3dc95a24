"""The served site as the public meets it, compared with its manifest."""
