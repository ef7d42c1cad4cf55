// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The staff's knock: top-left, then bottom-right, held. It watches without
    taking: whatever lies in a corner still gets its touches.
*/
Item {
    id: root

    required property StaffGate gate

    readonly property real reach: Theme.mm(30)

    function corner(point: point): int {
        const x = Theme.mirrored ? root.width - point.x : point.x; // a hand knows the corners of the panel
        const left = x < root.reach, right = x > root.width - root.reach;
        const top = point.y < root.reach, bottom = point.y > root.height - root.reach;
        return top && left ? 0 : top && right ? 1 : bottom && left ? 2 : bottom && right ? 3 : -1;
    }

    PointHandler {
        id: finger

        property int held: -1

        target: null

        onActiveChanged: {
            if (finger.active) {
                finger.held = root.corner(finger.point.position);
                if (finger.held >= 0)
                    root.gate.knock(finger.held, true);
            } else if (finger.held >= 0) {
                root.gate.knock(finger.held, false);
                finger.held = -1;
            }
        }
    }
}
