// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! How a training is said: its level, how long it lasts, where it is done, and what comes after. */
QtObject {
    id: root

    readonly property var ways: ({
        "school": qsTr("at school"), "apprenticeship": qsTr("as an apprentice"), "either": qsTr("at school or as an apprentice"),
        "alternating": qsTr("school and work in turn")
    })

    /*! The national frame numbers them; a pupil knows them by the diploma. */
    readonly property var levels: ({
        3: qsTr("level of a CAP"), 4: qsTr("level of the bac"), 5: qsTr("two years after the bac"),
        6: qsTr("three years after the bac"), 7: qsTr("five years after the bac"), 8: qsTr("eight years after the bac")
    })

    /*! A lycée leads to a bac; beyond, a school may be a university. */
    function wayOf(way: string, level: int): string {
        return level > 5 && way === "school" ? qsTr("full-time studies") : level > 5 && way === "either" ? qsTr("full-time studies or as an apprentice") : root.ways[way] ?? "";
    }

    function years(months: int): string {
        return months % 12 === 0 ? qsTr("%n year(s)", "", months / 12) : qsTr("%n month(s)", "", months);
    }

    /*! What became of those who finished a training: pupils and apprentices are not alike. */
    function outcome(row: var): string {
        const after = [];
        if (row.studying >= 0)
            after.push(qsTr("%1 out of 10 go on studying").arg(row.studying));
        if (row.employed >= 0 && row.studying >= 0)
            after.push(qsTr("of the others %1 out of 10 work a year later").arg(row.employed));
        else if (row.employed >= 0)
            after.push(qsTr("of those who stop, %1 out of 10 work a year later").arg(row.employed));
        const sentence = row.way === "school" ? qsTr("After the lycée, in the region: %1 (%2, %3).")
            : row.way === "apprenticeship" ? qsTr("After apprenticeship, in the region: %1 (%2, %3).")
            : qsTr("Afterwards, in the region: %1 (%2, %3).");
        return sentence.arg(after.join(qsTr("; "))).arg(row.year).arg(row.sourceName);
    }

    /*! Each training as a block: what it is, how it is done, what became of those who finished it. */
    function trainings(rows: var): var {
        return rows.map(row => {
            const what = [];
            if (row.level > 0)
                what.push(root.levels[row.level] ?? qsTr("level %1").arg(row.level));
            if (row.durationMonths > 0)
                what.push(root.years(row.durationMonths));
            if (row.way !== "")
                what.push(root.wayOf(row.way, row.level));
            const text = what.join(", ");
            const sentences = row.outcomes.map(root.outcome);
            if (text !== "")
                sentences.unshift(text.charAt(0).toUpperCase() + text.slice(1) + ".");
            return { "label": row.name, "text": sentences.join(" ") };
        }).filter(block => block.text !== "");
    }
}
