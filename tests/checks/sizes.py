#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""A report, not a gate: the files worth a second look. `sizes.py` lists, always ends with 0."""

import tree

CEILINGS = {".qml": 250, ".h": 400, ".cpp": 400, ".py": 400}
WIDTH = 100

sources = tree.files(*CEILINGS)
for path in sources:
    text = tree.lines(path)
    if len(text) > CEILINGS[path.suffix]:
        print(f"{path}: {len(text)} lines (look twice above {CEILINGS[path.suffix]})")
    wide = [str(n) for n, line in enumerate(text, 1) if len(line) > WIDTH]
    if wide:
        print(f"{path}: wider than {WIDTH} columns at line {', '.join(wide[:5])}")
print(f"{len(sources)} files looked at")
