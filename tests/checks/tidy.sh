#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
#
# tidy.sh BUILD-DIR : clang-tidy over every source of ours that the build knows.
set -eu
build=$1
cd "$(dirname "$0")/../.."
command -v clang-tidy >/dev/null || { echo "SKIPPED: no clang-tidy"; exit 77; }
python3 -B tests/checks/tree.py .cpp | grep -E '^(content|kiosk|sync)/' | tr '\n' '\0' |
    xargs -0 -r -n 1 -P "$(nproc)" clang-tidy -p "$build" --quiet
