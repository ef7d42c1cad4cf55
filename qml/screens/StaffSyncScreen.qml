// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The content of this screen, as the sync brings it: the line is the way of an update, its
    thick part grows with the bytes. Staff look; technicians can start, stop and go back.
*/
Rectangle {
    id: root

    required property StaffGate gate
    required property Router router
    required property Session session
    required property SyncDesk sync
    required property var arguments_

    readonly property int pageCount: words.pageCount
    readonly property int page: root.arguments_.page ?? 0
    readonly property bool technician: root.gate.role === "technician"
    readonly property bool confirming: (root.arguments_.confirm ?? false) && root.sync.previous !== ""
    readonly property bool working: root.sync.state === SyncDesk.Working || root.sync.state === SyncDesk.Paused
    readonly property bool lined: !root.confirming && !Theme.large && !Theme.compact
    readonly property var stations: [qsTr("Checked"), qsTr("Received"), qsTr("Prepared"), qsTr("Shown")]
    readonly property real pitch: (root.width - 2 * Theme.space.margin) / 4

    readonly property var titles: ({
        [SyncDesk.Unknown]: qsTr("Never updated yet"),
        [SyncDesk.Current]: qsTr("All is up to date"),
        [SyncDesk.Asked]: qsTr("Asked"),
        [SyncDesk.NotHeard]: qsTr("Nobody answers"),
        [SyncDesk.Working]: qsTr("Update under way"),
        [SyncDesk.Paused]: qsTr("The link is lost"),
        [SyncDesk.Interrupted]: qsTr("The update was interrupted"),
        [SyncDesk.Waiting]: qsTr("An update waits"),
        [SyncDesk.Failed]: qsTr("The update failed")
    })
    readonly property var sentences: ({
        [SyncDesk.Unknown]: qsTr("The content that came with the screen is shown. An update needs a network, and begins by itself."),
        [SyncDesk.Current]: "",
        [SyncDesk.Asked]: qsTr("It begins within 10 seconds."),
        [SyncDesk.NotHeard]: qsTr("The content on screen does not change. Look whether the update service runs on this machine."),
        [SyncDesk.Working]: root.progress(),
        [SyncDesk.Paused]: qsTr("It goes on by itself when the network is back. What has come is kept."),
        [SyncDesk.Interrupted]: qsTr("The content on screen is whole. The update goes on by itself where it was."),
        [SyncDesk.Waiting]: root.waits[root.sync.waitsFor] ?? "",
        [SyncDesk.Failed]: (root.errors[root.sync.errorCode] ?? root.sync.errorCode + ".") + " " + qsTr("The content on screen does not change.")
    })
    readonly property var waits: ({
        "class": qsTr("Somebody is at the screens. It is shown when they have gone."),
        "films": qsTr("Films follow when nobody is at the screens."),
        "link": qsTr("Films wait for a network that costs nothing."),
        "allowance": qsTr("Pictures wait until tomorrow: what a day may cost is used up."),
        "rolled back": qsTr("Somebody went back from it. A newer one will be shown by itself.")
    })
    readonly property var errors: ({
        "configuration": qsTr("The settings of this screen cannot be read, or name no server. Look into kiosk.yaml."),
        "network": qsTr("No server is reached. Look at the network; it is tried again by itself."),
        "portal": qsTr("This network wants one to sign in. Sign in, or use another."),
        "server not proved": qsTr("The server cannot prove who it is. Use another network, then tell the Region."),
        "clock": qsTr("The clock of this screen is wrong, or the server’s certificate is out of date. Set the clock, then try again."),
        "no trusted root": qsTr("The Region’s key is missing. Install the package again."),
        "refused": qsTr("What came is not signed by the Region. Tell it."),
        "older": qsTr("What came is older than what this screen knows. Take a newer stick; if it is the server, tell the Region."),
        "expired": qsTr("The Region’s signature is out of date. Look at the clock, then tell the Region."),
        "too new": qsTr("The content is made for a newer program. Install that first."),
        "missing": qsTr("The server lacks a file. Tell the Region; it is tried again by itself."),
        "damaged on the server": qsTr("A file on the server is damaged. Tell the Region; it is tried again by itself."),
        "damaged": qsTr("Files on this disk are damaged. The next update mends them; if it comes back, change the disk."),
        "unfit": qsTr("The content that came has faults. Tell the Region."),
        "disk full": qsTr("The disk is full. Make room, then try again."),
        "disk": qsTr("The disk cannot be written. Have it looked at."),
        "running": qsTr("Another update is at work. Wait for it."),
        "no release": qsTr("There is nothing to go back to."),
        "cancelled": qsTr("Somebody stopped it. What has come is kept for the next time.")
    })

    readonly property string clockSentence: qsTr("The clock of this screen is wrong, or the server’s certificate is out of date: only signed files were read. Set the clock, or tell the Region.")

    function number(value: real): string {
        return Number(value).toLocaleString(Qt.locale(root.session.language), "f", value < 10 ? 1 : 0);
    }

    readonly property var amounts: [
        root.sync.megabytesTotal > 0 ? qsTr("%1 of %2 MB").arg(root.number(root.sync.megabytesDone)).arg(root.number(root.sync.megabytesTotal)) : "",
        root.sync.megabytesPerSecond > 0 ? qsTr("%1 MB a second").arg(root.number(root.sync.megabytesPerSecond)) : "",
        root.sync.secondsLeft < 0 ? "" : root.sync.secondsLeft < 60 ? qsTr("%n second(s) left", "", root.sync.secondsLeft)
            : qsTr("%n minute(s) left", "", Math.round(root.sync.secondsLeft / 60))
    ]
    readonly property bool succeeded: !isNaN(root.sync.lastSuccess.getTime())
    readonly property var told: [
        { "label": "", "text": root.sentences[root.sync.state] },
        { "label": "", "text": root.sync.clockWrong && root.sync.state !== SyncDesk.Failed ? root.clockSentence : "" },
        { "label": qsTr("In place"), "text": root.sync.release },
        { "label": root.working ? qsTr("On its way") : qsTr("Offered"), "text": root.sync.next === root.sync.release ? "" : root.sync.next },
        { "label": qsTr("Last success"), "text": root.succeeded ? root.sync.lastSuccess.toLocaleString(Qt.locale(root.session.language), qsTr("d MMMM yyyy 'at' h:mm")) : "" }
    ]

    function progress(): string {
        const known = root.amounts.filter(amount => amount !== "");
        return known.length > 0 ? known.join(" · ") : qsTr("It looks what is new.");
    }

    color: Theme.color.canvas

    Component.onCompleted: root.sync.watched = true
    Component.onDestruction: root.sync.watched = false

    Heading {
        id: title

        color: !root.confirming && (root.sync.state === SyncDesk.Failed || root.sync.state === SyncDesk.NotHeard) ? Theme.color.error : Theme.color.ink
        fitted: true
        height: Math.min(implicitHeight, Theme.font.h1 * 2.2)
        text: root.confirming ? qsTr("Go back to %1?").arg(root.sync.previous) : root.titles[root.sync.state]
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.m : 48
    }

    BlockPager {
        id: words

        blocks: root.confirming ? [
            { "text": qsTr("The content of that day is shown again, on this screen only."), "marked": true },
            { "text": qsTr("It needs no network."), "marked": true },
            { "text": qsTr("The one of now is left alone, until a newer one comes."), "marked": true }
        ] : root.told.filter(block => block.text !== "")
        height: (root.lined ? route.y : bar.y) - y - Theme.space.m - (pager.visible ? pager.height : 0)
        page: root.page
        textSize: Theme.compact || Theme.large ? Theme.font.body : Theme.font.lead
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: title.y + title.height + (Theme.compact ? Theme.space.s : Theme.space.l)
    }

    Pager {
        id: pager

        page: words.currentPage
        pageCount: root.pageCount
        visible: Theme.large && root.pageCount > 1
        x: root.width - width - Theme.space.margin
        y: bar.y - height - Theme.space.s

        onTurned: page => root.router.open(Router.StaffSync, Object.assign({}, root.arguments_, { "page": page }))
    }

    Item {
        id: route

        height: Theme.size.stopHere + Theme.font.body * 1.6
        visible: root.lined
        width: parent.width
        y: bar.y - height - Theme.space.xxl

        Accessible.name: qsTr("Way of the update")
        Accessible.role: Accessible.Grouping

        ThinLine {
            weight: Theme.size.thread
            width: parent.width
            y: (Theme.size.stopHere - height) / 2
        }

        ThinLine {
            weight: Theme.size.line
            width: root.sync.station >= 4 ? parent.width : root.sync.station < 0 ? 0
                : Theme.space.margin + root.pitch * (root.sync.station + (root.sync.station === 1 ? root.sync.fetched : 0)) + Theme.size.stopHere / 2
            y: (Theme.size.stopHere - height) / 2
        }

        Repeater {
            model: root.stations

            Item {
                id: station

                required property string modelData
                required property int index

                height: parent.height
                width: root.pitch
                x: Theme.space.margin + station.index * root.pitch

                Stop {
                    id: stop

                    look: station.index < root.sync.station ? Stop.Done : station.index === root.sync.station ? Stop.Here : Stop.Choice
                    y: (Theme.size.stopHere - height) / 2
                }

                BodyText {
                    color: station.index <= root.sync.station ? Theme.color.ink : Theme.color.inkSoft
                    font.weight: Font.DemiBold
                    text: station.modelData
                    wrapMode: Text.NoWrap
                    y: Theme.size.stopHere + Theme.space.xs
                }
            }
        }
    }

    StaffBar {
        id: bar

        width: parent.width
        y: parent.height - height

        onBackChosen: root.router.back()

        PillButton {
            inks: Theme.night
            sidePadding: Theme.space.l
            text: Theme.large || Theme.portrait || Theme.compact ? qsTr("Go back") : qsTr("Go back to %1").arg(root.sync.previous)
            visible: root.technician && !root.confirming && root.sync.previous !== ""

            Accessible.name: qsTr("Go back to %1").arg(root.sync.previous)

            onActivated: root.router.open(Router.StaffSync, { "confirm": true })
        }

        PillButton {
            dangerous: root.confirming
            inks: Theme.night
            look: PillButton.Primary
            sidePadding: Theme.space.l
            text: root.confirming ? qsTr("Go back") : root.working ? qsTr("Stop") : qsTr("Update")
            visible: root.technician

            onActivated: {
                if (root.confirming) {
                    root.sync.rollback();
                    root.router.back();
                } else if (root.working) {
                    root.sync.cancel();
                } else {
                    root.sync.pull();
                }
            }
        }
    }
}
