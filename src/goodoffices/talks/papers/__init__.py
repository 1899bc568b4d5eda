"""Papers: structured, bracketed texts in several languages, and what can be done with one."""
