"""Reads every refusal off the sources: which code is raised where, with which parameters."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import goodoffices

PACKAGE = Path(goodoffices.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
ERRORS = {"Refusal": 0}
"""What raises a code, and at which place it takes it; functions that hand their own argument on are added."""


@dataclass(frozen=True)
class Raised:
    """A call that raises one of these codes; `params` is None where they can't be read off (**params)."""

    where: str
    codes: frozenset[str]
    params: frozenset[str] | None


def refusals() -> list[Raised]:
    """Return every place that raises a code; a code that is no literal is given as its source."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    takers = ERRORS | {name: at for module in modules.values() for name, at in _handing_on(module)}
    return [
        Raised(_where(path, call), _codes(call.args[at], [module, *modules.values()]), _params(call))
        for path, module in modules.items()
        for call in _calls(module, skip=takers)
        if (at := takers.get(_named(call.func))) is not None and len(call.args) > at
    ]


def _where(path: Path, call: ast.Call) -> str:
    return f"{path.relative_to(PACKAGE.parent)}:{call.lineno}"


def _handing_on(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield functions whose own argument becomes the code, such as require(holds, code, **params)."""
    for function in _functions(module):
        arguments = [argument.arg for argument in function.args.args]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            code = call.args[0] if _named(call.func) in ERRORS and call.args else None
            if isinstance(code, ast.Name) and code.id in arguments:
                yield function.name, arguments.index(code.id)


def _calls(module: ast.Module, skip: dict[str, int]) -> Iterator[ast.Call]:
    """Yield every call but those by which such a function hands its argument on."""
    passing = [function for function in _functions(module) if function.name in skip]
    inside = {id(node) for function in passing for node in ast.walk(function)}
    return (node for node in ast.walk(module) if isinstance(node, ast.Call) and id(node) not in inside)


def _functions(module: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]


def _named(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _codes(node: ast.expr, modules: list[ast.Module]) -> frozenset[str]:
    """Read the codes off a literal, a choice between literals, or the functions that a variable comes from."""
    match node:
        case ast.Constant(value=str(code)):
            return frozenset({code} - {""})
        case ast.IfExp():
            return _codes(node.body, modules) | _codes(node.orelse, modules)
        case ast.Name() | ast.Subscript():
            root = next(part.id for part in ast.walk(node) if isinstance(part, ast.Name))
            returned = [_returned(name, modules) for name in _made_by(root, modules[0])]
            return frozenset().union(*returned) or frozenset({ast.unparse(node)})
    return frozenset({ast.unparse(node)})


def _made_by(variable: str, module: ast.Module) -> set[str]:
    """Return the functions called in what a variable is given, such as `code := why_not(room)`."""
    given: list[ast.expr] = []
    for node in ast.walk(module):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.NamedExpr) else targets
        given += [node.value for target in targets if ast.unparse(target) == variable]
    return {_named(part.func) for value in given for part in ast.walk(value) if isinstance(part, ast.Call)}


def _returned(name: str, modules: list[ast.Module]) -> frozenset[str]:
    """Return the codes among what the functions of that name return."""
    functions = [one for module in modules for one in _functions(module) if one.name == name]
    inside = [node for function in functions for node in ast.walk(function)]
    values = [node.value for node in inside if isinstance(node, ast.Return) and node.value]
    literals = [one for value in values for one in ast.walk(value) if isinstance(one, ast.Constant)]
    return frozenset(one.value for one in literals if CODE.fullmatch(str(one.value)))


def _params(call: ast.Call) -> frozenset[str] | None:
    names = {word.arg for word in call.keywords}
    return None if None in names else frozenset(names)
