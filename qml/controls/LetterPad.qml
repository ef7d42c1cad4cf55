// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

/*!
    Twenty-six letters in the order pupils know (AZERTY), an apostrophe, a space,
    and two ways to undo. No other key exists: nothing leads out of here.
*/
Rectangle {
    id: root

    signal letterChosen(letter: string)
    signal corrected
    signal cleared

    readonly property var rows: ["azertyuiop", "qsdfghjklm", "wxcvbn’"]
    readonly property real keyGap: Theme.mm(2.2)
    readonly property bool narrow: Theme.portrait
    readonly property real inset: root.narrow || Theme.compact ? Theme.space.l : Theme.space.margin
    readonly property real sideWidth: root.narrow ? 0 : Theme.compact ? 224 : 484
    readonly property real keysWidth: root.width - 2 * root.inset - (root.narrow ? 0 : root.sideWidth + 36)
    readonly property real keyWidth: (root.keysWidth - 9 * root.keyGap) / 10
    readonly property real keyHeight: Theme.compact ? Theme.mm(Theme.easyTouch ? 24.2 : 21.1) : Math.max(Theme.size.target, Theme.byText(88, 96, 100))
    readonly property real textSize: Math.min(root.keyWidth * 0.6, Theme.byText(42, 52, 56))

    color: Theme.color.sunken
    implicitHeight: (root.narrow ? 4 : 3) * (root.keyHeight + root.keyGap) + 2 * Theme.space.m
        + (root.narrow ? Theme.space.danger - root.keyGap : 0)

    // Keys lie where hands know them, whichever way a language is read.
    transform: TurnBack { item: root }

    component Key: Pressable {
        id: key

        property real textSize: root.textSize

        height: root.keyHeight
        repeatGuard: 0
        ringRadius: Theme.size.radius

        background: Rectangle {
            border {
                color: Theme.color.ink
                width: Theme.size.rule
            }
            color: key.pressed ? Theme.color.here : Theme.color.surface
            radius: Theme.size.radius * 1.5
        }
        Item {
            anchors.fill: parent

            BodyText {
                anchors.centerIn: parent
                color: key.pressed ? Theme.color.hereInk : Theme.color.ink
                font.weight: key.text.length === 1 ? Font.Bold : Font.DemiBold
                // A letter alone always fits: what is not measured is there sooner.
                fitted: key.text.length > 1
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                leading: 1
                size: key.textSize
                text: key.text
                turned: false
                verticalAlignment: Text.AlignVCenter
                width: parent.width - 8
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }

    Column {
        spacing: root.keyGap
        x: root.inset
        y: Theme.space.m

        Repeater {
            model: root.rows

            Row {
                id: keyRow

                required property string modelData
                required property int index

                spacing: root.keyGap

                Repeater {
                    model: keyRow.modelData.split("")

                    Key {
                        required property string modelData

                        text: modelData.toUpperCase()
                        width: root.keyWidth

                        onActivated: root.letterChosen(modelData === "’" ? "'" : modelData)
                    }
                }

                Key {
                    text: qsTr("space")
                    textSize: Math.max(Theme.font.floor, Math.min(32, root.textSize))
                    visible: keyRow.index === 2
                    width: 3 * root.keyWidth + 2 * root.keyGap

                    onActivated: root.letterChosen(" ")
                }
            }
        }
    }

    Key {
        height: root.narrow ? root.keyHeight : 2 * root.keyHeight - root.keyGap * 2 - 10
        text: qsTr("Delete")
        textSize: Theme.compact ? Theme.byText(28, 37, 43) : Theme.byText(32, 45, 48)
        width: root.narrow ? (root.width - 2 * root.inset - Theme.space.danger) / 2 : root.sideWidth
        x: root.narrow ? root.inset : root.width - root.inset - root.sideWidth
        y: root.narrow ? root.height - root.keyHeight - Theme.space.m : Theme.space.m

        onActivated: root.corrected()
    }

    Key {
        dangerous: true
        repeatGuard: 300
        text: Theme.compact ? qsTr("Clear") : qsTr("Clear all")
        textSize: Theme.compact ? Theme.byText(28, 37, 43) : Theme.byText(32, 45, 48)
        width: root.narrow ? (root.width - 2 * root.inset - Theme.space.danger) / 2 : root.sideWidth
        x: root.width - root.inset - width
        y: root.height - root.keyHeight - Theme.space.m

        Accessible.name: qsTr("Clear all")

        onActivated: root.cleared()
    }
}
