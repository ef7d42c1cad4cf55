// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! Names to choose from, by pages. Where there are many, the line is their alphabet. */
Item {
    id: root

    property var entries: []
    property int page: 0
    property bool lettered: false

    signal chosen(entry: var)
    signal turned(page: int)

    readonly property real inset: Theme.portrait || Theme.compact ? Theme.space.xl : Theme.space.margin
    readonly property int columns: Math.max(1, Math.floor((root.width - 2 * root.inset + Theme.space.gap) / Theme.byText(430, 640, 860)))
    readonly property int longest: root.entries.reduce((most, entry) => Math.max(most, entry.title.length), 0)
    readonly property real cellWidth: (root.width - 2 * root.inset + Theme.space.gap) / root.columns
    readonly property int lines: Math.ceil(root.longest * Theme.font.floor * Theme.font.letter / (root.cellWidth - Theme.space.gap - 2 * Theme.space.l))
    readonly property real titleRoom: Math.max(Theme.font.title * 1.25, root.lines * Theme.font.floor * 1.26)
    readonly property real cellHeight: Math.max(Theme.size.target, root.titleRoom + (root.detailed ? Theme.font.label * 1.3 : 0) + Theme.space.l)
    readonly property bool detailed: root.entries.some(entry => entry.detail !== "") && !(Theme.compact && Theme.large)
    readonly property real pagerHeight: root.pageCount > 1 ? Theme.size.button + Theme.space.gap : 0
    readonly property int fitting: root.columns * Math.max(1, Math.floor((root.height + Theme.space.gap) / (root.cellHeight + Theme.space.gap)))
    readonly property int paged: root.columns * Math.max(1, Math.floor((root.height - Theme.size.button) / (root.cellHeight + Theme.space.gap)))
    readonly property int perPage: root.entries.length <= root.fitting ? Math.max(1, root.entries.length)
        : Math.ceil(root.entries.length / Math.ceil(root.entries.length / root.paged))
    readonly property int pageCount: Math.max(1, Math.ceil(root.entries.length / root.perPage))
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.entries.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)

    function range(page: int): string {
        const first = root.entries[page * root.perPage]?.title ?? "";
        const last = root.entries[Math.min(root.entries.length, (page + 1) * root.perPage) - 1]?.title ?? "";
        return qsTr("%1 to %2").arg(first.slice(0, 3)).arg(last.slice(0, 3));
    }

    PillButton {
        id: previous

        iconName: "retour"
        text: root.lettered && root.currentPage > 0 && !Theme.large ? root.range(root.currentPage - 1) : qsTr("Before")

        Accessible.name: qsTr("Before")

        visible: root.currentPage > 0
        x: root.inset

        onActivated: root.turned(root.currentPage - 1)
    }

    LabelText {
        color: Theme.color.ink
        horizontalAlignment: Text.AlignHCenter
        size: Theme.font.body
        text: root.lettered && !Theme.compact && !Theme.portrait && !Theme.large ? root.range(root.currentPage) + " · " + qsTr("%1 of %2").arg(root.currentPage + 1).arg(root.pageCount)
            : qsTr("%1 of %2").arg(root.currentPage + 1).arg(root.pageCount)
        visible: root.pageCount > 1
        width: 400
        wrapMode: Text.NoWrap
        x: (parent.width - width) / 2
        y: (Theme.size.button - height) / 2
    }

    PillButton {
        iconLast: true
        iconName: "suivant"
        text: root.lettered && !Theme.large && root.currentPage < root.pageCount - 1 ? root.range(root.currentPage + 1) : qsTr("After")

        Accessible.name: qsTr("After")

        visible: root.currentPage < root.pageCount - 1
        x: root.width - root.inset - width

        onActivated: root.turned(root.currentPage + 1)
    }

    Repeater {
        model: root.shown

        Pressable {
            id: cell

            required property var modelData
            required property int index

            height: root.cellHeight
            text: cell.modelData.title
            width: root.cellWidth - Theme.space.gap
            x: root.inset + (cell.index % root.columns) * root.cellWidth
            y: root.pagerHeight + Math.floor(cell.index / root.columns) * (root.cellHeight + Theme.space.gap)

            Accessible.description: cell.modelData.detail

            onActivated: root.chosen(cell.modelData)

            background: Rectangle {
                border {
                    color: Theme.color.ink
                    width: Theme.size.rule
                }
                color: cell.pressed ? Theme.color.tinted : Theme.color.surface
                radius: 20
            }
            Item {
                anchors.fill: parent

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 2 * x
                    x: Theme.space.l

                    Heading {
                        fitted: true
                        height: Math.min(root.titleRoom, implicitHeight)
                        level: 3
                        leading: 1
                        size: Theme.font.title
                        text: cell.modelData.title
                        verticalAlignment: root.detailed ? Text.AlignBottom : Text.AlignVCenter
                        width: parent.width

                        Accessible.ignored: true
                    }

                    BodyText {
                        color: Theme.color.inkSoft
                        fitted: true
                        height: Theme.font.label * 1.3
                        leading: 1
                        size: Theme.font.label
                        text: cell.modelData.detail
                        visible: root.detailed && text !== ""
                        width: parent.width

                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
