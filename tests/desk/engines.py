"""Engines for the tests of the clerk and of work in hand, which run in processes of their own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def double(number: int) -> int:
    """Answer at once."""
    return 2 * number


def whoami() -> int:
    """Give the process's number."""
    return os.getpid()


def tells(stages: list[tuple[str, float]], tell) -> str:
    """Say how far it is, stage by stage."""
    for stage, share in stages:
        tell(stage, share)
    return "told"


def hangs(folder: Path) -> None:
    """Leave the process's number in the folder, and answer never."""
    _leave_number(folder)
    time.sleep(600)


def hangs_deaf(folder: Path) -> None:
    """Answer never, and don't hear when it is told to end."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    hangs(folder)


def hangs_on_another(folder: Path) -> None:
    """Start another program that answers never, in a session of its own, and end it on the way out."""
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    with subprocess.Popen(command, start_new_session=True) as started:
        try:
            _leave_number(folder, started.pid)
            started.wait()
        finally:
            os.killpg(started.pid, signal.SIGKILL)


def meets(folder: Path, me: str, other: str) -> str:
    """Answer when another engine is at work in the same folder."""
    (folder / me).touch()
    while not (folder / other).exists():
        time.sleep(0.01)
    return me


def works_alone(folder: Path) -> bool:
    """Say whether no other engine was at work in the folder meanwhile."""
    mine = folder / "at work"
    try:
        mine.touch(exist_ok=False)
    except FileExistsError:
        return False
    time.sleep(0.2)
    mine.unlink()
    return True


def _leave_number(folder: Path, number: int = 0) -> None:
    written = folder / "written"
    written.write_text(str(number or os.getpid()))
    written.rename(folder / "number")


# ---- seen from the test -----------------------------------------------------------------------------------------


def number_left(folder: Path) -> int:
    """Give the number that an engine leaves in the folder, as soon as it is there."""
    until(lambda: (folder / "number").exists())
    return int((folder / "number").read_text())


def until(holds) -> None:
    """Wait until something holds; a test that waits too long has failed."""
    last = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < last, "it never came"
        time.sleep(0.01)


def is_gone(number: int) -> bool:
    """Say whether no process has that number, but for one that nobody has taken note of the end of."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
