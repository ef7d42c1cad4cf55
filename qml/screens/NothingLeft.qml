// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! No job has everything that was asked for: one touch shows them all again. */
StateMessage {
    id: root

    required property Session session

    action: qsTr("Show all")
    text: Theme.compact && Theme.large ? "" : qsTr("Your filters together leave none.")
    title: qsTr("No job has it all.")

    onActivated: root.session.clearFilters()
}
