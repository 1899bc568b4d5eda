"""Papers as canonical JSON, in a file."""

from goodoffices.talks.papers.canonical import to_json
from goodoffices.talks.papers.model import Paper


def paper_json(paper: Paper) -> bytes:
    """Write a paper as canonical JSON, the bytes that its content digest and fingerprint rest on (UTF-8)."""
    return to_json(paper).encode()
