"""One-time links as a command shows them: once, whole, and as a code that can be read out."""

import click

from goodoffices.cli.voice import Voice
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase


def _checked(context: click.Context, option: click.Parameter, url: str) -> str:
    if not url.startswith(("https://", "http://")):
        raise click.BadParameter("must begin with https:// or http://")
    return url.rstrip("/")


base_url = click.option(
    "--base-url",
    default="http://127.0.0.1:8000",
    show_default=True,
    callback=_checked,
    help="Address under which people reach the server.",
)


def show_link(voice: Voice, base: str, secret: str, **facts: object) -> None:
    """Show a link; only its hash is kept, so that it can't be shown again."""
    from django.urls import reverse

    link = base + reverse("link", args=[secret])
    voice.say(phrase("One-time link, valid for 14 days. It is shown this once:"))
    voice.line(link)
    voice.say(phrase("Its code, to read out:"))
    voice.line(secret)
    voice.answer({"ok": True, "link": link, "code": secret, **facts})


def process_of(seat: str) -> str:
    """Give the process of a seat, from whoever holds it or the link that was made to it."""
    from goodoffices.store.people.models import Chair, Link

    for places in (Chair.objects, Link.objects):
        found = places.filter(seat=seat).first()
        if found is not None:
            return str(found.process)
    raise Refusal("no-such-seat", seat=seat)
