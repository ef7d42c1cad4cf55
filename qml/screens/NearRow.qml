// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! One of what is around: a number or a tick, a name, what it is. See NearList for its entry. */
Pressable {
    id: root

    required property var entry
    required property real nameRoom
    required property int nameLines
    required property real discSide
    property bool chosen: false

    readonly property bool ticks: root.entry.ticked !== undefined
    readonly property bool here: root.entry.ticked ?? root.chosen
    readonly property bool tight: Theme.compact && Theme.large

    sinks: false
    text: root.entry.spoken ?? root.entry.title

    Accessible.checkable: root.ticks
    Accessible.checked: root.ticks && root.here
    Accessible.description: root.entry.detail
    Accessible.role: root.ticks ? Accessible.CheckBox : Accessible.Button

    background: Rectangle {
        border {
            color: Theme.color.ink
            width: Theme.size.rule
        }
        color: root.pressed ? Theme.color.tinted : Theme.color.surface
        radius: 20
    }

    Item {
        anchors.fill: parent

        Rectangle {
            id: disc

            anchors.verticalCenter: parent.verticalCenter
            border {
                color: Theme.color.ink
                width: Theme.size.rule
            }
            color: root.here ? Theme.color.here : Theme.color.surface
            height: root.discSide
            radius: root.discSide / 2
            visible: root.entry.number !== "" || root.ticks
            width: visible ? root.discSide : 0
            x: Theme.space.m

            LabelText {
                anchors.centerIn: parent
                color: root.here ? Theme.color.hereInk : Theme.color.ink
                leading: 1
                size: Math.max(28, Theme.font.label)
                text: root.entry.number

                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                color: Theme.color.hereInk
                name: "valider"
                side: root.discSide * 0.75
                visible: root.ticks && root.here
            }
        }

        Column {
            anchors {
                left: disc.right
                leftMargin: Theme.space.m
                right: parent.right
                rightMargin: Theme.space.m
                verticalCenter: parent.verticalCenter
            }

            Heading {
                fitted: true
                height: root.tight ? root.nameRoom : Math.min(root.nameRoom, implicitHeight)
                level: 3
                leading: 1
                mayElide: true
                size: Theme.font.title
                text: root.entry.title
                verticalAlignment: Text.AlignBottom
                width: parent.width
                wrapMode: root.nameLines > 1 ? Text.WordWrap : Text.NoWrap

                Accessible.ignored: true
            }

            LabelText {
                color: root.entry.strong ? Theme.color.ink : Theme.color.inkSoft
                fitted: true
                font.weight: root.entry.strong ? Font.Bold : Font.DemiBold
                height: Math.min(implicitHeight, root.height - root.nameRoom - (root.tight ? 2 : Theme.space.xs))
                leading: 1.05
                text: root.entry.detail
                visible: text !== ""
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
