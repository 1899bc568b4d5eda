"""Files that people send: held in memory only, so that nothing told in confidence lies on a disk unencrypted."""

from io import BytesIO

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

LARGEST = 26_000_000
"""The most bytes of one file that are held: a little more than any form takes."""


class InMemory(FileUploadHandler):
    """Holds a file while its request lasts.

    Of one that is larger than any form takes nothing is held but its size, by which the form refuses it.
    """

    def new_file(self, *args: object, **more: object) -> None:
        """Begin with an empty file."""
        super().new_file(*args, **more)  # type: ignore[arg-type]  # passed on as it came
        self.held, self.length = BytesIO(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Hold a piece, or let go of everything once it is too much."""
        self.length += len(raw_data)
        if self.length > LARGEST:
            self.held = BytesIO()
        else:
            self.held.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Give the file with its true size."""
        self.held.seek(0)
        return InMemoryUploadedFile(
            self.held,
            self.field_name,
            self.file_name or "",
            self.content_type,
            file_size,
            self.charset,
            self.content_type_extra,
        )
