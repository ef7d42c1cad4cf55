// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Rectangle {
    id: root

    property bool mended: false

    NumberAnimation on x {
        duration: root.mended ? 240 : 800
        from: 0
        to: 50
    }
}
