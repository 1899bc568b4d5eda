"""The sentences of refusals about files that come in and go out."""

FILES: dict[str, str] = {
    "akn-has-entities": (
        "This file declares a document type or entities, which could hide or fetch something. "
        "Save it without them, or ask for it as exported here."
    ),
    "akn-too-large": (
        "This file is larger than {longest} bytes. "
        "Take it in as smaller papers."
    ),
    "akn-unreadable": (
        "This is not a paper in Akoma Ntoso as written here: {problem}. "
        "Export it again, or take in the text as Word or Markdown."
    ),
    "attachment-twice": "A file called “{name}” is attached already. Give this one another name.",
    "attachments-too-many": "A paper can have {most} files at most. Take some out.",
    "bracket-elsewhere": (
        "The label #{number} belongs to a bracket or blank that stands inside another alternative. "
        "Take the label away, or put the wording back where that bracket stands."
    ),
    "docx-broken": "“{part}” in this file is damaged. Open it in Word, save it again, and send that.",
    "docx-encrypted": (
        "This file has a password, or is an old Word file (.doc). "
        "Save it as .docx without a password."
    ),
    "docx-has-entities": (
        "“{part}” in this file declares entities, which no Word file needs; it was not read. "
        "Copy the text into a new file."
    ),
    "docx-has-macros": "This file holds macros, and was not opened. Save it as .docx without macros.",
    "docx-names-unsafe": (
        "A part of this file has a name that leads outside it or stands twice ({name}). "
        "Copy the text into a new file."
    ),
    "docx-no-document": "This file holds no Word text. Save it in Word as .docx, and send that.",
    "docx-not-a-zip": "This is not a Word file (.docx). Save it in Word as .docx, and send that.",
    "docx-too-deep": (
        "“{part}” in this file nests deeper than any text does. "
        "Copy the text into a new file."
    ),
    "docx-too-large": (
        "This file is larger than {longest} MB. "
        "Take pictures out of it, or send the text alone."
    ),
    "docx-zip-bomb": (
        "This file unpacks to far more than a text needs, and was not opened. "
        "Copy the text into a new file."
    ),
    "file-differs": (
        "A file is not the one that its fingerprint names. "
        "It may have been damaged on the way: attach it again."
    ),
    "file-digest-unfit": "The file “{name}” has no proper SHA-256 digest. Attach it again.",
    "file-missing": (
        "A file that goes with this is not kept in the room it should come from (SHA-256 {sha256}). "
        "Attach it again."
    ),
    "file-name-unfit": (
        "“{name}” is not fit for the name of a file. "
        "Leave out signs such as / \\ : * ? and quotation marks."
    ),
    "file-not-chosen": "No file was chosen. Choose the file and send it again.",
    "file-not-text": (
        "{name} is no text in UTF-8: its byte {at} can't be read. "
        "Save it again as plain text in UTF-8."
    ),
    "file-of-no-known-kind": (
        "{name} is of a kind that can't be read in. "
        "Save it as a Word file (.docx), Markdown (.md) or plain text (.txt)."
    ),
    "file-too-large": "A file may have at most {longest} MB. Attach a smaller one, or divide it.",
    "form-of-another-text": (
        "The form is to another text than those that stand here. "
        "Fetch the form of the paper that is answered, or take it in where its own paper stands."
    ),
    "form-unreadable": (
        "None of the rows of an answer form is in this file. "
        "Send the form that you were given, filled in."
    ),
    "mended-unread": (
        "You mended a paragraph, and it was not read again. "
        "Look at what was read now, then confirm it."
    ),
    "no-such-attachment": "No file called “{name}” is attached. Reload the page.",
    "paper-not-clean": (
        "This paper is not clean: brackets left: {brackets}, open blanks: {blanks}. "
        "Settle them first, or export the bracketed draft."
    ),
    "paper-text-unreadable": (
        "Row {row} of this text is no line that a paper's text has. "
        "Export the text again, or take away its first line to have it read like any draft."
    ),
    "pdf-no-letters": (
        "No font here has letters for “{shown}”, so the PDF would show empty boxes. "
        "Change these words, or export the paper as a Word file."
    ),
    "pdf-too-long": (
        "Setting this PDF took longer than {longest} seconds and was stopped. "
        "Export it in one language, or in parts."
    ),
    "read-meanwhile": (
        "Another text was read here since this page was shown, or this one was opened already. "
        "Look at what was read now, then confirm it."
    ),
    "reports-unseen": (
        "The file holds tracked changes, comments or hidden words. "
        "Look at them and say so with a tick, or have them settled in the file first."
    ),
    "xml-character": (
        "The paper holds a control character ({shown}) that XML cannot hold. "
        "Delete it from the wording and export again."
    ),
}
