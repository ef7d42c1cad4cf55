// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/catalogue_builder.h"
#include "support/temp_dir.h"

#include <orientibus/sync/manifest.h>

#include <nlohmann/json.hpp>

namespace orientibus::test {

struct ProgramOutcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// orientibus-publish over a disk of its own: root/, keys/ with a folder for the stick of each
/// holder, and a file of each holder's passphrase.
class PublishProgram {
public:
    PublishProgram();

    /// As a shell reads it, after the options that are always the same; `before` stands first.
    [[nodiscard]] ProgramOutcome run(const std::string& arguments,
                                     const std::string& before = {}) const;
    /// The keys of anne, bruno and claire.
    [[nodiscard]] ProgramOutcome init() const;
    [[nodiscard]] ProgramOutcome add(const TestCatalogue& catalogue, const std::string& release,
                                     const std::string& more = {}) const;
    /// With the targets key of the holder.
    [[nodiscard]] ProgramOutcome sign(const std::string& holder,
                                      const std::string& more = {}) const;
    /// Adds, and signs by two.
    [[nodiscard]] ProgramOutcome publish(const TestCatalogue& catalogue,
                                         const std::string& release) const;

    [[nodiscard]] std::string key(const std::string& holder, const std::string& role) const
    {
        return (disk / "keys" / holder / (role + ".key")).string();
    }
    [[nodiscard]] std::string passphrase(const std::string& holder) const
    {
        return (disk / ("passphrase." + holder)).string();
    }

    TempDir disk;
};

/// A bakery, and nothing that `check` has to say against it.
[[nodiscard]] CatalogueBuilder bakery();

/// A region with a first release, "2026-11-29.1". Its keys are made once for all tests.
struct Publishing {
    Publishing();

    TestCatalogue first = bakery().write();
    PublishProgram program;
};

}  // namespace orientibus::test
