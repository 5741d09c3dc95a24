"""The HTML as two outside judges see it: the Nu HTML checker and html-validate's rules on accessibility."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.quality.agencies import Agency
from tools.quality.figures import Figure, no_faults, not_run
from tools.quality.node_tools import NotHereError, java, node, package_file

_NU, _VALIDATE = "Nu HTML errors", "html-validate a11y errors"
_RULES = {"root": True, "extends": ["html-validate:a11y"]}


def _pages(agencies: Sequence[Agency]) -> list[str]:
    return [str(file) for agency in agencies for file in sorted(agency.site.rglob("*.html"))]


def _among(agencies: Sequence[Agency]) -> str:
    return f"{len(_pages(agencies))} pages"


def nu_errors(agencies: Sequence[Agency]) -> Figure:
    """Errors of the Nu HTML checker over every page."""
    try:
        jar = package_file("vnu-jar", "build/dist/vnu.jar")
        program = java()
    except NotHereError as error:
        return not_run(_NU, "0", str(error))
    folders = [str(agency.site) for agency in agencies]
    run = subprocess.run(
        [program, "-jar", str(jar), "--format", "json", "--skip-non-html", *folders], capture_output=True, check=False
    )
    told = json.loads(run.stderr)["messages"]
    faults = [
        f"{each['url']}:{each.get('lastLine', '?')}: {each['message']}" for each in told if each["type"] != "info"
    ]
    return no_faults(_NU, faults, _among(agencies))


def accessible_markup(agencies: Sequence[Agency]) -> Figure:
    """Errors of html-validate's accessibility preset over every page."""
    try:
        command = [node(), str(package_file("html-validate", "bin/html-validate.mjs"))]
    except NotHereError as error:
        return not_run(_VALIDATE, "0", str(error))
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder) / "rules.json"
        rules.write_text(json.dumps(_RULES), encoding="utf-8")
        told = Path(folder) / "told.json"
        subprocess.run(
            [*command, "--config", str(rules), "--formatter", f"json={told}", *_pages(agencies)], check=False
        )
        results = json.loads(told.read_bytes())
    faults = [
        f"{each['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for each in results
        for message in each["messages"]
    ]
    return no_faults(_VALIDATE, faults, _among(agencies))


def figures(agencies: Sequence[Agency]) -> tuple[Figure, ...]:
    """Both."""
    return nu_errors(agencies), accessible_markup(agencies)
