// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

/*!
    A page of pictures with names, edge to edge, so that the row is one line.

    Text grows and panels shrink; what gives way is, in this order: the pictures,
    the columns, then more pages. Nothing scrolls and nothing is cut. The order of
    the items never changes with the size.

    Items are { key, picture, first, second, detail }.
*/
Item {
    id: root

    property var items: []
    property int page: 0
    property bool detailed: false
    property int mostRows: Theme.portrait ? 5 : 2
    property string moreText: qsTr("%n more", "", root.remaining)

    signal chosen(key: string)
    signal turned(page: int)

    readonly property int longest: root.items.reduce((most, item) => Math.max(most, item.first.length, (item.second ?? "").length), 0)
    readonly property bool doubled: root.items.some(item => (item.second ?? "") !== "")
    readonly property int lines: Math.max(1, Math.ceil(root.longest * Theme.font.floor * Theme.font.letter / (root.width / root.tileColumns - 60)))
    readonly property real titleHeight: Math.max(2 * Theme.font.title * 1.22, (root.doubled ? 2 : 1) * root.lines * Theme.font.floor * 1.26)
    readonly property real detailHeight: root.detailed ? Theme.font.body * 1.35 : 0
    readonly property real captionHeight: titleHeight + detailHeight + Theme.space.s + Theme.space.gap
    readonly property int tileColumns: Math.max(1, Math.min(4, Math.floor(root.width / Theme.byText(400, 560, 620)),
        Math.max(2, root.items.length)))
    readonly property int tileRows: Math.min(root.mostRows, Math.floor(root.height / (160 + root.captionHeight)),
        Math.max(1, Math.ceil(root.items.length / root.tileColumns)))
    readonly property bool tiled: root.tileColumns * root.tileRows >= Math.min(root.items.length, Theme.large ? 4 : 3)

    readonly property real rowHeight: Math.max(Theme.size.target, Math.min(root.height - Theme.space.s, titleHeight + detailHeight * 0.9 + Theme.space.s))
    readonly property int columns: root.tiled ? root.tileColumns : root.width > 1500 ? 2 : 1
    readonly property int rows: root.tiled ? root.tileRows
        : Math.max(1, Math.floor((root.height + Theme.space.gap) / (root.rowHeight + Theme.space.gap)))
    readonly property int capacity: root.columns * root.rows
    readonly property bool paged: root.items.length > root.capacity
    readonly property int pageCount: root.paged ? Math.ceil(root.items.length / Math.max(1, root.capacity - (root.tiled ? 1 : 0))) : 1
    readonly property real pagerWidth: pager.implicitWidth
    readonly property int perPage: Math.ceil(root.items.length / root.pageCount)
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.items.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)
    readonly property int remaining: root.items.length - (root.currentPage + 1) * root.perPage

    readonly property real cellWidth: root.tiled ? root.width / root.columns
        : (root.width - 2 * Theme.space.margin + Theme.space.xxl - (root.paged ? root.pagerWidth + Theme.space.l : 0)) / root.columns
    readonly property real cellHeight: root.tiled ? Math.floor(root.height / root.rows) : root.rowHeight + Theme.space.gap
    readonly property real pictureHeight: Math.max(160, Math.min(Math.floor((root.cellHeight - root.captionHeight) / 40) * 40,
        Math.floor(root.cellWidth / 40) * 40))

    function cellX(index: int): real {
        return (root.tiled ? 0 : Theme.space.margin) + (index % root.columns) * root.cellWidth;
    }

    function cellY(index: int): real {
        return Math.floor(index / root.columns) * root.cellHeight;
    }

    Repeater {
        model: root.tiled ? root.shown : []

        PictureTile {
            id: tile

            required property var modelData
            required property int index

            captionInset: tile.index % root.columns === 0 ? Theme.space.margin : Theme.space.l
            detail: modelData.detail ?? ""
            firstLine: modelData.first
            height: root.cellHeight - Theme.space.gap
            picture: modelData.picture
            pictureHeight: root.pictureHeight
            secondLine: modelData.second ?? ""
            width: root.cellWidth - 2 * bleed
            x: root.cellX(tile.index) + bleed
            y: root.cellY(tile.index)

            onActivated: root.chosen(tile.modelData.key)
        }
    }

    Repeater {
        model: root.tiled ? [] : root.shown

        PictureRow {
            id: row

            required property var modelData
            required property int index

            detail: modelData.detail ?? ""
            firstLine: modelData.first
            height: root.rowHeight
            oneLine: true
            picture: modelData.picture
            pictureSide: Math.min(root.rowHeight, 160)
            pictured: !Theme.huge || root.width > 1500
            secondLine: modelData.second ?? ""
            width: root.cellWidth - Theme.space.xxl
            x: root.cellX(row.index)
            y: root.cellY(row.index)

            onActivated: root.chosen(row.modelData.key)
        }
    }

    // The line goes on through the cells that stay free, to the edge of the screen.
    ThinLine {
        readonly property int rest: root.shown.length % root.columns

        visible: root.tiled && (rest > 0 || root.paged)
        weight: root.pictureHeight / 20
        width: rest > 0 ? root.width - x : root.width
        x: rest * root.cellWidth
        y: Math.floor(root.shown.length / root.columns) * root.cellHeight + 0.7 * root.pictureHeight - height / 2
    }

    PagerCell {
        id: pager

        compact: !root.tiled
        height: root.tiled ? root.cellHeight - Theme.space.gap : root.rowHeight
        lineWeight: root.pictureHeight / 20
        lineY: 0.7 * root.pictureHeight
        moreText: root.remaining > 0 ? root.moreText : ""
        page: root.currentPage
        pageCount: root.pageCount
        visible: root.paged
        width: root.tiled ? root.cellWidth : root.pagerWidth
        x: root.tiled ? root.cellX(root.shown.length) : root.width - Theme.space.margin - width
        y: root.tiled ? root.cellY(root.shown.length) : (root.rows - 1) * root.cellHeight

        onTurned: page => root.turned(page)
    }
}
