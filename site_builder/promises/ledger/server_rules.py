"""The moves as servers are told them, so that an old address answers with a real redirect and not only with a page."""

from collections.abc import Iterable
from urllib.parse import quote, unquote

from site_builder.language import urls
from site_builder.promises.ledger.resolving import ResolvedMove

APACHE, NGINX, NETLIFY = "apache.htaccess", "nginx.conf", "_redirects"


def server_rules(base: str, moves: Iterable[ResolvedMove]) -> dict[str, bytes]:
    """One file for each kind of server, by its name; `base` is the full public address of the site.

    Apache: `RedirectMatch` of mod_alias, for `.htaccess` or a `<Directory>`. Nginx: exact locations, to be included in
    the `server` block. Netlify and those that read its `_redirects` file: as they are.
    """
    pairs = [(urls.rooted(base, move.address), urls.rooted(base, move.target)) for move in moves]
    apache = "".join(f'RedirectMatch 301 "^{_pattern(old)}$" "{new}"\n' for old, new in pairs)
    nginx = "".join(f'location = "{_nginx(old)}" {{ return 301 "{_nginx_target(new)}"; }}\n' for old, new in pairs)
    netlify = "".join(f"{old} {new} 301\n" for old, new in pairs)
    return {name: rules.encode() for name, rules in ((APACHE, apache), (NGINX, nginx), (NETLIFY, netlify))}


def _pattern(path: str) -> str:
    """A path as Apache compares it: decoded, every sign of a pattern taken as itself."""
    return "".join(f"\\{sign}" if sign in ".^$*+?()[]{}|\\" else sign for sign in unquote(path)).replace('"', "%22")


def _nginx(path: str) -> str:
    """A location as Nginx compares it: decoded, with what ends a quoted text set apart."""
    return unquote(path).replace("\\", "\\\\").replace('"', '\\"')


def _nginx_target(path: str) -> str:
    """A target without a sign that Nginx takes for a variable."""
    return quote(path, safe="/%#.~-_")
