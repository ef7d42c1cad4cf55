#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
set -eu
cd "$(dirname "$0")/../.."
# Another major version formats differently: 14 is the reference.
formatter=$(command -v clang-format-14 || command -v clang-format || true)
case "$("${formatter:-false}" --version 2>/dev/null)" in
*"version 14."*) ;;
*) echo "SKIPPED: no clang-format 14"; exit 77 ;;
esac
python3 -B tests/checks/tree.py .h .cpp | tr '\n' '\0' | xargs -0 -r "$formatter" --dry-run --Werror
