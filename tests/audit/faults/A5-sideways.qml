// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    Flickable {
        contentWidth: root.mended ? 400 : 900
        height: 200
        width: 400
    }
}
