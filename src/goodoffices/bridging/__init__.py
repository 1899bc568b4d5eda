"""Bridging: which packages lie inside everyone's red lines, which are fair, what rules each other out, with proof."""
