// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Grid {
    id: root

    property bool mended: false

    columns: 6
    spacing: 20

    Repeater {
        model: root.mended ? 12 : 13

        PictureTile {
            required property int index

            text: "Job " + index
        }
    }
}
