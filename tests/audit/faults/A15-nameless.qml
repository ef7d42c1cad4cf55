// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

Pressable {
    property bool mended: false

    text: mended ? "Keep" : "\ue87d"
}
