// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*!
    What is around, one under the other, by pages: each with a number that the map
    knows too, a name, what it is, and how far.

    Entries are { key, title, spoken, detail, number, strong, ticked }; `spoken` tells two of
    one title apart, `strong` says it with weight, and with `ticked`, true or false, each can
    be chosen for itself.
*/
Item {
    id: root

    property var entries: []
    property int page: 0
    property string chosenKey

    /*! Pages of whoever shows this list that come before it. */
    property int before: 0

    /*! Rows grow into the room there is, up to this. */
    property real tallest: 0

    /*! One row may fill the room: the button then goes beside it, and words have less width. */
    property bool cramped: false

    signal chosen(entry: var)
    signal turned(page: int)

    readonly property bool tight: Theme.compact && Theme.large
    readonly property real discSide: Math.max(48, Theme.font.label * 1.5)
    readonly property real titleRoom: root.tight ? Theme.font.floor * 1.25 : Theme.font.title * (root.titleLines > 1 ? 2.1 : 1.2)
    readonly property bool numbered: root.entries.some(entry => entry.number !== "" || entry.ticked !== undefined)
    /*! What words cannot have of the width: the disc, the margins, the button beside. */
    readonly property real reserve: (root.tight || root.cramped ? 520 : 60) + (root.numbered ? root.discSide + 2 * Theme.space.m : 0)
    readonly property int longestTitle: root.entries.reduce((most, entry) => Math.max(most, entry.title.length), 0)
    readonly property int titleLines: Theme.large || (!Theme.compact && root.longestTitle * Theme.font.title * 0.54 > root.width - root.reserve) ? 2 : 1
    readonly property int longest: root.entries.reduce((most, entry) => Math.max(most, entry.detail.length), 0)
    /*! As many lines as the longest detail takes, by the usual width of a letter. */
    readonly property int detailLines: Math.max(1, Math.min(8, Math.ceil(root.longest * Theme.font.label * (root.cramped ? 0.6 : 0.52) / Math.max(1, root.width - root.reserve))))
    readonly property real detailRoom: (root.tight ? Theme.font.floor : Theme.font.label) * 1.3 * root.detailLines
    readonly property real shortest: Math.max(Theme.size.target, root.titleRoom + root.detailRoom + Theme.space.s)
    readonly property real rowHeight: root.tallest === 0 ? Math.max(Theme.size.target, Math.min(root.shortest, root.height))
        : Math.max(root.shortest, Math.min(root.tallest, root.height / Math.max(1, root.entries.length) - Theme.space.gap))
    readonly property real rowStep: root.rowHeight + Theme.space.gap
    readonly property int fitting: Math.max(1, Math.floor((root.height + Theme.space.gap) / root.rowStep))
    readonly property bool paged: root.before > 0 || root.entries.length > root.fitting
    readonly property int overButton: Math.floor((root.height - Theme.size.button) / root.rowStep)
    readonly property bool aside: root.paged && root.overButton < 1
    readonly property int perPage: root.paged && !root.aside ? root.overButton : root.fitting
    readonly property int pageCount: root.before + Math.max(1, Math.ceil(root.entries.length / root.perPage))
    readonly property int currentPage: Math.max(root.before, Math.min(root.page, root.pageCount - 1))
    readonly property int first: (root.currentPage - root.before) * root.perPage
    readonly property var shown: root.entries.slice(root.first, root.first + root.perPage)
    readonly property real rowWidth: root.width - (root.aside ? next.width + Theme.space.gap : 0)

    Repeater {
        model: root.shown

        Pressable {
            id: row

            required property var modelData
            required property int index

            readonly property bool ticks: row.modelData.ticked !== undefined
            readonly property bool here: row.modelData.ticked ?? (root.chosenKey !== "" && row.modelData.key === root.chosenKey)

            height: root.rowHeight
            sinks: false
            text: row.modelData.spoken ?? row.modelData.title
            width: root.rowWidth
            y: row.index * root.rowStep

            Accessible.checkable: row.ticks
            Accessible.checked: row.ticks && row.here
            Accessible.description: row.modelData.detail
            Accessible.role: row.ticks ? Accessible.CheckBox : Accessible.Button

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
                    height: root.discSide
                    radius: root.discSide / 2
                    visible: row.modelData.number !== "" || row.ticks
                    width: visible ? root.discSide : 0
                    x: Theme.space.m

                    LabelText {
                        anchors.centerIn: parent
                        color: row.here ? Theme.color.hereInk : Theme.color.ink
                        lineHeight: 1
                        size: Math.max(28, Theme.font.label)
                        text: row.modelData.number

                        Accessible.ignored: true
                    }

                    Icon {
                        anchors.centerIn: parent
                        color: Theme.color.hereInk
                        name: "valider"
                        side: root.discSide * 0.75
                        visible: row.ticks && row.here
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
                        verticalAlignment: Text.AlignBottom
                        width: parent.width
                        wrapMode: root.titleLines > 1 && !root.tight ? Text.WordWrap : Text.NoWrap

                        Accessible.ignored: true
                    }

                    LabelText {
                        color: row.modelData.strong ? Theme.color.ink : Theme.color.inkSoft
                        fitted: true
                        font.weight: row.modelData.strong ? Font.Bold : Font.DemiBold
                        height: Math.min(root.detailRoom, implicitHeight, root.rowHeight - root.titleRoom - (root.tight ? 2 : Theme.space.xs))
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
        objectName: "pager"
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
