// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/import_report.h>

#include <cstddef>
#include <string_view>

namespace orientibus::content::authoring {

/// A sound record that speaks of something else than what the catalogue is about: another
/// region, a primary school. Thousands of them are no fault of a file.
inline void leaveOutside(FileReport& report, std::size_t line, std::string_view reason)
{
    report.skip(line, {}, std::string(reason));
}

}  // namespace orientibus::content::authoring
