"""The pages of a seat: each holds a seat's view and nothing behind it."""
