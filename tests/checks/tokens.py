#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""Screens name roles: colours live in qml/theme, touch and time in qml/controls and kiosk/."""

import re

import tree

HEX = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']""")
NAMED = re.compile(r"""\bcolor\w*\s*:\s*["'](?!transparent)[a-z]+["']""", re.IGNORECASE)
TOUCH = re.compile(
    r"\b(MouseArea|MultiPointTouchArea|TapHandler|PointHandler|DragHandler|HoverHandler|"
    r"PinchHandler|WheelHandler|Timer)\s*\{")
LITERAL_SIZE = re.compile(r"\bfont\.(pixelSize|pointSize)\s*:\s*\d")

# Each says in its own comment why a control does not do.
EXCEPTIONS = {"qml/screens/DepartementMap.qml": "TapHandler",
              "qml/screens/StaffCorners.qml": "PointHandler"}


def breaches_of(path):
    name = str(path)
    for number, line in enumerate(tree.lines(path), 1):
        code = re.sub(r"(?<!:)//.*", "", line)
        if not name.startswith("qml/theme/"):
            if HEX.search(code) or NAMED.search(code):
                yield f"{path}:{number}: a colour outside qml/theme"
            if LITERAL_SIZE.search(code):
                yield f"{path}:{number}: a text size that is not a token"
        touch = TOUCH.search(code)
        if touch and not name.startswith("qml/controls/") \
                and EXCEPTIONS.get(name) != touch.group(1):
            yield f"{path}:{number}: {touch.group(1)} outside qml/controls"


found = [breach for path in tree.files(".qml", under="qml/") for breach in breaches_of(path)]
tree.finish(found, "tokens")
