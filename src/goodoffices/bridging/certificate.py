"""What a run leaves to whoever wants to check it without this program's word: the problem and the result, as JSON."""

import json

from goodoffices.bridging.files.own_out import problem_out
from goodoffices.bridging.files.results import Result, result_out
from goodoffices.bridging.problem import Problem


def certified(problem: Problem, result: Result) -> str:
    """Give the problem and the result, each as `goodoffices bridge check` reads it, under one roof."""
    held = {"problem": problem_out(problem), "result": result_out(problem, result)}
    return json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
