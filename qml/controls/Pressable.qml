// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T

import Orientibus.Theme

/*!
    What every touch target is made of: acts on release inside, cancels when the
    finger slides off, answers a press within a frame, shows where the keyboard
    is, and tells a screen reader what it is.

    Use activated(), not clicked(): a second tap within 300 ms on the same
    target, or on what came in its place, counts once.
*/
T.AbstractButton {
    id: root

    /*! Ends or erases something: the audit wants 8 mm around it. */
    property bool dangerous: false
    property bool sinks: true
    property int repeatGuard: 300
    property real ringRadius: Theme.size.radius
    property color ringColor: Theme.color.focus
    property color ringInner: Theme.color.focusInner

    signal activated

    focusPolicy: Qt.TabFocus
    hoverEnabled: false
    scale: root.sinks && root.pressed && !Theme.reducedMotion ? 0.97 : 1

    Accessible.name: root.text
    Accessible.role: Accessible.Button

    Accessible.onPressAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: {
        if (!Taps.isRepeated(root, root.mapToItem(null, root.pressX, root.pressY), root.repeatGuard))
            root.activated();
    }

    Behavior on scale {
        NumberAnimation { duration: Theme.motion.press }
    }

    Rectangle {
        anchors {
            fill: parent
            margins: -2 * Theme.size.focusRing
        }
        border {
            color: root.ringColor
            width: Theme.size.focusRing
        }
        color: "transparent"
        radius: root.ringRadius + 2 * Theme.size.focusRing
        visible: root.visualFocus
        z: 2

        Rectangle {
            anchors {
                fill: parent
                margins: Theme.size.focusRing
            }
            border {
                color: root.ringInner
                width: Theme.size.focusRing
            }
            color: "transparent"
            radius: root.ringRadius + Theme.size.focusRing
        }
    }
}
