// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Row {
    id: root

    property bool mended: false

    spacing: root.mended ? 20 : 10

    Pressable {
        text: "Keep"
    }

    Pressable {
        text: "Pass"
    }
}
