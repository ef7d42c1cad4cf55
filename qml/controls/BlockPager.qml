// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Theme

import "paging.js" as Paging

/*!
    Short texts one under the other, a page at a time. The pages follow from the
    height there is: larger text makes more pages, never smaller or cut text.

    Blocks are { text, label, lead, marked }: a label above the text, a lead (a time
    of day) at its left, or a stop of the line before it.
*/
Item {
    id: root

    property var blocks: []
    property int page: 0
    /*! The first page may have less room than the others. */
    property real firstHeight: root.height
    property real spacing: Theme.space.m
    property real textSize: Theme.font.body

    readonly property bool led: root.blocks.some(block => (block.lead ?? "") !== "")
    readonly property bool marked: root.blocks.some(block => block.marked ?? false)
    readonly property real indent: root.led ? leadProbe.implicitWidth + Theme.space.l : root.marked ? 60 : 0
    readonly property real textWidth: Math.min(root.width - root.indent, root.textSize * 37)
    property var pages: [[]]
    readonly property int pageCount: root.pages.length
    readonly property int currentPage: Math.max(0, Math.min(root.page, root.pageCount - 1))

    function labelHeight(index: int): real {
        return root.blocks[index].label ? labelProbes.itemAt(index)?.implicitHeight ?? 0 : 0;
    }

    /*! Blocks that are taller than a page in pieces, the label above the first. */
    function cut(): var {
        const pieces = [];
        for (let i = 0; i < root.blocks.length; ++i) {
            const block = root.blocks[i];
            const probe = probes.itemAt(i);
            const label = root.labelHeight(i);
            const room = root.height - label;
            const tall = probe && room > 0 ? probe.implicitHeight / room : 0;
            if (tall <= 1) {
                pieces.push({ block: block, height: label + (probe ? probe.implicitHeight : 0) });
                continue;
            }
            Paging.pieces(block.text, room, root.height, root.heightOf).forEach((text, at) => pieces.push({
                block: Object.assign({}, block, { text: text, label: at === 0 ? block.label ?? "" : "" }),
                height: root.heightOf(text) + (at === 0 ? label : 0)
            }));
        }
        return pieces;
    }

    function heightOf(text: string): real {
        measure.text = text;
        measure.ensurePolished();
        return measure.implicitHeight;
    }

    /*! Once per change, after every text has been laid out: never while it is. */
    function lay() {
        for (let i = 0; i < probes.count; ++i) {
            probes.itemAt(i)?.ensurePolished();
            labelProbes.itemAt(i)?.ensurePolished();
        }
        root.pages = Paging.pages(root.cut(), root.firstHeight, root.height, root.spacing);
    }

    function schedule() {
        // 6.4's lint does not know callLater as a function.
        Qt.callLater(root.lay); // qmllint disable
    }

    onBlocksChanged: root.schedule()
    onFirstHeightChanged: root.schedule()
    onHeightChanged: root.schedule()
    onTextSizeChanged: root.schedule()
    onWidthChanged: root.schedule()

    BodyText {
        id: measure

        size: root.textSize
        visible: false
        width: root.textWidth
    }

    BodyText {
        id: leadProbe

        font.weight: Font.Bold
        size: root.textSize
        text: "00:00"
        visible: false
    }

    Repeater {
        id: probes

        model: root.blocks

        onItemAdded: root.schedule()

        BodyText {
            required property var modelData

            size: root.textSize
            text: modelData.text
            visible: false
            width: root.textWidth

            onImplicitHeightChanged: root.schedule()
        }
    }

    Repeater {
        id: labelProbes

        model: root.blocks

        onItemAdded: root.schedule()

        LabelText {
            required property var modelData

            text: modelData.label ?? ""
            visible: false
            width: root.textWidth

            onImplicitHeightChanged: root.schedule()
        }
    }

    Column {
        id: column

        spacing: root.spacing
        width: parent.width

        Repeater {
            model: root.pages[root.currentPage] ?? []

            Item {
                id: row

                required property var modelData
                required property int index

                readonly property bool marked: row.modelData.marked ?? false
                readonly property bool joined: row.marked && (root.pages[root.currentPage][row.index + 1]?.marked ?? false)
                readonly property real indent: root.led || row.marked ? root.indent : 0

                height: label.height + body.implicitHeight
                width: column.width

                ThinLine {
                    height: parent.height + root.spacing
                    visible: row.joined
                    width: Theme.size.thread
                    x: 15
                    y: stop.y + stop.height / 2
                }

                Stop {
                    id: stop

                    look: Stop.ToCome
                    visible: row.marked
                    y: label.height + (root.textSize * Theme.font.bodyLine - height) / 2
                }

                BodyText {
                    font.weight: Font.Bold
                    size: root.textSize
                    text: row.modelData.lead ?? ""
                    y: label.height
                }

                LabelText {
                    id: label

                    fitted: true
                    height: text === "" ? 0 : implicitHeight
                    text: row.modelData.label ?? ""
                    width: root.textWidth
                    x: row.indent
                }

                BodyText {
                    id: body

                    size: root.textSize
                    text: row.modelData.text
                    width: root.textWidth
                    x: row.indent
                    y: label.height
                }
            }
        }
    }
}
