// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    The window: one screen at a time on a stage that is scaled as a whole, the
    bar under it, and what may lie over it. It only joins what Router says to
    what the screens are.
*/
Window {
    id: window

    required property Router router
    required property Session session
    required property IdleGuard idle
    required property Farewell farewell
    required property StaffGate gate
    required property Site site
    required property Kiosk kiosk
    required property Catalogue catalogue
    required property SyncDesk sync

    /*! The file of each screen, and what it is given beside its arguments. */
    readonly property var pages: ({
        [Router.Attract]: ["AttractScreen", "catalogue", "router", "session"],
        [Router.Home]: ["HomeScreen", "catalogue", "router", "session", "site"],
        [Router.Sectors]: ["SectorsScreen", "catalogue", "router", "session"],
        [Router.Sector]: ["SectorScreen", "catalogue", "router", "session"],
        [Router.Search]: ["SearchScreen", "catalogue", "router", "session"],
        [Router.Sheet]: ["SheetScreen", "catalogue", "router", "session", "site"],
        [Router.Line]: ["LineScreen", "catalogue", "router", "session", "farewell"],
        [Router.Near]: ["NearScreen", "catalogue", "router", "session", "site"],
        [Router.Town]: ["TownScreen", "catalogue", "router", "session"],
        [Router.Filters]: ["FilterScreen", "catalogue", "router", "session"],
        [Router.Goodbye]: ["GoodbyeScreen", "farewell"],
        [Router.StaffGate]: ["StaffGateScreen", "gate", "kiosk", "router"],
        [Router.StaffHome]: ["StaffHomeScreen", "gate", "kiosk", "site", "router", "session"],
        [Router.StaffPlace]: ["StaffPlaceScreen", "catalogue", "router", "session", "site"],
        [Router.StaffEnd]: ["StaffEndScreen", "gate", "site", "session", "router"],
        [Router.StaffSync]: ["StaffSyncScreen", "gate", "router", "session", "sync"],
        [Router.OutOfOrder]: ["OutOfOrderScreen"]
    })
    readonly property var page: window.pages[window.router.screen]
    readonly property var shown: window.router.arguments
    readonly property var barredScreens: [Router.Home, Router.Sectors, Router.Sector, Router.Search, Router.Sheet, Router.Line,
        Router.Near, Router.Town, Router.Filters]
    readonly property bool barred: window.barredScreens.includes(window.router.screen)

    /*! Everything within reach from a chair: when a pupil asks, and on a panel that is too high. */
    readonly property bool low: window.session.lowReach || window.kiosk.tooHigh

    /*! The screen being shown, for the tour and the audit. */
    readonly property Item screen: loader.item as Item

    /*! For the tests, which do not wait between two taps. */
    readonly property QtObject taps: Taps

    function inputs(): var {
        const all = {
            "catalogue": window.catalogue, "router": window.router, "session": window.session, "farewell": window.farewell,
            "gate": window.gate, "site": window.site, "kiosk": window.kiosk, "sync": window.sync
        };
        const inputs = { "arguments_": window.router.arguments };
        for (const key of window.page.slice(1))
            inputs[key] = all[key];
        return inputs;
    }

    function load() {
        const forward = window.router.direction === Router.Forward;
        const touched = forward ? growing.touched(loader.item as Item) : null;
        loader.setSource(window.page[0] + ".qml", window.inputs());
        (loader.item as Item)?.forceActiveFocus();
        growing.grow(touched, (loader.item as SheetScreen)?.hero ?? null);
        enter.restart();
    }

    color: Theme.night.canvas
    title: "Orientibus"

    Component.onCompleted: window.load()

    ThemeBindings {
        session: window.session
        stage: stage
    }

    Connections {
        function onSerialChanged() {
            window.load();
        }

        target: window.router
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.canvas
    }
    Item {
        id: stage

        clip: window.low
        height: (window.low ? window.kiosk.lowHeight : window.height) / scale
        scale: window.low ? window.kiosk.lowScale : window.kiosk.scale
        transform: Scale {
            origin.x: window.width / 2
            xScale: Theme.mirrored ? -1 : 1
        }
        transformOrigin: Item.TopLeft
        width: window.width / scale
        y: window.height - height * scale

        Rectangle {
            anchors.fill: parent
            color: Theme.color.canvas
        }

        Loader {
            id: loader

            focus: true
            height: stage.height - (window.barred ? bar.height : 0)
            width: stage.width
        }

        GrowingPicture {
            id: growing

            anchors.fill: parent
        }

        ParallelAnimation {
            id: enter

            NumberAnimation {
                duration: Theme.motion.fade
                from: 0
                property: "opacity"
                target: loader
                to: 1
            }
            NumberAnimation {
                duration: Theme.motion.medium
                easing {
                    bezierCurve: Theme.motion.enter
                    type: Easing.BezierSpline
                }
                from: Theme.reducedMotion || window.router.direction === Router.Reset ? 0
                    : window.router.direction === Router.Backward ? -Theme.space.margin : Theme.space.margin
                property: "x"
                target: loader
                to: 0
            }
        }

        BottomBar {
            id: bar

            keptCount: window.session.keptCount
            visible: window.barred
            width: stage.width
            y: stage.height - height

            onBackChosen: window.router.back()
            onComfortChosen: window.router.openComfort()
            onHomeChosen: window.router.home()
            onLineChosen: window.router.open(Router.Line)
        }

        KeptStop {
            id: keptStop

            count: window.session.keptCount

            onTaken: {
                const from = (loader.item as SheetScreen)?.keepButton;
                if (from && bar.visible)
                    keptStop.travel(from.mapToItem(stage, from.width / 2, from.height / 2), bar.arrival(stage));
            }
        }

        ComfortPanel {
            anchors.fill: parent
            page: window.shown.comfortPage ?? 0
            lowers: !window.kiosk.tooHigh && window.kiosk.lowHeight < window.height
            session: window.session
            visible: window.router.comfortOpen

            onClosed: window.router.closeComfort()
        }

        IdlePanel {
            anchors.fill: parent
            farewell: window.farewell
            idle: window.idle
            visible: window.idle.state === IdleGuard.Warning
        }

        StaffCorners {
            anchors.fill: parent
            gate: window.gate
        }
    }
}
