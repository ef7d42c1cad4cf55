// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! What the national list says of a job's place in two changes of our time. */
Row {
    id: root

    property bool green: false
    property bool digital: false

    readonly property var all: [
        { "icon": "planete", "text": qsTr("For the planet"), "said": root.green },
        { "icon": "numerique", "text": qsTr("Digital"), "said": root.digital }
    ]
    readonly property var badges: root.all.filter(badge => badge.said)

    spacing: Theme.space.gap

    Repeater {
        model: root.badges

        Rectangle {
            id: badge

            required property var modelData

            border {
                color: Theme.color.ink
                width: Theme.size.rule
            }
            color: Theme.color.surface
            height: word.implicitHeight + 2 * Theme.space.s
            radius: Theme.space.s
            width: word.x + word.width + Theme.space.m

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: badge.modelData.icon
                side: Theme.font.label * 1.3
                x: Theme.space.m
            }

            LabelText {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.color.ink
                text: badge.modelData.text
                wrapMode: Text.NoWrap
                x: icon.x + icon.width + Theme.space.s
            }
        }
    }
}
