// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Opens what lists can be narrowed to, and says when they are. */
PillButton {
    id: root

    required property Router router
    required property Session session

    readonly property int count: root.session.filters.length

    iconName: root.count > 0 && !(Theme.compact && Theme.large) ? "valider" : ""
    look: root.count > 0 ? PillButton.Chosen : PillButton.Secondary
    text: root.count > 0 ? qsTr("%n filter(s)", "", root.count) : qsTr("Filter")

    Accessible.name: root.count > 0 ? qsTr("Filter, %n chosen", "", root.count) : qsTr("Filter")

    onActivated: root.router.open(Router.Filters)
}
