// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <string>
#include <vector>

namespace orientibus::content::authoring::onisep {

/// One row of the file of jobs.
struct Job {
    std::size_t line = 0;
    std::string title;  ///< 'acheteur / acheteuse'
    std::string link;   ///< ends in MET.n
    std::string rome;   ///< codes, joined by ' | '; may be empty
};

/// Reads the XML file (a root of items, perhaps all on one line), or where the first
/// character is not '<', the older CSV. Every row counts as read in `report`; what is
/// returned, the caller counts as used or skips. Elements and columns that
/// are not known are refused by name, as are missing ones.
[[nodiscard]] Result<std::vector<Job>, ImportError> readJobs(const InputFile& file,
                                                             ImportReport& report);

}  // namespace orientibus::content::authoring::onisep
