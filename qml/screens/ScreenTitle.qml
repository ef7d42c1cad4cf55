// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The title row: an emblem or none, the title, a word on it, and the line that says which part is shown. */
Item {
    id: root

    property string text
    property string detail
    property pictureRef emblem
    property bool emblemShown: false
    property int stops: 0
    property int first: 0
    property int shown: 0

    /*! Kept free on the right, for buttons. */
    property real actionsWidth: 0

    readonly property bool narrow: Theme.portrait || Theme.compact
    readonly property real room: root.width - Theme.space.margin - (root.actionsWidth > 0 ? root.actionsWidth + Theme.space.l : 0)
    readonly property real pitch: Math.min(45, (root.width * 0.33) / Math.max(1, root.stops))
    readonly property bool lined: root.stops > 1 && root.stops <= 16 && root.shown < root.stops && !root.narrow && !Theme.large
    readonly property real textX: Theme.space.margin + (root.emblemShown ? emblem.width + Theme.space.l : 0)

    height: Theme.compact && Theme.large ? Math.max(Theme.font.h1 * 1.16 + Theme.space.xs, Theme.size.target + 2 * Theme.space.gap) : Math.max(Theme.font.h1 * 1.2 + (Theme.compact ? Theme.space.l : Theme.space.xxl), Theme.easyTouch ? Theme.size.target + 2 * Theme.space.gap : 0)

    Picture {
        id: emblem

        height: 88
        picture: root.emblem
        visible: root.emblemShown
        width: 88
        x: Theme.space.margin
        y: (root.height - height) / 2
    }

    // As wide as it is on one line: what shows it must not ask itself.
    Heading {
        id: natural

        text: root.text
        visible: false
        wrapMode: Text.NoWrap
    }

    Heading {
        id: title

        fitted: true
        height: root.height - (Theme.compact ? 2 : Theme.space.m)
        text: root.text
        verticalAlignment: Text.AlignVCenter
        width: Math.min(natural.implicitWidth + 4, root.room - x - (root.lined ? root.pitch * root.stops + 40 : 0))
        wrapMode: natural.implicitWidth > root.room - x ? Text.WordWrap : Text.NoWrap
        x: root.textX
        y: Theme.compact ? 1 : Theme.space.xs
    }

    BodyText {
        color: Theme.color.inkSoft
        size: Theme.font.lead
        text: root.detail
        verticalAlignment: Text.AlignVCenter
        visible: !root.narrow && !Theme.huge && x + implicitWidth < root.room - (root.lined ? root.pitch * root.stops + 40 : 0)
        wrapMode: Text.NoWrap
        x: title.x + title.width + Theme.space.margin
        y: title.y + (title.height - height) / 2 + 6
    }

    Item {
        height: 24
        visible: root.lined
        width: root.pitch * (root.stops - 1) + 28
        x: root.room - width
        y: (root.height - height) / 2

        ThinLine {
            weight: Theme.size.thread
            width: parent.width
            y: 14 - height / 2
        }

        ThinLine {
            weight: 12
            width: root.pitch * Math.max(0, root.shown - 1)
            x: 14 + root.first * root.pitch
            y: 14 - height / 2
        }

        Repeater {
            model: root.stops

            Rectangle {
                required property int index

                border {
                    color: Theme.color.line
                    width: 5
                }
                color: index >= root.first && index < root.first + root.shown ? Theme.color.line : Theme.color.stop
                height: 28
                radius: 14
                width: 28
                x: index * root.pitch
            }
        }
    }
}
