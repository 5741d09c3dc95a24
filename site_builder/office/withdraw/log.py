"""Logs withdrawals: proof for the office, kept in `content/<year>/proof/` and never published.

Personal data that leaked is to be reported to the regulator within 72 hours of becoming known (พ.ร.บ. คุ้มครองข้อมูล
ส่วนบุคคล พ.ศ. 2562 มาตรา 37 (4)); the log begins that time. It holds none of the data itself.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path

from site_builder.building.disk.whole_file import write_whole
from site_builder.office.withdraw.order import Order, ToWithdraw
from site_builder.office.withdraw.yaml_rows import with_row
from site_builder.reading.layout import WITHDRAWAL_LOG

HOURS_TO_REPORT = 72


def deadline(at: datetime) -> datetime:
    """Until when a leak of personal data is to be reported."""
    return at + timedelta(hours=HOURS_TO_REPORT)


def write_log(
    root: Path, found: ToWithdraw, order: Order, at: datetime, deleted: list[str], remaining: list[str]
) -> Path:
    """Adds what was done, and what is left to do, to the log of the record's year."""
    file = root / "content" / found.year / WITHDRAWAL_LOG
    entry = {
        "withdrawn": found.record or f"/{found.address}",
        "at": at.isoformat(timespec="seconds"),
        "personal_data": "yes" if order.personal else "no",
        "report_until": deadline(at).isoformat(timespec="seconds") if order.personal else "",
        "deleted": deleted,
        "remaining": remaining,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in entry.items() if value]
    before = file.read_bytes() if file.is_file() else b""
    write_whole(file, with_row(before, "- " + "\n  ".join(lines) + "\n"))
    return file
