// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Pressable {
        text: "Keep"
        width: root.mended ? 80 : 70
    }
}
