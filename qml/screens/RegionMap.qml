// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The region from above, without a network. A finger moves and pinches it; the
    buttons in its corner do the same. What it shows is in the list beside it too.

    Markers are { number, latitude, longitude, chosen }.
*/
Item {
    id: root

    required property MapController map
    required property townRow town
    property string departementId
    property string basinId
    property var markers: []

    /*! Whether the line of the screen runs into the map, and where it reaches it. */
    property bool joined: true
    property real lineY: root.height / 2

    /*! Where the screen lays buttons of its own over the map: no name is written under them. */
    property rect covered

    property real latitude: root.town.latitude
    property real longitude: root.town.longitude
    property real span: root.usualSpan

    readonly property real usualSpan: 90

    /*! The canvas is larger than what is seen: a finger can move it a little. */
    readonly property real overlap: root.width * 0.2

    function recentre() {
        root.centre(root.town.latitude, root.town.longitude, root.usualSpan);
    }

    /*! In the middle of what the buttons leave free. */
    function centre(latitude: real, longitude: real, span: real) {
        root.span = span;
        root.latitude = latitude;
        root.longitude = longitude;
        if (pad.flat)
            root.move(0, pad.height / 2 / Math.max(1, root.height));
    }

    function zoom(factor: real) {
        root.span = Math.max(12, Math.min(320, root.span * factor));
    }

    /*! By a part of what is seen. */
    function move(right: real, down: real) {
        const middle = canvas.onMap(Qt.point(canvas.width / 2 + right * root.width, canvas.height / 2 + down * root.height));
        const latitude = canvas.latitudeAt(middle), longitude = canvas.longitudeAt(middle);
        root.latitude = latitude;
        root.longitude = longitude;
    }

    function follow() {
        if (!root.visible)
            return;
        canvas.revision += 1;
        marks.lay(root.markers, root.markers.map(marker => root.onSheet(marker.latitude, marker.longitude)),
            Qt.point(bus.x + bus.width / 2, bus.y + bus.height / 2), !root.joined);
        const near = Math.min(root.lineY, bus.y), far = Math.abs(root.lineY - bus.y - bus.height / 2);
        const taken = [Qt.rect(pad.x - 8, pad.y - 8, pad.width + 16, pad.height + 16),
            Qt.rect(bus.x - 4, bus.y - 4, bus.width + 8, bus.height + 8),
            Qt.rect(busName.x - 10, busName.y - 4, busName.width + 20, busName.height + 8),
            root.joined ? Qt.rect(0, near - 14, bus.x + bus.width, far + 28) : Qt.rect(0, 0, 0, 0), root.covered];
        for (const group of marks.groups)
            taken.push(Qt.rect(group.x - group.width / 2 - 2, group.y - marks.side / 2 - 2, group.width + 4, marks.side + 4));
        names.lay(canvas.pointsOf(root.map.towns), taken);
    }

    function onSheet(latitude: real, longitude: real): point {
        const at = canvas.at(latitude, longitude);
        return Qt.point(at.x + canvas.x, at.y + canvas.y);
    }
    /*! Looks at a place, near enough to tell it from its neighbours. */
    function look(latitude: real, longitude: real) {
        root.centre(latitude, longitude, Math.min(root.span, 40));
    }

    clip: true

    onMarkersChanged: Qt.callLater(root.follow) // qmllint disable
    onTownChanged: root.recentre()
    onVisibleChanged: Qt.callLater(root.follow) // qmllint disable

    Item {
        id: sheet

        height: root.height
        width: root.width

        MapCanvas {
            id: canvas

            basin: root.basinId
            border: Theme.map.border
            departement: root.departementId
            edge: Theme.map.edge
            height: root.height + 2 * root.overlap
            land: Theme.map.land
            latitude: root.latitude
            longitude: root.longitude
            mirrored: Theme.mirrored
            near: Theme.map.near
            nearest: Theme.map.nearest
            picture: root.map.picture
            resolution: Theme.scale
            span: root.span * canvas.width / Math.max(1, root.width)
            width: root.width + 2 * root.overlap
            x: -root.overlap
            y: -root.overlap

            Accessible.name: qsTr("Map of the region")
            Accessible.role: Accessible.Graphic

            /*! Counts what changed, for bindings on at(): the compiler sees no other dependency. */
            property int revision: 0
            function place(latitude: real, longitude: real): point {
                return canvas.revision >= 0 ? canvas.at(latitude, longitude) : Qt.point(0, 0);
            }

            // Once per change, and after it: what lies on the map follows the map.
            onChanged: Qt.callLater(root.follow) // qmllint disable
        }

        RoutePath {
            anchors.fill: parent
            path: root.town.name === "" || !root.joined ? "" : root.linePath(bus.x + bus.width / 2, bus.y + bus.height / 2)
        }

        MapNames {
            id: names

            anchors.fill: parent
            map: root.map
        }

        MapMarkers {
            id: marks

            anchors.fill: parent
            z: 1
        }

        Stop {
            id: bus

            readonly property point at: canvas.place(root.town.latitude, root.town.longitude)

            look: Stop.Here
            visible: root.town.name !== ""
            x: bus.at.x + canvas.x - width / 2
            y: bus.at.y + canvas.y - height / 2
        }

        Rectangle {
            color: Theme.color.canvas
            height: busName.height + 4
            radius: 6
            visible: busName.visible
            width: busName.width + 12
            x: busName.x - 6
            y: busName.y - 2
        }

        LabelText {
            id: busName

            readonly property bool covered: x < root.covered.x + root.covered.width && x + width > root.covered.x
                && y < root.covered.y + root.covered.height && y + height > root.covered.y

            color: Theme.color.ink
            font.weight: Font.Bold
            leading: 1
            size: Theme.font.body
            text: root.town.name
            visible: bus.visible && !busName.covered
            wrapMode: Text.NoWrap
            x: bus.x + bus.width + Theme.space.xs
            y: bus.y + (bus.height - height) / 2
        }
    }

    MapGrip {
        anchors.fill: parent
        sheet: sheet

        onDragged: (right, down) => root.move(-right / root.width, -down / root.height)
        onPinched: factor => root.zoom(1 / factor)
    }

    /*! From the left edge to the bus, by 45 degrees. */
    function linePath(x: real, y: real): string {
        const rise = Math.abs(y - root.lineY);
        if (x < rise + 40)
            return `M0 ${root.lineY}H${root.width}`;
        return `M0 ${root.lineY}H${x - rise - 20}L${x - 20} ${y}H${x}`;
    }

    MapPad {
        id: pad

        flat: root.height - root.covered.y - root.covered.height < pad.crossHeight + 2 * Theme.space.l
        x: root.width - width - Theme.space.l
        y: root.height - height - (pad.flat ? Theme.space.s : Theme.space.l)

        onMoved: (right, down) => root.move(right, down)
        onRecentred: root.recentre()
        onZoomed: factor => root.zoom(factor)
    }
}
