"""The press file: reports, what was read in them, what analysts made of it.  Plain values; no room and no view."""
