#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""man_options.py PROGRAM PAGE: a page explains each option that the help of a program and of its
commands names, below its synopsis, and no other."""

import re
import subprocess
import sys

import tree

PROGRAM, PAGE = sys.argv[1:]
OPTION = re.compile(r"--[a-z][a-z-]*")


def help_of(*command):
    return subprocess.run([PROGRAM, *command, "--help"], capture_output=True, check=True, text=True).stdout


def options_of(text):
    """Those at the beginning of a line: what follows is words about them."""
    return {match[1] for match in re.finditer(r"^ +(?:-\w,)?(--[a-z][a-z-]*)", text, re.MULTILINE)}


whole = help_of()
commands = re.findall(r"^  ([a-z][a-z-]*)", whole.partition("Subcommands:")[2], re.MULTILINE)
offered = options_of(whole).union(*(options_of(help_of(command)) for command in commands))

with open(PAGE, encoding="utf-8") as page:
    text = page.read().replace("\\-", "-")
synopsis, _, rest = text.partition(".SH DESCRIPTION")
rest = re.sub(r'"rsync [^"]*"', "", rest)  # another program's options
explained = set(OPTION.findall(rest))
needed = offered - {"--help"}  # which every program has
found = [f"{PAGE}: does not explain {option}" for option in sorted(needed - explained)]
named = explained | set(OPTION.findall(synopsis))
found += [f"{PAGE}: {option} is no option of the program" for option in sorted(named - offered)]
for command in commands:
    if not re.search(rf"^\.BR? {command}\b", rest, re.MULTILINE):
        found.append(f"{PAGE}: does not explain {command}")
if not needed:
    found.append(f"{PROGRAM}: its help names no option")
tree.finish(found, "man options")
