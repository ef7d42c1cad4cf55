// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! Turns what reads forwards back on a mirrored stage, about its own middle. */
Scale {
    id: root

    required property Item item
    property bool active: Theme.mirrored

    origin.x: root.item.width / 2
    xScale: root.active ? -1 : 1
}
