// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! Takes every touch that falls on it, so that nothing under a panel is pressed by mistake. */
Pressable {
    focusPolicy: Qt.NoFocus
    objectName: "backdrop"
    sinks: false
}
