// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Around which town? A département, then a commune: two taps, from the list or the map. */
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    readonly property string departement: root.arguments_.departement ?? ""
    readonly property bool everywhere: root.arguments_.everywhere ?? false
    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: list.pageCount
    readonly property int state_: controller.state
    readonly property bool onMap: root.departement === "" && !Theme.portrait && !Theme.compact && !Theme.large
    readonly property var communes: controller.communes
    readonly property var departements: controller.departements
    readonly property var entries: root.departement === ""
        ? root.departements.map(row => ({ "key": row.territoryId, "title": row.name, "detail": row.code, "row": row }))
        : root.communes.filter(row => root.everywhere || row.placeCount > 0).map(row => ({
            "key": row.territoryId, "title": row.name, "row": row,
            "detail": row.placeCount > 0 ? qsTr("%n school(s)", "", row.placeCount) : ""
        }))

    function choose(row: territoryRow) {
        if (root.departement === "") {
            root.router.open(Router.Town, { "departement": row.territoryId });
            return;
        }
        root.session.townId = row.territoryId;
        root.router.open(Router.Near);
    }

    SiteController {
        id: controller

        catalogue: root.catalogue
        departementId: root.departement
        language: root.session.language
    }

    Heading {
        id: title

        fitted: true
        height: Theme.font.h1 * 1.25
        text: root.departement === "" ? qsTr("Around which town?") : qsTr("Which commune?")
        width: parent.width - 2 * Theme.space.margin - (all.visible ? all.width + Theme.space.l : 0)
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.xs : 36
    }

    PillButton {
        id: all

        text: root.everywhere ? qsTr("With a school") : Theme.large || Theme.portrait || Theme.compact ? qsTr("All") : qsTr("All communes")
        visible: root.departement !== ""
        x: parent.width - width - Theme.space.margin
        y: title.y + (title.height - height) / 2

        Accessible.name: root.everywhere ? qsTr("With a school") : qsTr("All communes")

        onActivated: root.router.open(Router.Town, { "departement": root.departement, "everywhere": !root.everywhere })
    }

    DepartementMap {
        height: root.height - y
        rows: controller.departements
        visible: root.onMap
        width: visible ? 1000 : 0
        y: title.y + title.height

        onChosen: row => root.choose(row)
    }

    EntryGrid {
        id: list

        entries: root.entries
        height: root.height - y - Theme.space.m
        lettered: root.departement !== ""
        page: root.page
        visible: controller.state !== SiteController.Failed
        width: root.onMap ? root.width - 1000 : root.width
        x: root.width - width
        y: Math.max(title.y + title.height, all.visible ? all.y + all.height : 0) + (all.visible ? Theme.space.gap : Theme.space.s)

        onChosen: entry => root.choose(entry.row)
        onTurned: page => {
            root.page = page;
            root.router.remember({ "page": page });
        }
    }

    StateMessage {
        action: qsTr("Home")
        anchors.fill: parent
        text: qsTr("The rest of the screen still works.")
        title: qsTr("The places cannot be read.")
        visible: controller.state === SiteController.Failed

        onActivated: root.router.home()
    }
}
