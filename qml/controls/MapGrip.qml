// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! One finger moves a sheet, two bring it nearer. Whoever uses it offers buttons for the same. */
Item {
    id: root

    required property Item sheet

    /*! The finger lifted after moving so far; the sheet is back where it was. */
    signal dragged(right: real, down: real)
    signal pinched(factor: real)

    DragHandler {
        id: drag

        // Not from a button over the map, pressed by a finger that is not still.
        grabPermissions: PointerHandler.CanTakeOverFromHandlersOfDifferentType | PointerHandler.ApprovesTakeOverByAnything
        target: root.sheet

        onActiveChanged: {
            if (drag.active)
                return;
            const right = root.sheet.x, down = root.sheet.y;
            root.sheet.x = 0;
            root.sheet.y = 0;
            root.dragged(right, down);
        }
    }

    PinchHandler {
        id: pinch

        maximumRotation: 0
        minimumRotation: 0
        target: null

        onActiveChanged: {
            root.sheet.scale = 1;
            if (!pinch.active)
                root.pinched(pinch.activeScale);
        }
        onActiveScaleChanged: {
            if (pinch.active)
                root.sheet.scale = pinch.activeScale;
        }
    }
}
