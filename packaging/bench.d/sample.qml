// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The comparison: the least a Qt Quick window can do, a grid of texts.
import QtQuick
import QtQuick.Window

Window {
    id: root

    property bool shown: false

    width: 1920
    height: 1080
    visible: true
    onFrameSwapped: {
        if (!root.shown)
            console.log("first frame");
        root.shown = true;
    }

    Grid {
        anchors.centerIn: parent
        columns: 4
        spacing: 24

        Repeater {
            model: 12

            Rectangle {
                required property int index

                width: 320
                height: 200
                color: "#3D2FC7"

                Text {
                    anchors.centerIn: parent
                    color: "white"
                    font.pixelSize: 32
                    text: "Sample " + parent.index
                }
            }
        }
    }
}
