// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The end of a branch: a wide pill edged by the line, with a round picture, a name and a word on it. */
Pressable {
    id: root

    property pictureRef picture
    property bool pictured: false
    property string iconName
    property string detail
    property bool small: false

    ringRadius: root.height / 2

    Accessible.description: root.detail

    background: Rectangle {
        border {
            color: Theme.color.line
            width: 8
        }
        color: root.pressed ? Theme.color.tinted : Theme.color.surface
        radius: height / 2
    }
    Item {
        anchors.fill: parent

        Rectangle {
            id: disc

            color: root.pictured ? Theme.groundColor(root.picture.ground) : Theme.color.tinted
            height: width
            radius: width / 2
            visible: !root.small
            width: root.height - 28
            x: 14
            y: 14

            Picture {
                anchors.centerIn: parent
                framed: false
                height: width
                picture: root.picture
                visible: root.pictured
                width: parent.width * 0.7
            }

            Icon {
                anchors.centerIn: parent
                name: root.pictured ? "" : root.iconName
                side: 56
            }
        }

        Column {
            anchors {
                left: disc.visible ? disc.right : parent.left
                leftMargin: Theme.space.l + 4
                right: parent.right
                rightMargin: Theme.space.l
                verticalCenter: parent.verticalCenter
            }

            Heading {
                fitted: true
                height: Math.min(implicitHeight, root.height - (root.small ? 16 : 24) - (detailText.visible ? detailText.height : 0))
                level: 3
                size: root.small ? Theme.font.button : 38
                text: root.text
                verticalAlignment: root.small ? Text.AlignVCenter : Text.AlignBottom
                width: parent.width

                Accessible.ignored: true
            }

            BodyText {
                id: detailText

                color: Theme.color.inkSoft
                leading: 1.05
                text: root.detail
                visible: !root.small
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
