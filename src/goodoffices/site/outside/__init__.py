"""Pages outside any seat: the door, the demo, accounts, links, what is public."""
