// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! The colours of one theme, by role. Theme holds three of them; a screen may shade its own. */
QtObject {
    required property color canvas
    required property color surface
    required property color sunken
    required property color ink
    required property color inkSoft
    required property color primary
    required property color primaryPressed
    required property color primaryInk
    required property color line
    required property color here
    required property color hereInk
    required property color stop
    required property color sleeping
    required property color tinted
    required property color chosen
    required property color chosenInk
    required property color chosenTick
    required property color focus
    required property color focusInner
    required property color error
    required property color track
    required property color trackInk
    required property color scrim
}
