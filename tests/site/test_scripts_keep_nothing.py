"""Scripts keep nothing on the device but that the keys of a paper's text were switched off."""

import re
from pathlib import Path

import goodoffices.site

STATIC = Path(goodoffices.site.__file__).parent / "static"
KEEPING = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.")


def test_one_script_keeps_one_setting():
    code = {
        one.name: "\n".join(
            line for line in one.read_text().splitlines() if not line.lstrip().startswith("//")
        )
        for one in STATIC.glob("*.js")
    }
    assert [name for name, text in code.items() if KEEPING.search(text)] == ["papers.js"]
    keys = re.findall(r"localStorage\.\w+\(([^,)]+)", code["papers.js"])
    assert set(keys) == {"SETTING"}
