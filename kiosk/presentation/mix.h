// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/rows.h"

namespace orientibus::kiosk {

/// The same cards in an order in which two equal grounds follow each other only
/// where there is no other way. The same cards always give the same order.
[[nodiscard]] OccupationCards mixedByGround(const OccupationCards& cards);

}  // namespace orientibus::kiosk
