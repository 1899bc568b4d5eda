"""What is read off the press room: who says what, figures, contradictions, the line, days, the record, what waits."""
