// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! The kept occupations, picture beside picture, each with its two buttons: the sheet, and take away. */
Item {
    id: root

    property var cards: []
    property int page: 0

    signal opened(occupationId: string)
    signal dropped(occupationId: string)
    signal turned(page: int)

    readonly property real buttonWidth: Theme.byText(136, 190, 210)
    readonly property real controlsWidth: root.buttonWidth + Theme.size.button + Theme.space.danger + Theme.space.margin
    readonly property int columns: Math.max(1, Math.floor(root.width / Math.max(416, root.controlsWidth + (root.beside ? root.besideSide : 0))))
    /*! On a low panel the picture stands beside its name and buttons. */
    readonly property bool beside: Theme.compact
    readonly property real besideSide: Theme.large ? 0 : Math.min(240, root.height)
    readonly property real nameHeight: root.beside ? Math.max(Theme.font.title * 1.3, (Theme.large ? 2 : 3.2) * Theme.font.floor * 1.25)
        : Math.max(2 * Theme.font.title * 1.25, Theme.large ? 4 * Theme.font.floor * 1.28 : 0)
    readonly property real nameGap: root.beside ? Theme.space.xs : Theme.space.m
    readonly property real below: root.nameHeight + Theme.size.button + (root.beside ? root.nameGap : 3 * Theme.space.m)
    readonly property int rows: Theme.portrait ? Math.max(1, Math.floor(root.height / (160 + root.below + Theme.space.l))) : 1
    readonly property int capacity: root.columns * root.rows
    readonly property bool paged: root.cards.length > root.capacity
    readonly property int perPage: root.paged ? Math.max(1, root.capacity - 1) : root.capacity
    readonly property int pageCount: Math.max(1, Math.ceil(root.cards.length / root.perPage))
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.cards.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)
    readonly property real cellWidth: root.columns > 2 && root.shown.length < root.columns ? Math.max(416, root.width / root.columns) : root.width / root.columns
    readonly property real cellHeight: root.height / root.rows
    readonly property real pictureHeight: root.beside ? root.besideSide : Math.floor(Math.min(root.cellWidth, root.cellHeight - root.below) / 20) * 20
    readonly property bool pictured: root.pictureHeight >= 100
    readonly property real textY: root.beside || !root.pictured ? 0 : root.pictureHeight + Theme.space.m

    ThinLine {
        visible: root.pictured && !root.beside
        weight: root.pictureHeight / 20
        width: root.width - x
        x: (root.shown.length % root.columns === 0 && root.shown.length > 0 ? root.columns : root.shown.length % root.columns) * root.cellWidth
        y: Math.floor(Math.max(0, root.shown.length - 1) / root.columns) * root.cellHeight + 0.7 * root.pictureHeight - height / 2
    }

    Repeater {
        model: root.shown

        Item {
            id: cell

            required property occupationCard modelData
            required property int index

            readonly property string title: cell.modelData.masculine === cell.modelData.feminine ? cell.modelData.masculine
                : cell.modelData.masculine + (root.beside && Theme.large ? " / " : "\n") + cell.modelData.feminine
            readonly property real inset: root.beside && root.pictured ? root.pictureHeight + Theme.space.l
                : cell.index % root.columns === 0 ? Theme.space.margin : Theme.space.l

            height: root.cellHeight
            width: root.cellWidth
            x: (cell.index % root.columns) * root.cellWidth
            y: Math.floor(cell.index / root.columns) * root.cellHeight

            Picture {
                id: picture

                height: root.pictureHeight
                picture: cell.modelData.picture
                visible: root.pictured
                width: root.beside ? height : parent.width
            }

            Heading {
                id: name

                fitted: true
                height: root.nameHeight
                level: 3
                mayElide: true
                leading: 1
                size: Theme.font.title
                text: cell.title
                width: parent.width - cell.inset - Theme.space.m
                x: cell.inset
                y: root.textY
            }

            PillButton {
                id: sheet

                sidePadding: Theme.space.l
                text: qsTr("Sheet")
                width: root.buttonWidth
                x: cell.inset
                y: name.y + name.height + root.nameGap

                Accessible.name: qsTr("Sheet: %1").arg(cell.modelData.masculine)

                onActivated: root.opened(cell.modelData.occupationId)
            }

            PillButton {
                dangerous: true
                iconName: "fermer"
                sidePadding: (Theme.size.button - Theme.size.icon) / 2
                width: Theme.size.button
                x: sheet.x + sheet.width + Theme.space.danger
                y: sheet.y

                Accessible.name: qsTr("Take away %1").arg(cell.modelData.masculine)

                onActivated: root.dropped(cell.modelData.occupationId)
            }
        }
    }

    Pager {
        page: root.currentPage
        pageCount: root.pageCount
        stacked: root.capacity > 1 && root.cellWidth < Theme.space.xxl + inlineWidth + Theme.space.l
        visible: root.paged
        x: root.capacity === 1 ? root.width - width - Theme.space.margin
            : (root.shown.length % root.columns) * root.cellWidth + Theme.space.xxl
        y: root.capacity === 1 ? root.height - height - Theme.space.m
            : Math.floor(root.shown.length / root.columns) * root.cellHeight + root.textY + Theme.space.m + root.nameHeight + boxHeight - height

        onTurned: page => root.turned(page)
    }
}
