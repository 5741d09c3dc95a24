"""A page as it is kept: what needs a script goes, the code for a camera stands on the sheet all the same."""

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.submissions.copies import CopySet, page_as_submitted

PAGE = """<!doctype html><html><head><script src="../assets/site.js"></script></head><body><main><p>ก</p></main>
<div class="stamp print-only"><p>https://a.example/2566/oit/o1/</p></div></body></html>"""


def test_the_code_is_drawn_at_the_foot_of_the_sheet_as_no_script_will_do_it() -> None:
    kept = CopySet(FiscalYear(2566), "2023-04-30", frozenset())
    copy = page_as_submitted(PAGE, "2566/oit/o1/", kept, "<p>banner</p>", "<svg></svg>")
    assert '<div class="stamp print-only"><svg></svg><p>' in copy
    assert copy.count("<svg>") == 1
    assert "<script" not in copy
