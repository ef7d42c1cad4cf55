// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*!
    A word, with an icon before or after it.

    Primary: the one filled action of a screen. Secondary: an edge. Quiet: no box,
    used in the bars. Chosen: the selected one of several.
*/
Pressable {
    id: root

    enum Look { Primary, Secondary, Quiet, Chosen }

    property int look: PillButton.Secondary
    property string iconName
    property bool iconLast: false
    property bool stacked: false
    property Inks inks: Theme.color
    property real textSize: Theme.font.button
    property real sidePadding: root.look === PillButton.Quiet ? 20 : Theme.space.xl
    property real boxHeight: Theme.size.button
    property real maximumWidth: 1e6

    readonly property color fill: {
        switch (root.look) {
        case PillButton.Primary:
            return root.pressed ? root.inks.primaryPressed : root.inks.primary;
        case PillButton.Chosen:
            return root.inks.chosen;
        case PillButton.Secondary:
            return root.pressed ? root.inks.tinted : root.inks.surface;
        default:
            return root.pressed ? root.inks.tinted : "transparent";
        }
    }
    readonly property color ink: root.look === PillButton.Primary ? root.inks.primaryInk
        : root.look === PillButton.Chosen ? root.inks.chosenInk : root.inks.ink

    readonly property real naturalWidth: 2 * root.sidePadding + (root.stacked
        ? Math.max(icon.width, label.implicitWidth)
        : label.implicitWidth + content.iconRoom)

    implicitHeight: root.boxHeight
    implicitWidth: Math.max(Theme.size.button, Math.min(root.maximumWidth, root.naturalWidth))
    ringColor: root.inks.focus
    ringInner: root.inks.focusInner
    ringRadius: root.height / 2

    background: Rectangle {
        border {
            color: root.inks.ink
            width: root.look === PillButton.Secondary ? Theme.size.rule : 0
        }
        color: root.fill
        radius: root.height / 2
    }
    Item {
        anchors.fill: parent

        id: content

        // By its name: a pill that is not shown, to be measured, has the same room.
        readonly property real iconRoom: root.iconName !== "" && !root.stacked ? icon.width + Theme.space.m : 0
        readonly property real edge: Math.min(root.sidePadding, 20)
        readonly property real labelWidth: Math.min(label.implicitWidth, root.width - content.iconRoom - 2 * content.edge)
        readonly property real start: (root.width - content.labelWidth - content.iconRoom) / 2

        Icon {
            id: icon

            color: root.look === PillButton.Chosen ? root.inks.chosenTick : root.ink
            name: root.iconName
            visible: root.iconName !== ""
            x: root.stacked ? (root.width - width) / 2
                : root.iconLast ? content.start + content.labelWidth + Theme.space.m : content.start
            y: (root.height - height - (root.stacked ? label.implicitHeight : 0)) / 2
        }

        BodyText {
            id: label

            color: root.ink
            fitted: true
            font.weight: Font.DemiBold
            height: Math.min(implicitHeight, root.height)
            leading: 1
            size: root.textSize
            text: root.text
            verticalAlignment: Text.AlignVCenter
            width: root.stacked ? Math.min(implicitWidth, root.width) : content.labelWidth
            wrapMode: Text.NoWrap
            x: root.stacked ? (root.width - width) / 2 : content.start + (root.iconLast ? 0 : content.iconRoom)
            y: (root.height - height + (root.stacked ? icon.height : 0)) / 2

            Accessible.ignored: true
        }
    }
}
