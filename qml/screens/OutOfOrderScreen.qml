// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! The catalogue cannot be read: said to pupils in one sentence, with who can help. */
Rectangle {
    id: root

    required property var arguments_

    readonly property int pageCount: 1

    color: Theme.night.canvas

    Heading {
        color: Theme.night.ink
        fitted: true
        height: help.y - Theme.space.l - y
        text: qsTr("This screen takes a break.")
        verticalAlignment: Text.AlignBottom
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: Theme.space.s
    }

    BodyText {
        id: help

        color: Theme.night.ink
        size: Theme.font.lead
        text: qsTr("Take another one. The person in charge of the bus knows what to do.")
        width: Math.min(1200, parent.width - 2 * Theme.space.margin)
        x: Theme.space.margin
        y: parent.height * 0.7 - Theme.size.stopHere - height
    }

    ThinLine {
        color: Theme.night.line
        width: Theme.space.margin + 200
        y: parent.height * 0.7 - height / 2
    }

    Rectangle {
        color: Theme.night.ink
        height: 80
        width: 16
        x: Theme.space.margin + 200
        y: parent.height * 0.7 - height / 2
    }
}
