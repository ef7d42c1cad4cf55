// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Item {
        clip: true
        height: root.mended ? 100 : 40
        width: 300

        Pressable {
            text: "Keep"
        }
    }
}
