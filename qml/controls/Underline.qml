// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

/*! A line under a piece of a text, as it is written there, on each line of it that the piece touches. */
Item {
    id: root

    required property Text target
    property string piece

    readonly property int first: root.piece === "" || root.target.truncated ? -1 : root.target.text.indexOf(root.piece)
    readonly property var strokes: {
        // Also asks again once the twin has been laid out anew.
        if (root.first < 0 || twin.text !== root.target.text || twin.contentWidth <= 0 || twin.width <= 0)
            return [];
        const strokes = [];
        for (let i = root.first; i < root.first + root.piece.length; ++i) {
            const from = twin.positionToRectangle(i), to = twin.positionToRectangle(i + 1);
            const right = to.y === from.y ? to.x : twin.width;
            const last = strokes[strokes.length - 1];
            if (last && last.y === from.y)
                last.right = right;
            else
                strokes.push({ left: from.x, right: right, y: from.y, height: from.height });
        }
        return strokes;
    }

    anchors.fill: root.target
    z: -1 // under its letters, which hang over it

    // Text does not tell where its letters are; this one is laid out alike and does.
    TextEdit {
        id: twin

        activeFocusOnPress: false
        enabled: false
        font: Qt.font({
            "family": root.target.font.family, "letterSpacing": root.target.font.letterSpacing,
            "pixelSize": root.target.fontInfo.pixelSize, "weight": root.target.font.weight, "wordSpacing": root.target.font.wordSpacing
        })
        horizontalAlignment: root.target.horizontalAlignment
        readOnly: true
        text: root.target.text
        textFormat: TextEdit.PlainText
        visible: false
        width: root.target.width
        wrapMode: TextEdit.WordWrap
    }

    Repeater {
        model: root.strokes

        Rectangle {
            required property var modelData

            color: Theme.color.line
            height: Theme.size.rule + 1
            width: modelData.right - modelData.left
            x: modelData.left
            y: root.target.topPadding + modelData.y * root.target.lineHeight + modelData.height
                - Theme.font.below(root.target.font.weight) * root.target.fontInfo.pixelSize - height + 2
        }
    }
}
