// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*!
    What a finger does to the map, as buttons: nearer, farther, four ways, and back to the bus.
    In a row where the map is too low for a cross.
*/
Item {
    id: root

    property bool flat: false

    /*! By a part of what is seen. */
    signal moved(right: real, down: real)
    signal zoomed(factor: real)
    signal recentred

    readonly property real step: Theme.size.target + Theme.space.gap

    readonly property real crossHeight: 3 * root.step - Theme.space.gap

    height: root.flat ? Theme.size.target : root.crossHeight
    width: (root.flat ? 7 : 3) * root.step - Theme.space.gap

    component MapButton: Pressable {
        id: button

        property string iconName
        property real turn: 0
        property int column: 0
        property int line: 0

        height: Theme.size.target
        ringRadius: height / 2
        width: Theme.size.target
        x: (root.flat ? Math.min(6, 3 * button.line + button.column) : button.column) * root.step
        y: root.flat ? 0 : button.line * root.step

        background: Rectangle {
            border {
                color: Theme.color.ink
                width: Theme.size.rule
            }
            color: button.pressed ? Theme.color.tinted : Theme.color.surface
            radius: width / 2
        }

        Icon {
            anchors.centerIn: parent
            name: button.iconName
            rotation: button.turn
            side: 40
        }
    }

    MapButton {
        iconName: "plus"
        text: qsTr("Nearer")

        onActivated: root.zoomed(1 / 1.6)
    }
    MapButton {
        column: 1
        iconName: "suivant"
        text: qsTr("Move the map up")
        turn: -90

        onActivated: root.moved(0, -0.4)
    }
    MapButton {
        column: 2
        iconName: "moins"
        text: qsTr("Farther")

        onActivated: root.zoomed(1.6)
    }
    MapButton {
        iconName: "suivant"
        line: 1
        text: Theme.mirrored ? qsTr("Move the map right") : qsTr("Move the map left")
        turn: 180

        onActivated: root.moved(-0.4, 0)
    }
    MapButton {
        column: 1
        iconName: "carte"
        line: 1
        text: qsTr("Back to the bus")

        onActivated: root.recentred()
    }
    MapButton {
        column: 2
        iconName: "suivant"
        line: 1
        text: Theme.mirrored ? qsTr("Move the map left") : qsTr("Move the map right")

        onActivated: root.moved(0.4, 0)
    }
    MapButton {
        column: 1
        iconName: "suivant"
        line: 2
        text: qsTr("Move the map down")
        turn: 90

        onActivated: root.moved(0, 0.4)
    }
}
