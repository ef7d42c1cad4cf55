// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    Ways from 3e to the job, each a line with a stop per diploma: solid by the
    school, red with white dashes by apprenticeship, both where one may choose.
    Where there is no room the same is said as a list of steps.
*/
Item {
    id: root

    property var routes: []
    property occupationCard occupation

    readonly property var shown: root.routes.slice(0, 3)
    readonly property real stripHeight: 118
    readonly property real stripPitch: Math.min(190, root.height / Math.max(1, root.shown.length))
    readonly property bool fits: !Theme.large && root.width > 800 && root.height >= root.shown.length * root.stripHeight
        && root.shown.every(route => route.steps.length <= Math.min(5, Math.floor((root.width - 90) / 178)))

    function years(months: int): string {
        return months % 12 === 0 ? qsTr("%n year(s)", "", months / 12)
            : months < 12 ? qsTr("%n month(s)", "", months) : qsTr("about %n year(s)", "", Math.round(months / 12));
    }

    function wayText(way: string): string {
        return way === "apprenticeship" ? qsTr("by apprenticeship") : way === "either" ? qsTr("at school or by apprenticeship")
            : qsTr("at school");
    }

    function steps(): var {
        const blocks = [];
        for (let i = 0; i < root.shown.length; ++i) {
            const route = root.shown[i];
            blocks.push({
                "label": qsTr("Way %1: %2 after 3e").arg(i + 1).arg(root.years(route.durationMonths)),
                "text": route.steps.filter(step => !step.isJob).map(step => qsTr("%1, %2, %3").arg(step.name)
                    .arg(root.years(step.durationMonths)).arg(root.wayText(step.way))).join(" → ") + "."
            });
        }
        return blocks;
    }

    Repeater {
        model: root.fits ? root.shown : []

        Item {
            id: strip

            required property route modelData
            required property int index

            readonly property var stations: strip.modelData.steps
            readonly property real pitch: (root.width - 90) / Math.max(1, strip.stations.length)
            readonly property real lineY: 50

            height: root.stripHeight
            width: root.width
            y: strip.index * root.stripPitch

            Accessible.name: root.steps()[strip.index]?.text ?? ""
            Accessible.role: Accessible.StaticText

            Repeater {
                model: strip.stations

                Item {
                    id: leg

                    required property routeStep modelData
                    required property int index

                    readonly property bool school: leg.modelData.way !== "apprenticeship"
                    readonly property bool apprenticeship: leg.modelData.way === "apprenticeship" || leg.modelData.way === "either"
                    readonly property bool both: leg.modelData.way === "either"

                    height: strip.height
                    width: strip.pitch
                    // A stop lies over the leg that leaves it.
                    z: -leg.index
                    x: 30 + leg.index * strip.pitch

                    ThinLine {
                        visible: leg.school || leg.modelData.isJob
                        weight: leg.both ? 12 : 20
                        width: parent.width
                        y: strip.lineY - (leg.both ? 14 : height / 2)
                    }

                    TrackLine {
                        height: leg.both ? 12 : 20
                        visible: leg.apprenticeship && !leg.modelData.isJob
                        width: parent.width
                        y: strip.lineY + (leg.both ? 2 : -height / 2)
                    }

                    BodyText {
                        fitted: true
                        height: implicitHeight
                        horizontalAlignment: Text.AlignHCenter
                        size: Theme.font.label
                        text: leg.modelData.isJob ? "" : root.years(leg.modelData.durationMonths)
                        width: parent.width - 60
                        wrapMode: Text.NoWrap
                        x: 30
                        y: strip.lineY - 20 - height

                        Accessible.ignored: true
                    }

                    Stop {
                        factor: leg.modelData.isJob ? 0.9 : 0.75
                        look: leg.modelData.isJob ? Stop.Here : Stop.Choice
                        x: parent.width - width / 2
                        y: strip.lineY - height / 2
                        z: 1
                    }

                    LabelText {
                        color: Theme.color.ink
                        fitted: true
                        height: Math.min(implicitHeight, root.stripPitch + Theme.space.m - y)
                        horizontalAlignment: !leg.modelData.isJob ? Text.AlignHCenter : Theme.mirrored ? Text.AlignLeft : Text.AlignRight
                        text: leg.modelData.isJob ? qsTr("The job") : leg.modelData.shortName
                        width: leg.modelData.isJob ? 150 : strip.pitch - 8
                        x: leg.modelData.isJob ? parent.width - width + 60 : parent.width - width / 2
                        y: strip.lineY + 30

                        Accessible.ignored: true
                    }
                }
            }

            Rectangle {
                border {
                    color: Theme.color.ink
                    width: 10
                }
                color: Theme.color.stop
                height: 72
                radius: width / 2
                width: 44
                x: 8
                y: strip.lineY - height / 2
            }

            LabelText {
                color: Theme.color.ink
                text: "3e"
                x: 16
                y: strip.lineY + 38

                Accessible.ignored: true
            }
        }
    }
}
