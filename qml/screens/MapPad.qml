// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! What a finger does to the map, as buttons: nearer, farther, four ways, and back to the bus. */
Item {
    id: root

    /*! By a part of what is seen. */
    signal moved(right: real, down: real)
    signal zoomed(factor: real)
    signal recentred

    readonly property real step: Theme.size.target + Theme.space.gap

    height: 3 * root.step - Theme.space.gap
    width: root.height

    component MapButton: Pressable {
        id: button

        property string iconName
        property real turn: 0

        height: Theme.size.target
        ringRadius: height / 2
        width: Theme.size.target

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
        iconName: "suivant"
        text: qsTr("Move the map up")
        turn: -90
        x: root.step

        onActivated: root.moved(0, -0.4)
    }
    MapButton {
        iconName: "moins"
        text: qsTr("Farther")
        x: 2 * root.step

        onActivated: root.zoomed(1.6)
    }
    MapButton {
        iconName: "suivant"
        text: qsTr("Move the map left")
        turn: 180
        y: root.step

        onActivated: root.moved(-0.4, 0)
    }
    MapButton {
        iconName: "carte"
        text: qsTr("Back to the bus")
        x: root.step
        y: root.step

        onActivated: root.recentred()
    }
    MapButton {
        iconName: "suivant"
        text: qsTr("Move the map right")
        x: 2 * root.step
        y: root.step

        onActivated: root.moved(0.4, 0)
    }
    MapButton {
        iconName: "suivant"
        text: qsTr("Move the map down")
        turn: 90
        x: root.step
        y: 2 * root.step

        onActivated: root.moved(0, 0.4)
    }
}
