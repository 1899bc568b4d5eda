"""Documents in and out: what stands in a file, and a file of what a seat sees."""
