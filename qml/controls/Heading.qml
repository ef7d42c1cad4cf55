// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*!
    A title. Fitted, it shrinks into its height, never below what the text size
    promises; else it takes the lines it needs.
*/
Text {
    id: root

    property int level: 1
    property real size: root.level === 1 ? Theme.font.h1 : root.level === 2 ? Theme.font.h2 : Theme.font.h3
    /*! Shrinks into its height, never below `smallest`. Needs a height. */
    property bool fitted: false
    property real smallest: Theme.font.floor
    /*! From line to line, in lines of Inter, whichever font is read. */
    property real leading: 0.93

    /*! May end in … where even the smallest type does not fit: one tap shows the whole. */
    property bool mayElide: false

    /*! It is set in this size or a larger one: what its lines have more than those of Inter. */
    readonly property real least: root.fitted ? root.minimumPixelSize : root.font.pixelSize
    /*! The size that its letters are spaced for: they keep that when it shrinks. */
    readonly property real spaced: root.fitted ? root.minimumPixelSize : Theme.font.set(root.size)

    /*! Turned back on a mirrored stage, and begins at its right; false within what is turned back as a whole. */
    property bool turned: Theme.mirrored

    color: Theme.color.ink
    elide: root.mayElide ? Text.ElideRight : Text.ElideNone
    font {
        family: Theme.font.display
        letterSpacing: Theme.font.spaced ? root.spaced * Theme.font.letterSpacing : -root.size * 0.018
        pixelSize: Math.round(Theme.font.set(root.size))
        weight: root.level === 1 ? Font.ExtraBold : Font.Bold
        wordSpacing: root.spaced * Theme.font.wordSpacing
    }
    bottomPadding: -Theme.font.below(root.font.weight) * root.least
    fontSizeMode: root.fitted ? Text.Fit : Text.FixedSize
    horizontalAlignment: root.turned ? Text.AlignRight : Text.AlignLeft
    lineHeight: root.leading * Theme.font.lineFactor(root.font.weight)
    minimumPixelSize: Math.round(Math.min(root.size, root.smallest))
    textFormat: Text.PlainText
    topPadding: -Theme.font.above(root.font.weight) * root.least
    transform: TurnBack {
        active: root.turned
        item: root
    }
    wrapMode: Text.WordWrap

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.Heading
}
