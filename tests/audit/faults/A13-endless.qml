// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Rectangle {
    id: root

    property bool mended: false

    SequentialAnimation on opacity {
        loops: root.mended ? 1 : Animation.Infinite

        NumberAnimation {
            duration: 240
            to: 1
        }
    }
}
