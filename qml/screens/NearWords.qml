// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

import Orientibus.Kiosk
import Orientibus.Theme

/*! How figures, places and dates of the surroundings are said. Each number with its year and its source. */
QtObject {
    id: root

    /*! On small panels in large text: where it is, and no more. */
    readonly property bool brief: Theme.large && (Theme.compact || Theme.missing > 0)

    /*! Whether each offer names its source; not where the screen says it once for all. */
    property bool sourced: true

    readonly property var demandWords: ({
        "much": qsTr("Hires a lot"), "some": qsTr("Hires"), "little": qsTr("Hires little")
    })
    /*! What was is not what is planned, and is not said alike. */
    readonly property var pastWords: ({
        "much": qsTr("Hired a lot"), "some": qsTr("Hired"), "little": qsTr("Hired little")
    })
    readonly property TrainingWords training: TrainingWords {}
    readonly property var placeKinds: ({
        "lycee": qsTr("Lycée"), "lycee_pro": qsTr("Vocational lycée"), "lycee_agricole": qsTr("Agricultural lycée"),
        "lycee_maritime": qsTr("Maritime lycée"), "mfr": qsTr("Rural training centre (MFR)"), "cfa": qsTr("Apprentice training centre (CFA)"),
        "erea": qsTr("Adapted school (EREA)"), "superieur": qsTr("Higher education"), "college": qsTr("Collège"),
        "cio": qsTr("Guidance centre (CIO)"), "company": qsTr("Business"), "segpa": qsTr("SEGPA"), "other": ""
    })
    readonly property var eventKinds: ({
        "open_day": qsTr("Open day"), "visit": qsTr("Visit"), "internship": qsTr("Internship"),
        "apprenticeship": qsTr("Apprenticeship place"), "job": qsTr("Job")
    })
    function word(demand: var): string {
        return (demand.past ? root.pastWords : root.demandWords)[demand.word] ?? qsTr("Demand unknown");
    }

    function number(value: real): string {
        return Number(value).toLocaleString(Qt.locale(qsTr("en")), "f", 0);
    }

    /*! Nothing of a place of which only the commune is known. */
    function distance(place: nearPlaceRow): string {
        const kilometres = place.kilometres;
        return place.approximate ? "" : kilometres < 1 ? qsTr("less than 1 km") : qsTr("%1 km").arg(root.number(Math.round(kilometres)));
    }

    /*! The sheet says the whole name; a row of a list its beginning, which does not end in a word
        that begins something ("et de"). */
    function shortened(name: string, most: int): string {
        const cut = name.slice(0, name.lastIndexOf(" ", most - 1));
        return name.length <= most ? name : cut.replace(/(,|\s+\S{1,3})+$/, "") + "…";
    }

    /*! The survey counts families of jobs: a figure is never said to be of one job alone. */
    function projects(demand: var): string {
        return demand.familyName !== "" ? qsTr("%Ln hiring project(s) in %1 for “%2”", "", demand.projects).arg(demand.year).arg(demand.familyName)
            : qsTr("%Ln hiring project(s) in %1", "", demand.projects).arg(demand.year);
    }

    /*! "120 projects in 2025", or how often they hire, or that it is kept secret. */
    function amount(demand: var): string {
        if (demand.projects >= 0 && demand.word !== "")
            return root.brief ? String(demand.year) : demand.familyName === "" ? root.projects(demand)
                : qsTr("%Ln project(s) in %1 for “%2”", "", demand.projects).arg(demand.year).arg(root.shortened(demand.familyName, 64));
        if (demand.hiring > 0)
            return qsTr("hiring %1 out of 5 in %2").arg(demand.hiring).arg(demand.year);
        return demand.withheld ? qsTr("figure kept secret by the survey, %1").arg(demand.year) : "";
    }

    function ofEach(rows: var, entry: var): var {
        return rows.map((row, index) => entry(row, index));
    }

    function ofWanted(row: var): var {
        const card = row.card;
        const title = card.feminine === card.masculine ? card.masculine : card.masculine + " / " + card.feminine;
        const amount = root.amount(row.demand);
        return {
            "key": card.occupationId, "title": title, "number": "", "strong": row.demand.word === "much" && !row.demand.past,
            "detail": root.word(row.demand) + (amount !== "" ? " · " + amount : "")
        };
    }

    function placeRow(place: var, number: string, more: string): var {
        const parts = [root.placeKinds[place.kind] ?? "", place.communeName, root.distance(place), place.boarding === 1 ? qsTr("boarding") : "", more];
        return {
            "key": place.placeId, "title": place.name, "number": number, "strong": false,
            "detail": parts.filter(part => part !== "").join(" · "), "place": place
        };
    }

    /*! What is known to be taught there: the first, and how many more. */
    function taught(names: var): string {
        const first = names.slice(0, 2).map(name => root.shortened(name, 48)).join(", ");
        return names.length > 2 ? qsTr("%1 and %n more", "", names.length - 2).arg(first) : first;
    }

    function ofPlace(place: var, index: int): var {
        return root.placeRow(place, place.approximate ? "" : String(index + 1), root.brief ? "" : root.taught(place.taught));
    }

    /*! With whom to speak there. */
    function toAsk(place: var): var {
        return root.placeRow(place, "", place.phone);
    }

    function day(date: date): string {
        return date.toLocaleDateString(Qt.locale(qsTr("en")), "d MMMM yyyy");
    }

    /*! Month and year are said once where they are the same. */
    function period(starts: date, ends: date): string {
        if (!(ends > starts))
            return root.day(starts);
        const sameYear = starts.getFullYear() === ends.getFullYear();
        const sameMonth = sameYear && starts.getMonth() === ends.getMonth();
        const first = starts.toLocaleDateString(Qt.locale(qsTr("en")), sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM yyyy");
        return qsTr("from %1 to %2").arg(first).arg(root.day(ends));
    }

    function ofEvent(event: var, index: int): var {
        const title = event.title !== "" ? event.title : root.eventKinds[event.kind] ?? "";
        const when = root.period(event.starts, event.ends);
        const parts = [when];
        if (event.hours !== "")
            parts.push(event.hours);
        parts.push(event.place.name, root.distance(event.place));
        if (event.seats > 0)
            parts.push(qsTr("%Ln seat(s)", "", event.seats));
        if (event.details !== "" && !Theme.large)
            parts.push(root.shortened(event.details, 120));
        if (event.demo)
            parts.unshift(qsTr("EXAMPLE"));
        return {
            "key": event.place.placeId + String(index), "title": title, "spoken": [title, event.place.name, when].join(", "), "number": String(index + 1), "strong": false,
            "detail": parts.filter(part => part !== "").join(" · "), "place": event.place
        };
    }

    function ofOffer(offer: var, index: int): var {
        const parts = [root.brief ? "" : offer.place.name, offer.place.communeName, root.distance(offer.place), root.brief ? "" : root.training.wayOf(offer.way, offer.level)];
        if (!root.brief && offer.place.boarding === 1)
            parts.push(qsTr("boarding"));
        if (offer.place.phone !== "" && !root.brief)
            parts.push((offer.place.contact + " " + offer.place.phone).trim());
        if (!root.brief && root.sourced)
            parts.push(offer.sourceName);
        if (offer.demo)
            parts.unshift(qsTr("EXAMPLE"));
        return {
            "key": offer.place.placeId + offer.trainingName + offer.way, "title": offer.trainingName, "number": "", "strong": false,
            "detail": parts.filter(part => part !== "").join(" · "), "place": offer.place
        };
    }

    /*! Everything that is known of the demand, as sentences. */
    function demandSentences(demand: var): string {
        const lines = [];
        if (demand.projects >= 0) {
            lines.push(root.projects(demand));
            if (demand.difficult >= 0)
                lines.push(qsTr("%1 out of 10 hard to fill, say the employers").arg(demand.difficult));
            if (demand.seasonal >= 0)
                lines.push(qsTr("%1 out of 10 for a season").arg(demand.seasonal));
        } else if (demand.hiring > 0) {
            lines.push(qsTr("employers hired for this job %1 out of 5 in %2").arg(demand.hiring).arg(demand.year));
        }
        if (demand.withheld)
            lines.push(qsTr("the number of projects is kept secret by the survey"));
        const text = lines.join(", ");
        return text === "" ? qsTr("No figure is known for this job in this area.")
            : text.charAt(0).toUpperCase() + text.slice(1) + ". " + qsTr("Area of %1. %2.").arg(demand.basinName).arg(demand.sourceName);
    }

    /*! Each name once, in the order of the rows. */
    function names(rows: var, nameOf: var): string {
        const names = [];
        for (const row of rows) {
            const name = nameOf(row);
            if (name !== "" && !names.includes(name))
                names.push(name);
        }
        return names.join(" · ");
    }

    function wantedSources(near: NearController): string {
        const shown = near.wanted.length;
        const first = near.wantedCount > shown ? qsTr("The first %1 of %2 jobs.").arg(shown).arg(near.wantedCount) + " " : "";
        return first + qsTr("What employers of the area of %1 plan or did. %2.").arg(near.basinName).arg(root.names(near.wanted, row => row.demand.sourceName));
    }

    function placesSources(near: NearController): string {
        const shown = near.places.length;
        const first = near.placeCount > shown ? qsTr("The %1 nearest of %2 places within %3 km.").arg(shown).arg(near.placeCount).arg(near.reachKm) + " " : "";
        return first + qsTr("Distances as the crow flies. Places: %1.").arg(near.placeSource);
    }

    function eventSources(events: var): string {
        return qsTr("Handed in by: %1.").arg(root.names(events, row => row.sourceName));
    }

    function placeSources(rows: var): string {
        const names = root.names(rows, row => row.sourceName);
        return names === "" ? "" : qsTr("Places and dates: %1.").arg(names);
    }

    /*! The published thresholds, as blocks. */
    function counting(levels: var): var {
        const lines = [qsTr("Each year a survey asks employers how many people they plan to hire. We say it like this, for a family of jobs in one area:")];
        for (const measure of ["projects", "tension_intensity"]) {
            const own = levels.filter(level => level.measure === measure);
            if (measure === "tension_intensity" && own.length > 0)
                lines.push(qsTr("Where the survey says nothing, we take how often employers hired for this very job, from 1 to 5:"));
            for (const level of own)
                lines.push(qsTr("%1: %2").arg((measure === "projects" ? root.demandWords : root.pastWords)[level.word] ?? "")
                    .arg(measure === "projects" ? qsTr("%Ln project(s) or more", "", level.threshold)
                    : level.threshold >= 5 ? qsTr("5 out of 5") : qsTr("%1 out of 5 or more").arg(level.threshold)));
        }
        lines.push(qsTr("The list begins with the strongest word. Among equals come the jobs that have a full sheet here, then those with the most projects; for past hiring each sector takes its turn."));
        lines.push(qsTr("Much demand does not mean good conditions: open the sheet, and ask."));
        return lines.map(line => ({ "text": line }));
    }
}
