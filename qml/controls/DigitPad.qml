// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

/*! Ten digits, correct and OK, for the staff code. Not shuffled: a hand remembers places. */
Item {
    id: root

    /*! How far the line to OK begins before the pad: at the edge of what it stands on. */
    property real lineBefore: 0

    signal digitChosen(digit: int)
    signal corrected
    signal confirmed

    readonly property real gap: 24
    readonly property real keyWidth: (root.width - 2 * root.gap) / 3
    readonly property real keyHeight: (root.height - 3 * root.gap) / 4

    component Key: Pressable {
        id: key

        property bool strong: false
        property string iconName

        height: root.keyHeight
        repeatGuard: key.text.length === 1 ? 0 : 300
        ringColor: Theme.night.focus
        ringInner: Theme.night.focusInner
        ringRadius: 48
        width: root.keyWidth

        background: Rectangle {
            border {
                color: Theme.night.ink
                width: key.strong ? 0 : Theme.size.rule
            }
            color: key.strong ? (key.pressed ? Theme.night.primaryPressed : Theme.night.primary)
                : key.pressed ? Theme.night.sleeping : Theme.night.canvas
            radius: key.strong ? height / 2 : 48
        }
        Item {
            anchors.fill: parent

            Column {
                anchors.centerIn: parent

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.night.ink
                    name: key.iconName
                    side: 52
                    turned: false
                    visible: key.iconName !== ""
                }

                BodyText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: key.strong ? Theme.night.primaryInk : Theme.night.ink
                    font {
                        family: key.text.length < 3 ? Theme.font.display : Theme.font.text
                        weight: key.text.length < 3 ? Font.ExtraBold : Font.DemiBold
                    }
                    fitted: true
                    height: implicitHeight
                    horizontalAlignment: Text.AlignHCenter
                    leading: 1
                    size: key.text.length < 3 ? 64 : Theme.byText(32, 40, 44)
                    text: key.text
                    turned: false
                    visible: key.iconName === "" || !(Theme.compact && Theme.large)
                    width: Math.min(implicitWidth, root.keyWidth - 12)
                    wrapMode: Text.NoWrap

                    Accessible.ignored: true
                }
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        color: Theme.night.line
        height: Theme.size.thread
        width: parent.width + root.lineBefore
        y: parent.height - root.keyHeight / 2 - height / 2
    }

    Grid {
        id: digits

        columns: 3
        spacing: root.gap
        transform: TurnBack { item: digits }

        Repeater {
            model: 9

            Key {
                required property int index

                text: index + 1

                onActivated: root.digitChosen(index + 1)
            }
        }

        Key {
            iconName: "retour"
            text: qsTr("Delete")

            onActivated: root.corrected()
        }

        Key {
            text: "0"

            onActivated: root.digitChosen(0)
        }

        Key {
            repeatGuard: 300
            strong: true
            text: qsTr("OK")

            onActivated: root.confirmed()
        }
    }
}
