// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

/*!
    The same on every pupil screen, low, where every hand reaches: home, back,
    what I keep, language and comfort. It only announces; it never navigates.
*/
Rectangle {
    id: root

    property int keptCount: 0
    property bool backVisible: true
    property bool lineVisible: true

    signal homeChosen
    signal backChosen
    signal lineChosen
    signal comfortChosen

    /*! Where words are large and the panel narrow, icons give way before words do. */
    readonly property bool narrow: Theme.portrait || Theme.compact
    /*! What stands above the bar is a finger's gap away from its buttons. */
    readonly property real inset: Theme.space.gap + 1
    readonly property bool iconed: !(root.narrow && Theme.large)
    readonly property bool stacked: Theme.portrait && root.iconed
    readonly property real textSize: root.narrow ? Theme.byText(28, 40, 46) : Theme.byText(28, 45, 56)

    /*! Where what one keeps arrives, in the coordinates of \a item. */
    function arrival(item: Item): point {
        return line.mapToItem(item, line.width / 2, line.height / 2);
    }

    color: Theme.color.surface
    height: Theme.compact && Theme.large ? Theme.size.target + 72 : Theme.size.bar

    Rectangle {
        color: Theme.color.ink
        height: Theme.size.rule
        width: parent.width
    }

    Row {
        anchors {
            left: parent.left
            leftMargin: root.narrow ? Theme.space.s : Theme.space.margin - 20
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space.gap

        PillButton {
            boxHeight: root.height - 2 * root.inset
            iconName: root.iconed ? "accueil" : ""
            look: PillButton.Quiet
            sinks: false
            sidePadding: root.narrow ? Theme.space.s : 20
            stacked: root.stacked
            text: qsTr("Home")
            textSize: root.textSize

            onActivated: root.homeChosen()
        }

        PillButton {
            boxHeight: root.height - 2 * root.inset
            iconName: root.iconed ? "retour" : ""
            look: PillButton.Quiet
            sinks: false
            sidePadding: root.narrow ? Theme.space.s : 20
            stacked: root.stacked
            text: qsTr("Back")
            textSize: root.textSize
            visible: root.backVisible

            onActivated: root.backChosen()
        }
    }

    Row {
        anchors {
            right: parent.right
            rightMargin: root.narrow ? Theme.space.s : Theme.space.margin - 20
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space.gap

        Pressable {
            id: line

            implicitHeight: Math.min(root.height - 2 * root.inset, Theme.size.button)
            implicitWidth: lineRow.implicitWidth + 2 * (root.narrow ? Theme.space.l : Theme.space.xl)
            ringRadius: height / 2
            text: qsTr("My line")
            visible: root.lineVisible

            Accessible.description: qsTr("%n occupation(s) kept", "", root.keptCount)

            onActivated: root.lineChosen()

            background: Rectangle {
                color: line.pressed ? Theme.color.primaryPressed : Theme.color.primary
                radius: height / 2
            }
            Item {
                anchors.fill: parent

                Row {
                    id: lineRow

                    anchors.centerIn: parent
                    spacing: Theme.space.m

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.color.primaryInk
                        font.weight: Font.DemiBold
                        leading: 1
                        size: root.textSize
                        text: line.text
                        wrapMode: Text.NoWrap

                        Accessible.ignored: true
                    }

                    Item {
                        anchors.verticalCenter: parent.verticalCenter
                        height: 28
                        visible: !Theme.large && !Theme.portrait
                        width: 100

                        ThinLine {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.color.primaryInk
                            weight: Theme.size.thread
                            width: parent.width
                        }

                        Repeater {
                            model: 3

                            Rectangle {
                                id: dot

                                required property int index

                                border {
                                    color: Theme.color.primaryInk
                                    width: 4
                                }
                                color: dot.index < root.keptCount ? Theme.color.here : line.pressed ? Theme.color.primaryPressed : Theme.color.primary
                                height: 28
                                radius: 14
                                width: 28
                                x: dot.index * 36

                                Behavior on color {
                                    ColorAnimation { duration: Theme.motion.small }
                                }
                            }
                        }
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.color.primaryInk
                        font.weight: Font.DemiBold
                        leading: 1
                        size: root.textSize
                        text: root.keptCount

                        Accessible.ignored: true
                    }
                }
            }
        }

        PillButton {
            boxHeight: root.height - 2 * root.inset
            iconName: root.iconed ? "confort" : ""
            look: PillButton.Quiet
            sinks: false
            sidePadding: root.narrow ? Theme.space.s : 20
            stacked: root.stacked
            text: root.stacked || Theme.large ? qsTr("Comfort") : qsTr("Language and comfort")
            textSize: root.textSize

            Accessible.name: qsTr("Language and comfort")

            onActivated: root.comfortChosen()
        }
    }
}
