"""People, the seats they hold, and the one-time links by which they come to hold them."""
