// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! What the two lines of the routes mean: by the school, and red with white dashes by apprenticeship. */
Grid {
    id: root

    columnSpacing: Theme.space.m
    rowSpacing: Theme.space.xs
    verticalItemAlignment: Grid.AlignVCenter

    Column {
        spacing: Theme.space.hair

        ThinLine {
            weight: 16
            width: 104
        }

        LabelText {
            leading: 1
            text: qsTr("school")
            wrapMode: Text.NoWrap
        }
    }

    Column {
        spacing: Theme.space.hair

        TrackLine {
            height: 16
            width: 104
        }

        LabelText {
            leading: 1
            text: qsTr("apprenticeship")
            wrapMode: Text.NoWrap
        }
    }
}
