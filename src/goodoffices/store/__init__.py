"""The rooms' logs on SQLite or PostgreSQL: durable, gapless, encrypted, each room by itself."""

from goodoffices.store.chance import Chance, Clock
from goodoffices.store.crypt import Damage
from goodoffices.store.opening import open_store
from goodoffices.store.store import Store

__all__ = ["Chance", "Clock", "Damage", "Store", "open_store"]
