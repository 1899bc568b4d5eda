"""How stances, the line, what goes against it and pairs of entries are shown: plain values for the templates."""
