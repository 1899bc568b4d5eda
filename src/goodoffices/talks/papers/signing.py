"""What exactly is signed: one line of format, and the fingerprint of the common text."""


def statement(fingerprint: str) -> bytes:
    """Give the bytes that a signature is over: ASCII, two lines, each ended by a line feed."""
    return f"goodoffices signature 1\n{fingerprint}\n".encode("ascii")
