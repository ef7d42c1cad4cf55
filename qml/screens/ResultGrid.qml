// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Search results by pages: picture, name, and why it was found. */
Item {
    id: root

    property var cards: []
    property int page: 0

    /*! Why each of them was found, in the same order. */
    property var reasons: []

    signal chosen(occupationId: string)
    signal turned(page: int)

    readonly property int columns: root.tight ? root.columnsOf(Theme.byText(400, 700, 900), root.pagerWidth) : root.wideColumns
    /*! Where the button to the next ones takes a place of the grid. */
    readonly property int wideColumns: root.columnsOf(Theme.byText(520, 800, 900), 0)
    /*! Where there is room for one line of results only, they have no picture. */
    readonly property bool terse: Theme.compact
    readonly property real smallest: root.terse ? Math.max(Theme.size.target, root.nameLines * Theme.font.floor * 1.25)
        : Math.max(Theme.size.target, 2 * Theme.font.title * 1.2 + Theme.font.label * 1.2 + Theme.space.xs,
            2 * root.lines * Theme.font.floor * 1.26 + Theme.font.label * 1.3)
    readonly property int longest: root.cards.reduce((most, card) => Math.max(most, card.masculine.length, card.feminine.length), 0)
    /*! What the longest of the names takes there without pictures. */
    readonly property int nameLines: Math.max(2, ...root.cards.map(card => root.linesOf(card, (root.width - 2 * Theme.space.margin) / root.wideColumns - Theme.space.l)))
    readonly property int lines: Math.min(4, Math.ceil(root.longest * Theme.font.floor * Theme.font.letter / ((root.width - 2 * Theme.space.margin) / root.columns - 260)))
    readonly property int rows: Math.max(1, Math.min(Theme.portrait ? 4 : 2, Math.floor((root.height + Theme.space.gap) / (root.smallest + Theme.space.gap))))
    readonly property int capacity: root.columns * root.rows
    readonly property bool paged: root.cards.length > root.capacity
    readonly property int perPage: root.paged && !root.aside ? root.capacity - 1 : root.capacity
    readonly property int pageCount: Math.max(1, Math.ceil(root.cards.length / root.perPage))
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.cards.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)
    /*! The button to the next ones takes no place of the grid. */
    readonly property bool tight: root.terse && root.rows === 1
    readonly property bool aside: root.tight || root.capacity === 1
    readonly property real pagerWidth: pager.implicitWidth
    readonly property real cellWidth: (root.width - 2 * Theme.space.margin - (root.aside && root.paged ? root.pagerWidth : 0)) / root.columns
    readonly property real cellHeight: Math.min(root.height, Math.max(216, root.smallest), Math.max(root.smallest, (root.height - (root.rows - 1) * Theme.space.gap) / root.rows))

    function columnsOf(least: real, taken: real): int {
        return Math.max(1, Math.min(3, Math.floor((root.width - 2 * Theme.space.margin - taken) / least)));
    }

    /*! Words do not fill their lines to the end, hence a little more than they measure. */
    function linesOf(card: occupationCard, width: real): int {
        const feminine = card.feminine === card.masculine ? "" : card.feminine;
        return Math.ceil(1.15 * (card.masculine.length + feminine.length + 3) * Theme.font.floor * Theme.font.letter / width);
    }

    Repeater {
        model: root.shown

        PictureRow {
            id: row

            required property occupationCard modelData
            required property int index

            readonly property bool inName: row.modelData.why === SearchController.InTitle
            /*! Without a picture too it says why it was found, if the name does not, and leaves a line. */
            readonly property bool explained: !root.terse
                || (!row.inName && root.cellHeight >= root.linesOf(row.modelData, row.width) * Theme.font.floor * 1.25 + Theme.font.label * 1.2 + Theme.space.hair)

            detail: !row.explained ? "" : root.reasons[root.currentPage * root.perPage + row.index] ?? ""
            firstLine: row.modelData.masculine
            height: root.cellHeight
            matchedInDetail: row.inName ? "" : row.modelData.whyMatched
            matchedInName: row.inName ? row.modelData.whyMatched : ""
            oneLine: root.terse
            picture: row.modelData.picture
            pictureSide: Math.min(200, height)
            pictured: !root.terse && !(Theme.huge && Theme.portrait)
            secondLine: row.modelData.feminine === row.modelData.masculine ? "" : row.modelData.feminine
            width: root.cellWidth - Theme.space.l
            x: Theme.space.margin + (row.index % root.columns) * root.cellWidth
            y: Math.floor(row.index / root.columns) * (root.cellHeight + Theme.space.gap)

            onActivated: root.chosen(row.modelData.occupationId)
        }
    }

    Pager {
        id: pager

        height: Math.min(implicitHeight, root.cellHeight)
        page: root.currentPage
        pageCount: root.pageCount
        strong: true
        visible: root.paged
        x: root.aside ? root.width - Theme.space.margin - width
            : Theme.space.margin + ((root.capacity - 1) % root.columns) * root.cellWidth
        y: root.aside ? (root.cellHeight - height) / 2
            : Math.floor((root.capacity - 1) / root.columns) * (root.cellHeight + Theme.space.gap) + (root.cellHeight - height) / 2

        onTurned: page => root.turned(page)
    }
}
