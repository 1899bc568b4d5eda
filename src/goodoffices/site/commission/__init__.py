"""How a commission's work is shown: commitments, steps, days, incidents."""
