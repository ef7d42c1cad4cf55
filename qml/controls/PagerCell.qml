// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! The last cell of a page: what is still to come, and the way there. The line runs through. */
Item {
    id: root

    required property int remaining
    required property bool last
    property string moreText
    property string backText
    property real lineY: 196
    property real lineWeight: Theme.size.line
    property bool compact: false

    signal forward
    signal backward

    ThinLine {
        visible: !root.compact
        weight: root.lineWeight
        width: parent.width
        y: root.lineY - height / 2
    }

    Stop {
        look: root.last ? Stop.Choice : Stop.Here
        visible: !root.compact
        x: Theme.space.xxl
        y: root.lineY - height / 2
    }

    Heading {
        anchors {
            left: parent.left
            leftMargin: root.compact ? 0 : Theme.space.xxl
            right: parent.right
        }
        fitted: true
        height: root.lineY - Theme.size.stopHere / 2 - Theme.space.xs
        level: 2
        text: root.moreText
        verticalAlignment: Text.AlignTop
        visible: !root.compact && !root.last && root.lineY > 2.6 * Theme.font.floor + 50
    }

    PillButton {
        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.space.m
            left: parent.left
            leftMargin: root.compact ? 0 : Theme.space.xxl
        }
        iconLast: !root.last
        iconName: root.last ? "retour" : "suivant"
        look: PillButton.Primary
        objectName: "pager"
        sidePadding: root.compact ? Theme.space.l : Theme.space.xl
        width: Math.min(implicitWidth, root.width - (root.compact ? 0 : Theme.space.xxl + Theme.space.m))
        text: !root.last ? qsTr("More") : root.compact ? qsTr("Start") : root.backText

        onActivated: root.last ? root.backward() : root.forward()
    }
}
