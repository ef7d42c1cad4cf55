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
    property real smallest: Theme.font.floor
    /*! Between letters of Inter, in em. The reading fonts have a spacing of their own. */
    property real tracking: 0
    /*! From line to line, in lines of Inter, whichever font is read. */
    property real leading: Theme.font.bodyLine / Theme.font.inter

    readonly property int usual: Math.round(Theme.font.set(root.size))
    /*! It is never smaller than this: what its letters are spaced for, and what its lines have more than
        those of Inter, which stays as it is when it shrinks. */
    readonly property int least: root.fitted ? root.minimumPixelSize : root.usual

    /*! Turned back on a mirrored stage, and begins at its right; false within what is turned back as a whole. */
    property bool turned: Theme.mirrored

    color: Theme.color.ink
    font {
        family: Theme.font.text
        letterSpacing: Theme.font.spaced ? root.least * Theme.font.letterSpacing : root.size * root.tracking
        pixelSize: root.usual
        wordSpacing: root.least * Theme.font.wordSpacing
    }
    bottomPadding: -Theme.font.below(root.font.weight) * root.least
    elide: root.mayElide ? Text.ElideRight : Text.ElideNone
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
    Accessible.role: Accessible.StaticText
}
