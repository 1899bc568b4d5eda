"""The talks: papers, seats, rooms, acts, rules and views, in nothing but the standard library."""
