// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace orientibus::sync {

enum class PrepareError {
    NotRelease,  ///< the folder holds no release that can be opened: not ours, or damaged
    TooNew,      ///< of a schema that a newer program writes
    Unfit,       ///< opened, but must not be shown; the detail says why
    NoSpace,     ///< the disk is full
    Storage,     ///< the disk fails
};

/// Something to mend in a release, in words for who edits it.
struct Finding {
    bool isError = false;  ///< must not be published or shown
    std::string what;
};

/// What a pupil will see change from one release to another, in words.
struct Changes {
    struct Group {
        std::string name;                ///< "Occupations that are new"
        std::vector<std::string> items;  ///< "D1102 Boulangère, boulanger: the first sentence"
    };
    std::vector<Group> groups;  ///< none empty; nothing at all when nothing changes
};

/// All the sync has to know of what is inside a release. Whoever links both the sync and the
/// library of the content passes one in. A release is given as its folder, which holds
/// catalogue.sqlite and catalogue.media/.
class ReleasePreparer : public Port {
public:
    /// The highest schema that can be read here.
    [[nodiscard]] virtual std::int64_t newestSchema() const = 0;
    /// The schema of the release's catalogue.
    [[nodiscard]] virtual Result<std::int64_t, PrepareError>
    schema(const std::filesystem::path& release) = 0;

    /// Names, in the folder of a release, of the files that prepare() makes. They are never
    /// published.
    [[nodiscard]] virtual std::vector<std::string> preparedFiles() const = 0;

    /// Makes the files that are made on the kiosk (the search index), and refuses a catalogue that
    /// check() finds an error in. Looks at the catalogue alone: the media may still be coming. May
    /// be repeated, and begins anew then. Flushing to the disk is the caller's.
    [[nodiscard]] virtual Result<void, PrepareError>
    prepare(const std::filesystem::path& release) = 0;

    /// Everything that can be said against a release before it is published, errors first.
    [[nodiscard]] virtual Result<std::vector<Finding>, PrepareError>
    check(const std::filesystem::path& release) = 0;

    [[nodiscard]] virtual Result<Changes, PrepareError>
    changes(const std::filesystem::path& before, const std::filesystem::path& after) = 0;
};

}  // namespace orientibus::sync
