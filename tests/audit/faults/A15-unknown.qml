// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    MouseArea {
        height: 100
        visible: !root.mended
        width: 100
    }
}
