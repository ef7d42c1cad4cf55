#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""Every sentence of the interface is French and English, and no translation is left over.

The sentences are written in English in QML, so orientibus_en.ts holds only what has plurals.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import tree

LUPDATE = Path("/usr/lib/qt6/bin/lupdate")


def messages(file):
    """(context, source, comment) → (has plurals, complete)."""
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "")
            complete = translation.get("type") is None and all(forms)
            found[key] = (message.get("numerus") == "yes", complete)
    return found


if not LUPDATE.exists():
    print("SKIPPED: no lupdate")
    sys.exit(77)
sources = tree.files(".qml", under="qml/") + tree.files(".cpp", ".h", under="kiosk/")
with tempfile.TemporaryDirectory() as folder:
    wanted_file = Path(folder) / "wanted.ts"
    subprocess.run([LUPDATE, "-silent", *(tree.ROOT / s for s in sources), "-ts", wanted_file],
                   check=True, stdout=subprocess.DEVNULL)
    wanted = messages(wanted_file)

breaches = []
for language in ("fr", "en"):
    name = f"qml/i18n/orientibus_{language}.ts"
    there = messages(tree.ROOT / name)
    for key, (plural, _) in wanted.items():
        if key not in there:
            if language == "fr" or plural:
                breaches.append(f"{name}: missing: {key[0]}: {key[1]}")
        elif not there[key][1]:
            breaches.append(f"{name}: not translated: {key[0]}: {key[1]}")
    breaches += [f"{name}: left over: {key[0]}: {key[1]}" for key in there if key not in wanted]
tree.finish(breaches, "translations")
