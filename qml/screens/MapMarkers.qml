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

    readonly property real side: 48

    /*! Markers lie at `points`, in their order. */
    function lay(markers: var, points: var, bus: point) {
        const groups = [];
        for (let i = 0; i < markers.length; ++i) {
            const at = points[i];
            const onBus = Math.abs(at.x - bus.x) < 60 && Math.abs(at.y - bus.y) < 60;
            const y = onBus ? bus.y - 64 : at.y;
            const near = groups.find(group => Math.abs(group.x - at.x) < (group.width + root.side) / 2 && Math.abs(group.y - y) < root.side + 4);
            if (near) {
                near.numbers.push(markers[i].number);
                near.width = 20 + 19 * near.numbers.join(" ").length;
                near.chosen = near.chosen || markers[i].chosen;
            } else {
                groups.push({ "numbers": [markers[i].number], "x": at.x, "y": y, "width": root.side, "chosen": markers[i].chosen });
            }
        }
        root.groups = root.merged(groups);
    }

    /*! A disc that has taken another one's number is wider, and may reach a third. */
    function merged(groups: var): var {
        for (let i = 0; i < groups.length; ++i) {
            const other = groups.findIndex((group, at) => at > i && Math.abs(group.x - groups[i].x) < (group.width + groups[i].width) / 2
                && Math.abs(group.y - groups[i].y) < root.side + 4);
            if (other < 0)
                continue;
            const numbers = groups[i].numbers.concat(groups[other].numbers).sort((a, b) => a - b);
            groups[i].width = 20 + 19 * numbers.join(" ").length;
            groups[i].chosen = groups[i].chosen || groups[other].chosen;
            groups[i].numbers = numbers;
            groups.splice(other, 1);
            i = -1; // it may reach one that was looked at
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
                lineHeight: 1
                size: 28
                text: disc.modelData.numbers.join(" ")

                Accessible.ignored: true
            }
        }
    }
}
