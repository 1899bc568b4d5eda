"""The one error that a user can cause: a code and what it is about; `words` owns the sentence."""


class Refusal(Exception):
    """An act, a form or a command is not in order.

    `code` names what is wrong (`words.sentences` says it in each language and how to mend it);
    `params` are the values the sentence names.  Nothing has been written when it is raised.
    """

    def __init__(self, code: str, **params: object) -> None:
        """Keep the code and its parameters."""
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """Show the code and its parameters, for logs and tests."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code} ({told})" if told else self.code
