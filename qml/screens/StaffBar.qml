// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! The ink band of staff screens: nothing of it looks like a pupil's screen. */
Rectangle {
    id: root

    property string backText: qsTr("Back")
    property bool backVisible: true
    default property alias commands: row.data

    signal backChosen

    color: Theme.night.canvas
    height: Theme.size.button + 2 * Theme.space.l

    Rectangle {
        color: Theme.color.ink
        height: Theme.size.rule
        visible: Theme.highContrast
        width: parent.width
    }

    PillButton {
        anchors.verticalCenter: parent.verticalCenter
        iconName: Theme.portrait || Theme.large ? "" : "retour"
        inks: Theme.night
        sidePadding: Theme.space.l
        text: root.backText
        visible: root.backVisible
        x: Theme.portrait || Theme.compact ? Theme.space.l : Theme.space.margin

        onActivated: root.backChosen()
    }

    Row {
        id: row

        anchors {
            right: parent.right
            rightMargin: Theme.portrait || Theme.compact ? Theme.space.l : Theme.space.margin
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space.gap
    }
}
