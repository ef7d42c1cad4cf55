#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may include and import whom: the table of the architecture, as a test."""

import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
IMPORT = re.compile(r'^\s*import\s+("?)([A-Za-z_.][\w./-]*)')

QT = re.compile(r"^(Qt[A-Z]\w*/.*|Q[A-Z]\w*|Qt\w*/Q\w+|q[a-z]+\.h)$")
NETWORK = re.compile(
    r"^(curl/.*|sys/socket\.h|netinet/.*|netdb\.h|QNetwork\w*|QTcp\w*|QtNetwork/.*)$")
SQLITE = re.compile(r"^sqlite3(ext)?\.h$")
AUTHORING = re.compile(r"^(authoring|importers|cli)/|^orientibus/content/authoring/")
PRIVATE_CONTENT = re.compile(
    r"^(\.\./)*(content/)?(src/|sqlite/|search/|authoring/|importers/|store_impl\.h)")
READING = re.compile(r"^orientibus/content/(store|search_index|catalogue_file)\.h$")

# folder, what it must not include, why, folders inside that may
INCLUDES = [
    ("content/", QT, "content knows no Qt", ()),
    ("content/", NETWORK, "content knows no network", ()),
    ("content/", SQLITE, "<sqlite3.h> only in content/src/sqlite", ("content/src/sqlite/",)),
    ("content/", re.compile(r"^(\.\./)*kiosk/"), "content knows no kiosk", ()),
    ("content/", re.compile(r"^orientibus/sync/"), "content and sync never meet", ()),
    ("sync/", QT, "sync knows no Qt", ()),
    ("sync/", re.compile(r"^curl/"), "<curl/curl.h> only in sync/src/transport",
     ("sync/src/transport/",)),
    ("sync/", re.compile(r"^(\.\./)*(content|kiosk)/|^orientibus/(content|kiosk)/"),
     "sync knows no content and no kiosk", ("sync/cli/catalogue_preparer.",)),
    ("sync/include/", re.compile(
     r"^(src|delta|files|manifest|metadata|publish|transport)/|^nlohmann/|^openssl/|^sodium|^zstd"),
     "a public header is public", ()),
    ("content/src/", AUTHORING, "reading knows nothing of writing", ()),
    ("content/include/", re.compile(r"^(src|sqlite|search)/"), "a public header is public", ()),
    ("kiosk/", SQLITE, "the kiosk reads through content", ()),
    ("kiosk/", NETWORK, "the kiosk has no network", ()),
    ("kiosk/", PRIVATE_CONTENT, "only public headers of content", ()),
    ("kiosk/", re.compile(r"^orientibus/content/authoring/"), "the kiosk writes no catalogue", ()),
    ("kiosk/", re.compile(r"^private/|/private/|^qpa/"), "no private Qt headers", ()),
    ("kiosk/presentation/", READING, "presentation declares the port, services read", ()),
    ("kiosk/presentation/", re.compile(r"^(\.\./)?services/"), "services implement presentation", ()),
]

# folder, the modules it may import
IMPORTS = [
    ("qml/theme/", r"QtQml(\..*)?|QtQuick"),
    ("qml/controls/", r"QtQml(\..*)?|QtQuick(\..*)?|Orientibus\.(Theme|Kiosk)"),
    ("qml/screens/", r"QtQml(\..*)?|QtQuick(\..*)?|Orientibus\.(Theme|Controls|Kiosk)"),
]

# folder, what no line of it may say, why
WORDS = [
    ("content/", re.compile(r"\binstance\s*\("), "no instance()"),
    ("kiosk/", re.compile(r"\binstance\s*\("), "no instance()"),
    ("sync/", re.compile(r"\binstance\s*\("), "no instance()"),
    ("qml/", re.compile(r"XMLHttpRequest|\bhttps?://|LocalStorage|Qt\.include"),
     "qml knows no network and no files"),
    ("qml/", re.compile(r"\bparent\.parent\b"), "a component does not reach upward"),
    # Of Orientibus.Kiosk a control knows the shapes of data (pictureRef, occupationCard…) only.
    ("qml/controls/", re.compile(
        r"\b(Router|Session|IdleGuard|Farewell|StaffGate|Site|Kiosk|Catalogue|\w+Controller)\b"),
     "a control knows no service"),
]


def cpp_breaches(path):
    name = str(path)
    for number, line in enumerate(tree.lines(path), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        for folder, forbidden, why, excepted in INCLUDES:
            if name.startswith(folder) and not name.startswith(excepted or ("\0",)):
                if forbidden.search(match.group(2)):
                    yield f"{path}:{number}: includes {match.group(2)}: {why}"


def qml_breaches(path):
    allowed = next((rule for folder, rule in IMPORTS if str(path).startswith(folder)), None)
    for number, line in enumerate(tree.lines(path), 1):
        match = IMPORT.match(line)
        if match and allowed and not match.group(1) and not re.fullmatch(allowed, match.group(2)):
            yield f"{path}:{number}: imports {match.group(2)}"
        if match and match.group(1) and not match.group(2).endswith(".js"):
            yield f"{path}:{number}: imports a file: modules only"


def word_breaches(path):
    for folder, forbidden, why in WORDS:
        if not str(path).startswith(folder):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            code = re.sub(r"(?<!:)//.*|^\s*import .*|^\s*\*.*", "", line)
            if forbidden.search(code):
                yield f"{path}:{number}: {why}"


breaches = []
for source in tree.files(".h", ".cpp"):
    breaches += [*cpp_breaches(source), *word_breaches(source)]
for source in tree.files(".qml", under="qml/"):
    breaches += [*qml_breaches(source), *word_breaches(source)]
tree.finish(breaches, "layering")
