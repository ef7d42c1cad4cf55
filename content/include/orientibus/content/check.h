// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/store.h>

#include <filesystem>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

enum class Level {
    Warning,  ///< a pupil may meet something poorer than it should be
    Error,    ///< must not be published
};

/// Something to mend in a catalogue, for the person who edits it.
struct Finding {
    Level level = Level::Error;
    std::string entity;  ///< "occupation D1102"
    std::string what;    ///< "the English hook is missing"
    std::string action;  ///< what to do next: "write hook.en in its sheet"
};

enum class CheckedMedia {
    All,   ///< each file that the catalogue names is there and has the bytes that it says
    None,  ///< they come by another way, which looks at them itself
};

/// Everything that can be said against a catalogue, errors first. A file that
/// is no sound catalogue is refused as by Store::open.
[[nodiscard]] Result<std::vector<Finding>, StoreError>
check(const std::filesystem::path& catalogue, CheckedMedia media = CheckedMedia::All);

/// Opens the catalogue and looks at every page of it.
[[nodiscard]] Result<void, StoreError> checkPages(const std::filesystem::path& catalogue);

}  // namespace orientibus::content::authoring
