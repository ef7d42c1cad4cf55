// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The ten seconds are the bus: it drives past ten stops and out, and with it go the choices. */
Rectangle {
    id: root

    required property Farewell farewell
    required property var arguments_

    readonly property int pageCount: 1
    readonly property real roadY: Theme.portrait ? root.height * 0.5 : Theme.compact ? root.height * 0.54 : 696
    readonly property color ground: Theme.highContrast ? Theme.color.canvas : Theme.color.primary
    readonly property real elapsed: root.farewell.secondsTotal - root.farewell.secondsLeft
    readonly property real busWidth: Theme.compact || Theme.portrait ? 440 : 688
    readonly property bool roomy: !(Theme.compact && Theme.large)

    color: root.ground

    // Any touch beside the buttons means that a new pupil is here.
    Pressable {
        anchors.fill: parent
        objectName: "backdrop"
        sinks: false
        text: qsTr("Erase")

        onActivated: root.farewell.finish()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.highContrast ? Theme.color.canvas : Theme.color.primaryPressed
        height: parent.height - root.roadY
        width: parent.width
    }

    Heading {
        id: title

        color: Theme.night.ink
        fitted: true
        height: size * 1.25
        size: Theme.portrait || Theme.compact ? Theme.font.h1 : 120
        text: qsTr("Have a good trip!")
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.m : 72
    }

    BodyText {
        color: Theme.night.ink
        size: Theme.font.lead
        text: !root.roomy ? qsTr("Your choices leave in %n second(s).", "", root.farewell.secondsLeft)
            : Theme.large || Theme.compact ? qsTr("Your choices leave with the bus.")
            : qsTr("Your choices are erased when the bus has left. Nothing of you stays here.")
        width: Math.min(parent.width - 2 * Theme.space.margin, Theme.large ? 1600 : 900)
        x: Theme.space.margin
        y: title.y + title.height + Theme.space.s
    }

    ThinLine {
        color: Theme.night.line
        width: parent.width
        y: root.roadY - height / 2
    }

    Repeater {
        model: 10

        Stop {
            required property int index

            lineColor: Theme.night.line
            look: index < root.elapsed ? Stop.Passed : Stop.ToCome
            x: root.width * (index + 0.54) / 10 - width / 2
            y: root.roadY - height / 2
        }
    }

    Image {
        height: root.busWidth * 0.46
        source: "qrc:/qt/qml/Orientibus/Screens/bus.svg"
        sourceSize {
            height: Math.round(height * Theme.scale)
            width: Math.round(width * Theme.scale)
        }
        visible: root.roomy
        width: root.busWidth
        x: (root.width + root.busWidth) * Math.min(1, (root.elapsed + 1) / (root.farewell.secondsTotal + 1)) - root.busWidth
        y: root.roadY - height

        Accessible.ignored: true

        Behavior on x {
            NumberAnimation {
                duration: Theme.reducedMotion ? 0 : 1000
                objectName: "progress"
            }
        }
    }

    Heading {
        id: number

        color: Theme.night.ink
        size: Theme.compact ? Theme.font.h1 : 150
        text: root.farewell.secondsLeft
        visible: !(Theme.compact && Theme.large)
        x: Theme.space.margin
        y: root.roadY + (root.height - root.roadY - height) / (Theme.portrait ? 6 : 2)
    }

    BodyText {
        color: Theme.night.ink
        leading: 1.15
        size: Theme.font.lead
        text: qsTr("seconds to\nchange your mind")
        visible: number.visible && !Theme.compact && (Theme.portrait || x + width + Theme.space.l < wipe.x)
        wrapMode: Text.NoWrap
        x: number.x + number.width + Theme.space.l
        y: number.y + (number.height - height) / 2
    }

    PillButton {
        id: wipe

        dangerous: true
        inks: root.roadInks
        text: Theme.compact || Theme.large ? qsTr("Erase") : qsTr("Erase now")
        Accessible.name: qsTr("Erase now")
        x: Theme.portrait ? Theme.space.margin : undo.x - width - (Theme.compact ? Theme.space.danger : 200)
        y: Theme.portrait ? undo.y - height - Theme.space.xxl : undo.y + (undo.height - height) / 2

        onActivated: root.farewell.finish()
    }

    PillButton {
        id: undo

        boxHeight: Theme.compact ? Theme.size.button : Math.max(160, Theme.size.button)
        iconName: Theme.compact && Theme.huge ? "" : "annuler"
        look: PillButton.Primary
        inks: Theme.night
        sidePadding: Theme.compact ? Theme.space.l : Theme.space.margin
        text: qsTr("Get my line back")
        textSize: Theme.compact || Theme.portrait || Theme.large ? Theme.font.button : 46
        x: Theme.portrait ? Theme.space.margin : root.width - width - Theme.space.margin
        y: Theme.portrait ? root.height - height - Theme.space.margin : root.roadY + (root.height - root.roadY - height) / 2

        onActivated: root.farewell.undo()
    }

    readonly property Inks roadInks: Inks {
        canvas: Theme.night.canvas
        surface: Theme.highContrast ? Theme.color.canvas : Theme.color.primaryPressed
        sunken: Theme.night.sunken
        ink: Theme.night.ink
        inkSoft: Theme.night.ink
        primary: Theme.night.primary
        primaryPressed: Theme.night.primaryPressed
        primaryInk: Theme.night.primaryInk
        line: Theme.night.line
        here: Theme.night.here
        hereInk: Theme.night.hereInk
        stop: Theme.night.stop
        sleeping: Theme.night.sleeping
        tinted: root.ground
        chosen: Theme.night.chosen
        chosenInk: Theme.night.chosenInk
        chosenTick: Theme.night.chosenTick
        focus: Theme.night.focus
        focusInner: Theme.night.focusInner
        error: Theme.night.error
        track: Theme.night.track
        trackInk: Theme.night.trackInk
        scrim: Theme.night.scrim
    }
}
