// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Text {
        font {
            family: "Inter"
            pixelSize: 28
        }
        text: "Works outdoors"
    }

    Pressable {
        text: "Keep"
        x: root.mended ? 400 : 100

        background: Rectangle {
            color: "white"
        }
    }
}
