// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Rectangle {
    id: root

    property bool mended: false

    Behavior on x {
        NumberAnimation {
            duration: root.mended ? 240 : 300
        }
    }
}
