// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! What a screen says when it has nothing to show: what, and what next. */
Item {
    id: root

    property string title
    property string text
    property string action
    property string iconName: "ligne"

    signal activated

    /*! The line, above which it is said and below which one acts: both have their room. */
    readonly property real lineY: Math.min(root.height * 0.62, root.height - Theme.size.stopHere - Theme.size.button - Theme.space.m)

    Accessible.name: root.title + " " + root.text
    Accessible.role: Accessible.AlertMessage

    ThinLine {
        weight: Theme.size.thread
        width: parent.width
        y: root.lineY - height / 2
    }

    Stop {
        look: Stop.Here
        x: Theme.space.margin
        y: root.lineY - height / 2
    }

    Column {
        anchors {
            left: parent.left
            leftMargin: Theme.space.margin
            right: parent.right
            rightMargin: Theme.space.margin
        }
        spacing: Theme.space.m
        y: root.lineY - Theme.size.stopHere - height

        Heading {
            level: 2
            text: root.title
            width: parent.width
        }

        BodyText {
            text: root.text
            visible: root.text !== ""
            width: Math.min(parent.width, 1100)
        }
    }

    PillButton {
        look: PillButton.Primary
        text: root.action
        visible: root.action !== ""
        x: Theme.space.margin
        y: root.lineY + Theme.size.stopHere

        onActivated: root.activated()
    }
}
