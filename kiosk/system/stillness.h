// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "application.h"

namespace orientibus::kiosk {

/// True while something on screen is still to come: an answer or a picture.
[[nodiscard]] bool isWaiting(const Application& application);

/// True while an animation runs that comes to an end by itself.
[[nodiscard]] bool isMoving(const Application& application);

}  // namespace orientibus::kiosk
