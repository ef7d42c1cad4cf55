// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/release_preparer.h>

namespace orientibus::cli {

/// The one place where the sync's programs meet the library of the content.
class CataloguePreparer : public sync::ReleasePreparer {
public:
    [[nodiscard]] std::int64_t newestSchema() const override;
    [[nodiscard]] sync::Result<std::int64_t, sync::PrepareError>
    schema(const std::filesystem::path& release) override;
    [[nodiscard]] std::vector<std::string> preparedFiles() const override;
    [[nodiscard]] sync::Result<void, sync::PrepareError>
    prepare(const std::filesystem::path& release) override;
    [[nodiscard]] sync::Result<std::vector<sync::Finding>, sync::PrepareError>
    check(const std::filesystem::path& release) override;
    [[nodiscard]] sync::Result<sync::Changes, sync::PrepareError>
    changes(const std::filesystem::path& before, const std::filesystem::path& after) override;

    /// The changes between two catalogues, wherever they lie.
    [[nodiscard]] static sync::Result<sync::Changes, sync::PrepareError>
    changesOf(const std::filesystem::path& before, const std::filesystem::path& after);
};

}  // namespace orientibus::cli
