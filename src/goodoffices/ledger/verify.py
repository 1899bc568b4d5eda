"""Checks a transcript alone and offline: with the file, a key's fingerprint and what was saved before."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from goodoffices.ledger.checks.failing import Failing
from goodoffices.ledger.checks.opened import Opened
from goodoffices.ledger.checks.rooms import beyond_seal, check_room
from goodoffices.ledger.checks.saved import Kept, kept_text, kept_transcript, remember
from goodoffices.ledger.checks.statements import Means, told, unread
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import VerifyingKey, plain_fingerprint
from goodoffices.ledger.layout import MANIFEST, Head
from goodoffices.ledger.verdict import Finding, Verdict

Source = str | os.PathLike[str] | BinaryIO
"""A transcript: a path, or an open file that can seek."""


def verify(
    source: Source, since: str | None = None, fingerprint: str | None = None, earlier: Source | None = None
) -> Verdict:
    """Check a transcript and say what was checked, what that proves and what it leaves open.

    `since` is the text of one or several seals saved before; `fingerprint` is the key's, as in the
    invitation, in any spacing; `earlier` is an older transcript of the same seat: it stands for its seals
    and lets a fork be named to the act.  Never raises for what is in a file: whatever is wrong becomes a
    finding.
    """
    check = _Check()
    try:
        with _open(source) as file:
            return check.run(Opened(file), _kept(since, earlier, check.findings), fingerprint)
    except LedgerError as error:
        found = (*check.findings, _found(error))
    except OSError as error:
        found = (Finding("cannot-open", {"reason": error.strerror or type(error).__name__}),)
    return unread(found)


@contextmanager
def _open(source: Source) -> Iterator[BinaryIO]:
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            yield file
    else:
        yield source


def _found(error: LedgerError) -> Finding:
    return Finding(error.code, error.params)


def _kept(since: str | None, earlier: Source | None, findings: list[Finding]) -> list[Kept]:
    """Read what was saved; what can't be read is found."""
    kept = []
    if since is not None:
        try:
            kept.append(kept_text(since))
        except LedgerError:
            findings.append(Finding("saved-malformed", {}))
    if earlier is not None:
        try:
            with _open(earlier) as file:
                kept.append(kept_transcript(Opened(file)))
        except (LedgerError, OSError):
            findings.append(Finding("earlier-malformed", {}))
    return kept


class _Check:
    """One check.  `findings` grows as it goes, so that what was found before a refusal is still told."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def run(self, opened: Opened, kept: Sequence[Kept], fingerprint: str | None) -> Verdict:
        key = opened.key()
        confirmed = fingerprint is not None and self._compare(key, fingerprint)
        self._trust(opened, key)
        head = opened.head(key)
        remembered, unusable = remember(kept, key, head)
        self.findings += unusable
        checks = [check_room(opened, place, key, remembered[place.room]) for place in head.rooms]
        for _, failing in checks:
            self.findings += failing.findings()
        explained = {name for _, failing in checks if failing.findings() for name in failing.explained}
        self.findings += _members(opened, head, explained)
        seals = sum(len(of_room.seals) for of_room in remembered.values())
        rooms = tuple(room for room, _ in checks)
        return told(tuple(self.findings), key, head, rooms, Means(confirmed, seals))

    def _compare(self, key: VerifyingKey, fingerprint: str) -> bool:
        try:
            agrees = plain_fingerprint(key.fingerprint) == plain_fingerprint(fingerprint)
        except LedgerError as error:
            self.findings.append(_found(error))
            return False
        if not agrees:
            self.findings.append(Finding("wrong-key", {"found": key.fingerprint, "expected": fingerprint}))
        return agrees

    def _trust(self, opened: Opened, key: VerifyingKey) -> None:
        try:
            opened.trust_manifest(key)
        except LedgerError as error:
            code = "manifest-unsigned" if error.code == "note-unsigned" else "manifest-malformed"
            self.findings.append(Finding(code, {"member": MANIFEST}))


def _members(opened: Opened, head: Head, explained: set[str]) -> Iterator[Finding]:
    """Every member is there, in its place and as the manifest says, and there is no other."""
    expected = list(dict.fromkeys([*head.members(), *(opened.sums or ())]))
    known, present = set(expected), set(opened.names)
    there, foreseen, unexplained = present | explained, known | explained, present - explained
    missing = [name for name in expected if name not in there]
    others = [name for name in opened.names if name not in foreseen]
    altered = [name for name in expected if name in unexplained and opened.altered(name)]
    yield from _beyond_seals(head, others)
    wrong = {"member-missing": missing, "member-unexpected": others, "member-altered": altered}
    for code, names in wrong.items():
        if names:
            yield Finding(code, {"member": names[0], "count": len(names)})
    if known == present and expected != list(opened.names):
        yield Finding("members-moved", {})


def _beyond_seals(head: Head, others: Iterable[str]) -> Iterator[Finding]:
    """Name the rooms to which acts were added behind the last one that is sealed."""
    places = {place.room: place for place in head.rooms}
    told = set()
    for name in others:
        place = places.get(name.split("/")[1]) if "/" in name else None
        if place and place.room not in told and beyond_seal(place, name):
            told.add(place.room)
            yield Failing(place).finding("act-added", place.size + 1, size=place.size)
