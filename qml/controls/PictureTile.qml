// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*! A picture with its name under it: one target of both. Tiles touch, so that the line runs on. */
Pressable {
    id: root

    required property pictureRef picture
    property string firstLine
    property string secondLine
    property string detail
    property real pictureHeight: 280

    /*! Whether the name is written under the picture; it is always read aloud. */
    property bool captioned: true
    property real captionInset: 24

    /*! The picture is wider than the target by this much on each side: tiles touch, targets do not. */
    property real bleed: 9.5

    /*! The picture alone: what grows into the next screen. */
    readonly property Picture frame: tile

    sinks: false
    text: root.firstLine + (root.secondLine !== "" ? ", " + root.secondLine : "")

    Accessible.description: root.detail

    Item {
        anchors.fill: parent

        Picture {
            id: tile

            height: root.pictureHeight
            picture: root.picture
            width: parent.width + 2 * root.bleed
            x: -root.bleed

            Rectangle {
                anchors.fill: parent
                color: Theme.color.ink
                opacity: root.pressed ? 0.16 : 0
            }
        }

        Column {
            anchors {
                left: parent.left
                leftMargin: root.captionInset - root.bleed
                right: parent.right
                rightMargin: Theme.space.m
                top: tile.bottom
                topMargin: Theme.space.s
            }
            visible: root.captioned

            // How high the name is when nothing limits it: what shows it must not ask itself.
            Heading {
                id: natural

                level: 3
                leading: 1
                size: Theme.font.title
                text: caption.text
                visible: false
                width: parent.width
            }

            Heading {
                id: caption

                fitted: true
                height: Math.min(natural.implicitHeight, root.height - root.pictureHeight - Theme.space.s
                    - (detailText.visible ? detailText.implicitHeight : 0))
                level: 3
                mayElide: true
                leading: 1
                size: Theme.font.title
                text: root.secondLine !== "" ? root.firstLine + "\n" + root.secondLine : root.firstLine
                width: parent.width

                Accessible.ignored: true
            }

            BodyText {
                id: detailText

                color: Theme.color.inkSoft
                leading: 1.1
                text: root.detail
                visible: root.detail !== ""
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
