#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
set -eu
cd "$(dirname "$0")/../.."
command -v shellcheck >/dev/null || { echo "SKIPPED: no shellcheck"; exit 77; }
# A script is what says so in its first line, whatever its name.
python3 -B tests/checks/tree.py | tr '\n' '\0' | xargs -0 grep -lIE -m1 '^#!.*\b(ba)?sh$|shellcheck shell=' |
    tr '\n' '\0' | xargs -0 -r shellcheck --external-sources --source-path=SCRIPTDIR
