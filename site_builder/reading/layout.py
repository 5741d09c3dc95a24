"""What the path of a file says about it, before anything is read."""

import re

CONTENT = "content"
SETTINGS = "mkdocs.yml"
WITHDRAWAL_LOG = "proof/withdrawals.yml"
"""Below the folder of a year."""

_DROPPINGS = re.compile(r"(?i)(thumbs\.db|desktop\.ini|~\$.*|\.ds_store|__macosx|.*\.tmp|.*~|.*:zone\.identifier)$")


def is_dropping(name: str) -> bool:
    """Whether a file name is one that Windows, macOS or Office leaves behind; such files are never published."""
    return name.startswith(".") or bool(_DROPPINGS.fullmatch(name))


def is_proof(path: str) -> bool:
    """Whether a project path lies among the captures of outside pages, which are kept and never published."""
    return _is_below(path, "proof")


def is_withdrawal_log(path: str) -> bool:
    """Whether a project path is the log of what was withdrawn in a year, which no page is made from."""
    return is_proof(path) and path.endswith(f"/{WITHDRAWAL_LOG}")


def is_submitted(path: str) -> bool:
    """Whether a project path lies among the pages as submitted, which go out byte for byte."""
    return _is_below(path, "submitted")


def _is_below(path: str, folder: str) -> bool:
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == CONTENT and parts[2] == folder
