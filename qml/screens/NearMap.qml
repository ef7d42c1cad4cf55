// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The map of what is around. Beside or above the list, the line of the screen runs into it;
    apart, it stands alone and says the name of the place that was chosen.
*/
Item {
    id: root

    required property Catalogue catalogue
    required property NearController near
    required property string language

    property bool apart: false
    /*! Where the screen has buttons of its own over the map. */
    property rect covered
    property alias lineY: region.lineY
    property alias markers: region.markers

    /*! Of the chosen place. */
    property string caption

    readonly property bool ready: map.state === MapController.Ready

    function look(place: var) {
        region.look(place.latitude, place.longitude);
    }

    MapController {
        id: map

        catalogue: root.catalogue
        language: root.language
    }

    RegionMap {
        id: region

        anchors.fill: parent
        basinId: root.near.basinId
        covered: card.visible ? Qt.rect(card.x, card.y, card.width, card.height) : root.covered
        departementId: root.near.departementId
        joined: !root.apart
        map: map
        town: root.near.town
    }

    Rectangle {
        id: card

        border {
            color: Theme.color.ink
            width: Theme.size.rule
        }
        color: Theme.color.surface
        height: name.height + 2 * Theme.space.s
        radius: Theme.space.s
        visible: root.apart && root.caption !== ""
        width: name.width + 2 * Theme.space.m
        x: Theme.space.margin
        y: Theme.space.s

        LabelText {
            id: name

            color: Theme.color.ink
            fitted: true
            height: Math.min(implicitHeight, size * 4.2)
            maximumLineCount: 3
            objectName: "mapCaption"
            text: root.caption
            width: Math.min(implicitWidth, root.width - 2 * Theme.space.margin - 2 * Theme.space.m)
            x: Theme.space.m
            y: Theme.space.s
        }
    }
}
