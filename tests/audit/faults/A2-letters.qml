// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

LetterPad {
    id: root

    property bool mended: false

    Row {
        spacing: root.mended ? 8 : 4

        Pressable {
            text: "A"
        }

        Pressable {
            text: "Z"
        }
    }
}
