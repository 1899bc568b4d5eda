"""Conflicts as files: our own TOML and JSON, and the JSON in which published conflicts are kept."""
