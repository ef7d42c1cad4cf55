// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Pressable {
    id: root

    property bool mended: false

    text: "Electromecanicienne"
    width: root.mended ? 400 : 200
    x: 300

    contentItem: Item {
        Text {
            anchors.centerIn: parent
            font {
                family: "Inter"
                pixelSize: 28
            }
            text: root.text
        }
    }
}
