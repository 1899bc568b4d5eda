"""The socket that a server listens on, opened before anything else is done, so that a taken port is said at once."""

import errno
import socket

from goodoffices.talks.refusal import Refusal

WAITING = 2_048
"""Connections that may wait until the server is ready for them; whoever comes early is answered late, not refused."""


def listen(host: str, port: int) -> socket.socket:
    """Take the address; refuse with what to do where that can't be done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
        door.listen(WAITING)
    except OSError as problem:
        door.close()
        if problem.errno == errno.EADDRINUSE:
            raise Refusal("port-taken", port=str(port)) from problem
        reason = problem.strerror or type(problem).__name__
        raise Refusal("address-not-open", address=shown(host, port), problem=reason) from problem
    door.set_inheritable(True)
    return door


def shown(host: str, port: int) -> str:
    """Give host and port as they stand in an address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def address_of(door: socket.socket) -> str:
    """Give the address that a browser on this machine opens."""
    host, port = door.getsockname()[:2]
    return f"http://{shown(host, port)}/"
