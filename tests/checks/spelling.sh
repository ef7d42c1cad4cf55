#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
# English only: what stands in quotes may be French, and the texts for pupils are read by people.
set -eu
cd "$(dirname "$0")/../.."
command -v codespell >/dev/null || { echo "SKIPPED: no codespell"; exit 77; }
python3 -B tests/checks/tree.py .h .cpp .sql .py .sh .cmake CMakeLists.txt .md .1 .service |
    grep -v -e '^LICENSES/' -e '^tests/data/' | tr '\n' '\0' | xargs -0 -r codespell --ignore-regex '"[^"]*"'
