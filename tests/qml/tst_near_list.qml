// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Screens
import Orientibus.Theme

Item {
    id: stage

    readonly property string longDetail: ["EXAMPLE", "23 January 2027", "9 h – 16 h", "Lycée des chantiers et de la mer",
        "53 km", "see how a hull is welded and try the simulator"].join(" · ")

    height: 1000
    width: 900

    NearList {
        id: list

        cramped: true
        entries: ["Open day", "A visit"].map(title => ({
            "key": title, "title": title, "number": "", "strong": false, "detail": stage.longDetail
        }))
        width: parent.width
    }

    TestCase {
        name: "NearList"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            list.page = 0;
        }

        function everyDetail(title: string): string {
            const details = [];
            for (let page = 0; page < list.pageCount; ++page) {
                list.page = page;
                for (const entry of list.shown)
                    if (entry.title === title)
                        details.push(entry.detail);
            }
            return details.join(" · ");
        }

        function test_nothingOfADetailIsLost_data() {
            const rows = [];
            for (const scale of [1, 1.6, 2])
                for (const height of [220, 300, 400, 900])
                    rows.push({ "tag": `${height} high, ${scale * 100} %`, "height": height, "scale": scale });
            return rows;
        }

        function test_nothingOfADetailIsLost(row) {
            Theme.textScale = row.scale;
            list.height = row.height;

            compare(everyDetail("Open day"), stage.longDetail);
            compare(everyDetail("A visit"), stage.longDetail);
        }

        function test_aDetailThatHasNoRoomGoesOnInTheNextRow() {
            list.height = 900;
            compare(list.portions.length, list.entries.length);
            Theme.textScale = 2;
            list.height = 220;
            verify(list.portions.length > list.entries.length);
            verify(list.portions.every(portion => portion.key === portion.title));
        }
    }
}
