// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! A job around here: how much it is looked for, then where one learns it, nearest first. */
Item {
    id: root

    required property SheetNearController around
    required property NearWords words
    property int page: 0

    signal turned(page: int)
    signal surroundingsChosen

    readonly property var demand: root.around.demand
    readonly property var offers: root.around.offers
    readonly property var events: root.around.events
    readonly property int pageCount: list.entries.length > 0 ? list.pageCount : 1
    readonly property bool low: root.height < 420

    Heading {
        id: headline

        fitted: true
        height: Theme.font.h3 * 1.2
        level: 3
        text: root.words.word(root.demand)
        width: parent.width
    }

    BodyText {
        id: figures

        fitted: true
        height: Math.min(implicitHeight, root.height * (root.low ? 0.4 : 0.3))
        lineHeight: 1.15
        size: root.low ? Theme.font.label : Theme.font.body
        text: root.words.demandSentences(root.demand)
        width: Math.min(parent.width, Theme.font.body * 40)
        y: headline.height
    }

    NearList {
        id: list

        entries: root.events.map((event, index) => root.words.ofEvent(event, index)).map(entry => Object.assign(entry, { "number": "" }))
            .concat(root.offers.map((offer, index) => root.words.ofOffer(offer, index)))
        height: Math.max(0, root.height - y)
        page: root.page
        pressable: true
        visible: list.entries.length > 0
        width: parent.width
        y: figures.y + figures.height + Theme.space.gap

        onChosen: root.surroundingsChosen()
        onTurned: page => root.turned(page)
    }

    BodyText {
        id: none

        text: qsTr("Where it is taught around here is not known yet.")
        visible: list.entries.length === 0
        width: parent.width
        y: list.y
    }

    PillButton {
        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, root.height - y))
        iconName: "carte"
        text: qsTr("Places around here")
        visible: none.visible
        y: none.y + none.height + Theme.space.gap

        onActivated: root.surroundingsChosen()
    }
}
