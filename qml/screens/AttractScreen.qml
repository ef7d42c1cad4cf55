// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*!
    What a passer-by sees: a question, and the line of the region's occupations
    driving past. A touch anywhere begins; a touch on a picture opens that job.
*/
Rectangle {
    id: root

    required property Catalogue catalogue
    required property Router router
    required property Session session
    required property var arguments_

    readonly property int pageCount: 1
    readonly property var cards: overview.featured
    readonly property real tile: Theme.portrait ? Math.max(280, 560 - 0.7 * Theme.missing) : Theme.compact ? (Theme.large ? 240 : 280) : Theme.byText(456, 400, 360)
    readonly property real friezeY: root.height - root.tile - captionHeight - footer.height - 2 * Theme.space.l
    readonly property bool captioned: !Theme.large && !Theme.compact
    readonly property real captionHeight: root.captioned ? 3 * Theme.font.label * 1.37 + Theme.space.m : 0
    readonly property int slots: Math.ceil(root.width / root.tile) + 1
    property real travelled: root.tile * 0.46

    function step() {
        root.travelled += root.tile * Math.max(1, root.slots - 2);
    }

    color: Theme.night.canvas

    OverviewController {
        id: overview

        catalogue: root.catalogue
        language: root.session.language
    }

    // The whole screen is the button: not a target to aim at, so nothing in its way.
    Pressable {
        id: backdrop

        anchors.fill: parent
        objectName: "backdrop"
        sinks: false
        text: qsTr("Touch the screen")

        onActivated: root.router.home()
    }

    NumberAnimation on travelled {
        duration: Math.max(1, root.cards.length) * root.tile / 12 * 1000
        from: root.tile * 0.46
        loops: Animation.Infinite
        running: !Theme.reducedMotion && root.cards.length > 0
        to: root.tile * (0.46 + Math.max(1, root.cards.length))
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: Theme.reducedMotion && root.cards.length > 0

        PauseAnimation { duration: 8000 }
        ScriptAction {
            script: root.step()
        }
    }

    Heading {
        id: poster

        readonly property real factor: Math.min(1, (root.friezeY - y - Theme.space.l) / (2 * 160 * 1.02),
            Theme.portrait ? (root.width - 2 * Theme.space.margin) / 950 : (root.width - 2 * Theme.space.margin - brand.width) / 1120)

        color: Theme.night.ink
        font.letterSpacing: -0.028 * size
        leading: 0.82
        size: Math.max(76, 160 * factor)
        text: Theme.portrait ? qsTr("What\nmoves\nyou?") : qsTr("What\nmoves you?")
        width: root.width - x - Theme.space.margin
        wrapMode: Text.NoWrap
        x: Theme.space.margin - 4
        y: Theme.compact ? Theme.space.m : Theme.portrait ? 200 - 0.4 * Theme.missing : 44
    }

    Row {
        id: brand

        anchors {
            right: parent.right
            rightMargin: Theme.space.margin
        }
        spacing: Theme.space.m
        y: Theme.compact ? Theme.space.l : 64

        RoutePath {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.night.line
            height: 36
            path: "M0 30H18L34 8H56"
            weight: 9
            width: 56
        }

        Heading {
            color: Theme.night.ink
            level: 3
            size: Math.max(32, Theme.font.floor)
            text: "Orientibus"
            wrapMode: Text.NoWrap
        }
    }

    BodyText {
        anchors {
            right: parent.right
            rightMargin: Theme.space.margin
        }
        color: Theme.night.ink
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        size: Theme.font.lead
        text: overview.occupationCount > 0
            ? qsTr("%Ln occupation(s).", "", overview.occupationCount) + "\n" + qsTr("One stop, one idea.") : ""
        visible: !Theme.compact && !Theme.portrait && !Theme.large
        wrapMode: Text.NoWrap
        y: root.friezeY - height - Theme.space.m
    }

    Repeater {
        model: root.cards.length > 0 ? root.slots : 0

        PictureTile {
            id: frieze

            required property int index

            readonly property int position: Math.floor(root.travelled / root.tile) + frieze.index
            readonly property occupationCard card: root.cards[frieze.position % root.cards.length]

            bleed: 9.5
            captioned: false
            firstLine: frieze.card.masculine
            height: root.tile + root.captionHeight
            picture: frieze.card.picture
            pictureHeight: root.tile
            secondLine: frieze.card.feminine === frieze.card.masculine ? "" : frieze.card.feminine
            width: root.tile - 19
            x: Math.round(frieze.position * root.tile - root.travelled) + 9.5
            y: root.friezeY

            onActivated: {
                root.router.home();
                root.router.open(Router.Sheet, { "occupationId": frieze.card.occupationId });
            }
        }
    }

    Repeater {
        model: root.cards.length > 0 ? root.slots : 0

        LabelText {
            id: caption

            required property int index

            readonly property int position: Math.floor(root.travelled / root.tile) + caption.index
            readonly property occupationCard card: root.cards[caption.position % root.cards.length]

            color: Theme.night.ink
            fitted: true
            height: root.captionHeight - Theme.space.s
            visible: root.captioned
            text: caption.card.masculine === caption.card.feminine ? caption.card.masculine
                : caption.card.masculine + (caption.card.feminine.length > 28 ? " / " : "\n") + caption.card.feminine
            verticalAlignment: Text.AlignTop
            width: root.tile - 48
            x: Math.round(caption.position * root.tile - root.travelled) + 24
            y: root.friezeY + root.tile + Theme.space.s

            Accessible.ignored: true
        }
    }

    Item {
        id: footer

        height: Theme.portrait ? 2 * Theme.size.button + 3 * Theme.space.l : Theme.size.button + Theme.space.l
        width: parent.width
        y: parent.height - height - (Theme.compact ? 0 : Theme.space.s)

        PillButton {
            boxHeight: Theme.size.button + (Theme.compact ? 0 : 12)
            look: PillButton.Primary
            inks: Theme.night
            sidePadding: Theme.space.xxl
            text: qsTr("Touch the screen")
            textSize: Theme.font.button + 4
            visible: !(Theme.compact && Theme.large)
            x: Theme.space.margin
            y: (Theme.portrait ? 0 : footer.height - height - Theme.space.l)

            onActivated: root.router.home()
        }

        Row {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.l
            spacing: Theme.space.gap
            x: Theme.portrait || (Theme.compact && Theme.large) ? Theme.space.margin : parent.width - width - Theme.space.margin

            Repeater {
                model: [["fr", "Français"], ["en", "English"]]

                PillButton {
                    required property var modelData

                    look: root.session.language === modelData[0] ? PillButton.Chosen : PillButton.Secondary
                    inks: Theme.night
                    sidePadding: Theme.space.xl - 4
                    text: modelData[1]

                    onActivated: {
                        root.session.language = modelData[0];
                        root.router.home();
                    }
                }
            }

            PillButton {
                iconName: Theme.compact || Theme.large ? "" : "confort"
                inks: Theme.night
                text: qsTr("Comfort")

                onActivated: root.router.openComfort()
            }
        }
    }
}
