"""People and chairs: who may sit down as which seat.  No address, device or time of reading is kept."""

import hashlib
import secrets
from datetime import timedelta
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone


class People(BaseUserManager["Person"]):
    """Makes people."""

    def create_person(self, username: str, password: str | None = None, **more: object) -> "Person":
        """Make an account; without a password it can only be entered by a link (or, in the demo, by sitting down)."""
        person = self.model(username=self.model.normalize_username(username), **more)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who can sign in.  `epoch` moves when they sign out everywhere, which ends every session."""

    last_login = None  # reading writes nothing
    username = models.CharField(max_length=60, unique=True)
    may_open = models.BooleanField(default=False)
    invented = models.BooleanField(default=False)
    epoch = models.PositiveIntegerField(default=0)

    objects: ClassVar[People] = People()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def get_session_auth_hash(self) -> str:
        """Bind sessions to the password and to the epoch."""
        return hashlib.sha256(f"{super().get_session_auth_hash()}/{self.epoch}".encode()).hexdigest()

    def sign_out_everywhere(self) -> None:
        """End every session of this person."""
        Person.objects.filter(pk=self.pk).update(epoch=models.F("epoch") + 1)


class Chair(models.Model):
    """A person may sit down as a seat of a process."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="chairs")
    process = models.CharField(max_length=16)
    seat = models.CharField(max_length=16, unique=True)

    class Meta:
        """In the order in which they were given to the person."""

        ordering = ("pk",)


class Link(models.Model):
    """A one-time link to a seat (or to opening a process): what is kept is a hash of its secret."""

    digest = models.CharField(max_length=64, primary_key=True)
    process = models.CharField(max_length=16, blank=True)
    seat = models.CharField(max_length=16, blank=True)
    until = models.DateTimeField()

    @classmethod
    def make(cls, process: str = "", seat: str = "", days: int = 14) -> str:
        """Make a link to the seat, in place of any earlier one, and give its secret, which is shown once."""
        if seat:
            cls.objects.filter(seat=seat).delete()
        secret = "-".join("".join(secrets.choice(READ_OUT) for _ in range(5)) for _ in range(5))
        until = timezone.now() + timedelta(days=days)
        cls.objects.create(digest=digest(secret), process=process, seat=seat, until=until)
        return secret

    @classmethod
    def find(cls, secret: str) -> "Link | None":
        """Find the link with this secret, if it still holds."""
        return cls.objects.filter(digest=digest(secret), until__gt=timezone.now()).first()


READ_OUT = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that are not mistaken for one another when read out on the telephone."""


def digest(secret: str) -> str:
    """Hash a link's secret: 123 random bits need no slow hash."""
    return hashlib.sha256(secret.strip().lower().encode()).hexdigest()
