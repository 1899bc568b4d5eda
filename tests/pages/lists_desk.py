"""The cast at its screens with a list: the world of the lists, a person for each who sits there."""

from goodoffices.site import door
from goodoffices.store.people.models import Chair, Person
from tests.lists_world import DELEGATE, with_list
from tests.pages.conftest import Drafts, chair_for
from tests.world import CAST, World, build


def seat_with_list(monkeypatch, drafts: Drafts) -> World:
    """Open the talks with A's list, with a person for each of the cast and for the delegate."""
    world = with_list(build())
    for who in CAST:
        chair_for(world, who)
    delegate = Person.objects.create_person("delegate", "a password of many words")
    Chair.objects.create(person=delegate, process=world.process, seat=DELEGATE.seat)
    monkeypatch.setattr(door, "desk", lambda: world.desk)
    monkeypatch.setattr(door, "store", lambda: drafts)
    return world
