// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Text {
    property bool mended: false

    elide: Text.ElideRight
    font {
        family: "Inter"
        pixelSize: 28
    }
    text: "Works outdoors in every season"
    width: mended ? 600 : 200
}
