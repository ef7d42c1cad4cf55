// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! A stop of the line. The state is in its shape as well as in its fill. */
Item {
    id: root

    enum State { Passed, Done, Here, ToCome, Choice }

    property int look: Stop.ToCome
    property real factor: 1
    property color lineColor: Theme.color.line
    property color paper: Theme.color.stop
    property color here: Theme.color.here

    readonly property real side: root.factor * (root.look === Stop.Here ? Theme.size.stopHere
        : root.look === Stop.Done || root.look === Stop.Choice ? Theme.size.stopChoice : Theme.size.stopSmall)
    readonly property bool solid: root.look === Stop.Passed || root.look === Stop.Done

    height: root.side
    width: root.side

    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        border {
            color: root.lineColor
            width: root.factor * (root.look === Stop.ToCome ? 8 : 12)
        }
        color: root.solid ? root.lineColor : root.look === Stop.Here ? root.here : root.paper
        radius: width / 2
    }

    Icon {
        anchors.centerIn: parent
        color: root.paper
        name: root.look === Stop.Done ? "valider" : ""
        side: root.side * 0.66
        visible: root.look === Stop.Done
    }
}
