// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The picture that was touched becomes that of the next screen: it grows into its place, and
    the line in it never breaks. Lies over the screens, and shows nothing once it has arrived.
*/
Item {
    id: root

    property point touchedAt

    /*! The picture under the last touch in `screen`, as { picture, from }; null without one. */
    function touched(screen: Item): var {
        let at = root.touchedAt;
        let inside = root as Item;
        let item = screen;
        while (item) {
            const frame = (item as PictureTile)?.frame ?? (item as PictureRow)?.frame;
            if (frame)
                return { "picture": frame.picture, "from": frame.mapToItem(root, 0, 0, frame.width, frame.height) };
            at = item.mapFromItem(inside, at);
            inside = item;
            item = item.childAt(at.x, at.y);
        }
        return null;
    }

    /*! From where touched() found it into the picture `hero`; nothing happens without both. */
    function grow(touched: var, hero: Item) {
        if (!touched || !hero || Theme.reducedMotion)
            return;
        frame.picture = touched.picture;
        frame.from = touched.from;
        frame.to = hero.mapToItem(root, 0, 0, hero.width, hero.height);
        flight.restart();
    }

    // Under the screens it would hear nothing of what a button takes.
    PointHandler {
        id: finger

        target: null

        onActiveChanged: {
            if (finger.active)
                root.touchedAt = finger.point.position;
        }
    }

    Rectangle {
        id: frame

        property pictureRef picture
        property rect from
        property rect to
        property real progress: 1

        readonly property real side: Math.min(frame.width, frame.height)
        readonly property real goal: Math.max(1, Math.min(frame.to.width, frame.to.height))

        function between(start: real, end: real): real {
            return start + (end - start) * frame.progress;
        }

        clip: true
        color: Theme.groundColor(frame.picture.ground)
        height: frame.between(frame.from.height, frame.to.height)
        objectName: "growing"
        visible: flight.running
        width: frame.between(frame.from.width, frame.to.width)
        x: frame.between(frame.from.x, frame.to.x)
        y: frame.between(frame.from.y, frame.to.y)

        Accessible.ignored: true

        ThinLine {
            color: Theme.groundLine(frame.picture.ground)
            weight: frame.side / 20
            width: frame.width
            y: frame.height - 0.3 * frame.side - height / 2
        }

        // Drawn once, as large as it will be, and shown smaller until then.
        Picture {
            framed: false
            height: frame.to.height
            picture: frame.picture
            scale: frame.side / frame.goal
            transformOrigin: Item.BottomLeft
            width: frame.to.width
            x: (frame.width - width * scale) / 2
            y: frame.height - height
        }
    }

    NumberAnimation {
        id: flight

        duration: Theme.motion.page
        easing {
            bezierCurve: Theme.motion.move
            type: Easing.BezierSpline
        }
        from: 0
        property: "progress"
        target: frame
        to: 1
    }
}
