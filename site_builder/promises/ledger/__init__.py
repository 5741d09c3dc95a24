"""Which addresses are promised to the public, and how each of them is answered. Pure: bytes come in, lines go out."""
