// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*!
    To the page before and to the page after, and which one this is. After the last comes the
    first: neither button is ever idle, nor does one go away under a finger.

    As wide in each language and on each page, so that what stands beside it need not know either.
*/
Item {
    id: root

    /*! From 0. */
    property int page: 0
    property int pageCount: 1
    /*! The count above the buttons, where the height has room for it, instead of between them. */
    property bool stacked: false
    /*! The way on is the one thing to do here. */
    property bool strong: false
    /*! For a low panel, or a bar that others stand in. */
    property bool small: Theme.compact

    signal turned(page: int)

    readonly property real boxHeight: root.small ? Math.max(Theme.size.target, 96) : Theme.size.button
    readonly property real stackedWidth: 2 * root.boxHeight + Theme.space.gap
    readonly property real inlineWidth: 2 * root.boxHeight + widest.advanceWidth + 2 * Theme.space.s
    /*! Lower than usual where the room is. */
    readonly property real side: Math.max(Theme.size.target, Math.min(root.boxHeight, root.height))
    readonly property real countHeight: Theme.font.body * 1.25
    readonly property real stackedHeight: root.boxHeight + root.countHeight + Theme.space.xs
    readonly property bool counted: !root.stacked || root.height >= root.stackedHeight

    implicitHeight: root.stacked ? root.stackedHeight : root.boxHeight
    implicitWidth: root.stacked ? root.stackedWidth : root.inlineWidth

    TextMetrics {
        id: widest

        font: count.font
        text: "88/88"
    }

    Rectangle {
        id: capsule

        border {
            color: Theme.color.ink
            width: Theme.size.rule
        }
        color: Theme.color.surface
        height: root.side
        radius: height / 2
        width: root.width
        y: root.height - height
    }

    BodyText {
        id: count

        font.weight: Font.DemiBold
        height: root.countHeight
        horizontalAlignment: Text.AlignHCenter
        leading: 1
        text: (root.page + 1) + "/" + root.pageCount
        verticalAlignment: Text.AlignVCenter
        visible: root.counted
        width: root.stacked ? root.width : root.width - 2 * root.side - 2 * Theme.space.hair
        wrapMode: Text.NoWrap
        x: (root.width - width) / 2
        y: root.stacked ? 0 : (root.height - height) / 2

        Accessible.name: qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pageCount)
    }

    component Turn: PillButton {
        id: turn

        objectName: "pager"
        sidePadding: (turn.boxHeight - Theme.size.icon) / 2
        width: turn.boxHeight
    }

    Turn {
        boxHeight: root.side
        iconName: "retour"
        look: PillButton.Quiet
        y: capsule.y

        Accessible.name: qsTr("Previous page")

        onActivated: root.turned((root.page + root.pageCount - 1) % root.pageCount)
    }

    Turn {
        boxHeight: root.side
        iconName: "suivant"
        look: root.strong ? PillButton.Primary : PillButton.Quiet
        x: root.width - width
        y: capsule.y

        Accessible.name: qsTr("Next page")

        onActivated: root.turned((root.page + 1) % root.pageCount)
    }
}
