// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! A door of the home screen: a silhouette on the line, a verb and one sentence. */
Pressable {
    id: root

    required property url source
    property string detail
    property real doorHeight: 240
    property int titleLines: 1

    /*! Its place on the line: doors appear one after the other, as the line reaches them. */
    property int place: 0

    ringRadius: 40

    Accessible.description: root.detail

    SequentialAnimation on opacity {
        running: !Theme.reducedMotion

        PropertyAction { value: 0 }
        PauseAnimation { duration: 30 * root.place }
        NumberAnimation {
            duration: Theme.motion.small
            to: 1
        }
    }

    Item {
        anchors.fill: parent

        Image {
            id: picture

            height: root.doorHeight
            source: root.source
            sourceSize {
                height: Math.round(height * Theme.scale)
                width: Math.round(width * Theme.scale)
            }
            width: root.doorHeight * 464 / 240

            Accessible.ignored: true
        }

        Heading {
            id: title

            anchors {
                top: picture.bottom
                topMargin: Theme.space.s
            }
            fitted: true
            height: Theme.font.h2 * 1.2 * root.titleLines
            level: 2
            text: root.text
            width: parent.width
            wrapMode: root.titleLines > 1 ? Text.WordWrap : Text.NoWrap

            Accessible.ignored: true
        }

        BodyText {
            anchors.top: title.bottom
            color: Theme.color.inkSoft
            fitted: true
            height: Math.min(implicitHeight, root.height - root.doorHeight - title.height - Theme.space.s)
            leading: 1.1
            text: root.detail
            width: parent.width

            Accessible.ignored: true
        }
    }
}
