# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""The project's files, as the checks see them, and one way to report."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*suffixes, under=""):
    """Paths relative to the root, sorted; suffixes like '.cpp' or whole names."""
    names = _tracked() or _walked()
    return sorted(
        Path(name)
        for name in names
        if name.startswith(under) and name.endswith(suffixes or ("",)) and (ROOT / name).is_file()
    )


def lines(path):
    return (ROOT / path).read_text(encoding="utf-8").splitlines()


def finish(breaches, said):
    """Prints the breaches and ends the program: 1 when there is one."""
    for breach in breaches:
        print(breach)
    print(f"{said}: {len(breaches)} breach(es)")
    sys.exit(1 if breaches else 0)


def _tracked():
    # Another user may own the checkout (sudo, a container): that is no reason to refuse.
    command = ["git", "-c", f"safe.directory={ROOT}",
               "ls-files", "-z", "-co", "--exclude-standard"]
    try:
        out = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [name for name in out.decode().split("\0") if name]


def _walked():
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = [s for s in subfolders if s not in (".git", "build", "__pycache__")]
        for name in names:
            yield str((Path(folder) / name).relative_to(ROOT))


if __name__ == "__main__":
    # For the shell checks: tree.py SUFFIX… prints one path a line.
    print("\n".join(map(str, files(*sys.argv[1:]))))
