// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Shapes

import Orientibus.Theme

/*! The line where it bends: 45 degrees or a quarter circle, drawn from an SVG path in u. */
Shape {
    id: root

    property string path
    property color color: Theme.color.line
    property real weight: Theme.size.line

    Accessible.ignored: true

    ShapePath {
        capStyle: ShapePath.FlatCap
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        strokeColor: root.color
        strokeWidth: root.weight

        PathSvg { path: root.path }
    }
}
