"""What an agency discloses, as frozen records: one noun a file (measures, evidence, result …), official lists, and what follows from them."""
