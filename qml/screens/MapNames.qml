// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The names of towns on the map: those with most schools first, none over another. */
Item {
    id: root

    required property MapController map
    readonly property int most: 14

    /*! Towns lie at `points`, in their order; nothing is written over `taken`. */
    function lay(points: var, taken: var) {
        const area = Qt.rect(8, 8, root.width - 16, root.height - 16);
        names.model = root.map.labels(points, area, taken, probe.font, root.most);
    }

    LabelText {
        id: probe

        text: "X"
        visible: false
    }

    Repeater {
        id: names

        Item {
            id: name

            required property mapLabel modelData

            Rectangle {
                color: Theme.color.ink
                height: 12
                width: 12
                x: name.modelData.dotX - 6
                y: name.modelData.dotY - 6
            }

            // Borders run under names: a plate keeps them apart.
            Rectangle {
                color: Theme.color.canvas
                height: town.height + 4
                radius: 6
                width: town.width + 12
                x: town.x - 6
                y: town.y - 2
            }

            LabelText {
                id: town

                color: Theme.color.ink
                leading: 1
                text: name.modelData.name
                wrapMode: Text.NoWrap
                x: name.modelData.x
                y: name.modelData.y
            }
        }
    }
}
