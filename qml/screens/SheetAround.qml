// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    A job around here: how much it is looked for, then where one learns it, nearest
    first. Where there is no room for both, the demand takes pages of its own.
*/
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
    readonly property var toAsk: root.around.toAsk
    readonly property string unknown: root.toAsk.length > 0 ? qsTr("Nobody near is known to teach it. Ask the nearest schools.")
        : root.offers.length > 0 ? "" : qsTr("Where it is taught around here is not known yet.")
    readonly property int pageCount: list.pageCount
    /*! Who says where and when: for a screen with room to say it once. */
    readonly property string sourceText: root.words.placeSources(root.events.concat(root.offers, root.toAsk.length > 0 ? [{ "sourceName": root.around.toAskSource }] : []))
    readonly property real mostFigures: root.height * 0.3
    /*! Words that are made a little smaller have the room; more of them have a page of their own. */
    readonly property bool split: Math.max(natural.implicitHeight * 0.75, smallest.implicitHeight) > root.mostFigures
        || headline.height + Math.min(natural.implicitHeight, root.mostFigures) + Theme.space.gap + root.leastList > root.height
    /*! On a standing panel in usual text a row has its room, and its height would depend on the answer. */
    readonly property real leastList: Theme.portrait && !Theme.large ? Theme.size.button : list.shortest
    readonly property bool told: root.split && root.page < demandPages.pageCount

    Heading {
        id: headline

        fitted: true
        height: Theme.font.h3 * 1.2
        level: 3
        text: root.words.word(root.demand)
        visible: !root.split
        width: parent.width
    }

    BodyText {
        id: figures

        fitted: true
        height: Math.min(natural.implicitHeight, root.mostFigures)
        leading: 1.15
        text: root.words.demandSentences(root.demand)
        visible: !root.split
        width: natural.width
        y: headline.height
    }

    // How high the figures are beside the list: what asks for it must not change it.
    BodyText {
        id: natural

        leading: figures.leading
        text: figures.text
        visible: false
        width: Math.min(parent.width, Theme.font.body * 40)
    }

    BodyText {
        id: smallest

        leading: figures.leading
        size: figures.smallest
        text: figures.text
        visible: false
        width: natural.width
    }

    PagedText {
        id: demandPages

        after: list.pageCount - list.before
        anchors.fill: parent
        blocks: root.split ? [{ "label": headline.text, "text": figures.text }] : []
        page: root.page
        visible: root.told

        onTurned: page => root.turned(page)
    }

    NearList {
        id: list

        before: root.split ? demandPages.pageCount : 0
        buttonAside: !Theme.compact && !Theme.large && !Theme.portrait
        cramped: Theme.compact || Theme.large
        entries: root.events.map((event, index) => root.words.ofEvent(event, index)).map(entry => Object.assign(entry, { "number": "" }))
            .concat(root.offers.map((offer, index) => root.words.ofOffer(offer, index)), root.unknown === "" ? [] : [{
                "key": "places", "title": qsTr("Places around here"), "number": "", "strong": false,
                "detail": root.unknown
            }], root.toAsk.map(place => root.words.toAsk(place)))
        height: Math.max(0, root.height - y)
        page: root.page
        visible: !root.told
        width: parent.width
        y: root.split ? 0 : figures.y + figures.height + Theme.space.gap

        onChosen: root.surroundingsChosen()
        onTurned: page => root.turned(page)
    }
}
