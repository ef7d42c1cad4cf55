// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*! What the tokens depend on: the stage, and the comfort that the pupil chose. */
Item {
    id: root

    required property Session session
    required property Item stage

    Binding {
        property: "scale"
        target: Theme
        value: root.stage.scale
    }
    Binding {
        property: "stageWidth"
        target: Theme
        value: root.stage.width
    }
    Binding {
        property: "stageHeight"
        target: Theme
        value: root.stage.height
    }
    Binding {
        property: "textScale"
        target: Theme
        value: root.session.textScale
    }
    Binding {
        property: "highContrast"
        target: Theme
        value: root.session.contrast
    }
    Binding {
        property: "reducedMotion"
        target: Theme
        value: root.session.reducedMotion
    }
    Binding {
        property: "reading"
        target: Theme
        value: root.session.font
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: root.session.rightToLeft
    }
    Binding {
        property: "easyTouch"
        target: Theme
        value: root.session.easyTouch
    }
}
