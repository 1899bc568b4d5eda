"""The Django app of people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People, chairs and links."""

    name = "goodoffices.store.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
