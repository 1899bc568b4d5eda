"""A checkout of nothing but ./dev, in which what it starts can be seen."""

import shutil
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = """import os, sys
print("goodoffices", *sys.argv[1:])
print("in", os.getcwd())
print("home", os.environ.get("GOODOFFICES_HOME"))
"""
FAKE_PIP = """import sys
from pathlib import Path
if "--version" in sys.argv:
    print("pip {version} from nowhere (python 3.11)")
else:
    Path(r"{calls}").open("a").write(" ".join(sys.argv[1:]) + "\\n")
    sys.exit({status})
"""


@dataclass(frozen=True)
class Said:
    """What a command said and with which status it ended."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Checkout:
    """A folder with ./dev, two locks, and a product that prints how it was called."""

    folder: Path
    python: Path  # a Python without pip
    calls: Path  # what a false pip was asked, a line each

    def run(self, *command: object, cwd: Path | None = None) -> Said:
        """Run a command with nothing on the path and no pip but a false one."""
        done = subprocess.run(
            [str(word) for word in command],
            env={
                "PATH": str(self.folder / "bin"),
                "PYTHONPATH": str(self.folder / "pip"),
                "PYTHONDONTWRITEBYTECODE": "1",  # a pip replaced within a second is read anew
            },
            cwd=cwd or self.folder, capture_output=True, text=True, timeout=60,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def dev(self, *arguments: str, cwd: Path | None = None) -> Said:
        """Run ./dev with the bare Python."""
        return self.run(self.python, self.folder / "dev", *arguments, cwd=cwd)

    def give_pip(self, version: str = "23.2.1", status: int = 0) -> None:
        """Put a pip in reach that installs nothing and ends with `status`."""
        package = self.folder / "pip" / "pip"
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").touch()
        script = FAKE_PIP.format(version=version, calls=self.calls, status=status)
        (package / "__main__.py").write_text(script)

    def installs(self) -> list[str]:
        """What the false pip was asked to install."""
        return self.calls.read_text().splitlines() if self.calls.exists() else []


@pytest.fixture(scope="session")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has no pip, as Debian's has none until python3-pip is installed."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    return folder / "bin" / "python"


@pytest.fixture
def checkout(tmp_path: Path, bare_python: Path) -> Checkout:
    """A fresh checkout, never set up."""
    folder = tmp_path / "checkout"
    for name in ("bin", "requirements", "src/goodoffices", "bench"):
        (folder / name).mkdir(parents=True)
    shutil.copy(ROOT / "dev", folder / "dev")
    (folder / "requirements" / "run.txt").write_text("click==8.5.1\n")
    (folder / "requirements" / "dev.txt").write_text("click==8.5.1\npytest==9.2.0\n")
    (folder / "src" / "goodoffices" / "__init__.py").touch()
    (folder / "src" / "goodoffices" / "__main__.py").write_text(PRODUCT)
    return Checkout(folder, bare_python, tmp_path / "calls")
