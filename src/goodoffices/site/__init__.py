"""The site: accounts, the door, pages, forms, live updates, templates."""
