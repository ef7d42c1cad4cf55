// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! A short line of weight 600: sources, captions of icons, names of stops. */
BodyText {
    color: Theme.color.inkSoft
    font.weight: Font.DemiBold
    leading: 1.1
    size: Theme.font.label
}
