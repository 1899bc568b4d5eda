"""Reads a problem from what somebody names: a file of our own form, a folder of a scenario, or a scenario's files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from goodoffices.bridging.files.at import At, short
from goodoffices.bridging.files.genius import DOMAIN, UTILITY, genius_problem
from goodoffices.bridging.files.negmas import is_domain, is_utility, negmas_problem
from goodoffices.bridging.files.own import own_problem
from goodoffices.bridging.files.plain import plain
from goodoffices.bridging.files.source import Reserves, Source
from goodoffices.bridging.files.xml_tree import Parsed, parsed
from goodoffices.talks.refusal import Refusal

MOST_FILES = 64
OWN, YAML, XML = (".toml", ".json"), (".yml", ".yaml"), (".xml",)

Held = TypeVar("Held", At, Parsed)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The files of a scenario; in a folder, what is no part of one is left out, and said so."""

    files: tuple[Path, ...]
    in_folder: bool


def read_problem(paths: Sequence[Path], reserves: Reserves) -> Source:
    """Read a problem; raises a Refusal that names the file, the place and what to mend.

    `paths`: one .toml or .json file of our own form; or a folder; or the .yml or .xml files of one scenario, of which
    one has the issues and each of the others a party.
    """
    parts = _parts(paths)
    endings = {path.suffix.lower() for path in parts.files}
    if len(parts.files) == 1 and endings <= set(OWN):
        return own_problem(plain(parts.files[0]), reserves)
    if endings <= set(YAML):
        return _read(parts, plain, is_domain, is_utility, negmas_problem, reserves)
    if endings <= set(XML):
        return _read(parts, parsed, _has_root(DOMAIN), _has_root(UTILITY), genius_problem, reserves)
    known = (*OWN, *YAML, *XML)
    for path in parts.files:
        if path.suffix.lower() not in known:
            raise Refusal("bridging-file-kind", path=str(path), endings=known)
    raise Refusal("bridging-files-mixed", paths=tuple(path.name for path in parts.files))


def _parts(paths: Sequence[Path]) -> _Parts:
    if len(paths) == 1 and paths[0].is_dir():
        return _Parts(_in_folder(paths[0]), True)
    for path in paths:
        if path.is_dir():
            raise Refusal("bridging-files-mixed", paths=tuple(one.name for one in paths))
    if len(paths) > MOST_FILES:
        raise Refusal("bridging-files-too-many", path=str(paths[0].parent), most=MOST_FILES)
    return _Parts(tuple(paths), False)


def _in_folder(folder: Path) -> tuple[Path, ...]:
    """Give the folder's files of a scenario's kinds, by name; those that begin with "." or "_" are no part of it."""
    try:
        every = sorted(folder.iterdir())
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-read", path=str(folder), problem=reason) from problem
    found = tuple(
        path
        for path in every
        if path.suffix.lower() in (*YAML, *XML) and path.name[0] not in "._" and path.is_file()
    )
    if not found:
        raise Refusal("bridging-no-files", path=str(folder), endings=(*YAML, *XML))
    if len(found) > MOST_FILES:
        raise Refusal("bridging-files-too-many", path=str(folder), most=MOST_FILES)
    return found


def _has_root(tag: str) -> Callable[[Parsed], bool]:
    return lambda held: bool(held.root.tag == tag)


def _read(
    parts: _Parts,
    opened: Callable[[Path], Held],
    is_domain: Callable[[Held], bool],
    is_utility: Callable[[Held], bool],
    read: Callable[[Held, Sequence[Held], Reserves], Source],
    reserves: Reserves,
) -> Source:
    """Sort the files of a scenario into its domain and its parties' utilities, and read them."""
    held = [opened(path) for path in parts.files]
    domains = [one for one in held if is_domain(one)]
    utilities = [one for one in held if is_utility(one) and not is_domain(one)]
    neither = [one for one in held if not is_domain(one) and not is_utility(one)]
    if neither and not parts.in_folder:
        raise Refusal("bridging-file-of-no-scenario", path=short(neither[0].path))
    if len(domains) > 1:
        raise Refusal("bridging-two-domains", paths=tuple(Path(one.path).name for one in domains))
    if not domains:
        raise Refusal("bridging-no-domain", path=str(parts.files[0].parent))
    if not utilities:
        raise Refusal("bridging-no-utilities", path=domains[0].path)
    source: Source = read(domains[0], utilities, reserves)
    left_out: tuple[Refusal, ...] = tuple(Refusal("bridging-left-out", path=one.path) for one in neither)
    return replace(source, remarks=(*source.remarks, *left_out))
