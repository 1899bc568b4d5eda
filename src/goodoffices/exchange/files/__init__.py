"""Exchanges and results as files: our own TOML and JSON, and instances by lists; no solver is needed."""
