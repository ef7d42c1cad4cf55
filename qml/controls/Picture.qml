// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*!
    A tile of the line in a frame of any shape: the provider draws the square
    fitted to the frame and carries ground and line on to its edges. Until the
    drawing is there, and if it never comes, the ground and its line stand alone.

    Decorative unless it is given a description.
*/
Rectangle {
    id: root

    required property pictureRef picture
    property string description
    property bool framed: Theme.highContrast

    /*! The square of the drawing stands on the bottom of a tall frame, else fills its height. */
    readonly property real side: Math.min(root.width, root.height) === root.width ? root.width : root.height
    readonly property real lineY: root.height - 0.3 * root.side
    readonly property real lineWeight: root.side / 20
    readonly property color lineColor: Theme.groundLine(root.picture.ground)
    readonly property string file: Theme.highContrast && String(root.picture.contrastSource) !== ""
        ? String(root.picture.contrastSource) : String(root.picture.source)

    color: Theme.groundColor(root.picture.ground)

    Accessible.ignored: root.description === ""
    Accessible.name: root.description
    Accessible.role: Accessible.Graphic

    Rectangle {
        anchors {
            left: parent.left
            right: parent.right
        }
        color: root.lineColor
        height: root.lineWeight
        visible: drawing.status !== Image.Ready
        y: root.lineY - height / 2
    }

    Image {
        id: drawing

        anchors.fill: parent
        asynchronous: true
        mirror: Theme.mirrored
        source: root.file === "" || root.width < 1 || root.height < 1 ? "" : "image://picture/" + root.file
        sourceSize {
            height: Math.ceil(root.height * Theme.scale)
            width: Math.ceil(root.width * Theme.scale)
        }

        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        border {
            color: Theme.color.ink
            width: Theme.size.rule
        }
        color: "transparent"
        visible: root.framed
    }
}
