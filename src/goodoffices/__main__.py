"""Lets `python -m goodoffices` stand for the command `goodoffices`."""

from goodoffices.cli import main

if __name__ == "__main__":  # a worker process that imports this file again must not start a second command
    main()
