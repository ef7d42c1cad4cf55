// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Theme

/*! The tabs are stops of the line. Folded, the line turns and carries two rows of them. */
Item {
    id: root

    property var tabs: []
    property int current: 0
    property bool folded: false
    /*! The line goes on to somewhere else, however few the tabs. */
    property bool endless: false
    property real lineWeight: 38

    signal chosen(index: int)

    /*! The sun disc slides when a tab is chosen, not when the screen is laid out. */
    property bool sliding: false

    /*! Where every millimetre counts the stops go and the line stays. */
    readonly property bool flat: Theme.compact && Theme.large
    readonly property real stopRoom: root.flat ? 36 : Theme.size.stopHere
    readonly property int columns: root.folded ? Math.max(2, Math.ceil(root.tabs.length / 2)) : Math.max(1, root.tabs.length)
    readonly property int rows: root.folded ? Math.ceil(root.tabs.length / root.columns) : 1
    readonly property real inset: Theme.portrait || root.x > 0 ? Theme.space.s : Theme.space.margin - 20
    readonly property real pitch: Math.min(Theme.portrait ? 480 : 300 + (Theme.large ? 160 : 0), (root.width - 2 * root.inset) / root.columns)
    readonly property real labelSize: Theme.compact ? Theme.byText(30, 40, 44) : Theme.byText(36, 46, 54)
    readonly property real labelRoom: root.labelSize * (Theme.large ? 2.5 : root.pitch < 260 ? 2.3 : 1.4)
    readonly property real rowHeight: root.stopRoom + root.labelRoom + (root.flat ? 4 : 2 * Theme.space.xs)
    readonly property real rowGap: Theme.space.gap

    height: root.rows * root.rowHeight + (root.rows - 1) * root.rowGap

    /*! The first stops stand near the edge, but not so near that a word would cross it. */
    readonly property var firstTitles: root.tabs.filter((tab, index) => index % root.columns === 0).map(tab => tab.title)
    readonly property real start: Math.min(root.pitch / 2, Math.max(120, first.implicitWidth / 2 + Theme.space.s))

    function stopX(index: int): real {
        return root.inset + (index % root.columns) * root.pitch + root.start;
    }

    function stopY(index: int): real {
        return Math.floor(index / root.columns) * (root.rowHeight + root.rowGap) + root.stopRoom / 2;
    }

    Heading {
        id: first

        font.weight: Font.Bold
        size: root.labelSize
        text: root.firstTitles.reduce((longest, title) => title.length > longest.length ? title : longest, "")
        visible: false
        wrapMode: Text.NoWrap
    }

    RoutePath {
        readonly property real last: root.tabs.length > 0 ? root.stopX(root.tabs.length - 1) : 0

        anchors.fill: parent
        drawsOn: true
        path: {
            const y = root.stopRoom / 2;
            if (root.rows < 2)
                return `M0 ${y}H${root.tabs.length < 3 && !root.endless ? last : root.width}`;
            const below = y + root.rowHeight + root.rowGap, right = root.width - 40;
            return `M0 ${y}H${right - 42}A42 42 0 0 1 ${right} ${y + 42}V${below - 42}A42 42 0 0 1 ${right - 42} ${below}H0`;
        }
        weight: root.lineWeight
    }

    ThinLine {
        visible: root.rows < 2 && root.tabs.length < 3 && !root.endless
        weight: root.lineWeight / 4
        width: parent.width
        y: (root.stopRoom - height) / 2
    }

    Repeater {
        model: root.tabs

        Pressable {
            id: tab

            required property var modelData
            required property int index

            readonly property bool chosen: tab.index === root.current

            height: root.rowHeight
            sinks: false
            text: tab.modelData.title
            width: root.pitch - Theme.space.gap
            x: root.stopX(tab.index) - width / 2
            y: root.stopY(tab.index) - root.stopRoom / 2

            Accessible.checked: tab.chosen
            Accessible.role: Accessible.PageTab

            onActivated: {
                root.sliding = true;
                root.chosen(tab.index);
            }

            Item {
                anchors.fill: parent

                Stop {
                    id: choice

                    property real popped: 1

                    look: Stop.Choice
                    scale: popped * (tab.pressed ? 1.15 : 1)
                    visible: !root.flat
                    x: (parent.width - width) / 2
                    y: (root.stopRoom - height) / 2

                    NumberAnimation {
                        duration: Theme.motion.small
                        from: 0.6
                        property: "popped"
                        running: !Theme.reducedMotion
                        target: choice
                        to: 1
                    }
                }

                Heading {
                    color: tab.chosen ? Theme.color.ink : Theme.color.inkSoft
                    font.weight: tab.chosen ? Font.Bold : Font.DemiBold
                    fitted: true
                    height: root.labelRoom
                    horizontalAlignment: Text.AlignHCenter
                    level: 3
                    leading: 1
                    size: root.labelSize
                    text: tab.modelData.title
                    verticalAlignment: Text.AlignTop
                    width: parent.width
                    y: root.stopRoom + (root.flat ? 0 : Theme.space.xs)

                    Accessible.ignored: true
                }
            }
        }
    }

    Stop {
        factor: root.flat ? 0.6 : 1
        look: Stop.Here
        visible: root.tabs.length > 0
        x: root.stopX(root.current) - width / 2
        y: root.stopY(root.current) - height / 2

        Behavior on x {
            enabled: root.sliding

            NumberAnimation {
                duration: Theme.motion.medium
                easing {
                    bezierCurve: Theme.motion.move
                    type: Easing.BezierSpline
                }
            }
        }
        Behavior on y {
            enabled: root.sliding

            NumberAnimation { duration: Theme.motion.medium }
        }
    }
}
