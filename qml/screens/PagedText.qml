// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Short texts one under the other; where they do not fit, the rest follows on further pages. */
Item {
    id: root

    property var blocks: []
    property real spacing: Theme.space.m
    property int page: 0

    /*! Whoever shows it has pages that come after. */
    property bool followed: false

    signal turned(page: int)

    readonly property int pageCount: pager.pageCount

    BlockPager {
        id: pager

        blocks: root.blocks
        height: Math.max(0, root.height - (more.beside ? 0 : more.height + Theme.space.gap))
        page: root.page
        spacing: root.spacing
        // As wide on the last page, where the button has another word.
        width: root.width - (more.beside ? Theme.byText(230, 330, 370) + Theme.space.l : 0)
    }

    PillButton {
        id: more

        readonly property bool last: !root.followed && pager.currentPage >= pager.pageCount - 1
        readonly property bool beside: !Theme.portrait

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, root.height))
        iconLast: !last
        iconName: Theme.compact && Theme.large ? "" : last ? "precedent" : "suivant"
        objectName: "pager"
        text: last ? qsTr("Start") : qsTr("More")
        visible: root.followed || pager.pageCount > 1
        width: Math.min(implicitWidth, Theme.byText(230, 330, 370))
        x: root.width - width
        y: root.height - height

        onActivated: root.turned(last ? 0 : pager.currentPage + 1)
    }
}
