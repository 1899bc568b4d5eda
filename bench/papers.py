"""A paper of 300 articles in four languages with 1,000 versions: what its pages take, and how long a long DOCX takes.

    ./dev bench papers [--articles N] [--versions N] [--pages N]

Starts `goodoffices serve` on a SQLite store of its own and asks it over HTTP on 127.0.0.1: milliseconds that the server
computed for a page, the mean of 31 looks after a first one, and p50/p99 from the request to the end of the answer.  The
DOCX is written by the product and read again; beside it, python-docx takes the text of the same file and knows nothing
of articles or brackets.
"""

import argparse
import importlib.metadata
import io
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx

from bench.pages import ask, look, served, spread
from goodoffices.documents.reading.files import paper_in
from goodoffices.documents.writing.docx import paper_docx
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Gap,
    Paper,
    PaperKind,
    Place,
    Wording,
    Words,
)
from goodoffices.talks.texts import Text

ARTICLES, VERSIONS, PAGES = 300, 1_000, 200
SAID = {
    "en": "The sides shall withdraw their boats behind the line of the buoys and keep the crossing points open. ",
    "ar": "يسحب الطرفان قواربهما إلى ما وراء خط العوامات ويبقيان نقاط العبور مفتوحة. ",
    "he": "הצדדים יסיגו את סירותיהם אל מאחורי קו המצופים וישאירו את נקודות המעבר פתוחות. ",
    "fr": "Les parties retirent leurs bateaux derrière la ligne des bouées et gardent ouverts les points de passage. ",
}


def article(number: int, languages: tuple[str, ...] = tuple(SAID)) -> Article:
    """Make an article of some sixty words with a bracket, another inside it and a blank."""
    outer, inner, days = f"b{3 * number}", f"b{3 * number + 1}", f"n{3 * number + 2}"
    within = Alternative(blanks=(Blank(days, BlankKind.DAYS, low="1", high="90"),))
    at = Alternative((Bracket(inner, (Alternative(), Alternative())),))
    wordings = []
    for lang in languages:
        said = SAID[lang]
        reads = (
            (Gap(days), Words(" days")),
            (Words("at "), Place(inner, ((Words("dawn"),), (Words("dusk"),)))),
        )
        run = (Words(said * 3), Place(outer, reads), Words(". " + said))
        wordings.append(Wording(lang, run, (Words(f"{said.split()[2]} {number}"),)))
    return Article(f"a{number}", f"Article {number}", tuple(wordings), (Bracket(outer, (within, at)),))


def paper(articles: int, languages: tuple[str, ...] = tuple(SAID)) -> Paper:
    """Make the paper."""
    title = tuple(Text("Lake text", lang) for lang in languages)
    every = tuple(article(number, languages) for number in range(1, articles + 1))
    return Paper(PaperKind.SINGLE_TEXT, title, every, next_id=10 * articles)


FILL = """
import sys
from dataclasses import replace
import django
django.setup()
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
call_command("migrate", verbosity=0)
from bench.papers import SAID, paper
from goodoffices.desk import Batch, Saying
from goodoffices.site import door
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.acts import PaperEdited, PaperOpened
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import SetArticle
from goodoffices.talks.papers.model import Words
from goodoffices.talks.people import Participant, Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.texts import Text
articles, versions = int(sys.argv[1]), int(sys.argv[2])
en = lambda words: Text(words, "en")
parties = Participant("A", (en("Northern Shore"),)), Participant("B", (en("Southern Shore"),))
lead = SeatCard("leadaaaaaaaaaaaa", Role.MEDIATOR, en("Lead mediator"))
procedure = Procedure(languages=tuple(SAID))
founded = door.desk().found((en("Lake talks"),), lead, procedure, parties, key="found")
seat = door.desk().seat(founded.process, lead.seat)
text = paper(articles)
number = seat.act(founded.room, PaperOpened(text), key="paper").number
edits = []
for version in range(versions - 1):
    old = text.articles[version % articles]
    first = old.wordings[0]
    reworded = replace(first, run=(Words(f"In case {version}, "), *first.run))
    edits.append(SetArticle(article_digest(old), replace(old, wordings=(reworded, *old.wordings[1:]))))
    text = apply(text, edits[-1])
for start in range(0, len(edits), 100):
    said = tuple(Saying(founded.room, lead.seat, PaperEdited(number, (one,))) for one in edits[start : start + 100])
    door.store().append(Batch(founded.process, lead.seat, f"edits{start}", said))
door.store().close()
person = Person.objects.create_person(lead.title.words)
Chair.objects.create(person=person, process=founded.process, seat=lead.seat)
session = SessionStore()
session["_auth_user_id"] = str(person.pk)
session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
session["_auth_user_hash"] = person.get_session_auth_hash()
session.create()
print(lead.seat, founded.room, session.session_key, number)
"""


def main() -> None:
    """Measure the pages and the import, and print two tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--articles", type=int, default=ARTICLES)
    asked.add_argument("--versions", type=int, default=VERSIONS)
    asked.add_argument("--pages", type=int, default=PAGES)
    told = asked.parse_args()
    pages(told.articles, told.versions)
    long_document(told.pages)


def pages(articles: int, versions: int) -> None:
    """Fill a store, serve it, and ask for each page of the paper."""
    with tempfile.TemporaryDirectory() as folder:
        around = os.environ | {
            "GOODOFFICES_HOME": folder,
            "DJANGO_SETTINGS_MODULE": "goodoffices.site.settings",
        }
        command = [sys.executable, "-c", FILL, str(articles), str(versions)]
        filled = subprocess.run(command, env=around, check=True, capture_output=True, text=True)
        seat, room, session, told = filled.stdout.split()
        number = int(told)
        base = f"/s/{seat}/rooms/{room}/papers/{number}/"
        last = number + versions - 1
        asked = {
            "the text": base,
            "the text, two languages side by side": f"{base}?lang=en&beside=ar",
            "an article to edit": f"{base}edit/a7/?lang=en",
            "comparison with the version before": f"{base}compare/?a={last - 1}&b={last}&lang=en",
            "comparison of the first and the last": f"{base}compare/?a={number}&b={last}&lang=en",
            "history of an article": f"{base}history/a7/?lang=en",
            "brackets left over time": f"{base}brackets/",
            "who holds what": f"{base}holders/",
        }
        size = f"{articles} articles, {len(SAID)} languages, {versions:,} versions"
        print(f"| {size} | computed (ms) | on the wall p50/p99 (ms) |")
        print("|---|---|---|")
        with served(around, Path(folder)) as (port, server):
            ask(port, "GET", "/", "")
            for name, path in asked.items():
                ask(port, "GET", path, session)
                begun = computed(server)
                first, took = look(port, path, session)
                cost = (computed(server) - begun) / (len(took) + 1)
                print(f"| {name} | {cost * 1000:.0f} | {spread([first, *took])} |", flush=True)


def computed(process: int) -> float:
    """Give the seconds of computing that a process has spent (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def long_document(wanted: int) -> None:
    """Write a DOCX of about that many pages, and read it."""
    articles = 3 * wanted
    text = paper(articles, ("en",))
    written = paper_docx(text, ("en",), mode="bracketed", dated=date(2031, 3, 1))
    took, found = best(lambda: paper_in("draft.docx", written, "en"))
    assert brackets_left(found.paper) == brackets_left(text)
    words = len(
        re.findall(r"\S+", "\n".join(one.text for one in docx.Document(io.BytesIO(written)).paragraphs))
    )
    bare, _ = best(lambda: [one.text for one in docx.Document(io.BytesIO(written)).paragraphs])
    peer = importlib.metadata.version("python-docx")
    print(
        f"\n| a DOCX of {words:,} words ({words // 350} pages of 350), {len(written) / 1e6:.1f} MB | seconds |"
    )
    print("|---|---|")
    print(f"| read as a paper of {articles} articles and {2 * articles} brackets | {took:.2f} |")
    print(f"| python-docx {peer}, the text of the same file | {bare:.2f} |")
    print(f"| ratio | {took / bare:.1f} |")


def best(work: Callable[[], object]) -> tuple[float, object]:
    """Do the work three times; give the least seconds and what came of it."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        done = work()
        times.append(time.perf_counter() - begun)
    return min(times), done


if __name__ == "__main__":
    main()
