// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! What matters to you? Each answer narrows the lists of jobs, and says how many are left. */
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: list.pageCount
    readonly property int state_: controller.state
    readonly property var filters: root.session.filters
    readonly property var rows: controller.rows
    readonly property var titles: ({
        "after3e": qsTr("Right after 3e"), "apprenticeship": qsTr("As an apprentice"), "green": qsTr("For the planet"),
        "digital": qsTr("Digital"), "near": qsTr("In demand near here")
    })
    readonly property var details: ({
        "after3e": qsTr("a CAP or a bac pro leads to it"), "apprenticeship": qsTr("you can learn it with an employer"),
        "green": qsTr("changed by the ecological transition"), "digital": qsTr("made of it, or changed by it"),
        "near": qsTr("employers here hire for it")
    })

    FilterController {
        id: controller

        catalogue: root.catalogue
        communeId: root.session.communeId
        filters: root.session.filters
        language: root.session.language
    }

    ScreenTitle {
        id: header

        detail: controller.state === FilterController.Ready && controller.total === 0 ? qsTr("No job has it all: take one away.") : qsTr("Touch one or more.")
        text: qsTr("What matters to you?")
        width: root.width
    }

    NearList {
        id: list

        entries: root.rows.map(row => ({
            "key": row.name, "title": root.titles[row.name], "number": "", "strong": false, "ticked": root.filters.includes(row.name),
            "detail": root.details[row.name] + " · " + qsTr("%Ln occupation(s)", "", row.count)
        }))
        height: Math.max(0, actions.y - y - Theme.space.gap)
        page: root.page
        tallest: 120
        visible: controller.state === FilterController.Ready
        width: root.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: header.height

        onChosen: entry => root.session.toggleFilter(entry.key)
        onTurned: page => {
            root.page = page;
            root.router.remember({ "page": page });
        }
    }

    Grid {
        id: actions

        columns: showAll.visible && !(Theme.portrait && Theme.large) ? 2 : 1
        horizontalItemAlignment: Grid.AlignRight
        spacing: Theme.space.gap
        visible: list.visible
        x: root.width - width - Theme.space.margin
        y: root.height - height - Theme.space.m

        PillButton {
            id: showAll

            look: controller.total > 0 ? PillButton.Secondary : PillButton.Primary
            text: qsTr("Show all")
            visible: root.filters.length > 0

            onActivated: root.session.clearFilters()
        }

        PillButton {
            iconLast: true
            iconName: Theme.compact && Theme.large ? "" : "suivant"
            look: PillButton.Primary
            text: qsTr("See %Ln occupation(s)", "", controller.total)
            visible: controller.total > 0

            onActivated: root.router.back()
        }
    }

    StateMessage {
        action: qsTr("See all sectors")
        anchors.fill: parent
        text: qsTr("The sectors are still there.")
        title: qsTr("There is nothing to filter by.")
        visible: controller.state === FilterController.Failed || controller.state === FilterController.Empty

        onActivated: root.router.open(Router.Sectors)
    }
}
