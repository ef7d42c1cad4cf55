// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false
    property int bottomEdgeMm: 950

    Pressable {
        text: "Keep"
        y: root.mended ? 300 : 0
    }
}
