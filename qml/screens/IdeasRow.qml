// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! A few jobs to touch when there is nothing to show yet. As many as there is room for, or none. */
Item {
    id: root

    property var cards: []
    property string text

    signal chosen(occupationId: string)

    readonly property int columns: Theme.portrait ? 2 : Math.max(1, Math.floor(root.width / Theme.byText(320, 480, 620)))
    readonly property real cellWidth: root.width / root.columns
    readonly property real captionHeight: Math.max(2 * Theme.font.title * 1.25, 4 * Theme.font.floor * 1.26) + Theme.space.s
    readonly property real headHeight: Theme.font.lead * 1.6
    readonly property int rows: Theme.portrait ? Math.max(1, Math.floor((root.height - root.headHeight) / (280 + root.captionHeight))) : 1
    readonly property real rowHeight: (root.height - root.headHeight) / root.rows
    readonly property real pictureHeight: Math.floor(Math.min(root.cellWidth, root.rowHeight - root.captionHeight - (root.rows > 1 ? Theme.space.gap : 0)) / 40) * 40

    BodyText {
        color: Theme.color.inkSoft
        size: Theme.font.lead
        text: root.text
        visible: root.pictureHeight >= 120
        width: root.width - 2 * Theme.space.margin
        x: Theme.space.margin
    }

    Repeater {
        model: root.pictureHeight >= 120 ? root.cards.slice(0, root.columns * root.rows) : []

        PictureTile {
            required property occupationCard modelData
            required property int index

            objectName: "idea"

            captionInset: index % root.columns === 0 ? Theme.space.margin : Theme.space.l
            firstLine: modelData.masculine
            height: root.pictureHeight + root.captionHeight
            picture: modelData.picture
            pictureHeight: root.pictureHeight
            secondLine: modelData.feminine === modelData.masculine ? "" : modelData.feminine
            width: root.cellWidth - 19
            x: (index % root.columns) * root.cellWidth + 9.5
            y: root.headHeight + Math.floor(index / root.columns) * root.rowHeight

            onActivated: root.chosen(modelData.occupationId)
        }
    }
}
