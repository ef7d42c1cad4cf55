// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma Singleton

import QtQuick

import Orientibus.Theme

/*!
    Tells a second tap from the second half of a double tap. That one is meant for what the first
    one found: the same target, or what has come in its place since.
*/
QtObject {
    id: root

    property Item target
    property point at
    property real time: 0

    /*! Whether a tap on \a target, at \a at in the window, came less than \a guard ms after the one before.
        One that did not is remembered. */
    function isRepeated(target: Item, at: point, guard: int): bool {
        const now = Date.now();
        const near = Math.hypot(at.x - root.at.x, at.y - root.at.y) < Theme.mm(8) * Theme.scale;
        // Also where the clock has been set back meanwhile.
        if (Math.abs(now - root.time) < guard && (target === root.target || near))
            return true;
        root.target = target;
        root.at = at;
        root.time = now;
        return false;
    }
}
