"""Which commands there are and where each is found; nothing is imported before its command is asked for."""

from importlib import import_module

import click

from goodoffices import __version__


class Lazily(click.Group):
    """A group that knows its commands by "module:name" and imports one when it is used."""

    def __init__(self, *, found_in: dict[str, str], **more: object) -> None:
        """Keep where the commands are found, in the order in which they are shown."""
        super().__init__(**more)  # type: ignore[arg-type]
        self.found_in = found_in

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands' names."""
        return list(self.found_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.found_in:
            return None
        module, _, name = self.found_in[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None


class LazilyWithDefault(Lazily):
    """A group whose first command is meant where the first word is none of its commands, but a file or an option."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant."""
        named = args if args[:1] and args[0] in self.found_in else [next(iter(self.found_in)), *args]
        return super().resolve_command(ctx, named)


def _function(command: str) -> str:
    """Name a command's function; `list`, `open` and `import` are already something in Python."""
    return {"list": "list_", "open": "open_", "import": "import_"}.get(command, command.replace("-", "_"))


def _grouped(name: str, about: str, *commands: str) -> Lazily:
    module = f"goodoffices.cli.{name}"
    found = {one: f"{module}:{_function(one)}" for one in commands}
    return Lazily(name=name, help=about, found_in=found, no_args_is_help=True)


process = _grouped("processes", "Open, list and tidy up processes.", "invite", "open", "list", "retention")
paper = _grouped(
    "paper",
    "Read drafts from files: the paper that one holds, and its counts; sign a text.",
    "import",
    "sign",
    "stats",
)
press = _grouped("press", "Read the press: who is reported to have said what.", "archive", "read")
bridge = LazilyWithDefault(
    name="bridge",
    help="Look for fair packages in files, prove them, or say why there is none. bridge FILE is bridge find FILE.",
    found_in={
        "find": "goodoffices.cli.bridge:find",
        "check": "goodoffices.cli.bridge_check:check",
        "divide": "goodoffices.cli.bridge_divide:divide",
    },
    no_args_is_help=True,
    context_settings={"ignore_unknown_options": True},
)
exchange = Lazily(
    name="exchange",
    help="Put an exchange from a file in the order that leaves the least to gain by stopping, and prove it.",
    found_in={
        "plan": "goodoffices.cli.exchange:plan",
        "check": "goodoffices.cli.exchange_check:check",
    },
    no_args_is_help=True,
)
seat = _grouped("seats", "Who holds which seat; restore access.", "list", "restore", "sign-out")

main = Lazily(
    name="goodoffices",
    help="What a mediator works in when two sides will not meet.",
    no_args_is_help=True,
    found_in={
        "serve": "goodoffices.cli.serving:serve",
        "demo": "goodoffices.cli.demo:demo",
        "process": "goodoffices.cli.commands:process",
        "seat": "goodoffices.cli.commands:seat",
        "paper": "goodoffices.cli.commands:paper",
        "press": "goodoffices.cli.commands:press",
        "bridge": "goodoffices.cli.commands:bridge",
        "exchange": "goodoffices.cli.commands:exchange",
        "stability": "goodoffices.cli.stability:stability",
        "transcript": "goodoffices.cli.transcript:transcript",
        "verify": "goodoffices.cli.verify:verify",
    },
    epilog="Each command answers in the language of your terminal (LC_ALL, LANG) or of --lang: en, ar, he, fr.",
)
click.version_option(__version__, prog_name="goodoffices")(main)
