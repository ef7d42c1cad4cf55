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

    property int page: root.arguments_.page ?? 0
    readonly property int pageCount: Math.ceil(root.facts.length / root.factRows)
    readonly property int currentPage: Math.min(root.page, root.pageCount - 1)
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
    readonly property var facts: (root.kiosk.releasePassedOver === "" ? [] : [{
        "label": qsTr("To report"), "look": Stop.Here, "alarms": true,
        "text": qsTr("Content %1 cannot be opened; an older one is shown. Ask for a new update.").arg(root.kiosk.releasePassedOver)
    }]).concat([{
        "label": qsTr("Today"), "look": root.site.chosenToday ? Stop.Done : Stop.Here,
        "text": root.site.chosenToday ? (root.site.placeName !== "" ? root.site.placeName + ", " : "") + root.site.communeName : qsTr("No place chosen yet")
    }, {
        "label": qsTr("Content"), "look": Stop.Choice,
        "text": root.kiosk.catalogueTitle + (root.kiosk.catalogueDemo ? " (" + qsTr("demonstration") + ")" : "")
    }, {
        "label": qsTr("Updated"), "look": Stop.Choice,
        "text": root.asOf + " · " + (root.age === 0 ? qsTr("today") : qsTr("%n day(s) ago", "", root.age))
            + (root.kiosk.release !== "" ? " · " + root.kiosk.release : "")
    }, {
        "label": qsTr("This screen"), "look": Stop.Choice,
        "text": (root.kiosk.screenName !== "" ? root.kiosk.screenName + " · " : "") + qsTr("version %1").arg(root.kiosk.version)
    }])
    readonly property var shown: root.facts.slice(root.currentPage * root.factRows, (root.currentPage + 1) * root.factRows)
    readonly property real rowHeight: Math.max(Theme.size.stopHere + 20, (Theme.large || Theme.compact ? Theme.font.body * (Theme.large ? 2.6 : 1.5) : Theme.font.h3 * 1.6) + Theme.font.label * 1.4 + Theme.space.s)
    readonly property int factRows: Math.max(1, Math.min(root.facts.length, Math.floor((bar.y - title.y - title.height) / root.rowHeight)))

    ThinLine {
        height: root.shown.length * root.rowHeight
        width: Theme.size.line
        x: Theme.space.margin + 22
        y: title.y + title.height
    }

    Repeater {
        model: root.shown

        Item {
            id: fact

            required property var modelData
            required property int index

            height: root.rowHeight
            width: root.width - 2 * Theme.space.margin - (pager.visible ? pager.width + Theme.space.gap : 0)
            x: Theme.space.margin
            y: title.y + title.height + fact.index * root.rowHeight

            Stop {
                look: fact.modelData.look
                x: 34 - width / 2
                y: (parent.height - height) / 2
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                x: 110

                LabelText {
                    color: fact.modelData.alarms ? Theme.color.error : Theme.color.inkSoft
                    text: fact.modelData.label
                    width: parent.width
                }

                BodyText {
                    font.weight: Font.DemiBold
                    fitted: true
                    height: Math.min(implicitHeight, root.rowHeight - Theme.font.label * 1.4)
                    leading: 1.1
                    size: Theme.large || Theme.compact ? Theme.font.body : Theme.font.h3
                    text: fact.modelData.text
                    width: parent.width
                }
            }
        }
    }

    Pager {
        id: pager

        page: root.currentPage
        pageCount: root.pageCount
        visible: root.pageCount > 1
        x: parent.width - width - Theme.space.margin
        y: bar.y - height - Theme.space.gap

        onTurned: page => {
            root.page = page;
            root.router.remember({ "page": page });
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
