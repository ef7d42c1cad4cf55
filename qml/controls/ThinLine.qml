// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! A straight piece of the line. */
Rectangle {
    property real weight: Theme.size.line

    color: Theme.color.line
    height: weight

    Accessible.ignored: true
}
