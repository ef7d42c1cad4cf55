// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Pressable {
        text: "Second"
        y: root.mended ? 0 : 300
    }

    Pressable {
        text: "First"
        y: root.mended ? 300 : 0
    }
}
