"""A run that is killed leaves no process behind, and nothing that keeps the next run from going on."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra `archive` is not installed (./dev extras)")
WAITS = """
import pathlib, sys, time
began = pathlib.Path(sys.argv[1])
began.touch()
while began.exists():
    time.sleep(0.05)
"""
SOURCE = Path(__file__).parents[3] / "src"


def workers(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.crash
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted in Linux's /proc")
def test_workers_end_with_it_and_the_next_run_goes_on(tmp_path):
    began = tmp_path / "began"
    (tmp_path / "model.py").write_text(WAITS)
    slow = shlex.join([sys.executable, str(tmp_path / "model.py"), str(began)])
    (tmp_path / "a.txt").write_text("Velde said no.")
    (tmp_path / "parties.toml").write_text('[[subject]]\nnames = ["Velde"]\n')
    command = [sys.executable, "-m", "goodoffices", "press", "archive", str(tmp_path / "a.txt")]
    command += [
        "--parties",
        str(tmp_path / "parties.toml"),
        "--out",
        str(tmp_path / "out"),
        "--processes",
        "1",
    ]
    environment = {
        "PYTHONPATH": str(SOURCE),
        "PATH": os.environ["PATH"],
        "GOODOFFICES_HOME": str(tmp_path / "home"),
    }
    running = subprocess.Popen([*command, "--backend", slow], env=environment, start_new_session=True)
    while not began.exists():
        assert running.poll() is None
        time.sleep(0.05)
    started = workers(running.pid)
    assert started
    running.send_signal(signal.SIGKILL)
    running.wait()
    while any(map(alive, started)):  # a worker that stays keeps this test from ending
        time.sleep(0.05)
    began.unlink()  # the model, which nobody listens to any more, ends
    (tmp_path / "out" / "terms.json").unlink()  # the next run reads by rules
    done = subprocess.run([*command, "--json"], env=environment, capture_output=True, text=True)
    assert '"read": 1' in done.stdout
