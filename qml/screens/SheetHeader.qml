// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The name of an occupation in both genders, under the sector it belongs to. */
Item {
    id: root

    required property occupationCard card
    required property pictureRef emblem
    property real actionsWidth: 0
    property bool small: false
    property bool green: false
    property bool digital: false

    signal sectorChosen

    readonly property bool epicene: root.card.masculine === root.card.feminine
    readonly property bool oneLine: !root.epicene && (root.small || root.tight)
        && (root.card.masculine.length + root.card.feminine.length + 3) * titleSize * 0.52 < title.width
    readonly property real titleSize: Theme.compact && Theme.large ? Theme.font.h3 : root.small || root.tight ? Theme.font.h2 : Theme.font.h1
    readonly property bool tight: Theme.compact || (Theme.large && !Theme.portrait)
    readonly property real titleRoom: Theme.compact && Theme.large ? (Theme.stageHeight > 900 ? root.titleSize * 3.4 : Theme.size.button) : root.titleSize * (root.oneLine || (root.epicene && root.small) ? 1.25 : Theme.font.spaced && Theme.huge && Theme.portrait ? 3 : 2.25)
    readonly property bool sectorShown: root.card.sectorName !== "" && !Theme.compact && !(Theme.huge && Theme.missing > 0)

    height: root.sectorShown ? Math.max(sector.height, Theme.size.target) + Theme.space.s + title.height
        : Math.max(title.height, root.actionsWidth > 0 ? Theme.size.button : 0)

    Pressable {
        id: sector

        height: Math.max(Theme.size.target, 96)
        text: root.card.sectorName
        visible: root.sectorShown
        width: Math.min(emblem.width + Theme.space.m + sectorName.implicitWidth + Theme.space.s, root.width - root.actionsWidth)

        onActivated: root.sectorChosen()

        Item {
            anchors.fill: parent

            Picture {
                id: emblem

                anchors.verticalCenter: parent.verticalCenter
                height: 88
                picture: root.emblem
                width: 88
            }

            BodyText {
                id: sectorName

                anchors {
                    left: emblem.right
                    leftMargin: Theme.space.m
                    right: parent.right
                }
                font.weight: Font.DemiBold
                fitted: true
                height: parent.height
                text: root.card.sectorName
                verticalAlignment: Text.AlignVCenter

                Accessible.ignored: true
            }
        }
    }

    BadgeRow {
        id: badges

        digital: root.digital
        green: root.green
        visible: root.sectorShown && x + width < root.width - root.actionsWidth
        x: sector.width + Theme.space.l
        y: (sector.height - height) / 2
    }

    Heading {
        id: title

        fitted: true
        height: root.titleRoom
        level: root.small ? 2 : 1
        size: root.titleSize
        text: root.epicene ? root.card.masculine
            : root.card.masculine + (root.oneLine ? " / " : "\n") + root.card.feminine
        verticalAlignment: Text.AlignTop
        width: root.sectorShown ? root.width : root.width - root.actionsWidth
        y: root.sectorShown ? sector.height + Theme.space.s : 0

        Accessible.name: root.epicene ? root.card.masculine : root.card.masculine + ", " + root.card.feminine
    }
}
