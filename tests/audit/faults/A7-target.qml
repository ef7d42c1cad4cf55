// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Pressable {
    property bool mended: false

    background: Rectangle {}
    text: "Keep"
    width: 300
    x: mended ? 1500 : 1720
}
