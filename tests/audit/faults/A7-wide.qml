// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Text {
    property bool mended: false

    font {
        family: "Inter"
        pixelSize: 28
    }
    text: "Electromecanicienne"
    width: mended ? 600 : 200
    wrapMode: Text.WordWrap
}
