// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes

import Orientibus.Theme

/*!
    The line where it bends: 45 degrees or a quarter circle, drawn from an SVG path in u.
    It can draw itself on, from where it starts to where it ends.
*/
Shape {
    id: root

    property string path
    property color color: Theme.color.line
    property real weight: Theme.size.line
    property bool drawsOn: false

    /*! How much of it is drawn, from 0 to 1. */
    property real drawn: 1

    /*! At least as long as the path, in widths of the line, which dashes are measured in. */
    readonly property real reach: (2 * root.width + root.height) / Math.max(1, root.weight)

    Accessible.ignored: true

    NumberAnimation {
        duration: Theme.motion.page
        easing {
            bezierCurve: Theme.motion.move
            type: Easing.BezierSpline
        }
        from: 0
        property: "drawn"
        running: root.drawsOn && !Theme.reducedMotion
        target: root
        to: 1
    }

    ShapePath {
        capStyle: ShapePath.FlatCap
        dashOffset: (1 - root.drawn) * root.reach
        dashPattern: [root.reach, root.reach]
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        strokeColor: root.color
        strokeStyle: root.drawn < 1 ? ShapePath.DashLine : ShapePath.SolidLine
        strokeWidth: root.weight

        PathSvg { path: root.path }
    }
}
