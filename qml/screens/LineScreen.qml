// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Ma ligne: the pictures a pupil keeps join into a drawing that only they have. Nothing is stored. */
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property Farewell farewell
    required property var arguments_

    readonly property int page: root.arguments_.page ?? 0
    readonly property int pageCount: frieze.pageCount
    readonly property bool empty: root.session.keptCount === 0
    readonly property bool narrow: Theme.portrait || Theme.compact
    readonly property real footerHeight: (root.stacked ? 2 * (Theme.size.button + Theme.space.danger) : Theme.size.button) + Theme.space.l
    readonly property bool stacked: Theme.portrait && Theme.large

    LineController {
        id: controller

        catalogue: root.catalogue
        ids: root.session.kept
        language: root.session.language
    }

    ScreenTitle {
        id: header

        detail: root.empty ? qsTr("Still empty. It is drawn job by job.")
            : qsTr("%n stop(s). It is yours to go on.", "", root.session.keptCount)
        text: qsTr("My line")
        width: root.width
    }

    KeptFrieze {
        id: frieze

        cards: controller.cards
        height: root.height - y - root.footerHeight - (Theme.compact ? Theme.space.danger : Theme.space.m)
        page: root.page
        visible: !root.empty
        width: root.width
        y: header.height

        onDropped: occupationId => root.session.drop(occupationId)
        onOpened: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
        onTurned: page => root.router.open(Router.Line, { "page": page })
    }

    EmptyLine {
        height: root.height - header.height
        searchShown: !(root.session.undoAvailable && (Theme.portrait || (Theme.compact && Theme.huge)))
        visible: root.empty
        width: root.width
        y: header.height

        onExploreChosen: root.router.open(Router.Sectors)
        onSearchChosen: root.router.open(Router.Search)
    }

    PillButton {
        id: clear

        dangerous: true
        text: root.session.undoAvailable ? qsTr("Undo") : qsTr("Empty my line")
        iconName: root.session.undoAvailable ? "annuler" : ""
        look: root.session.undoAvailable ? PillButton.Primary : PillButton.Secondary
        visible: !root.empty || root.session.undoAvailable
        x: root.empty ? root.width - width - Theme.space.margin : Theme.space.margin
        y: root.height - Theme.size.button - Theme.space.l - (root.stacked && !root.empty ? Theme.size.button + Theme.space.danger : 0)

        onActivated: root.session.undoAvailable ? root.session.undo() : root.session.clear()
    }

    BodyText {
        color: Theme.color.inkSoft
        text: qsTr("No name, no account.")
        visible: !root.empty && !root.narrow && !Theme.large
        wrapMode: Text.NoWrap
        x: finish.x - width - Theme.space.xl
        y: finish.y + (finish.height - height) / 2
    }

    PillButton {
        id: finish

        dangerous: true
        text: root.narrow || Theme.large ? qsTr("I am done") : qsTr("I am done, erase my choices")
        visible: !root.empty
        x: root.width - width - Theme.space.margin
        y: root.height - height - Theme.space.l

        Accessible.name: qsTr("I am done, erase my choices")

        onActivated: root.farewell.begin()
    }
}
