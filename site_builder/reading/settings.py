"""The few lines of `mkdocs.yml` that we rely on, read without running anything that stands in it."""

import re
from urllib.parse import urlsplit

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.text import clean
from site_builder.reading.fields import MAPPING_EXPECTED
from site_builder.reading.yaml.file import Mapping, Node, Scalar, Sequence, parse
from site_builder.records.disclosure import ProjectSettings
from site_builder.records.rejection import FIELD_MISSING
from site_builder.records.values import URL_MALFORMED

SETTINGS_HOOKS = error(
    "settings-hooks",
    "mkdocs.yml สั่งให้รันโปรแกรม (hooks) ซึ่งไม่อนุญาต",
    "mkdocs.yml names programs to run (hooks), which is not allowed",
    "ลบช่อง hooks ออก",
    "remove the field hooks",
)
SETTINGS_REFUSED = error(
    "settings-refused",
    "mkdocs.yml มีช่อง {field} ซึ่งไม่อนุญาต เพราะอาจสั่งรันโปรแกรมหรือเผยแพร่ไฟล์นอกโครงการ",
    "mkdocs.yml holds {field}, which is not allowed: it could run programs or publish files outside the project",
    "ลบช่อง {field} ออก ช่องที่ใช้ได้คือ {allowed}",
    "remove {field}; allowed are {allowed}",
)
SETTINGS_VALUE = error(
    "settings-value",
    "ช่อง {field} ใน mkdocs.yml ต้องเป็น {expected}",
    "{field} in mkdocs.yml has to be {expected}",
    "แก้เป็น {field}: {expected}",
    "write {field}: {expected}",
)

DOCS_DIR = "content/pages"
THEME = "material"
PLUGIN = "site_builder"
_HOST = re.compile(r"[^\s./][^\s/]*")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")


def _text(node: Node | None) -> str:
    return clean(node.text).strip() if isinstance(node, Scalar) else ""


def read_settings(data: bytes, file: str) -> tuple[ProjectSettings | None, tuple[Issue, ...]]:
    """Name and public address of the site, and every setting that would keep it from being built rightly."""
    node, found = parse(data, file)
    issues = list(found)
    if node is None:
        if not issues:
            issues.append(FIELD_MISSING.at(Place(file), field="site_name"))
        return None, tuple(issues)
    if not isinstance(node, Mapping):
        return None, (*issues, MAPPING_EXPECTED.at(node.place))
    issues += _settings_issues(node)
    name, url = _text(node.entries.get("site_name")), _text(node.entries.get("site_url"))
    for field, value in (("site_name", name), ("site_url", url)):
        if not value:
            issues.append(FIELD_MISSING.at(node.keys.get(field, node.place), field=field))
    if url and not _is_address(url):
        issues.append(URL_MALFORMED.at(node.entries["site_url"].place, value=url))
        url = ""
    if not (name and url):
        return None, tuple(issues)
    return ProjectSettings(name, url if url.endswith("/") else f"{url}/"), tuple(issues)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    try:
        port_is_one = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username) and bool(_PATH.fullmatch(parts.path))
    return parts.scheme in {"http", "https"} and bool(_HOST.fullmatch(parts.hostname or "")) and plain and port_is_one


ALLOWED = frozenset(
    {"site_name", "site_url", "site_description", "site_author", "copyright", "docs_dir", "site_dir", "theme"}
    | {"plugins", "use_directory_urls", "strict", "dev_addr"}
)
"""What MkDocs may be told. Anything else could name programs to run or files outside the project to publish."""


def _settings_issues(node: Mapping) -> list[Issue]:
    issues: list[Issue] = []
    for field in sorted(node.entries.keys() - ALLOWED):
        rule = SETTINGS_HOOKS if field == "hooks" else SETTINGS_REFUSED
        issues.append(rule.at(node.keys[field], field=field, allowed=", ".join(sorted(ALLOWED))))
    docs_dir = node.entries.get("docs_dir")
    if _text(docs_dir).removeprefix("./").rstrip("/") != DOCS_DIR:
        place = docs_dir.place if docs_dir else node.place
        issues.append(SETTINGS_VALUE.at(place, field="docs_dir", expected=DOCS_DIR))
    directory_urls = node.entries.get("use_directory_urls")
    if directory_urls and _text(directory_urls).lower() not in {"true", "yes", "on"}:
        issues.append(SETTINGS_VALUE.at(directory_urls.place, field="use_directory_urls", expected="true"))
    issues += [*_folder_issues(node), *_server_issues(node)]
    theme = node.entries.get("theme")
    theme_name = theme.entries.get("name") if isinstance(theme, Mapping) else theme
    more = isinstance(theme, Mapping) and theme.entries.keys() != {"name"}
    if _text(theme_name) != THEME or more:
        place = theme.place if theme else node.place
        issues.append(SETTINGS_VALUE.at(place, field="theme", expected=f"{{name: {THEME}}}"))
    if _plugin_names(node.entries.get("plugins")) != [PLUGIN]:
        place = node.keys.get("plugins", node.place)
        issues.append(SETTINGS_VALUE.at(place, field="plugins", expected=f"[{PLUGIN}]"))
    return issues


def _folder_issues(node: Mapping) -> list[Issue]:
    """MkDocs empties the folder it writes into, so that one lies in the project and is none of its own folders."""
    folder = node.entries.get("site_dir")
    typed = _text(folder).removeprefix("./").rstrip("/")
    if folder is None or (_FOLDER.fullmatch(typed) and typed.partition("/")[0] not in _OWN_FOLDERS):
        return []
    return [SETTINGS_VALUE.at(folder.place, field="site_dir", expected="site")]


def _server_issues(node: Mapping) -> list[Issue]:
    """The preview is for this machine alone."""
    address = node.entries.get("dev_addr")
    if address is None or _ON_THIS_MACHINE.fullmatch(_text(address)):
        return []
    return [SETTINGS_VALUE.at(address.place, field="dev_addr", expected="127.0.0.1:8000")]


_FOLDER = re.compile(r"(?!\.)[\w-][\w.-]*(?:/[\w-][\w.-]*)*")
_OWN_FOLDERS = frozenset({"content", "theme"})
_ON_THIS_MACHINE = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\]):[0-9]{1,5}")


def _plugin_names(node: Node | None) -> list[str]:
    if not isinstance(node, Sequence):
        return []
    # Options could switch the plugin off, and it has none of its own.
    return [_text(item) for item in node.items]
