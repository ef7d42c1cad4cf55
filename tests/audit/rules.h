// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/finding.h"
#include "audit/walker.h"

#include <QImage>

/// The charter's tests, one function each. Every function adds what it finds.
namespace orientibus::audit {

/// A1: every target is 20 mm or more each way after clipping; 30 mm with easy touch, where ten
/// letters in a row have 24.
void checkSizes(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A7, of what is to be touched and has an edge to be seen: it is there whole.
void checkWhole(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A2: 5 mm between hit areas, 8 mm around what ends or erases, 2 mm between letters.
void checkGaps(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A4: every target is between 380 and 1220 mm from the floor; in low reach, in the lowest 500 mm.
void checkReach(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A5: nothing scrolls sideways. What has no place at all is found by A1 and A7.
void checkSideways(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A6: capitals are 4.5 mm or more; 0.7° at the stated distance in the large modes.
void checkTextSizes(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A7: nothing cut, overflowing, outside, overlapping, covered, or as in a mirror.
void checkFit(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A7: a French screen says no month or day in English.
void checkLanguage(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A8: what lies under a sheet takes no touch.
void checkBuried(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A10: text against the pixels really behind it. The picture is the window's.
void checkContrast(const Snapshot& snapshot, const QImage& picture, const Setting& setting,
                   Report& report);

/// A13: durations are tokens, nothing is endless outside attract, calm means still.
void checkMotion(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A15: each target has a name of its own, a role, the press action, in reading order.
void checkAccessibility(const Snapshot& snapshot, const Setting& setting, Report& report);

/// A16, the part one screen shows: at most twelve tiles.
void checkTiles(const Snapshot& snapshot, const Setting& setting, Report& report);

/// All of the above but contrast, which needs a picture.
void checkAll(const Snapshot& snapshot, const Setting& setting, Report& report);

/// Contrast ratio of WCAG 2: 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

}  // namespace orientibus::audit
