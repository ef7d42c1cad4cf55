// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! A drawing of one stroke, in any colour. Always beside a word, so never read aloud. */
Image {
    id: root

    property string name
    property color color: Theme.color.ink
    property real side: Theme.size.icon

    height: root.side
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.color).slice(1)
    sourceSize {
        height: Math.round(root.side * Theme.scale)
        width: Math.round(root.side * Theme.scale)
    }
    width: root.side

    Accessible.ignored: true
}
