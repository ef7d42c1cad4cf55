// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Under the tabs: what there is, or how it is counted, and who says so. */
Item {
    id: root

    property var entries: []
    property string chosenKey
    property int page: 0
    property bool explained: false
    /*! How it is counted, as blocks. */
    property var counting: []
    property string sourceText
    /*! Beside the map there is room for the sources at the end of the list only. */
    property bool beside: false

    readonly property int pageCount: root.explained ? explanation.pageCount : list.pageCount
    readonly property var shown: list.shown

    signal chosen(entry: var)
    signal turned(page: int)

    NearList {
        id: list

        buttonAside: !root.beside && !Theme.portrait
        chosenKey: root.chosenKey
        entries: root.entries
        height: Math.max(0, (sources.visible ? sources.y : root.height) - Theme.space.s)
        note: root.beside ? root.sourceText : ""
        page: root.page
        visible: !root.explained
        width: root.width

        onChosen: entry => root.chosen(entry)
        onTurned: page => root.turned(page)
    }

    PagedText {
        id: explanation

        blocks: root.counting.concat([{ "text": root.sourceText }])
        height: list.height
        page: root.page
        visible: root.explained
        width: root.width

        onTurned: page => root.turned(page)
    }

    // Where they would take the room of the list they stand with how it is counted, one touch away.
    LabelText {
        id: sources

        text: root.sourceText
        visible: !root.explained && !root.beside && height <= root.height / 4
        width: root.width
        y: root.height - height - Theme.space.s
    }
}
