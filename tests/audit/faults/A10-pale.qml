// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Rectangle {
    id: root

    property bool mended: false

    color: "white"
    height: 1080
    width: 1920

    Text {
        color: root.mended ? "#3F4268" : "#9a9cb8"
        font {
            family: "Inter"
            pixelSize: 28
        }
        text: "Works outdoors in every season"
    }
}
