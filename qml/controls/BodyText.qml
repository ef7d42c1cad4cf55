// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Theme

/*! Running text, one and a half lines apart. */
Text {
    id: root

    property real size: Theme.font.body
    /*! Shrinks into its height, never below `smallest`. Needs a height. */
    property bool fitted: false
    /*! May end in … where even the smallest type does not fit. */
    property bool mayElide: false
    property real smallest: Math.min(root.size, Theme.font.floor)
    /*! From line to line, in lines of Inter, whichever font is read. */
    property real leading: Theme.font.bodyLine / Theme.font.inter

    /*! It is set in this size or a larger one: what its lines have more than those of Inter. */
    readonly property real least: root.fitted ? root.minimumPixelSize : root.font.pixelSize
    /*! The size that its letters are spaced for: they keep that when it shrinks. */
    readonly property real spaced: root.fitted ? root.minimumPixelSize : Theme.font.set(root.size)

    /*! Turned back on a mirrored stage, and begins at its right; false within what is turned back as a whole. */
    property bool turned: Theme.mirrored

    color: Theme.color.ink
    font {
        family: Theme.font.text
        letterSpacing: root.spaced * Theme.font.letterSpacing
        pixelSize: Math.round(Theme.font.set(root.size))
        wordSpacing: root.spaced * Theme.font.wordSpacing
    }
    elide: root.mayElide ? Text.ElideRight : Text.ElideNone
    bottomPadding: -Theme.font.below(root.font.weight) * root.least
    fontSizeMode: root.fitted ? Text.Fit : Text.FixedSize
    horizontalAlignment: root.turned ? Text.AlignRight : Text.AlignLeft
    lineHeight: root.leading * Theme.font.lineFactor(root.font.weight)
    minimumPixelSize: Math.round(root.smallest)
    textFormat: Text.PlainText
    topPadding: -Theme.font.above(root.font.weight) * root.least
    transform: TurnBack {
        active: root.turned
        item: root
    }
    wrapMode: Text.WordWrap

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
}
