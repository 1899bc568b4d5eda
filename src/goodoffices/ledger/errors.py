"""The one error of the ledger: a code and what it is about; `ledger.sentences` owns the English sentence."""

from goodoffices.ledger.sentences import sentence


class LedgerError(Exception):
    """Something handed to the ledger is not in order: a key, a seal, a record, a file.

    `code` names what is wrong and `params` are the values its sentence names.
    """

    def __init__(self, code: str, **params: object) -> None:
        """Keep the code and its parameters."""
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """Say it in English."""
        return sentence(self.code, self.params)
