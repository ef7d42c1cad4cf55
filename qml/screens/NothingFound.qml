// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Nothing found: the line forks three ways. No red, no exclamation, no dead end. */
Item {
    id: root

    required property sectorCard sector
    /*! The first letters lead to that sector; else it is only one to begin with. */
    property bool near: false
    property string query
    property real lineY: 0
    property real startX: 0

    signal sectorChosen(sectorId: string)
    signal exploreChosen
    signal surpriseChosen

    readonly property bool wide: !Theme.portrait && !Theme.compact && !Theme.large
    readonly property bool folded: Theme.portrait
    readonly property real side: Theme.compact ? Theme.space.l : Theme.space.margin
    readonly property real pillWidth: root.wide ? 616 : (root.width - 2 * root.side - 2 * Theme.space.gap) / (root.folded ? 2 : 3)
    readonly property real pillHeight: root.wide ? 140 : Theme.compact ? Math.max(Theme.size.target, Math.min(Theme.size.button, root.height - root.lineY - 44)) : Theme.size.button
    readonly property real pillX: root.width - Theme.space.margin - root.pillWidth
    readonly property real forkX: Math.max(root.startX + 40, 692)

    RoutePath {
        anchors.fill: parent
        path: {
            const y = root.lineY, end = root.pillX + 20;
            return `M${root.startX} ${y}H${end}M${root.forkX} ${y}L${root.forkX + 178} ${y + 178}H${end}`
                + `M${root.forkX + 178} ${y + 178}L${root.forkX + 356} ${y + 356}H${end}`;
        }
        visible: root.wide
    }

    Heading {
        id: title

        fitted: true
        height: Math.min(implicitHeight, Theme.font.h2 * 2.4)
        level: 2
        text: qsTr("No job “%1” here.").arg(root.query)
        visible: !Theme.compact
        width: root.wide ? root.forkX + 60 - Theme.space.margin : root.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: root.lineY + (root.wide ? 112 : Theme.size.stopHere / 2 + Theme.space.s)
    }

    BodyText {
        size: Theme.font.lead
        text: qsTr("It does not matter. Correct a letter, or take another way.")
        visible: root.wide || Theme.portrait
        width: root.wide ? 620 : title.width
        x: Theme.space.margin
        y: title.y + title.height + Theme.space.m
    }

    ForkPill {
        detail: root.near ? qsTr("the nearest sector") : qsTr("a sector to begin with")
        height: root.pillHeight
        picture: root.sector.emblem
        pictured: true
        small: !root.wide
        text: root.sector.name
        width: root.pillWidth
        x: root.wide ? root.pillX : root.side
        y: root.wide ? root.lineY - height / 2 : root.height - (root.folded ? 2 : 1) * (height + Theme.space.gap) + (root.folded ? 0 : 10)

        onActivated: root.sectorChosen(root.sector.sectorId)
    }

    ForkPill {
        detail: qsTr("all the sectors")
        height: root.pillHeight
        iconName: "ligne"
        small: !root.wide
        text: qsTr("Explore")
        width: root.pillWidth
        x: root.wide ? root.pillX : root.side + root.pillWidth + Theme.space.gap
        y: root.wide ? root.lineY + 178 - height / 2 : root.height - (root.folded ? 2 : 1) * (height + Theme.space.gap) + (root.folded ? 0 : 10)

        onActivated: root.exploreChosen()
    }

    ForkPill {
        detail: qsTr("a job, by chance")
        height: root.pillHeight
        iconName: "suivant"
        small: !root.wide
        text: qsTr("Surprise me")
        width: root.pillWidth
        x: root.wide ? root.pillX : root.folded ? Theme.space.margin : root.side + 2 * (root.pillWidth + Theme.space.gap)
        y: root.wide ? root.lineY + 356 - height / 2 : root.height - height - Theme.space.gap + (root.folded ? 0 : 10)

        onActivated: root.surpriseChosen()
    }
}
