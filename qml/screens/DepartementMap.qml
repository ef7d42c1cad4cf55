// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

import "region.js" as Region

/*! The five départements. One tap on one of them is enough; their names beside it do the same. */
Pressable {
    id: root

    property var rows: []

    signal chosen(row: territoryRow)

    readonly property real factor: Math.min(1, (root.height - 20) / 920)
    readonly property real originX: 40
    readonly property real drawnWidth: 942
    readonly property real lineY: 445 * root.factor
    readonly property real rise: 0.8 * root.lineY
    readonly property real bend: Math.max(0, Math.min(root.originX + 830 * root.factor, root.width - root.rise - Theme.size.stopHere / 2))

    sinks: false
    objectName: "idea"
    text: qsTr("Map of the region")

    // Where the finger went down: it may drift over a border before it lifts.
    onActivated: {
        for (let i = 0; i < shapes.count; ++i) {
            const shape = shapes.itemAt(i) as Shape;
            if (shape && shape.contains(shape.mapFromItem(root, root.pressX, root.pressY)))
                root.chosen(shape.modelData);
        }
    }

    Item {
        anchors.fill: parent

        Repeater {
            id: shapes

            model: root.rows

            Shape {
                id: shape

                required property territoryRow modelData
                required property int index

                containsMode: Shape.FillContains
                height: 920
                scale: root.factor
                transform: Scale { // the west is left, whichever way a language is read
                    origin.x: root.drawnWidth * root.factor / 2
                    xScale: Theme.mirrored ? -1 : 1
                }
                transformOrigin: Item.TopLeft
                width: root.drawnWidth
                x: root.originX

                ShapePath {
                    fillColor: Theme.highContrast ? Theme.color.canvas : Theme.groundColor("mint")
                    joinStyle: ShapePath.RoundJoin
                    strokeColor: Theme.highContrast ? Theme.color.ink : Theme.color.canvas
                    strokeWidth: 6

                    PathSvg { path: Region.outlines[shape.modelData.territoryId] ?? "" }
                }
            }
        }

        RoutePath {
            anchors.fill: parent
            path: `M0 ${root.lineY}H${root.bend}L${end.x + end.width / 2} ${root.lineY - root.rise}`
            visible: root.rows.length > 0
        }

        // Where the list begins: it asks for the next choice.
        Stop {
            id: end

            look: Stop.Here
            visible: root.rows.length > 0
            x: root.bend + root.rise - width / 2
            y: root.lineY - root.rise - height / 2
        }

        Repeater {
            model: root.rows

            BodyText {
                required property territoryRow modelData

                readonly property var spot: Region.names[modelData.territoryId] ?? [0, 0]

                font.weight: Font.DemiBold
                leading: 1
                text: modelData.name.replace("Loire-Atlantique", "Loire-\nAtlantique")
                wrapMode: Text.NoWrap
                x: root.originX + (Theme.mirrored ? (root.drawnWidth - spot[0]) * root.factor - width : spot[0] * root.factor)
                y: spot[1] * root.factor

                Accessible.ignored: true
            }
        }
    }
}
