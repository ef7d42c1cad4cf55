// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// A mirrored stage, and a text that does not turn itself back.
Item {
    id: root

    property bool mended: false

    height: 1080
    transform: Scale {
        origin.x: root.width / 2
        xScale: -1
    }
    width: 1920

    Text {
        id: words

        font {
            family: "Inter"
            pixelSize: 28
        }
        text: "Works outdoors"
        transform: Scale {
            origin.x: words.width / 2
            xScale: root.mended ? -1 : 1
        }
        x: 100
        y: 100
    }
}
