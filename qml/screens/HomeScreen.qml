// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! Where do you start? Three or four doors on the line, and a few jobs to open at once. */
Item {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property Site site
    required property var arguments_

    readonly property int pageCount: 1
    readonly property int state_: overview.state
    readonly property bool wide: !Theme.portrait && !Theme.compact
    /*! Pictures take what the doors leave free: on a tall panel these come down to the hand. */
    readonly property real stripHeight: Theme.portrait && !Theme.large
        ? Math.max(360, Math.min(640, root.height - 130 - root.titleRoom - 2 * root.rowPitch)) : 0
    readonly property real titleRoom: Theme.font.h1 * 1.15 + (Theme.compact ? Theme.space.s : Theme.space.xl)
    readonly property real titleY: Theme.portrait ? root.stripHeight + (root.stripHeight > 0 ? 130 : 48) : Theme.compact ? Theme.space.l : 40
    readonly property real doorsY: root.titleY + root.titleRoom
    readonly property string occupationWords: qsTr("%Ln occupation(s)", "", overview.occupationCount)
    readonly property var allDoors: [
        {
            "door": "explorer", "title": qsTr("Explore"),
            "detail": Theme.compact && Theme.large ? root.occupationWords
                : qsTr("%1, %2").arg(qsTr("%n sector(s)", "", overview.sectorCount)).arg(root.occupationWords)
        },
        {
            "door": "situer", "title": qsTr("Locate"), "absent": !overview.hasSurroundings,
            "detail": root.site.communeName !== "" ? qsTr("Around %1").arg(root.site.communeName) : qsTr("My region, near here")
        },
        { "door": "chercher", "title": qsTr("Search"), "detail": qsTr("Two letters are enough") },
        { "door": "surprise", "title": qsTr("Surprise me"), "detail": qsTr("A job, by chance") }
    ]
    readonly property var doors: root.allDoors.filter(door => !door.absent)
    /*! Two by two: on a standing stage, and on a small one that is nearly as high as wide. */
    readonly property bool folded: Theme.portrait || (Theme.compact && root.height > 940)
    readonly property bool detailed: !(Theme.compact && Theme.huge && root.doors.length > 3)
    /*! Without a sentence under it, a title may have its room. */
    readonly property int titleLines: root.detailed ? 1 : 2
    readonly property int doorColumns: root.folded ? 2 : root.doors.length
    readonly property real doorWidth: root.folded ? 440
        : root.wide && !Theme.large ? (root.doorColumns === 3 ? 464 : 396)
        : Math.min(540, (root.width - 2 * Theme.space.margin - (root.doorColumns - 1) * Theme.space.xl) / root.doorColumns)
    readonly property real doorHeight: Theme.compact && Theme.large && !root.folded ? 150 : root.doorWidth * 240 / 464
    readonly property real lineWeight: Theme.size.line * root.doorHeight / 240
    readonly property real firstLineY: root.doorsY + 0.7 * root.doorHeight
    readonly property real captionRoom: Theme.font.h2 * 1.2 * root.titleLines + (root.detailed ? Theme.font.body * 1.35 * (Theme.large || Theme.compact ? 2 : 1) : 0) + Theme.space.s
    readonly property real doorPitch: root.folded ? root.width - 2 * Theme.space.margin - root.doorWidth
        : (root.width - 2 * Theme.space.margin - root.doorWidth - (root.ideasShown ? 112 : 0)) / (root.doorColumns - 1)
    readonly property real rowPitch: root.doorHeight + root.captionRoom + Theme.space.l

    readonly property real ideasY: root.doorsY + root.doorHeight + root.captionRoom + Theme.space.xl
    readonly property bool ideasShown: root.wide && !Theme.large
    readonly property real ideaHeight: 240
    readonly property real nameHeight: Math.max(2 * Theme.font.title * 1.3, 4 * Theme.font.floor * 1.26) + Theme.space.s
    readonly property real ideaLineY: root.ideasY + 0.7 * root.ideaHeight
    readonly property var featured: overview.featured
    readonly property var ideas: root.featured.slice(0, 4)

    OverviewController {
        id: overview

        catalogue: root.catalogue
        language: root.session.language
        session: root.session

        onSurprised: occupationId => root.router.open(Router.Sheet, { "occupationId": occupationId })
    }

    Repeater {
        model: root.stripHeight > 0 ? root.featured.slice(4, 7) : []

        PictureTile {
            required property occupationCard modelData
            required property int index

            objectName: "idea"

            firstLine: modelData.masculine
            height: root.stripHeight + root.nameHeight
            picture: modelData.picture
            pictureHeight: root.stripHeight
            secondLine: modelData.feminine === modelData.masculine ? "" : modelData.feminine
            width: root.width / 3 - 19
            x: index * root.width / 3 + 9.5

            onActivated: root.router.open(Router.Sheet, { "occupationId": modelData.occupationId })
        }
    }

    Heading {
        text: qsTr("Where do you start?")
        width: root.width - 2 * Theme.space.margin
        fitted: true
        height: Theme.font.h1 * 1.3
        x: Theme.space.margin
        y: root.titleY
    }

    RoutePath {
        anchors.fill: parent
        drawsOn: true
        path: {
            const y = root.firstLineY;
            if (root.ideasShown) {
                const right = root.width - Theme.space.margin;
                return `M0 ${y}H${right - 72}A72 72 0 0 1 ${right} ${y + 72}V${root.ideaLineY - 72}`
                    + `A72 72 0 0 1 ${right - 72} ${root.ideaLineY}H${root.width - 256}`;
            }
            if (root.folded) {
                const right = root.width - 40, below = y + root.rowPitch;
                return `M0 ${y}H${right - 42}A42 42 0 0 1 ${right} ${y + 42}V${below - 42}A42 42 0 0 1 ${right - 42} ${below}H0`;
            }
            return `M0 ${y}H${root.width}`;
        }
        weight: root.lineWeight
    }

    Repeater {
        // What the catalogue holds says how many doors there are.
        model: overview.state === OverviewController.Loading ? [] : root.doors

        DoorTile {
            required property var modelData
            required property int index

            detail: root.detailed ? modelData.detail : ""
            doorHeight: root.doorHeight
            height: root.doorHeight + root.captionRoom
            place: index
            source: "qrc:/qt/qml/Orientibus/Screens/doors/" + (Theme.highContrast ? "contraste/" : "") + modelData.door + ".svg"
            text: modelData.title
            titleLines: root.titleLines
            width: root.doorWidth
            x: Theme.space.margin + (index % root.doorColumns) * root.doorPitch
            y: root.doorsY + Math.floor(index / root.doorColumns) * root.rowPitch

            onActivated: {
                if (modelData.door === "explorer")
                    root.router.open(Router.Sectors);
                else if (modelData.door === "chercher")
                    root.router.open(Router.Search);
                else if (modelData.door === "situer")
                    root.router.open(Router.Near);
                else
                    overview.surprise();
            }
        }
    }

    Repeater {
        model: root.ideasShown ? root.ideas : []

        PictureTile {
            required property occupationCard modelData
            required property int index

            objectName: "idea"

            captionInset: index === 0 ? Theme.space.margin : Theme.space.l
            firstLine: modelData.masculine
            height: root.ideaHeight + root.nameHeight
            picture: modelData.picture
            pictureHeight: root.ideaHeight
            secondLine: modelData.feminine === modelData.masculine ? "" : modelData.feminine
            width: 416 - 19
            x: index * 416 + 9.5
            y: root.ideasY

            onActivated: root.router.open(Router.Sheet, { "occupationId": modelData.occupationId })
        }
    }

    Stop {
        look: Stop.Choice
        visible: root.ideasShown && root.ideas.length > 0
        x: root.width - 256 - width / 2
        y: root.ideaLineY - height / 2
    }
}
