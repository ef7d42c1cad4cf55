// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls

Item {
    id: stage

    property string typed

    height: 900
    width: 900

    DigitPad {
        id: pad

        anchors.fill: parent

        onConfirmed: stage.typed += "!"
        onCorrected: stage.typed = stage.typed.slice(0, -1)
        onDigitChosen: digit => stage.typed += digit
    }

    TestCase {
        name: "DigitPad"
        when: windowShown

        function keys(item) {
            let found = item.activated !== undefined && item.text !== undefined ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(keys(item.children[i]));
            return found;
        }

        function tap(key: Item) {
            touchEvent(key).press(0, key).commit();
            touchEvent(key).release(0, key).commit();
        }

        function test_digitsStandWhereAHandRemembersThem() {
            compare(keys(pad).map(key => key.text).filter(text => text.length === 1).join(""), "1234567890");
        }

        function test_sixTapsMakeACodeThatIsConfirmed() {
            const all = keys(pad);
            for (const digit of "112358")
                tap(all.find(key => key.text === digit));
            tap(all[all.length - 3]);
            tap(all[all.length - 1]);

            compare(stage.typed, "11235!");
        }
    }
}
