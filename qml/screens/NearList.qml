// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*!
    What is around, one under the other, by pages: each with a number that the map
    knows too, a name, what it is, and how far.

    Entries are { key, title, spoken, detail, number, strong, ticked }; `spoken` tells two of
    one title apart, `strong` says it with weight, and with `ticked`, true or false, each can
    be chosen for itself. A detail for which one row has no room goes on in the next.
*/
Item {
    id: root

    property var entries: []
    property int page: 0
    property string chosenKey

    /*! Pages of whoever shows this list that come before it. */
    property int before: 0

    /*! Rows grow into the room there is, up to this. */
    property real tallest: 0

    /*! One row may fill the room: the button then goes beside it, and words have less width. */
    property bool cramped: false

    /*! The room is wide and low: a button beside the rows takes no row's place. */
    property bool buttonAside: false

    /*! Whose facts these are: at the end, beside the button where there is one. */
    property string note

    signal chosen(entry: var)
    signal turned(page: int)

    readonly property bool tight: Theme.compact && Theme.large
    readonly property real discSide: Math.max(48, Theme.font.label * 1.5)
    readonly property bool numbered: root.entries.some(entry => entry.number !== "" || entry.ticked !== undefined)
    readonly property bool narrowed: root.tight || root.cramped
    /*! Too low for a button under a row of three lines. */
    readonly property bool low: root.height < pager.boxHeight + 2 * Theme.space.gap + Theme.font.title * 1.2 + Theme.font.label * 2.6
    /*! What words cannot have of the width: the disc, the margins, the button beside. */
    readonly property real reserve: (root.narrowed || root.buttonAside || root.low ? pager.stackedWidth + Theme.space.gap : 0) + 3 * Theme.space.m + (root.numbered ? root.discSide : 0)
    readonly property real wordsWidth: Math.max(1, root.width - root.reserve)
    readonly property var portions: root.entries.reduce((all, entry) => all.concat(root.portionsOf(entry)), [])
    readonly property var natural: root.portions.map(entry => root.heightOf(entry))
    /*! With this one row can be shown, whichever. */
    readonly property real shortest: root.natural.reduce((most, height) => Math.max(most, height), Theme.size.target)
    readonly property real highest: root.narrowed || root.low || root.buttonAside ? root.height : root.overButton
    readonly property var heights: root.natural.map(height => root.tallest === 0 ? Math.max(Theme.size.target, Math.min(height, root.highest))
        : Math.min(root.highest, Math.max(root.shortest, Math.min(root.tallest, root.height / Math.max(1, root.portions.length) - Theme.space.gap))))
    readonly property real total: root.heights.reduce((sum, height) => sum + height + Theme.space.gap, -Theme.space.gap)

    readonly property bool paged: root.before > 0 || root.total > root.height - (root.note === "" ? 0 : wideNote.height + Theme.space.s)
    readonly property real foot: root.note === "" ? pager.boxHeight : Math.max(pager.stackedHeight, besideNote.height)
    readonly property real overButton: root.height - root.foot - Theme.space.gap
    readonly property bool aside: root.paged && (root.buttonAside || root.low || (root.narrowed && root.overButton < Math.min(root.shortest, root.height)))
    /*! The first entry of each page. */
    readonly property var starts: root.paged ? root.pages(root.aside ? root.height : root.overButton) : [0]
    readonly property int pageCount: root.before + root.starts.length
    readonly property int currentPage: Math.max(root.before, Math.min(root.page, root.pageCount - 1))
    readonly property int first: root.starts[root.currentPage - root.before] ?? 0
    readonly property var shown: root.portions.slice(root.first, root.starts[root.currentPage - root.before + 1] ?? root.portions.length)
    readonly property real rowWidth: root.width - (root.aside ? pager.stackedWidth + Theme.space.gap : 0)

    function titleLines(title: string): int {
        return (Theme.large || !Theme.compact) && nameMetrics.advanceWidth(title) * 1.04 > root.wordsWidth ? 2 : 1;
    }

    function titleRoom(title: string): real {
        const lines = root.titleLines(title);
        return root.tight ? Theme.font.floor * 1.25 * lines : Theme.font.title * (lines > 1 ? 2.1 : 1.2);
    }

    /*! Lines of details that were counted, for one width and one font. */
    readonly property var counted: ({ "width": root.wordsWidth, "font": detailMetrics.font, "lines": new Map() })

    function detailLines(detail: string): int {
        const known = root.counted.lines;
        if (!known.has(detail))
            known.set(detail, root.countLines(detail));
        return known.get(detail);
    }

    function countLines(detail: string): int {
        const space = detailMetrics.advanceWidth(" ");
        let lines = 1;
        let used = 0;
        for (const word of detail.split(" ")) {
            const width = detailMetrics.advanceWidth(word);
            const fits = used === 0 || used + space + width <= root.wordsWidth;
            lines += fits ? 0 : 1;
            used = fits && used > 0 ? used + space + width : width;
        }
        return lines;
    }

    function detailRoom(detail: string): real {
        return (root.tight ? Theme.font.floor : Theme.font.label) * 1.3 * Math.min(8, root.detailLines(detail));
    }

    function heightOf(entry: var): real {
        return Math.max(Theme.size.target, root.titleRoom(entry.title) + root.detailRoom(entry.detail) + Theme.space.m);
    }

    /*! The entry, once for each row that its detail takes: it is parted between two of its facts. */
    function portionsOf(entry: var): var {
        const portions = [];
        let detail = "";
        for (const fact of entry.detail.split(" · ")) {
            const longer = detail === "" ? fact : detail + " · " + fact;
            if (detail !== "" && root.heightOf({ "title": entry.title, "detail": longer }) > root.highest) {
                portions.push(Object.assign({}, entry, { "detail": detail }));
                detail = fact;
            } else {
                detail = longer;
            }
        }
        portions.push(Object.assign({}, entry, { "detail": detail }));
        return portions;
    }

    function pages(room: real): var {
        const starts = [0];
        let used = 0;
        root.heights.forEach((height, index) => {
            if (used > 0 && used + height > room) {
                starts.push(index);
                used = 0;
            }
            used += height + Theme.space.gap;
        });
        return starts;
    }

    function topOf(index: int): real {
        return root.heights.slice(root.first, root.first + index).reduce((sum, height) => sum + height + Theme.space.gap, 0);
    }

    FontMetrics {
        id: nameMetrics

        font: nameProbe.font
    }

    FontMetrics {
        id: detailMetrics

        font: detailProbe.font
    }

    Heading {
        id: nameProbe

        level: 3
        size: Theme.font.floor
        visible: false
    }

    LabelText {
        id: detailProbe

        font.weight: Font.Bold
        visible: false
    }

    Repeater {
        model: root.shown

        NearRow {
            id: row

            required property var modelData
            required property int index

            chosen: root.chosenKey !== "" && row.modelData.key === root.chosenKey
            discSide: root.discSide
            entry: row.modelData
            height: root.heights[root.first + row.index] ?? 0
            nameLines: root.titleLines(row.modelData.title)
            nameRoom: root.titleRoom(row.modelData.title)
            width: root.rowWidth
            y: root.topOf(row.index)

            onActivated: root.chosen(row.modelData)
        }
    }

    Pager {
        id: pager

        height: Math.min(implicitHeight, root.height)
        page: root.currentPage
        pageCount: root.pageCount
        stacked: root.aside || root.note !== ""
        visible: root.paged
        x: root.width - width
        y: root.aside && root.note !== "" ? 0 : root.height - height

        onTurned: page => root.turned(page)
    }

    LabelText {
        id: wideNote

        text: root.note
        visible: root.note !== "" && !root.paged
        width: root.width
        y: root.height - height
    }

    LabelText {
        id: besideNote

        text: root.note
        visible: root.note !== "" && root.paged
        width: root.width - pager.stackedWidth - Theme.space.xl
        y: root.height - height
    }
}
