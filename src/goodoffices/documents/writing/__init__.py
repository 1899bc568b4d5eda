"""Documents out of a view: Word, PDF, Akoma Ntoso, tables, calendars."""
