// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls
import Orientibus.Theme

Item {
    id: stage

    height: 400
    width: 800

    Pager {
        id: pager

        pageCount: 3

        onTurned: page => pager.page = page
    }

    Pager {
        id: stacked

        page: 87
        pageCount: 88
        stacked: true
        y: 200
    }

    TestCase {
        name: "Pager"
        when: windowShown

        function cleanup() {
            Taps.time = 0;
            Theme.textScale = 1;
            pager.page = 0;
            stacked.height = Qt.binding(() => stacked.implicitHeight);
        }

        function before() {
            mouseClick(pager, pager.boxHeight / 2, pager.height / 2);
            Taps.time = 0;
        }

        function after() {
            mouseClick(pager, pager.width - pager.boxHeight / 2, pager.height / 2);
            Taps.time = 0;
        }

        function countOf(item) {
            for (let i = 0; i < item.children.length; ++i) {
                if (/^\d+\/\d+$/.test(item.children[i].text ?? ""))
                    return item.children[i];
            }
            return null;
        }

        function test_goesForthAndBack() {
            after();
            compare(pager.page, 1);
            after();
            compare(pager.page, 2);
            before();
            compare(pager.page, 1);
        }

        function test_theFirstFollowsTheLast() {
            before();
            compare(pager.page, 2);
            after();
            compare(pager.page, 0);
        }

        function test_saysWhichPageItIs() {
            compare(countOf(pager).text, "1/3");
            after();
            compare(countOf(pager).text, "2/3");
        }

        function test_betweenTheButtonsNothingTurns() {
            mouseClick(pager, pager.width / 2, pager.height / 2);
            compare(pager.page, 0);
        }

        function test_isAsWideOnEachPageAndOfAnyNumber() {
            const width = pager.width;
            after();
            compare(pager.width, width);
            pager.pageCount = 88;
            compare(pager.width, width);
            pager.pageCount = 3;
        }

        function test_theCountHasItsRoomAtEachSize_data() {
            return [{ "tag": "100", "scale": 1 }, { "tag": "160", "scale": 1.6 }, { "tag": "200", "scale": 2 }];
        }

        function test_theCountHasItsRoomAtEachSize(row) {
            Theme.textScale = row.scale;
            for (const item of [pager, stacked])
                verify(countOf(item).contentWidth <= countOf(item).width, item + " " + countOf(item).contentWidth);
        }

        function test_givesUpItsCountBeforeItsButtons() {
            verify(countOf(stacked).visible);
            stacked.height = stacked.boxHeight;
            verify(!countOf(stacked).visible);
            stacked.height = Theme.size.target;
            compare(stacked.side, Theme.size.target);
        }
    }
}
