"""Outside addresses as an assessor's browser finds them."""
