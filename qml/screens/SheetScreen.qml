// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    An occupation. The gesture of its picture runs on as the tabs: in brief, a
    day, which studies, near jobs. What does not exist is not shown as empty.
*/
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property Site site
    required property var arguments_

    /*! By number, or by name for who comes from a list of what is around. */
    property int tab: Math.max(0, Math.min(root.arguments_.tab ?? root.tabs.findIndex(tab => tab.name === root.arguments_.tabName), root.tabs.length - 1))
    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: content.pageCount
    readonly property int tabCount: root.tabs.length
    readonly property int state_: controller.state
    readonly property bool ready: controller.state === SheetController.Ready
    readonly property var keptIds: root.session.kept
    readonly property string sourceText: {
        if (root.tabName === "around" && content.placeSources !== "")
            return content.placeSources;
        const credits = controller.credits, more = around.trainingCredits;
        if (root.tabName === "studies")
            return qsTr("Facts: %1.").arg(credits.concat(more.filter(credit => !credits.includes(credit))).join(" · "));
        const sentences = controller.authored ? [] : [qsTr("Short sheet, from the national list of occupations.")];
        if (!controller.authored && root.session.language !== "fr")
            sentences.push(qsTr("Its sentences are in French only."));
        return sentences.concat(qsTr("Facts: %1.").arg(credits.join(" · "))).join(" ");
    }
    readonly property bool kept: root.keptIds.includes(controller.card.occupationId)
    /*! What the picture that was touched grows into. */
    readonly property Picture hero: root.pictureWidth > 0 ? picture : null
    /*! Where a stop leaves for the line when the job is kept. */
    readonly property Item keepButton: root.low ? lowKeep : keep

    readonly property var tabs: {
        const tabs = [{ "name": "brief", "title": qsTr("In brief") }];
        if (controller.day.length > 0)
            tabs.push({ "name": "day", "title": qsTr("A day") });
        if (controller.routes.length > 0 || around.trainings.length > 0)
            tabs.push({ "name": "studies", "title": qsTr("Studies") });
        if (around.communeId !== "" && around.state === SheetNearController.Ready)
            tabs.push({ "name": "around", "title": qsTr("Near here") });
        if (controller.neighbours.length > 0)
            tabs.push({ "name": "near", "title": qsTr("Similar jobs") });
        return tabs;
    }
    readonly property string tabName: root.tabs[root.tab]?.name ?? "brief"

    readonly property bool beside: !Theme.portrait && !Theme.huge && !(Theme.compact && Theme.large)
    readonly property real pictureWidth: root.beside ? (Theme.compact ? 400 : Theme.byText(760, 560, 0)) : Theme.portrait ? root.width : 0
    readonly property real pictureHeight: root.beside ? root.height : Theme.portrait ? Math.max(0, Theme.byText(560, 320, 200) - Theme.missing) : 0
    readonly property real startX: root.beside ? root.pictureWidth + Theme.space.margin : Theme.space.margin
    readonly property real columnWidth: root.width - root.startX - Theme.space.margin
    readonly property real startY: Theme.portrait ? root.pictureHeight + Theme.space.l : Theme.compact ? Theme.space.m : 36
    readonly property bool low: Theme.portrait
    readonly property real actionsY: root.low ? root.height - Theme.size.button - Theme.space.l : root.startY
    readonly property real tabsHeight: tabLine.height
    readonly property real tabsY: root.low ? root.actionsY - root.tabsHeight - Theme.space.gap
        : root.beside ? picture.lineY - Theme.size.stopHere / 2 : root.height - root.tabsHeight
    readonly property real contentBottom: root.tabsY - Theme.space.gap

    function openSector() {
        root.router.open(Router.Sector, { "sectorId": controller.card.sectorId });
    }

    function choose(tab: int) {
        root.tab = tab;
        root.page = 0;
        root.router.remember({ "tab": tab, "page": 0 });
    }

    function turn(page: int) {
        root.page = page;
        root.router.remember({ "page": page });
    }

    SheetController {
        id: controller

        catalogue: root.catalogue
        language: root.session.language
        occupationId: root.arguments_.occupationId ?? ""

        onStateChanged: {
            if (controller.state === SheetController.Ready)
                root.session.markMet(controller.card.occupationId);
        }
    }

    SheetNearController {
        id: around

        catalogue: root.catalogue
        communeId: root.session.communeId
        language: root.session.language
        occupationId: root.arguments_.occupationId ?? ""
        // 6.4's lint does not know QDate.
        today: root.site.today // qmllint disable
    }

    Picture {
        id: picture

        description: controller.pictureAlt
        height: root.pictureHeight
        picture: controller.card.picture
        visible: root.pictureWidth > 0 && root.ready
        width: root.pictureWidth
    }

    SheetHeader {
        id: header

        actionsWidth: root.low ? 0 : keep.width + Theme.space.l
        card: controller.card
        digital: controller.digital
        emblem: controller.sectorEmblem
        green: controller.green
        small: root.tabName !== "brief" || Theme.large || Theme.compact
        visible: root.ready
        width: root.columnWidth
        x: root.startX
        y: root.startY

        onSectorChosen: root.openSector()
    }

    component KeepButton: PillButton {
        iconName: root.kept ? "valider" : "coeur"
        look: root.kept ? PillButton.Chosen : PillButton.Primary
        text: root.kept ? qsTr("Kept") : qsTr("Keep")

        onActivated: root.kept ? root.session.drop(controller.card.occupationId) : root.session.keep(controller.card.occupationId)
    }

    KeepButton {
        id: keep

        visible: root.ready && !root.low
        x: root.width - Theme.space.margin - width
        y: root.actionsY
    }

    SheetContent {
        id: content

        around: around
        controller: controller
        height: Math.max(0, root.contentBottom - y)
        page: root.page
        sectorNamed: !header.sectorShown
        sources: sources.visible ? "" : root.sourceText
        tabName: root.tabName
        visible: root.ready
        width: root.columnWidth
        x: root.startX
        y: header.y + header.height + (Theme.compact ? Theme.space.gap : Theme.space.m)

        onOccupationChosen: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
        onSectorChosen: root.openSector()
        onSurroundingsChosen: root.router.open(Router.Near, { "tabName": "places" })
        onTurned: page => root.turn(page)
    }

    TabLine {
        id: tabLine

        current: root.tab
        folded: Theme.portrait && (root.tabs.length > 3 || Theme.large)
        lineWeight: root.beside ? picture.lineWeight : Theme.compact && Theme.large ? 12 : Theme.size.line
        tabs: root.tabs
        visible: root.ready
        width: root.width - x
        x: root.beside ? root.pictureWidth : 0
        y: root.tabsY

        onChosen: index => root.choose(index)
    }

    // Low on a tall panel, and read in its place there.
    KeepButton {
        id: lowKeep

        visible: root.ready && root.low
        width: root.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: root.actionsY
    }

    LabelText {
        id: sources

        fitted: true
        height: Math.min(implicitHeight, root.height - y - Theme.space.xs)
        maximumLineCount: 3
        text: root.sourceText
        visible: root.ready && root.beside && !Theme.large && y + implicitHeight < root.height
        width: root.columnWidth
        x: root.startX
        y: root.tabsY + root.tabsHeight + Theme.space.s
    }

    StateMessage {
        action: qsTr("See all sectors")
        anchors.fill: parent
        text: qsTr("It may have left the catalogue.")
        title: qsTr("This job is not here.")
        visible: controller.state === SheetController.Failed || controller.state === SheetController.Empty

        onActivated: root.router.open(Router.Sectors)
    }
}
