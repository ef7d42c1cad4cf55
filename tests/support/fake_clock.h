// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "system/manual_clock.h"

namespace orientibus::testing {

/// A clock that a test moves. Ticks as it goes, four times a second.
using FakeClock = kiosk::ManualClock;

}  // namespace orientibus::testing
