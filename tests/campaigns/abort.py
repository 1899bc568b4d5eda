"""PostgreSQL aborted under load: a server of our own is stopped without warning, started again and looked at.

    ./dev campaign abort [--times N]
"""

import argparse
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.store.killing import Acks, acknowledged, look, server


class Cluster:
    """A PostgreSQL in a folder, on a port of its own."""

    def __init__(self, folder: Path) -> None:
        """Make it; runs as the user `postgres` where we are root, because it refuses to run as root."""
        tools = shutil.which("initdb") or max(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")), default="")
        if not tools:
            raise SystemExit("PostgreSQL's initdb was not found: install the package postgresql.")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self._control = [str(Path(tools).with_name("pg_ctl")), "-s", "-w", "-D", str(folder / "data")]
        self._options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        folder.chmod(0o777)
        self._run(tools, "-A", "trust", "-U", "postgres", "-D", str(folder / "data"))

    def start(self) -> None:
        """Start, and recover what has to be."""
        self._run(*self._control, "-o", self._options, "-l", "/dev/null", "start")

    def stop(self, how: str) -> None:
        """Stop: "fast" in good order, "immediate" without."""
        self._run(*self._control, "-m", how, "stop")

    def _run(self, *command: str) -> None:
        subprocess.run([*self._as, *command], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    options = parser.parse_args()
    rng, acks, lost = random.Random(3), Acks(), 0
    with tempfile.TemporaryDirectory(prefix="abort-") as name:
        cluster, key_file = Cluster(Path(name)), Path(name) / "master.key"
        cluster.start()
        for round in range(options.times):
            child = server(cluster.address, key_file, first=round, writers=8)
            first = child.stdout.readline() if child.stdout else b""
            time.sleep(rng.uniform(0, 0.5))
            cluster.stop("immediate")
            printed, _ = child.communicate(timeout=60)
            acks |= acknowledged(first + printed)
            cluster.start()
            try:
                print(f"abort {round}: {len(acks)} acknowledged, {look(cluster.address, key_file, acks)} pairs stand")
            except AssertionError as fault:
                lost += 1
                print(f"abort {round}: LOST, {fault}")
        cluster.stop("fast")
    print(f"{options.times} aborts, {lost} with something lost or half there")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
