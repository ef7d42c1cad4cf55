// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! End of the day: what it does is said before it is done. */
Rectangle {
    id: root

    required property StaffGate gate
    required property Site site
    required property Session session
    required property Router router
    required property var arguments_

    readonly property int pageCount: 1

    color: Theme.color.canvas

    Heading {
        id: title

        fitted: true
        height: Math.min(implicitHeight, Theme.font.h1 * 2.2)
        text: qsTr("End the day?")
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.l : 96
    }

    BlockPager {
        blocks: [
            { "text": qsTr("The choices on this screen are erased."), "marked": true },
            { "text": qsTr("The place of today is forgotten."), "marked": true },
            { "text": qsTr("The screen goes back to its first picture."), "marked": true }
        ]
        height: bar.y - y - Theme.space.m
        textSize: Theme.compact ? Theme.font.body : Theme.font.lead
        width: parent.width - 2 * Theme.space.margin
        x: Theme.space.margin
        y: title.y + title.height + (Theme.compact ? Theme.space.m : Theme.space.xxl)
    }

    StaffBar {
        id: bar

        width: parent.width
        y: parent.height - height

        onBackChosen: root.router.back()

        PillButton {
            dangerous: true
            look: PillButton.Primary
            inks: Theme.night
            text: qsTr("End the day")

            onActivated: {
                root.site.none();
                root.session.wipe();
                root.gate.lock();
                root.router.attract();
            }
        }
    }
}
