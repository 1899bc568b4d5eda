"""Scripts keep nothing on the device but that the keys of a paper's text, or of a report's, were switched off."""

import re
from pathlib import Path

import goodoffices.site

STATIC = Path(goodoffices.site.__file__).parent / "static"
KEEPING = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.")


def test_two_scripts_keep_one_setting_each():
    code = {
        one.name: "\n".join(
            line for line in one.read_text().splitlines() if not line.lstrip().startswith("//")
        )
        for one in STATIC.glob("*.js")
    }
    keeping = {name: text for name, text in code.items() if KEEPING.search(text)}
    assert sorted(keeping) == ["papers.js", "press.js"]
    for text in keeping.values():
        assert set(re.findall(r"localStorage\.\w+\(([^,)]+)", text)) == {"SETTING"}
