// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*!
    A title. Fitted, it shrinks into its height, never below what the text size
    promises; else it takes the lines it needs.
*/
BodyText {
    id: root

    property int level: 1

    font {
        family: Theme.font.display
        weight: root.level === 1 ? Font.ExtraBold : Font.Bold
    }
    leading: 0.93
    size: root.level === 1 ? Theme.font.h1 : root.level === 2 ? Theme.font.h2 : Theme.font.h3
    tracking: -0.018

    Accessible.role: Accessible.Heading
}
