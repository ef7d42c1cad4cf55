// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Item {
    id: root

    property bool mended: false

    height: 1080
    width: 1920

    Pressable {
        text: "Keep"
    }

    Rectangle {
        anchors.fill: parent
        color: "#d9000000"

        MouseArea {
            anchors.fill: parent
            objectName: "backdrop"
            visible: root.mended

            Accessible.name: "Close"
            Accessible.role: Accessible.Button

            Accessible.onPressAction: {}
        }
    }
}
