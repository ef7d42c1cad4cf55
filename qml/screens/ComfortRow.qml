// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! One comfort setting: its name and two or three choices, the selected one in ink with a tick. */
Item {
    id: root

    property string title
    property var choices: []
    property var value
    property bool stacked: false

    signal chosen(value: var)

    /*! Words are as wide as the panel lets them: they go before ticks and room. */
    readonly property bool tight: (Theme.portrait || Theme.compact) && Theme.huge
    readonly property real titleWidth: root.stacked ? 0 : Theme.byText(230, 320, 400)
    readonly property real choicesWidth: root.width - root.titleWidth
    readonly property real choiceWidth: (root.choicesWidth - (root.choices.length - 1) * Theme.space.gap) / Math.max(1, root.choices.length)

    LabelText {
        color: Theme.color.ink
        fitted: true
        height: root.stacked ? Theme.font.label * 1.4 : Theme.size.button
        size: root.stacked ? Theme.font.label : Theme.font.body
        text: root.title
        verticalAlignment: Text.AlignVCenter
        width: root.stacked ? root.width : root.titleWidth - Theme.space.m
    }

    Row {
        spacing: Theme.space.gap
        x: root.titleWidth
        y: root.stacked ? Theme.font.label * 1.4 : 0

        Repeater {
            model: root.choices

            PillButton {
                id: choice

                required property var modelData

                readonly property bool selected: choice.modelData[0] === root.value

                iconName: choice.selected && !(root.tight && (root.choices.length > 2 || Theme.font.spaced)) ? "valider" : ""
                look: choice.selected ? PillButton.Chosen : PillButton.Secondary
                sidePadding: root.tight ? Theme.space.xs : Theme.space.m
                text: choice.modelData[1]
                textSize: root.tight ? Theme.font.floor : Theme.font.button
                width: Math.min(root.choiceWidth, Math.max(implicitWidth, 300))

                Accessible.checked: choice.selected
                Accessible.name: root.title + ", " + choice.text
                Accessible.role: Accessible.RadioButton

                onActivated: root.chosen(choice.modelData[0])
            }
        }
    }
}
