// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T

/*! Stands in for the kit's base, so that the audit can be tried without the kit. */
T.AbstractButton {
    id: root

    property bool dangerous: false

    height: 100
    width: 200

    Accessible.name: root.text
    Accessible.role: Accessible.Button

    Accessible.onPressAction: root.clicked()
}
