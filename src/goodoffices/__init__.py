"""What a mediator works in when two sides will not meet: carry messages, keep the paper, hold the record."""

__version__ = "0.1.0"
