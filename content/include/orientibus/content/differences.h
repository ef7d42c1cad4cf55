// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/store.h>

#include <filesystem>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

/// Changes of one kind, in words for the person who publishes a catalogue.
struct DifferenceGroup {
    std::string name;  ///< "Figures"
    std::vector<std::string>
        items;  ///< "Boulanger (D1102), pay_start, R52, 2024: 1900 becomes 1950"
};

/// All that a reader of `after` will find other than in `before`: every row of every table, named
/// by its occupation, training or place where it has one. Rows of an occupation that is new or
/// gone are not told one by one. Groups without items are left out, so equal catalogues give
/// nothing. `before` may be empty, where there was no catalogue. Either file may be refused as by
/// Store::open.
[[nodiscard]] Result<std::vector<DifferenceGroup>, StoreError>
differences(const std::filesystem::path& before, const std::filesystem::path& after);

}  // namespace orientibus::content::authoring
