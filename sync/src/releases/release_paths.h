// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>

namespace orientibus::sync {

inline const std::string releasesFolder = "releases/";

/// What `previous` will lead to, while a switch is under way.
inline const std::string comingPrevious = ".previous.new";

}  // namespace orientibus::sync
