// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls
import Orientibus.Theme

Item {
    id: stage

    readonly property var texts: [
        "She is there at four in the morning, and the oven is hot before the town wakes up.",
        "He kneads, shapes, bakes and talks with customers who come every day of the week.",
        "Often alone at night, then with two sellers and an apprentice once the shop opens."
    ]

    height: 1000
    width: 1000

    BlockPager {
        id: pager

        blocks: stage.texts.map(text => ({ "text": text }))
        height: 600
        width: 800
    }

    BlockPager {
        id: many

        // Four of its lines.
        height: 4 * Theme.font.bodyLine * Theme.font.body + 3 * spacing + 2
        width: 800
    }

    BlockPager {
        id: tall

        readonly property var sentences: [
            "She is there at four in the morning. ", "The oven is hot before the town wakes up. ",
            "Then she kneads and shapes the bread. ", "At six the shop opens its door."
        ]

        blocks: [{ "label": "Her day", "text": tall.sentences.join("") }]
        width: 300
    }

    TestCase {
        name: "BlockPager"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            pager.page = 0;
            pager.height = 600;
        }

        function words(item) {
            let all = item.visible && item.contentWidth !== undefined && item.text ? item.text + " " : "";
            for (let i = 0; i < item.children.length; ++i)
                all += item.children[i].visible ? words(item.children[i]) : "";
            return all;
        }

        function everyPage() {
            let all = "";
            for (let page = 0; page < pager.pageCount; ++page) {
                pager.page = page;
                wait(0);
                all += words(pager);
            }
            return all.replace(/\s+/g, " ").trim();
        }

        function test_noWordIsLost_data() {
            const rows = [];
            for (const height of [600, 300, 200, 120])
                for (const scale of [1, 1.6, 2])
                    rows.push({ "tag": height + " u, " + scale * 100 + " %", "height": height, "scale": scale });
            return rows;
        }

        function test_noWordIsLost(row) {
            Theme.textScale = row.scale;
            pager.height = row.height;

            compare(everyPage(), stage.texts.join(" "));
        }

        function test_aPageEndsWithASentence() {
            const lines = new Set();
            for (let height = 130; height < 320; height += 10) {
                tall.height = height;
                wait(0);
                compare([].concat(...tall.pages).map(block => block.text).join(" "), tall.sentences.join(""));
                if (tall.pageCount > 1 && tall.pageCount < 4)
                    lines.add(tall.pages.map(page => page[page.length - 1]?.text.slice(-1)).join(""));
                compare([].concat(...tall.pages).filter(block => block.label !== "").length, 1);
            }
            verify(lines.size > 0);
            for (const ends of lines)
                verify(/^[.]+$/.test(ends), ends);
        }

        function test_theLastPageIsNotLeftWithOneBlock_data() {
            return [5, 6, 7, 8, 9].map(count => ({ "tag": count + " blocks", "count": count }));
        }

        function test_theLastPageIsNotLeftWithOneBlock(row) {
            many.blocks = [...Array(row.count).keys()].map(index => ({ "text": "Block " + index }));
            wait(0);

            const sizes = many.pages.map(page => page.length);
            compare(sizes.length, Math.ceil(row.count / 4));
            compare(sizes.reduce((sum, size) => sum + size, 0), row.count);
            const [before, last] = sizes.slice(-2);
            verify(before - last <= 1, sizes.join(" "));
        }

        function test_noWordIsAloneOnAPage() {
            for (let count = 20; count < 90; ++count) {
                many.blocks = [{ "text": [...Array(count).keys()].map(index => "word" + index).join(" ") }];
                wait(0);
                const last = many.pages[many.pageCount - 1][0];
                verify(last.text.split(" ").length >= 4, last.text);
            }
        }

        function test_largerTextMakesMorePages() {
            pager.height = 240;
            wait(0);  // pages are laid once per change, after it
            const normal = pager.pageCount;
            Theme.textScale = 2;

            tryVerify(() => pager.pageCount > normal);
        }
    }
}
