"""The command `goodoffices`: each of its commands is loaded when it is asked for, so that checking needs no Django."""

from goodoffices.cli.commands import main

__all__ = ["main"]
