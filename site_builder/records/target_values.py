"""What the fields of `publish.yml` may say. They reach other programs and other computers, so each is an allow-list.

A value that begins with a hyphen would be taken for an option (git's `--upload-pack`, rsync's `-e`), a transport such
as `ext::` is a program of its own, and a shell on the server would read `$(…)`. The list may come from anybody.
"""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import PlainValidator

from site_builder.language.problems.rule import error
from site_builder.language.thai.text import clean
from site_builder.records.rejection import TEXT_EXPECTED, rejected
from site_builder.records.values import AS_TEXT

TARGET_VALUE = error(
    "target-value",
    "ค่า “{value}” ใช้ในช่อง “{field}” ไม่ได้",
    "“{value}” cannot be used in “{field}”",
    "แก้ให้เป็นแบบ {example} ห้ามขึ้นต้นด้วยเครื่องหมาย - และห้ามมีคำสั่งของโปรแกรมอื่น ถามค่าจากผู้ให้บริการเว็บไซต์",
    "write it like {example}; it may not begin with a hyphen or hold options of other programs; the provider knows it",
)

_HOST = re.compile(r"(?!-)[\w.-]{1,253}(?<!-)|\[?[0-9A-Fa-f:.]{2,45}\]?")
_USER = re.compile(r"[\w][\w.@+-]{0,127}")
_LOCAL_PATH = re.compile(r"(?!-)[^\x00-\x1f\x7f*?\"<>|]{1,500}")
_REMOTE_PATH = re.compile(r"(?!-)[^\x00-\x1f\x7f`$;|&<>*?\"'\\!(){}\[\]#]{1,500}")
_PATH_OR_NAME = re.compile(r"(?!-)(?:[A-Za-z]:[\\/])?[^\x00-\x1f\x7f*?\"<>|:]{1,500}")
"""Git takes what stands before another colon for a server."""
_BRANCH = re.compile(r"(?![-/.])(?!.*(?:\.\.|//|/\.|@\{))[\w./-]{1,200}(?<![/.])(?<!\.lock)")
_PLAIN = r"[^\x00-\x20\x7f`$;|&<>*?\"'\\!(){}\[\]#]"
"""Signs of a path on a server that no shell there takes for its own."""
_GIT_ADDRESS = re.compile(
    rf"(?:https?|ssh|git)://(?:[\w][\w.+%-]*(?::[^@/\x00-\x20\x7f]*)?@)?(?!-)[\w.\[\]:-]+/{_PLAIN}*"
    rf"|[\w][\w.+-]*@(?!-)[\w.-]+:(?!-){_PLAIN}+"
    r"|file:///[^\x00-\x1f\x7f]+"
)


def is_git_remote(value: str) -> bool:
    """Whether a value is an address of a repository, its path or its name, and no option and no program.

    A password in it is no business of this rule: it is refused by one that says so.
    """
    return bool(_GIT_ADDRESS.fullmatch(value) or _PATH_OR_NAME.fullmatch(value))


def _allowed(is_right: Callable[[str], object], example: str) -> PlainValidator:
    def convert(value: object) -> str:
        if not isinstance(value, str):
            raise rejected(TEXT_EXPECTED)
        words = clean(value).strip()
        if not is_right(words):
            shown = "".join(each if each.isprintable() else "�" for each in value)
            raise rejected(TARGET_VALUE, value=shown, example=example)
        return words

    return PlainValidator(convert)


HostName = Annotated[str, _allowed(_HOST.fullmatch, "ftp.example.go.th"), AS_TEXT]
UserName = Annotated[str, _allowed(_USER.fullmatch, "ita@example.go.th"), AS_TEXT]
LocalPath = Annotated[str, _allowed(_LOCAL_PATH.fullmatch, "../ita"), AS_TEXT]
Branch = Annotated[str, _allowed(_BRANCH.fullmatch, "gh-pages"), AS_TEXT]
GitRemote = Annotated[str, _allowed(is_git_remote, "https://git.example.go.th/ita.git"), AS_TEXT]


def is_remote_path(folder: str) -> bool:
    """Whether a folder on a server can be handed to programs there, a shell among them."""
    return bool(_REMOTE_PATH.fullmatch(folder))
