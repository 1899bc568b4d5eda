"""Figures as they are drawn: each disputed number in small plots, a mark for each figure, nothing between them."""
