"""Documents in: files become lines, and lines become a paper that is shown before anything is put."""
