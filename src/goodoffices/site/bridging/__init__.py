"""The engine's pages in a mediation room: what is known, what was asked, and what was found, in words and pictures."""
