// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    Around here: who is looked for, where one learns, what takes place. The line
    carries the three, flows into the map and ends where the bus stands.
*/
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property Site site
    required property var arguments_

    readonly property string communeId: root.session.communeId
    /*! By name for who comes from a sheet. */
    property int tab: root.arguments_.tab ?? root.tabs.findIndex(tab => tab.name === root.arguments_.tabName)
    readonly property int shownTab: Math.max(0, Math.min(root.tab, root.tabs.length - 1))
    property int page: root.arguments_.page ?? 0
    property string chosenKey: root.arguments_.chosenKey ?? ""
    readonly property var chosen: root.chosenKey === "" ? undefined
        : words.ofEach(near.places, words.ofPlace).concat(words.ofEach(near.events, words.ofEvent)).find(entry => entry.key === root.chosenKey)
    property bool explained: root.arguments_.explained ?? false
    readonly property int pageCount: root.onMap ? 1 : column.pageCount
    readonly property int tabCount: root.tabs.length
    readonly property int state_: near.state
    readonly property bool known: root.communeId !== "" && near.state !== NearController.Failed

    readonly property bool beside: !Theme.portrait && !Theme.compact && !Theme.large
    readonly property bool above: Theme.portrait && !Theme.large
    /*! With no room beside or above the list the map is a stop of its own. */
    readonly property bool apart: !root.beside && !root.above
    readonly property bool onMap: root.tabName === "map"
    /*! On a small panel in large text the map has the room of the title too. */
    readonly property bool bare: root.onMap && Theme.compact && Theme.large
    readonly property bool mapped: root.known && region.ready && (!root.apart || root.onMap)
    readonly property real mapX: root.beside ? 960 : 0
    readonly property real mapHeight: root.above ? 640 : root.height - region.y
    readonly property real columnTop: root.mapped && root.above ? root.mapHeight : 0
    readonly property real columnWidth: (root.mapped && root.beside ? root.mapX - Theme.space.l : root.width - Theme.space.margin) - Theme.space.margin

    readonly property var allTabs: [
        { "name": "wanted", "title": qsTr("Who hires?"), "any": near.wanted.length > 0 },
        { "name": "places", "title": qsTr("Where to learn?"), "any": near.places.length > 0 },
        { "name": "events", "title": qsTr("Dates"), "any": near.events.length > 0 },
        { "name": "map", "title": qsTr("Map"), "any": root.apart && region.ready }
    ]
    readonly property var tabs: root.allTabs.filter(tab => tab.any)
    readonly property string tabName: root.tabs[root.shownTab]?.name ?? "wanted"
    readonly property var found: root.tabName === "places" ? words.ofEach(near.places, words.ofPlace)
        : root.tabName === "events" ? words.ofEach(near.events, words.ofEvent) : words.ofEach(near.wanted, words.ofWanted)
    /*! Where there is no room for its button, the explanation ends the list. */
    readonly property var entries: root.beside ? root.found : root.found.concat([{
        "key": "how", "title": qsTr("How we count"), "number": "", "strong": false, "detail": qsTr("And where the figures come from")
    }])
    readonly property string sourceText: root.tabName === "wanted" ? words.wantedSources(near)
        : root.tabName === "places" ? words.placesSources(near)
        : words.eventSources(near.events)
    readonly property var marked: (root.onMap ? (root.chosen ? [root.chosen] : []) : root.tabName === "wanted" ? [] : column.shown)
        .filter(entry => entry.place && !entry.place.approximate)

    function explain(explained: bool) {
        root.explained = explained;
        root.page = 0;
        root.router.remember({ "explained": explained, "page": 0 });
    }

    function choose(entry: var) {
        if (entry.key === "how") {
            root.explain(true);
            return;
        }
        if (root.tabName === "wanted") {
            root.router.open(Router.Sheet, { "occupationId": entry.key, "tabName": "around" });
            return;
        }
        const map = root.tabs.findIndex(tab => tab.name === "map");
        if (map >= 0)
            root.show(map);
        root.chosenKey = entry.key;
        Qt.callLater(root.lookAtChosen); // also when it was chosen before, and the map moved since
    }

    function show(tab: int) {
        root.tab = tab;
        root.page = 0;
        root.chosenKey = "";
        root.explained = false;
        root.router.remember({ "tab": tab, "page": 0, "explained": false });
    }

    function lookAtChosen() {
        if (root.chosen)
            region.look(root.chosen.place);
    }

    onChosenChanged: Qt.callLater(root.lookAtChosen) // qmllint disable

    NearController {
        id: near

        catalogue: root.catalogue
        communeId: root.communeId
        language: root.session.language
        // 6.4's lint does not know QDate.
        today: root.site.today // qmllint disable
    }

    NearWords {
        id: words
    }

    Item {
        id: abovePlace
    }

    NearMap {
        id: region

        apart: root.apart
        caption: root.chosen ? [root.chosen.number, root.chosen.title].filter(part => part !== "").join(" · ") : ""
        catalogue: root.catalogue
        covered: root.beside ? Qt.rect(change.x - x, change.y, change.width + how.width + Theme.space.gap, change.height) : Qt.rect(0, 0, 0, 0)
        height: root.mapHeight
        language: root.session.language
        lineY: root.beside ? line.y + line.stopRoom / 2 : root.mapHeight - 80
        markers: root.marked.map(entry => ({
            "number": entry.number, "latitude": entry.place.latitude, "longitude": entry.place.longitude, "chosen": entry.key === root.chosenKey
        }))
        near: near
        parent: root.above ? abovePlace : besidePlace // read where it is seen
        visible: root.mapped
        width: root.width - root.mapX
        x: root.mapX
        y: root.apart ? line.y + line.height + Theme.space.xs : 0
    }

    Heading {
        id: title

        fitted: true
        size: Theme.compact && Theme.large ? Theme.font.h2 : Theme.font.h1
        height: Theme.compact && Theme.large ? change.height : Theme.font.h1 * (root.beside ? 1.15 : 1.3)
        text: near.town.name === "" ? qsTr("Around here") : qsTr("Around %1").arg(near.town.name)
        width: root.columnWidth - (root.mapped && root.beside ? 0 : root.width - Theme.space.margin - change.x + Theme.space.l)
        visible: root.known && !root.bare && (root.beside || !root.explained)
        wrapMode: Text.NoWrap
        x: Theme.space.margin
        y: root.columnTop + (Theme.compact ? Theme.space.xs : Theme.space.xl)
    }

    PillButton {
        id: change

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, 96))
        iconName: Theme.portrait && Theme.large ? "" : "carte"
        text: qsTr("Other town")
        visible: root.known && !root.bare
        // Over the map where that is beside the list.
        x: root.beside ? root.width - width - (how.visible ? how.width + Theme.space.gap : 0) - Theme.space.margin
            : root.explained ? Theme.space.margin : root.width - width - Theme.space.margin
        y: title.y + (title.height - height) / 2

        onActivated: root.router.open(Router.Town)
    }

    PillButton {
        id: how

        boxHeight: change.boxHeight
        iconName: Theme.portrait && Theme.large ? "" : root.explained ? "fermer" : ""
        text: root.explained ? qsTr("Back to the list") : qsTr("How we count")
        visible: line.visible && (root.beside || root.explained)
        x: root.width - width - Theme.space.margin
        y: change.y

        onActivated: root.explain(!root.explained)
    }

    TabLine {
        id: line

        current: root.shownTab
        folded: Theme.portrait && Theme.large
        endless: root.mapped && root.beside
        lineWeight: Theme.size.line
        tabs: root.tabs
        visible: root.known && near.state === NearController.Ready
        width: root.beside && root.mapped ? root.mapX : root.width
        y: root.bare ? Theme.space.s : Math.max(title.y + title.height, change.y + change.height) + Theme.space.gap

        onChosen: index => root.show(index)
    }

    NearColumn {
        id: column

        beside: root.beside
        chosenKey: root.chosenKey
        counting: root.tabName === "wanted" ? words.counting(near.levels) : []
        entries: root.entries
        explained: root.explained
        height: root.height - y
        page: root.page
        sourceText: root.sourceText
        visible: line.visible && !root.onMap
        width: root.columnWidth
        x: Theme.space.margin
        y: line.y + line.height + Theme.space.gap

        onChosen: entry => root.choose(entry)
        onTurned: page => {
            root.page = page;
            if (!root.explained)
                root.chosenKey = "";
            root.router.remember({ "page": page });
        }
    }

    Item {
        id: besidePlace

        z: -1 // under the line that runs into it
    }

    StateMessage {
        readonly property bool nowhere: root.communeId === ""

        action: nowhere ? qsTr("Choose a town") : qsTr("Choose another town")
        anchors.fill: parent
        text: nowhere ? qsTr("Say which town, and see who hires and where one learns.") : qsTr("Another town may be known.")
        title: nowhere ? qsTr("Around which town?") : qsTr("Nothing is known around here.")
        visible: nowhere || near.state === NearController.Empty || near.state === NearController.Failed

        onActivated: root.router.open(Router.Town)
    }
}
