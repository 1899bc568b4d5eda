"""The boolean-matrix method (Xu, Hipel and Kilgour, IEEE Trans. SMC A 39, 2009), written as its formulas stand.

States by states, a matrix for each maker's moves and improvements; the others' sequences, in which nobody moves twice
in a row, by closing matrices until nothing changes; stability off the diagonal of a product.
"""

import numpy as np


def stabilities(moves: list[np.ndarray], ranks: list[np.ndarray]) -> dict[tuple[str, int], np.ndarray]:
    """Give by concept and maker whether it stays; `moves[i][s, t]` says whether i can go from s to t at once."""
    whole = [each.astype(np.float32) for each in moves]
    worse = [(each[None, :] <= each[:, None]).astype(np.float32) for each in ranks]
    improving = [each * (1 - low) for each, low in zip(whole, worse, strict=True)]
    found = {}
    for maker, (better, low) in enumerate(zip(improving, worse, strict=True)):
        others = [one for one in range(len(moves)) if one != maker]
        reached, gained = joint(whole, others), joint(improving, others)
        no_way_out = low.T * (1 - np.sign(whole[maker] @ (1 - low).T))
        found["Nash", maker] = better.sum(axis=1) == 0
        for concept, sanctions in (
            ("GMR", reached @ low.T),
            ("SMR", reached @ no_way_out),
            ("SEQ", gained @ low.T),
        ):
            found[concept, maker] = np.einsum("st,ts->s", better, 1 - np.sign(sanctions)) == 0
    return found


def joint(moves: list[np.ndarray], makers: list[int]) -> np.ndarray:
    """Give where sequences of these makers' moves can end."""
    last = {one: moves[one].copy() for one in makers}
    while makers:
        fresh = {}
        for one in makers:
            before = [last[other] for other in makers if other != one]
            led = np.sign(sum(before)) @ moves[one] if before else 0
            fresh[one] = np.sign(last[one] + led)
        if all(np.array_equal(fresh[one], last[one]) for one in makers):
            break
        last = fresh
    return np.sign(sum(last.values(), np.zeros_like(moves[0])))
