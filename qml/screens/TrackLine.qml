// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! Apprenticeship among the ways to a job: red with white dashes, the other line beside the school's. */
Rectangle {
    id: root

    color: Theme.color.track

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        x: 8

        Repeater {
            model: Math.floor(root.width / 40)

            Rectangle {
                color: Theme.color.trackInk
                height: 4
                width: 24
            }
        }
    }
}
