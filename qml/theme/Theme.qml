// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*!
    The design tokens: every colour, distance, type size and duration.

    Lengths are in u, the charter's unit: 1 u is 1 / 3.61 mm on the panel, one
    pixel on a 24-inch 1080p screen. The stage is scaled as a whole by `scale`,
    so a token is the same number of millimetres or more on every panel.

    Screens name a role ("ink", "primary"), never a value. The inputs below are
    set once by Main.qml from the panel and the pupil's comfort settings.
*/
QtObject {
    id: theme

    // Inputs
    property real scale: 1
    property real stageWidth: 1920
    property real stageHeight: 1080
    property real textScale: 1
    property bool highContrast: false
    property bool reducedMotion: false
    property bool easyTouch: false
    property string reading: "inter"
    /*! For languages that are read from the right: Main.qml mirrors the stage as a whole, and what must
        read forwards, texts and pictures, turns itself back. */
    property bool mirrored: false

    readonly property bool portrait: stageHeight > stageWidth
    readonly property bool compact: !portrait && (stageWidth < 1700 || stageHeight < 900)
    /*! What a standing stage lacks of its usual height, on a panel that hangs too high: pictures give it. */
    readonly property real missing: portrait ? Math.max(0, 1800 - stageHeight) : 0
    readonly property bool large: textScale > 1.3
    readonly property bool huge: textScale > 1.8

    readonly property Inks color: highContrast ? contrastPalette : lightPalette
    readonly property Inks night: highContrast ? contrastPalette : nightPalette
    readonly property Spacing space: Spacing {}
    readonly property Sizes size: Sizes {}
    readonly property Faces font: Faces {}
    readonly property Motion motion: Motion {}

    readonly property Inks lightPalette: Inks {
        canvas: "#F6F5F1"
        surface: "#FFFFFF"
        sunken: "#ECEAF5"
        ink: "#15173D"
        inkSoft: "#3F4268"
        primary: "#3D2FC7"
        primaryPressed: "#2A1F96"
        primaryInk: "#FFFFFF"
        line: "#3D2FC7"
        here: "#FFC933"
        hereInk: "#15173D"
        stop: "#F6F5F1"
        sleeping: "#D6D4E4"
        tinted: "#E4E1FF"
        chosen: "#15173D"
        chosenInk: "#FFFFFF"
        chosenTick: "#FFC933"
        focus: "#15173D"
        focusInner: "#FFC933"
        error: "#980C2B"
        track: "#C93A24"
        trackInk: "#FFFFFF"
        scrim: "#D915173D"
    }

    readonly property Inks nightPalette: Inks {
        canvas: "#12143A"
        surface: "#12143A"
        sunken: "#1E2150"
        ink: "#FFFFFF"
        inkSoft: "#C9C7E8"
        primary: "#FFC933"
        primaryPressed: "#F0A800"
        primaryInk: "#15173D"
        line: "#FFC933"
        here: "#FFC933"
        hereInk: "#15173D"
        stop: "#F6F5F1"
        sleeping: "#2B2F73"
        tinted: "#1E2150"
        chosen: "#FFFFFF"
        chosenInk: "#15173D"
        chosenTick: "#3D2FC7"
        focus: "#FFFFFF"
        focusInner: "#3D2FC7"
        error: "#FF9C9C"
        track: "#FF8371"
        trackInk: "#15173D"
        scrim: "#D9000000"
    }

    readonly property Inks contrastPalette: Inks {
        canvas: "#000000"
        surface: "#000000"
        sunken: "#000000"
        ink: "#FFFFFF"
        inkSoft: "#FFFFFF"
        primary: "#FFE500"
        primaryPressed: "#FFFFFF"
        primaryInk: "#000000"
        line: "#FFE500"
        here: "#FFE500"
        hereInk: "#000000"
        stop: "#000000"
        sleeping: "#3D3D3D"
        tinted: "#000000"
        chosen: "#FFE500"
        chosenInk: "#000000"
        chosenTick: "#000000"
        focus: "#6BE3FF"
        focusInner: "#000000"
        error: "#FF9C9C"
        track: "#6BE3FF"
        trackInk: "#000000"
        scrim: "#D9000000"
    }

    /*! The map: land, the département and the basin one looks at, borders, and the basin's edge. */
    readonly property MapInks map: MapInks {}

    /*! Millimetres in u. */
    function mm(millimetres: real): real {
        return millimetres * 3.61;
    }

    /*! The picture ground of a sector: background, its shade, and the line on it. */
    function groundColor(ground: string): color {
        if (theme.highContrast)
            return "#000000";
        const grounds = {
            "indigo": "#3D2FC7", "night": "#111338", "pine": "#004D45", "brown": "#5B3200",
            "sun": "#FFC933", "coral": "#FF8371", "mint": "#6FE3CB", "lavender": "#B79CFF"
        };
        return grounds[ground] ?? "#3D2FC7";
    }

    function groundShade(ground: string): color {
        if (theme.highContrast)
            return "#3D3D3D";
        const shades = {
            "indigo": "#2A1F96", "night": "#2B2F73", "pine": "#003A34", "brown": "#3F2200",
            "sun": "#FFE7A3", "coral": "#FFC4B9", "mint": "#C8F6EB", "lavender": "#E4DAFF"
        };
        return shades[ground] ?? "#2A1F96";
    }

    function groundIsDark(ground: string): bool {
        return ground === "indigo" || ground === "night" || ground === "pine" || ground === "brown";
    }

    /*! Indigo on light grounds, sun on dark ones: there is no third line colour. */
    function groundLine(ground: string): color {
        if (theme.highContrast)
            return theme.color.line;
        return theme.groundIsDark(ground) ? "#FFC933" : "#3D2FC7";
    }

    /*! One of three values, by text size: 100, 160, 200 %. */
    function byText(normal: real, large: real, huge: real): real {
        return theme.huge ? huge : theme.large ? large : normal;
    }

    component MapInks: QtObject {
        readonly property color land: theme.highContrast ? "#000000" : "#C8F6EB"
        readonly property color near: theme.highContrast ? "#000000" : "#6FE3CB"
        readonly property color nearest: theme.highContrast ? "#3D3D3D" : "#38BFA3"
        readonly property color border: theme.highContrast ? "#FFFFFF" : "#F6F5F1"
        readonly property color edge: theme.highContrast ? "#FFE500" : "#15173D"
    }

    component Spacing: QtObject {
        readonly property real hair: 4
        readonly property real xs: 8
        readonly property real s: 12
        readonly property real m: 16
        readonly property real l: 24
        readonly property real xl: 32
        readonly property real xxl: 48
        readonly property real margin: 64
        readonly property real gap: theme.mm(5.1)      // between two targets
        readonly property real danger: theme.mm(8.1)   // around what ends or erases
    }

    component Sizes: QtObject {
        readonly property real target: theme.mm(theme.easyTouch ? 30.2 : 20.2)
        readonly property real button: Math.max(theme.byText(96, 112, 128), theme.mm(theme.easyTouch ? 30.2 : 26.5))
        readonly property real bar: Math.max(theme.byText(128, 152, 176), (theme.easyTouch ? target : 0) + 2 * theme.space.gap + 2)
        readonly property real rule: 3
        readonly property real line: 24
        readonly property real thread: 6
        readonly property real stopHere: 68
        readonly property real stopChoice: 52
        readonly property real stopSmall: 36
        readonly property real radius: 12
        readonly property real sheetRadius: 40
        readonly property real icon: theme.byText(44, 56, 60)
        readonly property real focusRing: theme.highContrast ? 6 : 4
    }

    component Faces: QtObject {
        readonly property string text: theme.reading === "andika" ? "Andika"
            : theme.reading === "opendyslexic" ? "OpenDyslexic" : "Inter"
        readonly property string display: theme.reading === "inter" ? "Inter Display" : text
        readonly property bool spaced: theme.reading !== "inter"
        readonly property real letterSpacing: spaced ? 0.06 : 0
        readonly property real wordSpacing: spaced ? 0.16 : 0

        // Capitals of all three are 0.72 of the em, but their lines are higher than those of Inter,
        // for which screens are drawn: what they have more above and below, in em.
        readonly property real inter: 1.21
        function above(weight: int): real {
            return theme.reading === "andika" ? 0.252 : theme.reading !== "opendyslexic" ? 0 : weight < Font.DemiBold ? 0.281 : 0.2;
        }
        function below(weight: int): real {
            return theme.reading === "andika" ? 0.149 : theme.reading !== "opendyslexic" ? 0 : weight < Font.DemiBold ? 0.259 : 0.12;
        }
        function lineFactor(weight: int): real {
            return inter / (inter + above(weight) + below(weight));
        }

        /*! The width of a letter of running text, in em, spaces among them. */
        readonly property real letter: spaced ? 0.72 : 0.58

        /*! The size that a text of \a size in Inter is set in: with spaced letters, one in which a line holds
            about as many words, but never below the floor. */
        function set(size: real): real {
            return theme.font.spaced ? Math.max(Math.min(size, theme.font.floor), size * 0.86) : size;
        }

        readonly property real poster: theme.byText(160, 160, 160)
        readonly property real h1: theme.byText(76, 86, 95)
        readonly property real h2: theme.byText(56, 64, 70)
        readonly property real h3: theme.byText(42, 52, 60)
        readonly property real title: theme.byText(34, 50, 60)
        readonly property real lead: theme.byText(32, 51, 60)
        readonly property real button: theme.byText(32, 51, 56)
        readonly property real body: theme.byText(28, 45, 56)
        readonly property real label: theme.byText(24, 38.5, 48)
        readonly property real floor: theme.byText(24, 37, 43)

        readonly property real bodyLine: spaced ? 1.6 : 1.5
    }

    component Motion: QtObject {
        readonly property int press: theme.reducedMotion ? 0 : 90
        readonly property int small: theme.reducedMotion ? 0 : 160
        readonly property int medium: theme.reducedMotion ? 0 : 240
        readonly property int page: theme.reducedMotion ? 0 : 360
        readonly property int fade: theme.reducedMotion ? 120 : 160
        readonly property var enter: [0.05, 0.7, 0.1, 1, 1, 1]
        readonly property var leave: [0.3, 0, 0.8, 0.15, 1, 1]
        readonly property var move: [0.2, 0, 0, 1, 1, 1]
    }
}
