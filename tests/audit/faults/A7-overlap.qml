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

    Text {
        font {
            family: "Inter"
            pixelSize: 28
        }
        text: "in every season"
        x: 40
        y: root.mended ? 40 : 16
    }
}
