#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing is promised in a comment, and nothing silenced without a reason."""

import re

import tree

PROMISE = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
BARE_NOLINT = re.compile(r"NOLINT(NEXTLINE|BEGIN)?(?!\w)(?!\([\w.,-]+\)\s*:?\s*\S)(?!END)")
MERGE = re.compile(r"^(<{7}|>{7}|={7})( |$)")

found = []
SUFFIXES = (".h", ".cpp", ".qml", ".py", ".sh", ".cmake", ".txt", ".yaml", ".sql", ".md")
for path in tree.files(*SUFFIXES):
    if str(path).startswith("LICENSES/"):
        continue
    for number, line in enumerate(tree.lines(path), 1):
        if PROMISE.search(line):
            found.append(f"{path}:{number}: a promise; write an issue")
        if path.suffix in (".h", ".cpp") and BARE_NOLINT.search(line):
            found.append(f"{path}:{number}: NOLINT without its check and a reason")
        if MERGE.match(line):
            found.append(f"{path}:{number}: a merge left half done")
tree.finish(found, "promises")
