"""The process ends at once, and still with all it said, its exit code, and what others asked for at the end."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT
from site_builder.cli.fast_exit import leave
from tests.conftest import SMALL_PROJECT, write_tree

LONG = 300_000
"""Characters: more than a pipe or a stream holds back."""

HELD = "class Held:\n    def __del__(self): print('freed', flush=True)\nheld = Held()\n"
"""Something that says so when Python takes itself down piece by piece."""

LEAVING = "from site_builder.cli.fast_exit import leave\n"


def ended(program: str) -> tuple[int, str, str]:
    """Exit code, output and errors of a Python program, through pipes."""
    done = subprocess.run([sys.executable, "-E", "-c", program], capture_output=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("code", [0, 1, 3, 70])
def test_everything_said_arrives_and_the_exit_code_stands(code: int) -> None:
    said = f"import sys; sys.stdout.write('o' * {LONG}); sys.stderr.write('e' * {LONG})\n"
    assert ended(f"{LEAVING}{HELD}{said}leave({code})") == (code, "o" * LONG, "e" * LONG)


def test_what_others_asked_for_at_the_end_is_done_once_in_their_order(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    program = (
        f"{LEAVING}import atexit, logging, logging.handlers\n"
        "atexit.register(print, 'first'); atexit.register(print, 'second')\n"
        f"file = logging.FileHandler({os.fspath(log)!r}, encoding='utf-8')\n"
        "held_back = logging.handlers.MemoryHandler(1000, target=file); logging.getLogger().addHandler(held_back)\n"
        "logging.warning('written at the end')\nleave(0)"
    )
    assert ended(program) == (0, "second\nfirst\n", "")
    assert log.read_text(encoding="utf-8") == "written at the end\n"


def test_another_thread_is_waited_for() -> None:
    thread = "import threading, time; threading.Thread(target=lambda: time.sleep(0.2) or print('done')).start()"
    assert ended(f"{LEAVING}{HELD}{thread}\nleave(5)") == (5, "done\nfreed\n", "")


@pytest.mark.parametrize("watch", [sys.setprofile, sys.settrace])
def test_a_profiler_and_a_debugger_have_an_orderly_end(
    watch: Callable[[Callable[..., object] | None], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os._exit", lambda code: pytest.fail("left at once"))
    watch(lambda *_: None)
    try:
        with pytest.raises(SystemExit) as left:
            leave(5)
    finally:
        watch(None)
    assert left.value.code == 5


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_who_has_gone_is_noticed_as_by_every_program() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    program = f"{LEAVING}print('nobody hears'); leave(0)"
    done = subprocess.run([sys.executable, "-E", "-c", program], stdout=write_end, stderr=subprocess.PIPE, check=False)
    os.close(write_end)
    assert done.returncode == 120
    assert b"BrokenPipeError" in done.stderr


def test_the_command_itself_leaves_so(tmp_path: Path) -> None:
    def command(*arguments: str) -> tuple[int, str]:
        program = f"{HELD}import sys; sys.argv[1:] = {list(arguments)!r}\nfrom site_builder.cli.main import run; run()"
        code, said, errors = ended(program)
        assert "Traceback" not in errors
        return code, said

    root = write_tree(tmp_path / "office", SMALL_PROJECT)
    code, said = command("build", "--project", str(root))
    assert (code, said.count("the site is in"), "freed" in said) == (0, 1, False)
    (root / "content" / "site.yml").write_text("agency: [", encoding="utf-8")
    code, said = command("build", "--project", str(root))
    assert (code, "freed" in said) == (EXIT_CONTENT, False)
    code, said = command("build", "--no-such-option")
    assert (code, "freed" in said) == (EXIT_COMMAND, False)
