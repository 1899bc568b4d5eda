"""How a list of persons is shown, to those who keep it; and its numbers, to a commission."""
