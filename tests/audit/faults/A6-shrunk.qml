// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Text {
    property bool mended: false

    font {
        family: "Inter"
        pixelSize: 40
    }
    fontSizeMode: Text.Fit
    height: mended ? 60 : 22
    minimumPixelSize: 12
    text: "Pay in 2024"
    width: 500
}
