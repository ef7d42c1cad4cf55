// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! "Are you still there?": the line goes round once. Any touch goes on; nothing is lost before it closes. */
Item {
    id: root

    required property IdleGuard idle
    required property Farewell farewell

    readonly property bool wide: !Theme.portrait && !Theme.large && !Theme.compact
    readonly property real ring: root.wide ? 460 : 0
    readonly property real turned: 1 - root.idle.secondsLeft / Math.max(1, root.idle.secondsTotal)
    readonly property real panelHeight: Theme.portrait ? 760 : root.wide ? 648 : root.height
    readonly property real textX: root.wide ? 800 : Theme.space.margin

    /*! Said again every ten seconds only, by who reads the screen aloud. */
    readonly property string spokenRest: qsTr("%n second(s) left.", "", 10 * Math.ceil(root.idle.secondsLeft / 10))

    Accessible.name: question.text + " " + (root.wide ? warning.text + " " : "") + root.spokenRest
    Accessible.role: Accessible.AlertMessage

    // Any touch goes on.
    Pressable {
        anchors.fill: parent
        objectName: "backdrop"
        sinks: false
        text: stay.text

        onActivated: root.idle.extend()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim
    }

    Rectangle {
        id: panel

        border {
            color: Theme.color.ink
            width: Theme.highContrast ? Theme.size.rule : 0
        }
        color: Theme.color.canvas
        height: root.panelHeight
        width: parent.width
        y: (parent.height - height) / 2

        ThinLine {
            visible: root.wide
            weight: 28
            width: 420
            y: loop.y + loop.height - 28
        }

        Shape {
            id: loop

            height: root.ring
            visible: root.wide
            width: root.ring
            x: 190
            y: (parent.height - height) / 2

            Accessible.ignored: true

            ShapePath {
                capStyle: ShapePath.FlatCap
                fillColor: "transparent"
                strokeColor: Theme.color.sleeping
                strokeWidth: 28

                PathAngleArc {
                    centerX: 230
                    centerY: 230
                    radiusX: 216
                    radiusY: 216
                    startAngle: 90
                    sweepAngle: -360
                }
            }

            ShapePath {
                capStyle: ShapePath.FlatCap
                fillColor: "transparent"
                strokeColor: Theme.color.line
                strokeWidth: 28

                PathAngleArc {
                    centerX: 230
                    centerY: 230
                    radiusX: 216
                    radiusY: 216
                    startAngle: 90
                    sweepAngle: -360 * root.turned
                }
            }
        }

        Stop {
            factor: 1.1
            look: Stop.Here
            visible: root.wide
            x: loop.x + 230 + 216 * Math.sin(2 * Math.PI * root.turned) - width / 2
            y: loop.y + 230 + 216 * Math.cos(2 * Math.PI * root.turned) - height / 2
        }

        Column {
            visible: root.wide
            width: 320
            x: loop.x + 70
            y: loop.y + 110

            Heading {
                horizontalAlignment: Text.AlignHCenter
                size: 168
                text: root.idle.secondsLeft
                width: parent.width

                Accessible.ignored: true
            }

            BodyText {
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                leading: 1
                text: qsTr("seconds", "", root.idle.secondsLeft)
                width: parent.width
            }
        }

        Heading {
            id: question

            text: qsTr("Are you still there?")
            width: parent.width - x - Theme.space.margin
            x: root.textX
            y: root.wide ? 96 : Theme.space.xl
        }

        BodyText {
            id: warning

            size: Theme.font.lead
            text: root.wide ? qsTr("Without an answer, the screen goes back to the start and your choices are erased.")
                : qsTr("Without an answer, your choices are erased in %n second(s).", "", root.idle.secondsLeft)
            width: Math.min(parent.width - x - Theme.space.margin, 1000)
            x: root.textX
            y: question.y + question.height + Theme.space.m
        }

        PillButton {
            id: stay

            boxHeight: root.wide ? 160 : Theme.size.button + 24
            look: PillButton.Primary
            text: qsTr("Yes, I go on")
            textSize: root.wide ? 46 : Theme.font.button
            width: Math.min(560, panel.width - 2 * Theme.space.margin)
            x: root.textX
            y: Theme.portrait ? warning.y + warning.height + Theme.space.xl : panel.height - height - (root.wide ? 114 : Theme.space.xl)

            Accessible.description: root.spokenRest

            onActivated: root.idle.extend()
        }

        PillButton {
            dangerous: true
            text: qsTr("I am done")
            x: Theme.portrait ? root.textX : root.wide ? stay.x + stay.width + Theme.space.margin : panel.width - width - Theme.space.margin
            y: Theme.portrait ? stay.y + stay.height + Theme.space.danger + Theme.space.l : stay.y + (stay.height - height) / 2

            onActivated: root.farewell.begin()
        }
    }
}
