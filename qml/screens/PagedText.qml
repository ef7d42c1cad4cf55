// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Short texts one under the other; where they do not fit, the rest follows on further pages. */
Item {
    id: root

    property var blocks: []
    property int page: 0

    /*! Pages of whoever shows it that come after. */
    property int after: 0

    signal turned(page: int)

    readonly property int pageCount: text.pageCount

    BlockPager {
        id: text

        blocks: root.blocks
        height: Math.max(0, root.height - (Theme.portrait ? pager.implicitHeight + Theme.space.gap : 0))
        page: root.page
        width: root.width - (Theme.portrait ? 0 : pager.implicitWidth + Theme.space.l)
    }

    Pager {
        id: pager

        anchors {
            bottom: parent.bottom
            right: parent.right
        }
        height: Math.min(implicitHeight, root.height)
        page: text.currentPage
        pageCount: text.pageCount + root.after
        stacked: !Theme.portrait
        visible: pageCount > 1

        onTurned: page => root.turned(page)
    }
}
