// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false
    property int bottomEdgeMm: 400
    property bool lowReach: true
    property real inches: 60

    Pressable {
        text: "Keep"
        y: root.mended ? 600 : 0
    }
}
