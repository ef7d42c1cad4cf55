// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Text {
    property bool mended: false

    font {
        family: "Inter"
        pixelSize: 28
    }
    height: mended ? 300 : 40
    text: "Works outdoors in every season and every weather"
    width: 200
    wrapMode: Text.WordWrap
}
