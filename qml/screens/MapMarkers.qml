// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Numbered discs on the map. Those too near to tell apart share one, and none hides the bus. */
Item {
    id: root

    /*! { numbers, x, y, width, chosen }, the middle of each disc. */
    property var groups: []

    readonly property real textSize: Math.max(28, Theme.font.floor)
    readonly property real side: root.textSize * 1.72

    /*! "1–3", or "1 3" with one missing between them. */
    function nameOf(numbers: var): string {
        const first = numbers[0], last = numbers[numbers.length - 1];
        return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}–${last}` : numbers.join(" ");
    }

    function widthOf(numbers: var): real {
        return Math.max(root.side, root.textSize * (0.7 + 0.68 * root.nameOf(numbers).length));
    }

    /*! Markers lie at `points`, in their order; those at the bus above it, or `below`. */
    function lay(markers: var, points: var, bus: point, below: bool) {
        const away = (root.side / 2 + 40) * (below ? 1 : -1);
        root.groups = root.merged(markers.map((marker, i) => {
            const at = points[i];
            const onBus = Math.abs(at.x - bus.x) < 60 && Math.abs(at.y - bus.y) < 60;
            return { "numbers": [marker.number], "x": at.x, "y": onBus ? bus.y + away : at.y, "width": root.widthOf([marker.number]), "chosen": marker.chosen };
        }));
    }

    function merged(groups: var): var {
        for (let i = 0; i < groups.length; ++i) {
            const other = groups.findIndex((group, at) => at > i && Math.abs(group.x - groups[i].x) < (group.width + groups[i].width) / 2
                && Math.abs(group.y - groups[i].y) < root.side + 4);
            if (other < 0)
                continue;
            const numbers = groups[i].numbers.concat(groups[other].numbers).sort((a, b) => a - b);
            groups[i].width = root.widthOf(numbers);
            groups[i].chosen = groups[i].chosen || groups[other].chosen;
            groups[i].numbers = numbers;
            groups.splice(other, 1);
            i = -1; // it is wider now, and may reach one that was looked at
        }
        return groups;
    }

    Repeater {
        model: root.groups

        Rectangle {
            id: disc

            required property var modelData

            border {
                color: Theme.color.ink
                width: Theme.size.rule
            }
            color: disc.modelData.chosen ? Theme.color.here : Theme.color.surface
            height: root.side
            radius: root.side / 2
            visible: disc.x > 0 && disc.x + disc.width < root.width && disc.y > 0 && disc.y + disc.height < root.height
            width: disc.modelData.width
            x: disc.modelData.x - disc.width / 2
            y: disc.modelData.y - root.side / 2

            LabelText {
                anchors.centerIn: parent
                color: disc.modelData.chosen ? Theme.color.hereInk : Theme.color.ink
                leading: 1
                size: root.textSize
                text: root.nameOf(disc.modelData.numbers)

                Accessible.ignored: true
            }
        }
    }
}
