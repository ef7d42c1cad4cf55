// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Three facts at a glance: with whom, how one stands and where, at what hours. Unknown ones are left out. */
Row {
    id: root

    property string company
    property string posture
    property string setting
    property string schedule

    readonly property var companies: ({
        "alone": [qsTr("On your own"), qsTr("most of the time")],
        "team": [qsTr("In a team"), qsTr("most of the time")],
        "public": [qsTr("With people"), qsTr("clients, patients, children")],
        "team_public": [qsTr("With people"), qsTr("and in a team")]
    })
    readonly property var postures: ({
        "sitting": qsTr("Sitting"), "standing": qsTr("Standing"), "moving": qsTr("Moving"), "mixed": qsTr("Sitting, standing")
    })
    readonly property var settings: ({
        "indoors": qsTr("indoors"), "outdoors": qsTr("outdoors"), "both": qsTr("indoors and outdoors")
    })
    readonly property var schedules: ({
        "day": [qsTr("Daytime"), qsTr("most days")],
        "early": [qsTr("Early"), qsTr("before the sun")],
        "late": [qsTr("Evenings"), qsTr("mornings free")],
        "shifts": [qsTr("Shifts"), qsTr("hours that change")],
        "weekends": [qsTr("Weekends"), qsTr("some of them")],
        "nights": [qsTr("Nights"), qsTr("some of them")],
        "seasonal": [qsTr("By season"), qsTr("with the weather")]
    })
    readonly property var traits: {
        const traits = [];
        if (root.companies[root.company])
            traits.push({ "icon": root.company === "alone" ? "seul" : "gens", "first": root.companies[root.company][0], "second": root.companies[root.company][1] });
        if (root.postures[root.posture])
            traits.push({ "icon": "posture", "first": root.postures[root.posture], "second": root.settings[root.setting] ?? "" });
        if (root.schedules[root.schedule])
            traits.push({ "icon": "horaire", "first": root.schedules[root.schedule][0], "second": root.schedules[root.schedule][1] });
        return traits;
    }

    height: root.traits.length > 0 ? (Theme.portrait ? 112 : 88) : 0

    Repeater {
        model: root.traits

        Item {
            id: trait

            required property var modelData

            height: root.height - 4
            width: root.width / 3

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: trait.modelData.icon
                side: 64
            }

            Column {
                anchors {
                    left: icon.right
                    leftMargin: Theme.space.m + 4
                    right: parent.right
                    rightMargin: Theme.space.xs
                    verticalCenter: parent.verticalCenter
                }

                BodyText {
                    font.weight: Font.DemiBold
                    fitted: true
                    height: 38
                    leading: 1.05
                    text: trait.modelData.first
                    width: parent.width
                }

                BodyText {
                    color: Theme.color.inkSoft
                    fitted: true
                    height: Theme.portrait ? 64 : 38
                    leading: 1.05
                    text: trait.modelData.second
                    width: parent.width
                }
            }
        }
    }
}
