// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Row {
    id: root

    property bool mended: false

    spacing: 30

    Pressable {
        text: "Keep"
    }

    Pressable {
        text: root.mended ? "Pass" : "Keep"
    }
}
