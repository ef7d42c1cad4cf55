// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    Where are we today? A département, then a commune: two taps, done. A commune
    with schools then offers them; choosing none of them is fine.
*/
Rectangle {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property Site site
    required property var arguments_

    readonly property string departement: root.arguments_.departement ?? ""
    readonly property string commune: root.arguments_.commune ?? ""
    readonly property bool everywhere: root.arguments_.everywhere ?? false
    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: list.pageCount
    readonly property int state_: controller.state
    readonly property bool onMap: root.departement === ""

    readonly property var places: controller.places
    readonly property var communes: controller.communes
    readonly property var departements: controller.departements
    readonly property var entries: {
        if (root.commune !== "")
            return root.places.map(place => ({ "key": place.placeId, "title": place.name, "detail": "", "row": place }));
        if (root.departement !== "") {
            return root.communes.filter(row => root.everywhere || row.placeCount > 0).map(row => ({
                "key": row.territoryId, "title": row.name,
                "detail": row.placeCount > 0 ? qsTr("%n school(s)", "", row.placeCount) : "", "row": row
            }));
        }
        return root.departements.map(row => ({ "key": row.territoryId, "title": row.name, "detail": row.code, "row": row }));
    }

    function choose(entry: var) {
        if (root.commune !== "") {
            root.site.choosePlace(entry.row.placeId, entry.row.name, entry.row.communeId, entry.row.communeName);
            root.router.open(Router.StaffHome);
        } else if (root.departement !== "") {
            root.site.chooseCommune(entry.row.territoryId, entry.row.name);
            if (entry.row.placeCount > 0)
                root.router.open(Router.StaffPlace, { "departement": root.departement, "commune": entry.row.territoryId });
            else
                root.router.open(Router.StaffHome);
        } else {
            root.router.open(Router.StaffPlace, { "departement": entry.row.territoryId });
        }
    }

    color: Theme.color.canvas

    SiteController {
        id: controller

        catalogue: root.catalogue
        communeId: root.commune
        departementId: root.departement
        language: root.session.language
    }

    Heading {
        id: title

        fitted: true
        height: Theme.font.h1 * 1.25
        text: root.commune !== "" ? qsTr("Which school?") : root.departement !== "" ? qsTr("Which commune?") : qsTr("Where are we today?")
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.xs : 36
    }

    DepartementMap {
        height: bar.y - title.y - title.height
        rows: controller.departements
        visible: root.onMap && !Theme.portrait && !Theme.compact && !Theme.large
        width: visible ? 1000 : 0
        y: title.y + title.height

        onChosen: row => root.choose({ "row": row })
    }

    EntryGrid {
        id: list

        entries: root.entries
        height: bar.y - y - Theme.space.m
        lettered: root.departement !== "" && root.commune === ""
        page: root.page
        visible: controller.state !== SiteController.Failed
        width: root.onMap && !Theme.portrait && !Theme.compact && !Theme.large ? root.width - 1000 : root.width
        x: root.width - width
        y: title.y + title.height + Theme.space.s

        onChosen: entry => root.choose(entry)
        onTurned: page => {
            root.page = page;
            root.router.remember({ "page": page });
        }
    }

    StateMessage {
        height: bar.y
        text: qsTr("The bus can open without it: choose “No place”.")
        title: qsTr("The places cannot be read.")
        visible: controller.state === SiteController.Failed
        width: parent.width
    }

    StaffBar {
        id: bar

        width: parent.width
        y: parent.height - height

        onBackChosen: root.router.back()

        PillButton {
            inks: Theme.night
            sidePadding: Theme.space.l
            text: root.everywhere ? qsTr("With a school") : Theme.portrait || Theme.compact || Theme.large ? qsTr("All") : qsTr("All communes")
            visible: root.departement !== "" && root.commune === ""

            Accessible.name: root.everywhere ? qsTr("With a school") : qsTr("All communes")

            onActivated: {
                root.page = 0;
                root.router.open(Router.StaffPlace, { "departement": root.departement, "everywhere": !root.everywhere });
            }
        }

        PillButton {
            look: root.commune !== "" ? PillButton.Primary : PillButton.Secondary
            inks: Theme.night
            sidePadding: Theme.space.l
            text: root.commune === "" ? qsTr("No place") : Theme.large || Theme.portrait ? qsTr("No school") : qsTr("Just the commune")

            Accessible.name: root.commune === "" ? qsTr("No place") : qsTr("Just the commune")

            onActivated: {
                if (root.commune === "")
                    root.site.none();
                root.router.open(Router.StaffHome);
            }
        }
    }
}
