// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtTest

import Orientibus.Controls

Item {
    id: stage

    height: 600
    width: 1000

    Pressable {
        id: left

        height: 100
        text: "Keep"
        width: 200
    }

    Pressable {
        id: right

        height: 100
        text: "Pass"
        width: 200
        x: 400
    }

    SignalSpy {
        id: leftSpy

        signalName: "activated"
        target: left
    }

    SignalSpy {
        id: rightSpy

        signalName: "activated"
        target: right
    }

    TestCase {
        name: "Pressable"
        when: windowShown

        function init() {
            Taps.time = 0;
            leftSpy.clear();
            rightSpy.clear();
        }

        function tap(button: Item) {
            touchEvent(button).press(0, button).commit();
            touchEvent(button).release(0, button).commit();
        }

        function test_actsOnReleaseOnly() {
            touchEvent(left).press(0, left).commit();
            verify(left.pressed);
            compare(leftSpy.count, 0);

            touchEvent(left).release(0, left).commit();
            compare(leftSpy.count, 1);
        }

        function test_aFingerThatSlidesOffCancels() {
            const touch = touchEvent(left);
            touch.press(0, left).commit();
            touch.move(0, left, 190, 50).commit();
            touch.move(0, left, 300, 300).commit();
            touch.release(0, left, 300, 300).commit();

            compare(leftSpy.count, 0);
            verify(!left.pressed);
        }

        function test_eightMillimetresOfDriftAreStillATap() {
            const touch = touchEvent(left);
            touch.press(0, left, 60, 50).commit();
            touch.move(0, left, 75, 50).commit();
            touch.move(0, left, 88, 50).commit();
            touch.release(0, left, 88, 50).commit();

            compare(leftSpy.count, 1);
        }

        function test_aSecondTapWithin300MillisecondsCountsOnce() {
            tap(left);
            tap(left);
            compare(leftSpy.count, 1);

            Taps.time -= 301;
            tap(left);
            compare(leftSpy.count, 2);

            Taps.time += 3600000; // the clock was set back by an hour
            tap(left);
            compare(leftSpy.count, 3);
        }

        function test_whatComesInThePlaceOfAButtonIsNotTappedWithIt() {
            left.visible = false;
            right.x = left.x;
            tap(right);
            left.visible = true;
            right.visible = false;
            tap(left);
            right.visible = true;
            right.x = 400;

            compare(rightSpy.count, 1);
            compare(leftSpy.count, 0);
        }

        function test_quickTapsOnTwoButtonsCountBoth() {
            tap(left);
            tap(right);

            compare(leftSpy.count, 1);
            compare(rightSpy.count, 1);
        }

        function test_twoFingersPressTwoButtons() {
            const touch = touchEvent(left);
            touch.press(0, left).commit();
            touch.stationary(0).press(1, right).commit();
            verify(left.pressed);
            verify(right.pressed);

            touch.release(0, left).stationary(1).commit();
            touch.release(1, right).commit();
            compare(leftSpy.count, 1);
            compare(rightSpy.count, 1);
        }

        function test_theKeyboardActsToo() {
            left.forceActiveFocus(Qt.TabFocusReason);
            verify(left.visualFocus);

            keyClick(Qt.Key_Return);
            compare(leftSpy.count, 1);
            Taps.time = 0;
            keyClick(Qt.Key_Space);
            compare(leftSpy.count, 2);
        }

        function test_aDisabledButtonDoesNothing() {
            left.enabled = false;
            tap(left);
            left.enabled = true;

            compare(leftSpy.count, 0);
        }
    }
}
