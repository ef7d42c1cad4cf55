// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Not an empty page but a line that waits: three stops, the first of them here. */
Item {
    id: root

    /*! Gives way to the undo button where there is no room for both. */
    property bool searchShown: true

    signal exploreChosen
    signal searchChosen

    readonly property bool narrow: Theme.portrait || Theme.compact || Theme.large
    readonly property real bandWidth: root.narrow ? root.width : 1320
    readonly property real bandHeight: Theme.portrait ? 520 : Math.max(120, Math.min(440, root.height - Theme.font.title * 2.6 - Theme.font.body * 1.6 - Theme.size.button - Theme.space.xxl * 2))
    readonly property real lineY: 0.7 * root.bandHeight
    readonly property var emblems: ["sante", "naval", "vegetal"]

    Rectangle {
        color: Theme.color.tinted
        height: root.bandHeight
        width: root.bandWidth
    }

    Repeater {
        model: root.emblems

        Image {
            required property string modelData
            required property int index

            height: root.bandHeight
            opacity: Theme.highContrast ? 0 : 1
            source: "qrc:/qt/qml/Orientibus/Screens/sleeping/" + modelData + ".svg"
            sourceSize {
                height: Math.round(height * Theme.scale)
                width: Math.round(width * Theme.scale)
            }
            width: root.bandHeight
            x: (index + 0.5) * root.bandWidth / 3 - width / 2

            Accessible.ignored: true
        }
    }

    ThinLine {
        weight: Theme.size.thread
        width: root.width
        y: root.lineY - height / 2
    }

    ThinLine {
        width: root.bandWidth / 6
        y: root.lineY - height / 2
    }

    Repeater {
        model: [qsTr("Your first stop"), qsTr("the second"), qsTr("the third")]

        Item {
            id: place

            required property string modelData
            required property int index

            x: (place.index + 0.5) * root.bandWidth / 3

            Stop {
                factor: place.index === 0 ? 1.5 : 1.3
                look: place.index === 0 ? Stop.Here : Stop.Choice
                x: -width / 2
                y: root.lineY - height / 2
            }

            Heading {
                color: place.index === 0 ? Theme.color.ink : Theme.color.inkSoft
                fitted: true
                height: Theme.font.title * 2.4
                horizontalAlignment: Text.AlignHCenter
                level: 3
                size: Theme.font.title
                text: place.modelData
                width: root.bandWidth / 3 - Theme.space.l
                x: -width / 2
                y: root.bandHeight + Theme.space.m
            }
        }
    }

    Heading {
        fitted: true
        height: root.lineY - Theme.space.xxl
        level: 2
        text: qsTr("Three stops,\nand your line\nis under way.")
        visible: !root.narrow
        width: root.width - x - Theme.space.margin
        x: 1400
        y: Theme.space.m
    }

    BodyText {
        color: Theme.color.inkSoft
        text: qsTr("On a sheet, touch “Keep”.")
        visible: !(Theme.compact && Theme.large)
        width: root.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: root.bandHeight + Theme.space.m + Theme.font.title * (root.narrow ? 2.4 : 1.4)
    }

    Row {
        spacing: Theme.space.gap
        x: Theme.space.margin
        y: root.height - Theme.size.button - Theme.space.l

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            level: 3
            rightPadding: Theme.space.l
            text: qsTr("Where to find some?")
            visible: !root.narrow
            wrapMode: Text.NoWrap
        }

        PillButton {
            iconLast: true
            iconName: "suivant"
            look: PillButton.Primary
            text: qsTr("Explore")

            onActivated: root.exploreChosen()
        }

        PillButton {
            iconName: "chercher"
            text: qsTr("Search")
            visible: root.searchShown

            onActivated: root.searchChosen()
        }
    }
}
