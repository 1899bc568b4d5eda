"""Days as the press room shows them: which day of an instrument today is, a month of them, talks and record by day."""
