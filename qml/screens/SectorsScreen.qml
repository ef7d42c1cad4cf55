// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The sectors of the region, one stop each, in the order of the line. */
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    readonly property int page: root.arguments_.page ?? 0
    readonly property int pageCount: grid.pageCount
    readonly property int state_: overview.state
    readonly property var sectors: overview.sectors

    OverviewController {
        id: overview

        catalogue: root.catalogue
        communeId: root.session.communeId
        filters: root.session.filters
        language: root.session.language
    }

    ScreenTitle {
        id: header

        detail: overview.sectorCount > 0 ? qsTr("%n sector(s), one per stop", "", overview.sectorCount) : ""
        first: grid.currentPage * grid.perPage
        shown: grid.shown.length
        stops: overview.sectorCount
        actionsWidth: filter.width
        text: qsTr("Explore")
        width: root.width
    }

    FilterPill {
        id: filter

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, header.height - 2 * Theme.space.gap))
        router: root.router
        session: root.session
        x: root.width - width - Theme.space.margin
        y: (header.height - height) / 2
    }

    TileGrid {
        id: grid

        anchors {
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            top: header.bottom
        }
        detailed: true
        items: root.sectors.map(sector => ({
            "key": sector.sectorId,
            "picture": sector.emblem,
            "first": sector.name,
            "detail": qsTr("%Ln occupation(s)", "", sector.authoredCount + sector.nationalCount)
        }))
        moreText: qsTr("%n more sector(s)", "", grid.remaining)
        page: root.page

        onChosen: key => root.router.open(Router.Sector, { "sectorId": key })
        onTurned: page => root.router.open(Router.Sectors, { "page": page })
    }

    StateMessage {
        anchors.fill: parent
        text: qsTr("Please tell the person in charge of the bus.")
        title: qsTr("The list cannot be read.")
        visible: overview.state === OverviewController.Failed
    }

    NothingLeft {
        anchors {
            fill: parent
            topMargin: header.height
        }
        session: root.session
        visible: overview.state === OverviewController.Empty
    }
}
