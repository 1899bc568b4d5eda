"""Read off a commission as a seat hears it: what commitments come to, what is due, what was scheduled, incidents."""
