"""The desk: what a seat can do (view, act, pulse), over any rooms' logs."""

from goodoffices.desk.ports import Batch, Effects, Hearing, Logs, Receipt, RoomMoved, Saying
from goodoffices.desk.seat import Desk, Founding, Seat

__all__ = [
    "Batch",
    "Desk",
    "Effects",
    "Founding",
    "Hearing",
    "Logs",
    "Receipt",
    "RoomMoved",
    "Saying",
    "Seat",
]
