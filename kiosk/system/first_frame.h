// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "application.h"

namespace orientibus::kiosk {

/// Goes Home and prints "first frame: <ms> ms" once its content is on screen,
/// counted from the start of the process. The application goes on.
void announceFirstFrame(Application& application);

/// Milliseconds since this process was started, as the kernel counts.
[[nodiscard]] double processAgeMs();

}  // namespace orientibus::kiosk
