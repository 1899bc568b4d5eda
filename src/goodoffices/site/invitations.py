"""Invitations, behind the door: whether a seat is taken, and its one-time link."""

from goodoffices.store.people.models import Chair, Link


def is_taken(seat: str) -> bool:
    """Say whether somebody holds the seat."""
    return Chair.objects.filter(seat=seat).exists()


def make_link(process: str, seat: str) -> str:
    """Make a link to the seat, in place of any earlier one, and give its secret."""
    return Link.make(process, seat)
