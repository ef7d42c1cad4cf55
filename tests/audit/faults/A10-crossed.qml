// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Rectangle {
    id: root

    property bool mended: false

    color: "white"
    height: 1080
    width: 1920

    Rectangle {
        color: "#3D2FC7"
        height: 16
        width: 400
        y: root.mended ? 60 : 10
    }

    Text {
        color: "#15173D"
        font {
            family: "Inter"
            pixelSize: 28
        }
        text: "Works outdoors"
    }
}
