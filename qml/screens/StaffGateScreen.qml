// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The staff code: six stops that fill, sixteen for technicians. The digits themselves are never shown. */
Rectangle {
    id: root

    required property StaffGate gate
    required property Kiosk kiosk
    required property Router router
    required property var arguments_

    readonly property int pageCount: 1
    readonly property bool side: !Theme.portrait
    readonly property real padWidth: root.side ? (Theme.compact ? 560 : 900) : root.width
    readonly property real padHeight: root.side ? root.height : (Theme.large ? 980 : 1080) - Theme.missing
    readonly property real infoWidth: root.side ? root.width - root.padWidth : root.width
    readonly property real infoHeight: root.side ? root.height : root.height - root.padHeight
    readonly property real stopsY: root.side ? (Theme.compact ? root.infoHeight - 84 : 910) : root.infoHeight - 90
    readonly property bool shut: root.gate.state === StaffGate.Locked || root.gate.state === StaffGate.NotInstalled

    color: Theme.color.canvas
    focus: true

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.gate.press(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_Backspace)
            root.gate.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.gate.submit();
        else
            return;
        event.accepted = true;
    }

    function waitText(seconds: int): string {
        return seconds >= 60 ? qsTr("Try again in %n minute(s).", "", Math.ceil(seconds / 60))
            : qsTr("Try again in %n second(s).", "", seconds);
    }

    readonly property real messageRoom: Math.max(60, root.stopsY - 40 - words.y - title.height - choices.height - 2 * words.spacing
        - (root.shut || (Theme.compact && Theme.large) ? 0 : 90))
    readonly property string message: {
        switch (root.gate.state) {
        case StaffGate.NotInstalled:
            return qsTr("No code is set on this screen. A technician writes it into its configuration.");
        case StaffGate.Locked:
            return qsTr("Too many wrong codes.") + " " + root.waitText(root.gate.lockedSeconds);
        case StaffGate.Wrong:
            return qsTr("Wrong code.");
        case StaffGate.Checking:
            return qsTr("Checking…");
        default:
            return qsTr("Type the %n digits of the code.", "", root.gate.wanted);
        }
    }

    Column {
        id: words

        spacing: Theme.space.m
        width: root.infoWidth - 2 * Theme.space.margin
        x: Theme.space.margin
        y: root.side ? (Theme.compact ? Theme.space.s : Theme.large ? 120 : 236) : 96

        Heading {
            id: title

            level: Theme.compact ? 2 : 1
            text: root.gate.technician ? qsTr("Technicians") : qsTr("Staff area")
            width: parent.width
        }

        BodyText {
            color: root.gate.state === StaffGate.Wrong || root.shut ? Theme.color.error : Theme.color.ink
            fitted: true
            height: Math.min(implicitHeight, root.messageRoom)
            size: Theme.compact || Theme.large ? Theme.font.body : Theme.font.lead
            text: root.message
            width: parent.width

            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            id: choices

            spacing: Theme.space.danger
            width: parent.width

            PillButton {
                dangerous: true
                iconName: Theme.compact && Theme.large ? "" : "fermer"
                text: qsTr("Cancel")

                onActivated: root.gate.cancel()
            }

            PillButton {
                text: root.gate.technician ? qsTr("Staff code") : Theme.large ? qsTr("Technician") : qsTr("I am a technician")
                Accessible.name: root.gate.technician ? qsTr("Staff code") : qsTr("I am a technician")
                visible: root.gate.state !== StaffGate.Locked

                onActivated: root.gate.technician = !root.gate.technician
            }
        }
    }

    BodyText {
        color: Theme.color.inkSoft
        text: root.shut ? "" : qsTr("%n attempt(s) left", "", root.gate.triesLeft)
        visible: !Theme.compact && !Theme.huge
        wrapMode: Text.NoWrap
        x: root.infoWidth - width - Theme.space.margin
        y: root.stopsY - 100
    }

    Heading {
        level: 3
        text: qsTr("%n digit(s) of %1", "", root.gate.digits).arg(root.gate.wanted)
        visible: !root.shut && !(Theme.compact && Theme.large)
        wrapMode: Text.NoWrap
        x: Theme.space.margin
        y: root.stopsY - 100
    }

    ThinLine {
        weight: Theme.size.thread
        width: root.infoWidth
        y: root.stopsY - height / 2
    }

    ThinLine {
        width: root.stopX(root.gate.digits)
        y: root.stopsY - height / 2
    }

    function stopX(index: int): real {
        const pitch = (root.infoWidth - 2 * Theme.space.margin - 60) / Math.max(1, root.gate.wanted - 1);
        return Theme.space.margin + 30 + Math.min(index, root.gate.wanted - 1) * Math.min(148, pitch);
    }

    Repeater {
        model: root.gate.wanted

        Stop {
            id: stop

            required property int index

            factor: root.gate.wanted > 6 ? 0.6 : 1
            look: stop.index < root.gate.digits ? Stop.Passed : stop.index === root.gate.digits ? Stop.Here : Stop.ToCome
            x: root.stopX(stop.index) - width / 2
            y: root.stopsY - height / 2
        }
    }

    Rectangle {
        color: Theme.night.canvas
        height: root.padHeight
        width: root.padWidth
        x: root.width - width
        y: root.height - height

        Rectangle {
            color: Theme.color.ink
            height: root.side ? parent.height : Theme.size.rule
            visible: Theme.highContrast
            width: root.side ? Theme.size.rule : parent.width
        }

        LabelText {
            id: screenName

            color: Theme.night.ink
            size: Theme.font.body
            text: root.kiosk.screenName
            visible: !Theme.compact
            width: parent.width - 170
            x: 84
            y: root.side ? 64 : 40
        }

        BodyText {
            color: Theme.night.inkSoft
            text: qsTr("The digits stay hidden.")
            visible: !Theme.compact && !Theme.large
            width: parent.width - 170
            x: 84
            y: screenName.y + screenName.height + Theme.space.xs
        }

        Heading {
            anchors.centerIn: parent
            color: Theme.night.ink
            size: Theme.compact ? 96 : 112
            text: Math.floor(root.gate.lockedSeconds / 60) + ":" + String(root.gate.lockedSeconds % 60).padStart(2, "0")
            visible: root.gate.state === StaffGate.Locked
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }

        DigitPad {
            height: root.side ? (Theme.compact ? parent.height - 2 * Theme.space.l : 760) : parent.height - y - 64
            lineBefore: x
            visible: !root.shut
            width: parent.width - (Theme.compact ? 2 * Theme.space.l : 170)
            x: Theme.compact ? Theme.space.l : 84
            y: Theme.compact ? Theme.space.l : root.side ? 236 : Math.max(120, (Theme.large ? 200 : 170) - Theme.missing)

            onConfirmed: root.gate.submit()
            onCorrected: root.gate.erase()
            onDigitChosen: digit => root.gate.press(digit)
        }
    }
}
