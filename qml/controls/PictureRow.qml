// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*! A square picture with words at its right: search results, and lists where text is large. */
Pressable {
    id: root

    required property pictureRef picture
    property string firstLine
    property string secondLine
    property string detail
    /*! The piece of the name, or of the detail, that was looked for. */
    property string matchedInName
    property string matchedInDetail
    property real pictureSide: root.height
    property bool pictured: true

    /*! Both genders on one line each, or on one line with a slash where it must be short. */
    property bool oneLine: false

    /*! What the rule under words without a picture leaves. */
    readonly property real wordsHeight: root.height - (root.pictured ? 0 : Theme.size.rule)

    /*! The picture alone: what grows into the next screen. */
    readonly property Picture frame: root.pictured ? tile : null

    sinks: false
    text: root.firstLine + (root.secondLine !== "" ? ", " + root.secondLine : "")

    Accessible.description: root.detail

    Item {
        anchors.fill: parent

        Picture {
            id: tile

            height: root.pictureSide
            picture: root.picture
            visible: root.pictured
            width: root.pictureSide
            y: (parent.height - height) / 2

            Rectangle {
                anchors.fill: parent
                color: Theme.color.ink
                opacity: root.pressed ? 0.16 : 0
            }
        }

        Column {
            anchors {
                left: root.pictured ? tile.right : parent.left
                leftMargin: root.pictured ? Theme.space.l : 0
                right: parent.right
                verticalCenter: parent.verticalCenter
                verticalCenterOffset: (root.wordsHeight - root.height) / 2
            }
            spacing: Theme.space.hair

            // How high the name is when nothing limits it: what shows it must not ask itself.
            Heading {
                id: natural

                level: 3
                leading: 1
                size: Theme.font.title
                text: name.text
                visible: false
                width: parent.width
            }

            Heading {
                id: name

                fitted: true
                height: Math.min(natural.implicitHeight, root.wordsHeight - (detailText.visible ? detailText.height + parent.spacing : 0))
                level: 3
                mayElide: true
                leading: 1
                size: Theme.font.title
                text: root.secondLine === "" ? root.firstLine
                    : root.firstLine + (root.oneLine ? " / " : "\n") + root.secondLine
                width: parent.width

                Accessible.ignored: true

                Underline {
                    piece: root.matchedInName
                    target: name
                }
            }

            BodyText {
                id: detailText

                color: Theme.color.inkSoft
                fitted: true
                height: Math.min(implicitHeight, root.wordsHeight * 0.5)
                leading: 1.05
                mayElide: root.oneLine
                size: Theme.font.label
                text: root.detail
                visible: root.detail !== ""
                width: parent.width

                Accessible.ignored: true

                Underline {
                    piece: root.matchedInDetail
                    target: detailText
                }
            }
        }
    }

    Rectangle {
        anchors {
            bottom: parent.bottom
            left: parent.left
            right: parent.right
        }
        color: Theme.color.ink
        height: Theme.size.rule
        visible: !root.pictured
    }
}
