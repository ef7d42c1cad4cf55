// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! A stop that leaves the button along a straight line when a job is kept, and joins the others. */
Stop {
    id: root

    property int count: 0
    property int before: 0

    signal taken

    function travel(from: point, to: point) {
        across.from = from.x - root.width / 2;
        across.to = to.x - root.width / 2;
        down.from = from.y - root.height / 2;
        down.to = to.y - root.height / 2;
        flight.restart();
    }

    look: Stop.Here
    visible: flight.running

    Component.onCompleted: root.before = root.count
    onCountChanged: {
        if (root.count > root.before && !Theme.reducedMotion)
            root.taken();
        root.before = root.count;
    }

    ParallelAnimation {
        id: flight

        NumberAnimation {
            id: across

            duration: Theme.motion.medium
            easing {
                bezierCurve: Theme.motion.move
                type: Easing.BezierSpline
            }
            property: "x"
            target: root
        }
        NumberAnimation {
            id: down

            duration: Theme.motion.medium
            easing {
                bezierCurve: Theme.motion.move
                type: Easing.BezierSpline
            }
            property: "y"
            target: root
        }
    }
}
