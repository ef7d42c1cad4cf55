// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/map_picture.h"

#include <orientibus/content/map.h>

namespace orientibus::kiosk {

/// Projects the borders of a catalogue once, for every screen that draws them.
[[nodiscard]] MapPicture toPicture(const content::RegionMap& map);

}  // namespace orientibus::kiosk
