"""How accounts are kept: allauth's sign-in, with no sign-up but by a one-time link and no address written down."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest

from goodoffices.store.people.models import Chair, Link, Person
from goodoffices.talks.refusal import Refusal


class Door(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """The adapter through which allauth asks this site."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account by themselves: a link does."""
        return False


def take_chair(secret: str, person: Person | None, *, username: str = "", password: str = "") -> Person:
    """Use up a link: the seat becomes this person's, or a new account's.  All of it is done, or nothing."""
    with transaction.atomic():
        link = Link.find(secret)
        if link is None:
            raise Refusal("link-not-valid")
        if person is None:
            if Person.objects.filter(username=username).exists():
                raise Refusal("username-taken", username=username)
            person = Person.objects.create_person(username, password)
        if link.seat:
            # A link to a seat that somebody holds is an operator's way to restore access: the chair moves.
            Chair.objects.filter(seat=link.seat).delete()
            Chair.objects.create(person=person, process=link.process, seat=link.seat)
        else:
            Person.objects.filter(pk=person.pk).update(may_open=True)
        link.delete()
    return person


def sign_in(request: HttpRequest, person: Person) -> None:
    """Sign a person in, on a fresh session."""
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
