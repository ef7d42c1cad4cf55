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
    property real leading: Theme.font.bodyLine / 1.21

    /*! Turned back on a mirrored stage, and begins at its right; false within what is turned back as a whole. */
    property bool turned: Theme.mirrored

    color: Theme.color.ink
    font {
        family: Theme.font.text
        letterSpacing: root.size * Theme.font.letterSpacing
        pixelSize: Math.round(root.size)
        wordSpacing: root.size * Theme.font.wordSpacing
    }
    elide: root.mayElide ? Text.ElideRight : Text.ElideNone
    fontSizeMode: root.fitted ? Text.Fit : Text.FixedSize
    horizontalAlignment: root.turned ? Text.AlignRight : Text.AlignLeft
    lineHeight: root.leading * Theme.font.lineFactor
    minimumPixelSize: Math.round(root.smallest)
    textFormat: Text.PlainText
    transform: TurnBack {
        active: root.turned
        item: root
    }
    wrapMode: Text.WordWrap

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
}
