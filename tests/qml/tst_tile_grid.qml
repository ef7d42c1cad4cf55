// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls
import Orientibus.Theme

/*! noPicture comes from kit_test.cpp: a pictureRef cannot be made in QML. */
Item {
    id: stage

    height: 1000
    width: 1920

    TileGrid {
        id: grid

        anchors.fill: parent
        items: []
    }

    TestCase {
        name: "TileGrid"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            grid.page = 0;
        }

        function everyKey() {
            let keys = [];
            for (let page = 0; page < grid.pageCount; ++page) {
                grid.page = page;
                keys = keys.concat(grid.shown.map(item => item.key));
            }
            return keys.join(" ");
        }

        function test_everyItemIsOnOnePage_data() {
            const rows = [];
            for (const scale of [1, 1.6, 2])
                for (const count of [0, 1, 2, 5, 7, 8, 9, 13, 24, 25, 60])
                    rows.push({ "tag": count + " items, " + scale * 100 + " %", "count": count, "scale": scale });
            return rows;
        }

        function test_everyItemIsOnOnePage(row) {
            const keys = [...Array(row.count).keys()].map(index => "k" + index);
            Theme.textScale = row.scale;
            grid.items = keys.map(key => ({ "key": key, "picture": noPicture, "first": key }));

            compare(everyKey(), keys.join(" "));
            verify(grid.shown.length <= 12);
        }
    }
}
