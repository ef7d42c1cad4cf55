// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick

import Orientibus.Controls
import Orientibus.Kiosk
import Orientibus.Theme

/*! What staff come for: say where the bus stands, end the day, see what this screen shows. */
Rectangle {
    id: root

    required property StaffGate gate
    required property Kiosk kiosk
    required property Site site
    required property Router router
    required property Session session
    required property var arguments_

    readonly property int pageCount: 1
    readonly property bool narrow: Theme.portrait || Theme.compact || Theme.large

    color: Theme.color.canvas

    Heading {
        id: title

        fitted: true
        height: Theme.font.h1 * 1.25
        text: root.gate.role === "technician" ? qsTr("Technicians") : qsTr("Staff area")
        width: content.x - Theme.space.l - x
        x: Theme.space.margin
        y: Theme.compact ? Theme.space.m : 40
    }

    PillButton {
        id: content

        boxHeight: Math.max(Theme.size.target, Math.min(Theme.size.button, title.height))
        text: qsTr("Content")
        x: parent.width - width - Theme.space.margin
        y: title.y + (title.height - height) / 2

        Accessible.name: qsTr("Content of this screen")

        onActivated: root.router.open(Router.StaffSync)
    }

    // 6.4's lint does not know QDate.
    readonly property date published: root.kiosk.release !== "" ? root.kiosk.releaseIssued : root.kiosk.catalogueAsOf // qmllint disable
    readonly property int age: Math.max(0, Math.round((root.site.today - root.published) / 86400000)) // qmllint disable
    readonly property string asOf: root.published.toLocaleDateString(Qt.locale(root.session.language), "d MMMM yyyy") // qmllint disable
    readonly property var facts: (root.kiosk.releasePassedOver === "" ? [] : [
        [qsTr("To report"), qsTr("Content %1 cannot be opened; an older one is shown. Ask for a new update.").arg(root.kiosk.releasePassedOver)]
    ]).concat([
        [qsTr("Today"), root.site.chosenToday ? (root.site.placeName !== "" ? root.site.placeName + ", " : "") + root.site.communeName : qsTr("No place chosen yet")],
        [qsTr("Content"), root.kiosk.catalogueTitle + (root.kiosk.catalogueDemo ? " (" + qsTr("demonstration") + ")" : "")],
        [qsTr("Updated"), root.asOf + " · " + (root.age === 0 ? qsTr("today") : qsTr("%n day(s) ago", "", root.age))
            + (root.kiosk.release !== "" ? " · " + root.kiosk.release : "")],
        [qsTr("This screen"), (root.kiosk.screenName !== "" ? root.kiosk.screenName + " · " : "") + qsTr("version %1").arg(root.kiosk.version)]
    ])
    readonly property real rowHeight: Math.max(Theme.size.stopHere + 20, (Theme.large || Theme.compact ? Theme.font.body * (Theme.large ? 2.6 : 1.5) : Theme.font.h3 * 1.6) + Theme.font.label * 1.4 + Theme.space.s)
    readonly property int factRows: Math.max(1, Math.min(root.facts.length, Math.floor((bar.y - title.y - title.height) / root.rowHeight)))

    ThinLine {
        height: root.factRows * root.rowHeight
        width: Theme.size.line
        x: Theme.space.margin + 22
        y: title.y + title.height
    }

    Repeater {
        model: root.facts.slice(0, root.factRows)

        Item {
            id: fact

            required property var modelData
            required property int index

            height: root.rowHeight
            width: root.width - 2 * Theme.space.margin
            x: Theme.space.margin
            y: title.y + title.height + fact.index * root.rowHeight

            Stop {
                look: fact.index === 0 && !root.site.chosenToday ? Stop.Here : fact.index === 0 ? Stop.Done : Stop.Choice
                x: 34 - width / 2
                y: (parent.height - height) / 2
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                x: 110

                LabelText {
                    text: fact.modelData[0]
                    width: parent.width
                }

                BodyText {
                    font.weight: Font.DemiBold
                    fitted: true
                    height: Math.min(implicitHeight, root.rowHeight - Theme.font.label * 1.4)
                    leading: 1.1
                    size: Theme.large || Theme.compact ? Theme.font.body : Theme.font.h3
                    text: fact.modelData[1]
                    width: parent.width
                }
            }
        }
    }

    StaffBar {
        id: bar

        backText: qsTr("Leave")
        width: parent.width
        y: parent.height - height

        onBackChosen: root.gate.lock()

        PillButton {
            inks: Theme.night
            sidePadding: Theme.space.l
            text: qsTr("End of day")

            onActivated: root.router.open(Router.StaffEnd)
        }

        PillButton {
            iconLast: true
            iconName: root.narrow ? "" : "suivant"
            look: PillButton.Primary
            inks: Theme.night
            sidePadding: Theme.space.l
            text: root.narrow ? qsTr("Place") : qsTr("Where are we today?")

            Accessible.name: qsTr("Where are we today?")

            onActivated: root.router.open(Router.StaffPlace)
        }
    }
}
