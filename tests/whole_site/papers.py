"""Small papers for tests that need real ones."""


def paper(words: str) -> bytes:
    """A PDF of one sheet that says something, in plain sight among its bytes."""
    from fpdf import FPDF

    made = FPDF()
    made.set_compression(False)
    made.add_page()
    made.set_font("helvetica", size=20)
    made.cell(0, 10, words)
    return bytes(made.output())
