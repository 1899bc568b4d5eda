"""Runs typst for one document in a process of its own: no words stay in the server's memory, and a fault ends here.

It is started as a file, apart from the package, and needs nothing but typst.  It reads one JSON object from its input
(`source` and `fonts` are paths, `paper` is what is set, `moment` the seconds since 1970 that the file is dated by) and
writes the PDF; where typst refuses, it writes typst's message to its errors and ends with 3.
"""

import json
import os
import sys
from pathlib import Path

import typst

REFUSED = 3


def main() -> int:
    """Set what stands in the input; the current folder is empty, and all that typst could read."""
    asked = json.loads(sys.stdin.buffer.read())
    here = os.getcwd()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[asked["fonts"]])
    compiler = typst.Compiler(
        Path(asked["source"]).read_bytes(),
        root=here,
        font_paths=fonts,
        sys_inputs={"paper": asked["paper"]},
        package_path=here,
        package_cache_path=here,
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=asked["moment"])
    except typst.TypstError as fault:
        sys.stderr.buffer.write(fault.message.encode())
        return REFUSED
    if not isinstance(made, bytes):
        raise TypeError("typst gave no PDF")
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
