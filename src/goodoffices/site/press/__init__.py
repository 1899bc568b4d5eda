"""How reports, what was read in them and what analysts made of it are shown: plain values for the templates."""
