"""The parts of a check: opening the file, each room, what was saved before, what to say of it."""
