// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls

Item {
    id: stage

    property string typed

    height: 700
    width: 1920

    LetterPad {
        id: pad

        width: parent.width

        onCleared: stage.typed = ""
        onCorrected: stage.typed = stage.typed.slice(0, -1)
        onLetterChosen: letter => stage.typed += letter
    }

    TestCase {
        name: "LetterPad"
        when: windowShown

        function init() {
            stage.typed = "";
        }

        function keys(item) {
            let found = item.activated !== undefined && item.text !== undefined ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(keys(item.children[i]));
            return found.filter(key => key.visible);
        }

        function tap(key: Item) {
            touchEvent(key).press(0, key).commit();
            touchEvent(key).release(0, key).commit();
        }

        function test_hasTheLettersInAzertyOrder() {
            const letters = keys(pad).map(key => key.text).filter(text => text.length === 1).join("");

            compare(letters, "AZERTYUIOPQSDFGHJKLMWXCVBN’");
        }

        function test_typesWhatItShows() {
            for (const letter of "BOULANGERE")
                tap(keys(pad).find(key => key.text === letter));

            compare(stage.typed, "boulangere");
        }

        function test_aLetterMayBeTypedTwiceAtOnce() {
            const key = keys(pad).find(key => key.text === "S");
            tap(key);
            tap(key);

            compare(stage.typed, "ss");
        }

        function test_theApostropheIsTheOneOfTheKeyboard() {
            tap(keys(pad).find(key => key.text === "’"));

            compare(stage.typed, "'");
        }

        function test_hasASpaceACorrectionAndAWayToStartAgain() {
            const others = keys(pad).filter(key => key.text.length > 1);
            compare(others.length, 3);
            tap(keys(pad).find(key => key.text === "A"));
            tap(others[0]);
            compare(stage.typed, "a ");
            tap(others[1]);
            compare(stage.typed, "a");
            tap(others[2]);
            compare(stage.typed, "");
        }

        function test_onlyTheKeyThatErasesAllIsDangerous() {
            compare(keys(pad).filter(key => key.dangerous).length, 1);
        }
    }
}
