// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! What the two lines of the routes mean: by the school, and red with white dashes by apprenticeship. */
Grid {
    id: root

    columnSpacing: Theme.space.m
    rowSpacing: Theme.space.xs
    verticalItemAlignment: Grid.AlignVCenter

    component Entry: Column {
        id: entry

        property string text
        property bool dashed: false

        spacing: Theme.space.hair

        Rectangle {
            color: entry.dashed ? Theme.color.track : Theme.color.line
            height: 16
            width: 104

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 16
                visible: entry.dashed
                x: 8

                Repeater {
                    model: 3

                    Rectangle {
                        color: Theme.color.trackInk
                        height: 4
                        width: 20
                    }
                }
            }
        }

        LabelText {
            lineHeight: 1
            text: entry.text
            wrapMode: Text.NoWrap
        }
    }

    Entry {
        text: qsTr("school")
    }

    Entry {
        dashed: true
        text: qsTr("apprenticeship")
    }
}
