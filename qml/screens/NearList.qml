// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*!
    What is around, one under the other, by pages: each with a number that the map
    knows too, a name, what it is, and how far.

    Entries are { key, title, detail, number, strong }; `strong` says it with weight.
*/
Item {
    id: root

    property var entries: []
    property int page: 0
    property string chosenKey
    property bool pressable: true

    signal chosen(entry: var)
    signal turned(page: int)

    readonly property real titleRoom: Theme.font.title * 1.2 * (Theme.large ? 2 : 1)
    readonly property real detailRoom: Theme.font.label * 1.25 * (Theme.large ? 2 : 1)
    readonly property real rowHeight: Math.max(Theme.size.target, root.titleRoom + root.detailRoom + Theme.space.s)
    readonly property real rowStep: root.rowHeight + Theme.space.gap
    readonly property int fitting: Math.max(1, Math.floor((root.height + Theme.space.gap) / root.rowStep))
    readonly property bool paged: root.entries.length > root.fitting
    readonly property bool aside: root.paged && root.fitting < 2
    readonly property int perPage: root.paged && !root.aside ? root.fitting - 1 : root.fitting
    readonly property int pageCount: Math.max(1, Math.ceil(root.entries.length / root.perPage))
    readonly property int currentPage: Math.max(0, Math.min(root.page, root.pageCount - 1))
    readonly property var shown: root.entries.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)
    readonly property real rowWidth: root.width - (root.aside ? next.width + Theme.space.gap : 0)

    Repeater {
        model: root.shown

        Pressable {
            id: row

            required property var modelData
            required property int index

            readonly property bool here: root.chosenKey !== "" && row.modelData.key === root.chosenKey

            enabled: root.pressable
            height: root.rowHeight
            sinks: false
            text: row.modelData.title
            width: root.rowWidth
            y: row.index * root.rowStep

            Accessible.description: row.modelData.detail

            onActivated: root.chosen(row.modelData)

            background: Rectangle {
                border {
                    color: Theme.color.ink
                    width: Theme.size.rule
                }
                color: row.pressed ? Theme.color.tinted : Theme.color.surface
                radius: 20
            }
            Item {
                anchors.fill: parent

                Rectangle {
                    id: disc

                    anchors.verticalCenter: parent.verticalCenter
                    border {
                        color: Theme.color.ink
                        width: Theme.size.rule
                    }
                    color: row.here ? Theme.color.here : Theme.color.surface
                    height: 48
                    radius: 24
                    visible: row.modelData.number !== ""
                    width: visible ? 48 : 0
                    x: Theme.space.m

                    LabelText {
                        anchors.centerIn: parent
                        color: row.here ? Theme.color.hereInk : Theme.color.ink
                        lineHeight: 1
                        size: 28
                        text: row.modelData.number

                        Accessible.ignored: true
                    }
                }

                Column {
                    anchors {
                        left: disc.right
                        leftMargin: Theme.space.m
                        right: parent.right
                        rightMargin: Theme.space.m
                        verticalCenter: parent.verticalCenter
                    }

                    Heading {
                        fitted: true
                        height: Math.min(root.titleRoom, implicitHeight)
                        level: 3
                        lineHeight: 1
                        mayElide: true
                        size: Theme.font.title
                        smallest: Theme.font.floor
                        text: row.modelData.title
                        width: parent.width
                        wrapMode: Theme.large ? Text.WordWrap : Text.NoWrap

                        Accessible.ignored: true
                    }

                    LabelText {
                        color: row.modelData.strong ? Theme.color.ink : Theme.color.inkSoft
                        fitted: true
                        font.weight: row.modelData.strong ? Font.Bold : Font.DemiBold
                        height: Math.min(root.detailRoom, implicitHeight)
                        lineHeight: 1.05
                        text: row.modelData.detail
                        visible: text !== ""
                        width: parent.width

                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    PillButton {
        id: next

        readonly property bool last: root.currentPage >= root.pageCount - 1

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, root.rowHeight))
        iconLast: !last
        iconName: last ? "precedent" : "suivant"
        text: last ? qsTr("Start") : qsTr("More")
        visible: root.paged
        x: root.aside ? root.width - width : 0
        y: root.aside ? 0 : root.perPage * root.rowStep

        onActivated: root.turned(last ? 0 : root.currentPage + 1)
    }

    LabelText {
        text: qsTr("%1 of %2").arg(root.currentPage + 1).arg(root.pageCount)
        visible: root.paged && !root.aside
        wrapMode: Text.NoWrap
        x: next.width + Theme.space.l
        y: next.y + (next.height - height) / 2
    }
}
