"""Lists of persons: counted, compared for the same person under two spellings, taken from pasted lines; pure."""
