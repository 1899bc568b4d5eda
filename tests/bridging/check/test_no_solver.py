"""The check loads no solver, no arrays and none of the engine's own methods."""

import subprocess
import sys

FORBIDDEN = ("highspy", "numpy", "lxml", "yaml")
METHODS = ("fair", "frontier", "conflict", "beliefs", "asking", "files")


def test_checking_loads_nothing_that_it_checks() -> None:
    asked = "import sys, goodoffices.bridging.check; print('\\n'.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "goodoffices.bridging.check.answered" in loaded
    assert not loaded & {*FORBIDDEN, *(f"goodoffices.bridging.{one}" for one in METHODS)}
