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

    /*! Turned back on a mirrored stage, and begins at its right; false within what is turned back as a whole. */
    property bool turned: Theme.mirrored

    color: Theme.color.ink
    elide: root.mayElide ? Text.ElideRight : Text.ElideNone
    font {
        family: Theme.font.display
        letterSpacing: Theme.font.spaced ? root.size * Theme.font.letterSpacing : -root.size * 0.018
        pixelSize: Math.round(root.size)
        weight: root.level === 1 ? Font.ExtraBold : Font.Bold
        wordSpacing: root.size * Theme.font.wordSpacing
    }
    fontSizeMode: root.fitted ? Text.Fit : Text.FixedSize
    horizontalAlignment: root.turned ? Text.AlignRight : Text.AlignLeft
    lineHeight: root.leading * Theme.font.lineFactor
    minimumPixelSize: Math.round(Math.min(root.size, root.smallest))
    textFormat: Text.PlainText
    transform: TurnBack {
        active: root.turned
        item: root
    }
    wrapMode: Text.WordWrap

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.Heading
}
