// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    Near jobs: where one can go from here. As tiles where there is room, else as rows, by pages;
    last the way to the whole sector, where the sheet has no room for it at its head.
*/
Item {
    id: root

    property var cards: []
    property int page: 0
    property string sectorName: ""

    signal sectorChosen
    signal chosen(occupationId: string)
    signal turned(page: int)

    readonly property int longest: root.cards.reduce((most, card) => Math.max(most, card.masculine.length, card.feminine.length), 0)
    readonly property int lines: Math.ceil(root.longest * Theme.font.floor * Theme.font.letter / Math.max(200, root.width / root.tileColumns - 40))
    readonly property real captionHeight: Math.max(2 * Theme.font.title * 1.22, 2 * root.lines * Theme.font.floor * 1.26) + Theme.space.s
    readonly property int tileColumns: Math.max(1, Math.floor((root.width + Theme.space.m) / Theme.byText(340, 480, 600)))
    readonly property real tileHeight: Math.min(280, Math.floor((root.height - root.captionHeight) / 40) * 40)
    readonly property bool tiled: root.tileHeight >= 120 && root.tileColumns >= 2
    readonly property int columns: root.tiled ? root.tileColumns : root.width > 1400 ? 2 : 1
    readonly property int rowLines: Math.ceil((2 * root.longest + 3) * Theme.font.floor * Theme.font.letter / Math.max(300, root.width / root.columns - 480))
    readonly property real rowHeight: Math.max(Theme.size.target, Theme.font.title * 2.5, root.rowLines * Theme.font.floor * 1.26)
    readonly property int rows: root.tiled ? Math.max(1, Math.min(2, Math.floor((root.height + Theme.space.gap) / (root.tileHeight + root.captionHeight + Theme.space.gap))))
        : Math.max(1, Math.floor((root.height + Theme.space.gap) / (root.rowHeight + Theme.space.gap)))
    readonly property int capacity: root.columns * root.rows
    readonly property int count: root.cards.length + (root.sectorName !== "" ? 1 : 0)
    readonly property bool paged: root.count > root.capacity
    readonly property bool aside: root.paged && root.capacity < 2
    /*! One row of tiles and room under it: the button does not take the place of a tile. */
    readonly property bool under: root.paged && root.tiled && root.rows === 1
        && root.height - root.tileHeight - root.captionHeight - Theme.space.gap >= pager.boxHeight
    readonly property int perPage: root.paged && !root.aside && !root.under ? root.capacity - 1 : root.capacity
    readonly property int pageCount: Math.max(1, Math.ceil(root.count / root.perPage))
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.cards.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)
    readonly property int remaining: root.count - root.currentPage * root.perPage
    readonly property bool sectorShown: root.sectorName !== "" && root.remaining <= root.perPage
    readonly property real cellWidth: (root.width - (root.aside ? pager.stackedWidth + Theme.space.l : 0) + Theme.space.gap) / root.columns
    readonly property real cellHeight: Math.min(root.height, root.tiled ? root.tileHeight + root.captionHeight : root.rowHeight)

    Repeater {
        model: root.tiled ? root.shown : []

        PictureTile {
            id: tile

            required property occupationCard modelData
            required property int index

            bleed: 0
            captionInset: 0
            firstLine: tile.modelData.masculine
            height: root.cellHeight
            picture: tile.modelData.picture
            pictureHeight: root.tileHeight
            secondLine: tile.modelData.feminine === tile.modelData.masculine ? "" : tile.modelData.feminine
            width: root.cellWidth - Theme.space.gap
            x: (tile.index % root.columns) * root.cellWidth
            y: Math.floor(tile.index / root.columns) * (root.cellHeight + Theme.space.gap)

            onActivated: root.chosen(tile.modelData.occupationId)
        }
    }

    Repeater {
        model: root.tiled ? [] : root.shown

        PictureRow {
            id: row

            required property occupationCard modelData
            required property int index

            firstLine: row.modelData.masculine
            height: root.cellHeight
            oneLine: true
            picture: row.modelData.picture
            pictureSide: Math.min(row.height, 120)
            pictured: !(Theme.compact && Theme.large)
            secondLine: row.modelData.feminine === row.modelData.masculine ? "" : row.modelData.feminine
            width: root.cellWidth - Theme.space.gap
            x: (row.index % root.columns) * root.cellWidth
            y: Math.floor(row.index / root.columns) * (root.cellHeight + Theme.space.gap)

            onActivated: root.chosen(row.modelData.occupationId)
        }
    }

    PillButton {
        readonly property int place: root.shown.length

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, root.cellHeight))
        text: root.sectorName
        visible: root.sectorShown
        width: Math.min(implicitWidth, root.cellWidth - Theme.space.gap)
        x: (place % root.columns) * root.cellWidth
        y: Math.floor(place / root.columns) * (root.cellHeight + Theme.space.gap)

        onActivated: root.sectorChosen()
    }

    // Where it is on the other tabs too; in a grid, that is its last place.
    Pager {
        id: pager

        anchors {
            bottom: parent.bottom
            right: parent.right
        }
        height: Math.min(implicitHeight, root.under || root.aside ? root.height : root.cellHeight)
        page: root.currentPage
        pageCount: root.pageCount
        stacked: root.aside || (root.tiled && root.rows === 1 && !root.under)
        visible: root.paged

        onTurned: page => root.turned(page)
    }
}
