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

    /*! What points along the way that is read points the other way on a mirrored stage. */
    readonly property list<string> signposts: ["suivant", "retour", "annuler", "ligne"]
    readonly property bool points: root.signposts.indexOf(root.name) >= 0
    property bool turned: Theme.mirrored && !root.points

    height: root.side
    mirror: root.turned
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.color).slice(1)
    sourceSize {
        height: Math.round(root.side * Theme.scale)
        width: Math.round(root.side * Theme.scale)
    }
    width: root.side

    Accessible.ignored: true
}
