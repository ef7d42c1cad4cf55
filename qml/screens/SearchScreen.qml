// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    What one types is the line: letters stand on it and the stop is the caret.
    Results come from two letters on; finding nothing is a fork, not an error.
*/
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    property string query: root.arguments_.query ?? ""
    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: grid.pageCount
    readonly property int state_: controller.state
    readonly property real lineY: Theme.compact ? Theme.font.h1 * 1.1 : Theme.font.h1 * 1.25 + Theme.space.l
    readonly property real roomGap: Theme.compact ? Theme.space.hair : Theme.space.s
    readonly property real roomTop: root.lineY + Theme.size.stopHere / 2 + root.roomGap
    readonly property real roomHeight: root.height - pad.height - root.roomTop - root.roomGap
    readonly property var results: controller.state === SearchController.Ready ? controller.results : []
    readonly property var ideas: overview.featured
    readonly property bool nothing: controller.state === SearchController.Empty

    function type(letter: string) {
        if (root.query.length < 24 && !(letter === " " && (root.query === "" || root.query.endsWith(" "))))
            root.change(root.query + letter);
    }

    function change(query: string) {
        root.query = query;
        root.page = 0;
        root.router.remember({ "query": query, "page": 0 });
    }

    /*! In a word, beside what was typed; where there is room, that nothing was found is said below. */
    function outcome(): string {
        if (root.nothing)
            return Theme.compact ? qsTr("No such job here.") : "";
        if (controller.state !== SearchController.Ready)
            return "";
        return controller.total > root.results.length ? qsTr("The first %Ln occupation(s)", "", root.results.length)
            : qsTr("%Ln occupation(s)", "", controller.total);
    }

    function why(card: occupationCard): string {
        switch (card.why) {
        case SearchController.InTitle:
            return qsTr("In the name");
        case SearchController.OtherName:
            return qsTr("Also called: %1").arg(card.whyText);
        case SearchController.Keyword:
            return qsTr("With the word: %1").arg(card.whyText);
        case SearchController.Interest:
            return card.whyText !== "" ? qsTr("For who says: %1").arg(card.whyText) : qsTr("In its sheet");
        case SearchController.Class:
            return card.whyText !== "" ? qsTr("In: %1").arg(card.whyText) : qsTr("In its sheet");
        case SearchController.InText:
            return card.whyText !== "" ? qsTr("“%1”").arg(card.whyText) : qsTr("In its sheet");
        default:
            return "";
        }
    }

    focus: true

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.change(root.query.slice(0, -1));
        else if (/^[\p{L}\d' -]$/u.test(event.text))
            root.type(event.text.toLowerCase());
        else
            return;
        event.accepted = true;
    }

    SearchController {
        id: controller

        catalogue: root.catalogue
        language: root.session.language
        query: root.query
    }

    Icon {
        id: glass

        name: "chercher"
        side: Theme.font.h1 * 0.8
        x: Theme.space.margin
        y: root.lineY - height - Theme.space.m - Theme.size.line / 2
    }

    Heading {
        id: typed

        color: root.query === "" ? Theme.color.inkSoft : Theme.color.ink
        font.weight: root.query === "" ? Font.Medium : Font.ExtraBold
        fitted: true
        height: Math.min(Theme.font.h1 * 1.2, root.lineY - Theme.size.line / 2)
        size: Theme.compact ? Theme.font.h2 : Theme.font.h1
        text: root.query === "" ? qsTr("Type two letters") : root.query
        verticalAlignment: Text.AlignBottom
        width: Math.min(implicitWidth, root.width - x - Theme.space.margin - Theme.size.stopHere)
        wrapMode: Text.NoWrap
        x: glass.x + glass.width + Theme.space.l + (root.query === "" ? caret.width + Theme.space.xs : 0)
        y: root.lineY - Theme.size.line / 2 - height

        Accessible.name: root.query === "" ? text : qsTr("You typed: %1").arg(root.query)
    }

    BodyText {
        font.weight: Font.DemiBold
        size: Theme.font.h3
        text: root.outcome()
        visible: typed.x + typed.width + Theme.space.margin + implicitWidth + Theme.space.margin < root.width
        wrapMode: Text.NoWrap
        x: root.width - Theme.space.margin - width
        y: root.lineY - Theme.size.line / 2 - height
    }

    ThinLine {
        weight: Theme.size.thread
        width: parent.width
        y: root.lineY - height / 2
    }

    ThinLine {
        width: caret.x + caret.width / 2
        y: root.lineY - height / 2
    }

    Stop {
        id: caret

        look: Stop.Here
        x: root.query === "" ? glass.x + glass.width + Theme.space.l : typed.x + typed.width + Theme.space.m
        y: root.lineY - height / 2

        Behavior on x {
            NumberAnimation {
                duration: Theme.motion.small
                easing {
                    bezierCurve: Theme.motion.move
                    type: Easing.BezierSpline
                }
            }
        }
    }

    ResultGrid {
        id: grid

        cards: root.results
        height: root.roomHeight
        page: root.page
        reasons: root.results.map(card => root.why(card))
        width: root.width
        y: root.roomTop

        onChosen: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
        onTurned: page => {
            root.page = page;
            root.router.remember({ "page": page });
        }
    }

    NothingFound {
        height: root.height - pad.height
        lineY: root.lineY
        query: root.query
        near: controller.sectorIsNear
        sector: controller.nearestSector
        startX: caret.x + caret.width
        visible: root.nothing
        width: root.width

        onExploreChosen: root.router.open(Router.Sectors)
        onSectorChosen: sectorId => root.router.open(Router.Sector, { "sectorId": sectorId })
        onSurpriseChosen: overview.surprise()
    }

    OverviewController {
        id: overview

        catalogue: root.catalogue
        language: root.session.language
        session: root.session

        onSurprised: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
    }

    IdeasRow {
        cards: root.ideas.slice(0, 6)
        height: root.roomHeight
        text: qsTr("Or touch an idea")
        visible: controller.state === SearchController.Idle
        width: root.width
        y: root.roomTop

        onChosen: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
    }

    StateMessage {
        action: qsTr("See all sectors")
        height: root.roomHeight
        text: qsTr("The sectors are still there.")
        title: qsTr("The search does not answer.")
        visible: controller.state === SearchController.Failed
        width: root.width
        y: root.roomTop

        onActivated: root.router.open(Router.Sectors)
    }

    LetterPad {
        id: pad

        width: parent.width
        y: parent.height - height

        onCleared: root.change("")
        onCorrected: root.change(root.query.slice(0, -1))
        onLetterChosen: letter => root.type(letter)
    }
}
