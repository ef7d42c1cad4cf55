// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! The last cell of a page: what is still to come, and the way there. The line runs through. */
Item {
    id: root

    required property int page
    required property int pageCount
    property string moreText
    property real lineY: 196
    property real lineWeight: Theme.size.line
    property bool compact: false

    readonly property bool last: root.page === root.pageCount - 1

    signal turned(page: int)

    implicitWidth: pager.implicitWidth

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

    Pager {
        id: pager

        anchors {
            bottom: parent.bottom
            bottomMargin: root.compact ? 0 : Theme.space.m
            left: parent.left
            leftMargin: root.compact ? 0 : Theme.space.xxl
        }
        page: root.page
        pageCount: root.pageCount
        stacked: root.compact
        strong: true

        onTurned: page => root.turned(page)
    }
}
