// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Text {
        color: "black"
        font.pixelSize: 32
        text: root.mended ? "23 janvier 2027" : "23 January 2027"
    }
}
