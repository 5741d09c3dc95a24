"""The few lines of `mkdocs.yml` that we rely on, read without running anything that stands in it."""

import re
from urllib.parse import urlsplit

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import clean
from site_builder.reading.yaml.file import parse
from site_builder.reading.yaml.nodes import Mapping, Node, Scalar, Sequence
from site_builder.records.disclosure import ProjectSettings

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
            issues.append(rules.FIELD_MISSING.at(Place(file), field="site_name"))
        return None, tuple(issues)
    if not isinstance(node, Mapping):
        return None, (*issues, rules.MAPPING_EXPECTED.at(node.place))
    issues += _settings_issues(node)
    name, url = _text(node.entries.get("site_name")), _text(node.entries.get("site_url"))
    for field, value in (("site_name", name), ("site_url", url)):
        if not value:
            issues.append(rules.FIELD_MISSING.at(node.keys.get(field, node.place), field=field))
    if url and not _is_address(url):
        issues.append(rules.URL_MALFORMED.at(node.entries["site_url"].place, value=url))
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
        rule = rules.SETTINGS_HOOKS if field == "hooks" else rules.SETTINGS_REFUSED
        issues.append(rule.at(node.keys[field], field=field, allowed=", ".join(sorted(ALLOWED))))
    docs_dir = node.entries.get("docs_dir")
    if _text(docs_dir).removeprefix("./").rstrip("/") != DOCS_DIR:
        place = docs_dir.place if docs_dir else node.place
        issues.append(rules.SETTINGS_VALUE.at(place, field="docs_dir", expected=DOCS_DIR))
    directory_urls = node.entries.get("use_directory_urls")
    if directory_urls and _text(directory_urls).lower() not in {"true", "yes", "on"}:
        issues.append(rules.SETTINGS_VALUE.at(directory_urls.place, field="use_directory_urls", expected="true"))
    theme = node.entries.get("theme")
    theme_name = theme.entries.get("name") if isinstance(theme, Mapping) else theme
    more = isinstance(theme, Mapping) and theme.entries.keys() != {"name"}
    if _text(theme_name) != THEME or more:
        place = theme.place if theme else node.place
        issues.append(rules.SETTINGS_VALUE.at(place, field="theme", expected=f"{{name: {THEME}}}"))
    if _plugin_names(node.entries.get("plugins")) != [PLUGIN]:
        place = node.keys.get("plugins", node.place)
        issues.append(rules.SETTINGS_VALUE.at(place, field="plugins", expected=f"[{PLUGIN}]"))
    return issues


def _plugin_names(node: Node | None) -> list[str]:
    if not isinstance(node, Sequence):
        return []
    # Options could switch the plugin off, and it has none of its own.
    return [_text(item) for item in node.items]
