// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! What one tab of a sheet says, by pages where it does not fit. */
Item {
    id: root

    required property SheetController controller
    required property SheetNearController around
    required property string tabName
    property int page: 0
    /*! Where the head of the sheet has no room for its sector. */
    property bool sectorNamed: false
    /*! Whose facts these are, where the sheet has no other room to say so. */
    property string sources: ""

    signal turned(page: int)
    signal occupationChosen(occupationId: string)
    signal surroundingsChosen
    signal sectorChosen

    readonly property string placeSources: surroundings.sourceText
    readonly property var figures: root.controller.pay
    readonly property var pay: root.figures.find(figure => figure.measure === "pay_start")
    readonly property var moments: root.controller.day
    readonly property var trainings: root.around.trainings
    /*! The routes are drawn on the first page where there is room; what is known of the trainings follows. */
    readonly property bool routed: root.tabName === "studies" && routes.fits && root.controller.routes.length > 0
    readonly property bool drawn: root.routed && root.page === 0
    readonly property bool near: root.tabName === "near"
    readonly property bool surrounding: root.tabName === "around"
    readonly property int pageCount: root.near ? nearJobs.pageCount : root.surrounding ? surroundings.pageCount
        : root.routed ? 1 + (routes.followed ? blocks.pageCount : 0) : blocks.pageCount
    readonly property bool paged: root.pageCount > 1
    readonly property bool pagerBelow: Theme.portrait
    readonly property real belowRoom: root.pagerBelow ? pager.implicitHeight + Theme.space.s : 0
    readonly property real besideRoom: root.pagerBelow ? 0 : pager.implicitWidth + Theme.space.m

    /*! Where there is room, the first page says what one does at a glance, and the rest follows. */
    readonly property bool glanced: root.tabName === "brief" && !Theme.large && !Theme.compact && root.controller.card.hook !== ""

    function tabBlocks(): var {
        const end = root.sources === "" ? [] : [{ "label": qsTr("Where this comes from"), "text": root.sources }];
        switch (root.tabName) {
        case "brief":
            return root.moreBlocks().concat(end);
        case "day":
            return root.dayBlocks().concat(end);
        case "studies":
            return (root.routed ? [] : routes.steps()).concat(words.training.trainings(root.trainings), end);
        default:
            return [];
        }
    }

    function moreBlocks(): var {
        const c = root.controller;
        // 6.4's lint forgets that this is an array.
        const list = [];
        if (c.card.hook !== "" && !root.glanced)
            list.push({ "text": c.card.hook }); // qmllint disable
        for (const sentence of c.authored ? [] : c.definition)
            list.push({ "text": sentence });
        for (const task of c.tasks)
            list.push({ "text": task, "marked": true });
        const facts = [
            [qsTr("With whom"), c.withWhom], [qsTr("Where"), c.place], [qsTr("Hours"), c.hours],
            [qsTr("The hard side"), c.hard], [qsTr("The great side"), c.great]
        ];
        for (const fact of facts) {
            if (fact[1] !== "")
                list.push({ "label": fact[0], "text": fact[1] });
        }
        if (c.authored || root.pay)
            list.push({ "label": qsTr("Pay at the start"), "text": root.payText() });
        if (c.interests.length > 0)
            list.push({ "label": qsTr("For you if you say"), "text": c.interests.slice(0, 3).join(" · ") });
        if (c.otherTitles.length > 0)
            list.push({ "label": qsTr("Also called"), "text": c.otherTitles.slice(0, 3).join(" · ") });
        const changes = [c.green ? qsTr("the ecological transition") : "", c.digital ? qsTr("digital tools") : ""];
        if (c.green || c.digital)
            list.push({ "label": qsTr("Changed by"), "text": changes.filter(change => change !== "").join(" · ") });
        const access = c.authored ? [] : c.access;
        for (let i = 0; i < access.length; ++i)
            list.push({ "label": i === 0 ? qsTr("What you need") : "", "text": access[i] });
        return list;
    }

    function payText(): string {
        const pay = root.pay;
        if (!pay)
            return qsTr("Not known yet");
        const locale = Qt.locale(qsTr("en"));
        const low = Number(pay.low).toLocaleString(locale, "f", 0);
        const amount = pay.hasHigh ? qsTr("%1 to %2 € a month before tax").arg(low)
            .arg(Number(pay.high).toLocaleString(locale, "f", 0)) : qsTr("from %1 € a month before tax").arg(low);
        return amount + " (" + pay.year + ", " + pay.sourceName + ")";
    }

    function dayBlocks(): var {
        return root.moments.map(moment => ({ "lead": moment.at, "text": moment.text }));
    }

    Column {
        id: glance

        // Not hidden by `visible`: the pages that follow count on its height.
        opacity: root.page === 0 ? 1 : 0
        spacing: Theme.space.m
        visible: root.glanced
        width: parent.width

        BodyText {
            leading: 1.18
            size: Theme.font.lead
            text: root.controller.card.hook
            width: Math.min(parent.width, 1060)
        }

        TraitRow {
            company: root.controller.company
            posture: root.controller.posture
            schedule: root.controller.schedule
            setting: root.controller.setting
            width: parent.width
        }
    }

    BlockPager {
        id: blocks

        blocks: root.tabBlocks()
        height: Math.max(0, root.height - root.belowRoom)
        firstHeight: height - (root.glanced ? glance.height + Theme.space.l : 0)
        page: root.page - (root.routed ? 1 : 0)
        textSize: Theme.compact ? Theme.byText(28, 42, 46) : Theme.font.body
        visible: !root.near && !root.drawn && !root.surrounding
        width: root.width - root.besideRoom
        y: root.glanced && root.page === 0 ? glance.height + Theme.space.l : 0
    }

    RouteStrips {
        id: routes

        readonly property bool followed: root.tabName === "studies" && (root.trainings.length > 0 || root.sources !== "")

        height: root.height - root.belowRoom
        occupation: root.controller.card
        routes: root.controller.routes
        visible: root.drawn
        width: root.width - root.besideRoom
    }

    RouteLegend {
        columns: root.pagerBelow ? 2 : 1
        visible: root.drawn
        x: root.pagerBelow ? 0 : routes.width + Theme.space.m
        y: root.pagerBelow ? root.height - height : 0
    }

    NearJobs {
        id: nearJobs

        cards: root.controller.neighbours
        height: root.height
        page: root.page
        sectorName: root.sectorNamed ? root.controller.card.sectorName : ""
        visible: root.near
        width: root.width

        onChosen: occupationId => root.occupationChosen(occupationId)
        onSectorChosen: root.sectorChosen()
        onTurned: page => root.turned(page)
    }

    SheetAround {
        id: surroundings

        around: root.around
        height: root.height
        page: root.page
        visible: root.surrounding
        width: root.width
        words: words

        onSurroundingsChosen: root.surroundingsChosen()
        onTurned: page => root.turned(page)
    }

    NearWords {
        id: words

        sourced: root.sources !== ""
    }

    Pager {
        id: pager

        anchors {
            bottom: parent.bottom
            right: parent.right
        }
        height: Math.min(implicitHeight, root.height - (root.glanced && page === 0 ? glance.height : 0))
        page: Math.min(root.page, root.pageCount - 1)
        pageCount: root.pageCount
        stacked: !root.pagerBelow
        visible: !root.near && !root.surrounding && root.pageCount > 1

        onTurned: page => root.turned(page)
    }
}
