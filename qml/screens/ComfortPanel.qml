// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    Language, text, colours, motion and touch, in a sheet from below. Each choice
    shows at once on the screen behind it. Larger text takes more pages.
*/
Item {
    id: root

    required property Session session

    property int page: 0

    /*! A panel on which everything can be brought lower. */
    property bool lowers: false

    signal closed

    readonly property var rows: root.allRows.filter(row => row.property !== "lowReach" || root.lowers)
    readonly property var allRows: [
        {
            "title": qsTr("Language"), "property": "language",
            "choices": [["fr", "Français"], ["en", "English"]]
        },
        {
            "title": qsTr("Text"), "property": "textScale",
            "choices": [[1, qsTr("Normal")], [1.6, qsTr("Large")], [2, qsTr("Very large")]]
        },
        {
            "title": qsTr("Colours"), "property": "contrast",
            "choices": [[false, qsTr("Light")], [true, qsTr("High contrast")]]
        },
        {
            "title": qsTr("Letters"), "property": "font",
            "choices": [["inter", qsTr("Usual")], ["andika", "Andika"], ["opendyslexic", qsTr("Dyslexia")]]
        },
        {
            "title": qsTr("Movement"), "property": "reducedMotion",
            "choices": [[false, qsTr("Normal")], [true, qsTr("Calm")]]
        },
        {
            "title": qsTr("Touch"), "property": "easyTouch",
            "choices": [[false, qsTr("Normal")], [true, qsTr("Large buttons")]]
        },
        {
            "title": qsTr("Position"), "property": "lowReach",
            "choices": [[false, qsTr("Normal")], [true, qsTr("All the way down")]]
        }
    ]
    readonly property real rowHeight: Theme.size.button + Theme.space.gap
    readonly property real headerHeight: Theme.font.h2 * 1.25 + Theme.space.l
    readonly property bool stackedTitle: Theme.portrait || (Theme.compact && Theme.large)
    readonly property real blockHeight: root.rowHeight + (root.stackedTitle ? Theme.font.label * 1.4 : 0)
    readonly property real room: root.height - bar.height - root.headerHeight - Theme.space.m - (Theme.compact ? 0 : 90)
    readonly property int perPage: Math.max(1, Math.min(root.rows.length, Math.floor(root.room / root.blockHeight)))
    readonly property int pageCount: Math.ceil(root.rows.length / root.perPage)
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
    readonly property var shown: root.rows.slice(root.currentPage * root.perPage, (root.currentPage + 1) * root.perPage)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim
    }

    // Touches above the sheet close it: nothing behind may be pressed by mistake.
    Pressable {
        anchors {
            bottom: sheet.top
            left: parent.left
            right: parent.right
            top: parent.top
        }
        objectName: "backdrop"
        sinks: false
        text: qsTr("Close")

        onActivated: root.closed()
    }

    Rectangle {
        id: sheet

        border {
            color: Theme.color.ink
            width: Theme.highContrast ? Theme.size.rule : 0
        }
        color: Theme.color.canvas
        height: Math.min(root.height, root.headerHeight + root.perPage * root.blockHeight + bar.height + Theme.space.xl
            + (root.perPage === root.rows.length ? Theme.space.xl : 0))
        radius: Theme.size.sheetRadius
        width: parent.width
        y: parent.height - height

        TouchBlocker {
            anchors.fill: parent
            text: title.text
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: parent.color
            height: Theme.size.sheetRadius
            width: parent.width
        }

        Heading {
            id: title

            fitted: true
            height: Theme.font.h2 * 1.25
            level: 2
            text: qsTr("Language and comfort")
            verticalAlignment: Text.AlignVCenter
            width: parent.width - 2 * Theme.space.margin - pageWord.width
            x: Theme.space.margin
            y: Theme.space.l
        }

        BodyText {
            id: pageWord

            font.weight: Font.DemiBold
            text: root.pageCount > 1 ? qsTr("%1 of %2").arg(root.currentPage + 1).arg(root.pageCount) : ""
            wrapMode: Text.NoWrap
            x: parent.width - width - Theme.space.margin
            y: title.y + (title.height - height) / 2
        }

        Repeater {
            model: root.shown

            ComfortRow {
                id: row

                required property var modelData
                required property int index

                choices: row.modelData.choices
                height: root.blockHeight
                stacked: root.stackedTitle
                title: row.modelData.title
                value: root.session[row.modelData.property]
                width: sheet.width - 2 * Theme.space.margin
                x: Theme.space.margin
                y: root.headerHeight + Theme.space.l + row.index * root.blockHeight

                onChosen: value => root.session[row.modelData.property] = value
            }
        }
    }

    Rectangle {
        id: bar

        color: Theme.color.surface
        height: Theme.size.bar
        width: parent.width
        y: parent.height - height

        Rectangle {
            color: Theme.color.ink
            height: Theme.size.rule
            width: parent.width
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.gap
            x: Theme.space.margin - 20

            PillButton {
                boxHeight: bar.height - 2 * Theme.space.m
                iconName: Theme.portrait || (Theme.compact && Theme.large) ? "" : "annuler"
                look: PillButton.Quiet
                text: qsTr("Reset all")
                visible: !root.session.comfortIsDefault

                onActivated: {
                    root.page = 0;
                    root.session.resetComfort();
                }
            }

            Pager {
                anchors.verticalCenter: parent.verticalCenter
                height: boxHeight
                page: root.currentPage
                pageCount: root.pageCount
                small: true
                stacked: true
                visible: root.pageCount > 1

                onTurned: page => root.page = page
            }
        }

        PillButton {
            anchors.verticalCenter: parent.verticalCenter
            boxHeight: Math.min(Theme.size.button, bar.height - 2 * Theme.space.m)
            iconName: "fermer"
            look: PillButton.Primary
            text: qsTr("Close")
            x: parent.width - width - (Theme.portrait ? Theme.space.l : Theme.space.margin)

            onActivated: root.closed()
        }
    }
}
