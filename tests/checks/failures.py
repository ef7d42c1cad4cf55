#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""Each failure that the sync knows has its sentence on the technician's screen."""

import re

import tree

SOURCE = "sync/src/sync_error.cpp"
SCREEN = "qml/screens/StaffSyncScreen.qml"


def text(wanted):
    return "\n".join(line for path in tree.files(".cpp", ".qml") if str(path) == wanted for line in tree.lines(path))


names = re.findall(r'Row\{SyncError::\w+,\s*"([^"]+)"', text(SOURCE))
told = set(re.findall(r'^\s*"([^"]+)": qsTr\(', text(SCREEN), re.MULTILINE))
found = [f"{SCREEN}: no sentence for \"{name}\" of {SOURCE}" for name in names if name not in told]
if not names:
    found.append(f"{SOURCE}: no failure was found in it")
tree.finish(found, "failures")
