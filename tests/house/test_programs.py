"""Every call of another program is known, is given a list of arguments, and ends its options before other values."""

import ast
from pathlib import Path

import site_builder

PACKAGE = Path(site_builder.__file__).parent
STARTING = {"run", "Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput"}
OF_OS = {"system", "popen", "startfile", "posix_spawn", "posix_spawnp", "fork", "forkpty"}

KNOWN = {
    ("cli/serve.py", "webbrowser.open"): "the preview's own address, made of a number and the path of site_url",
    ("web/publish/git_branch.py", "subprocess.run"): "git: options of ours, then hyphens, then checked values",
    ("web/publish/rsync.py", "subprocess.run"): "rsync: options of ours, then hyphens, then paths",
}
"""Where a program is started, and what it is given."""


def calls() -> list[tuple[str, str, ast.Call]]:
    found: list[tuple[str, str, ast.Call]] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                module, _, function = name.rpartition(".")
                of_os = module == "os" and (function in OF_OS or function.startswith(("exec", "spawn")))
                started = module == "subprocess" and function in STARTING
                if (
                    started
                    or of_os
                    or module == "webbrowser"
                    or name.endswith(("create_subprocess_exec", "create_subprocess_shell"))
                ):
                    found.append((path.relative_to(PACKAGE).as_posix(), name, node))
    return found


def test_every_call_of_a_program_is_listed() -> None:
    assert {(file, name) for file, name, _ in calls()} == KNOWN.keys()


def test_no_name_hides_a_call() -> None:
    """`from subprocess import run` or a function handed on under another name would not be seen above."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module not in {"subprocess", "os.system", "pty"}, path
                assert node.module != "os" or not {each.name for each in node.names} & OF_OS, path
            if isinstance(node, ast.Import):
                renamed = {each.name for each in node.names if each.asname}
                assert not renamed & {"subprocess", "os", "pty", "asyncio", "webbrowser", "importlib"}, path
            if isinstance(node, ast.Name):
                assert node.id != "__import__", path


def test_programs_get_a_list_and_no_shell() -> None:
    for file, name, call in calls():
        if name.startswith("subprocess."):
            assert isinstance(call.args[0], ast.List), file
            assert not {each.arg for each in call.keywords} & {"shell", "executable"}, file


def test_git_and_rsync_end_their_options() -> None:
    """What follows the two hyphens is no option, whatever it begins with."""
    git = (PACKAGE / "web/publish/git_branch.py").read_text("utf-8")
    for command in ("ls-remote", "fetch", "push", "init", "get-url"):
        for line in (line for line in git.splitlines() if f'"{command}"' in line):
            assert '"--", ' in line, line
    assert '*options, "--", *paths]' in (PACKAGE / "web/publish/rsync.py").read_text("utf-8")
