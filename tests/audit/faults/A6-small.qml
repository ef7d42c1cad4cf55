// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Text {
    property bool mended: false

    font {
        family: "Inter"
        pixelSize: mended ? 24 : 20
    }
    text: "Pay in 2024"
}
