"""Edge: opens papers, pictures and office files; says what is in them and makes the copy that goes out."""
