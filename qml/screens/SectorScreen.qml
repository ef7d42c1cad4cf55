// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The occupations of a sector. Those the Region wrote about come first, as
    pictures; the rest of the national list follows, on its own pages.
*/
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    readonly property int page: root.arguments_.page ?? 0
    readonly property int pageCount: grid.pageCount
    readonly property bool listed: root.arguments_.list ?? false
    readonly property int state_: controller.state
    readonly property int others: controller.national.length
    readonly property bool offersList: !root.listed && root.others > 0 && controller.authored.length > 0
    readonly property bool below: Theme.portrait
    readonly property bool nothing: controller.state === SectorController.Empty && root.session.filters.length > 0
    readonly property var shownCards: root.listed || controller.authored.length === 0 ? controller.national : controller.authored

    SectorController {
        id: controller

        catalogue: root.catalogue
        communeId: root.session.communeId
        filters: root.session.filters
        language: root.session.language
        sectorId: root.arguments_.sectorId ?? ""
    }

    ScreenTitle {
        id: header

        detail: root.listed ? qsTr("%n other occupation(s)", "", root.others) : ""
        emblem: controller.sector.emblem
        emblemShown: controller.state === SectorController.Ready && !Theme.huge
        actionsWidth: root.below ? 0 : actions.width
        text: controller.sector.name
        width: root.width
    }

    Row {
        id: actions

        spacing: Theme.space.gap
        x: root.below ? Theme.space.margin : root.width - width - Theme.space.margin
        y: root.below ? header.height : (header.height - height) / 2

        FilterPill {
            boxHeight: root.below ? Theme.size.button : Math.max(Theme.size.target, Math.min(Theme.size.button, header.height - 2 * Theme.space.gap))
            router: root.router
            session: root.session
        }

        PillButton {
            boxHeight: root.below ? Theme.size.button : Math.max(Theme.size.target, Math.min(Theme.size.button, header.height - 2 * Theme.space.gap))
            iconLast: true
            iconName: Theme.compact && Theme.large ? "" : "suivant"
            text: qsTr("%n other(s)", "", root.others)
            visible: root.offersList

            onActivated: root.router.open(Router.Sector, { "sectorId": root.arguments_.sectorId, "list": true })
        }
    }

    TileGrid {
        id: grid

        anchors {
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            top: header.bottom
            topMargin: root.below ? Theme.size.button + Theme.space.gap
                : Math.max(0, Theme.space.gap - (header.height - Theme.size.button) / 2)
        }
        items: root.shownCards.map(card => ({
            "key": card.occupationId,
            "picture": card.picture,
            "first": card.masculine,
            "second": card.feminine === card.masculine ? "" : card.feminine
        }))
        moreText: qsTr("%n more occupation(s)", "", grid.remaining)
        page: root.page

        onChosen: key => root.router.open(Router.Sheet, { "occupationId": key })
        onTurned: page => root.router.open(Router.Sector, { "sectorId": root.arguments_.sectorId, "list": root.listed, "page": page })
    }

    StateMessage {
        action: qsTr("See all sectors")
        anchors.fill: parent
        text: qsTr("Other sectors are full of jobs.")
        title: qsTr("Nothing here yet.")
        visible: (controller.state === SectorController.Empty && root.session.filters.length === 0) || controller.state === SectorController.Failed

        onActivated: root.router.open(Router.Sectors)
    }

    NothingLeft {
        anchors {
            fill: parent
            topMargin: actions.y + actions.height
        }
        session: root.session
        visible: root.nothing
    }
}
