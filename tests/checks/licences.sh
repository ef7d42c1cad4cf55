#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
set -eu
cd "$(dirname "$0")/../.."
command -v reuse >/dev/null || { echo "SKIPPED: no reuse"; exit 77; }
# On a copy of our own files, so that it says the same with git, without, and beside a build.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
python3 -B tests/checks/tree.py | tar -cf - --files-from=- | tar -xf - -C "$copy"
reuse --root "$copy" lint 2>"$copy.log" || { cat "$copy.log"; rm -f "$copy.log"; exit 1; }
rm -f "$copy.log"
