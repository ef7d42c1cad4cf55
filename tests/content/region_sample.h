// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/catch.h"
#include "support/temp_dir.h"

#include <orientibus/content/builder.h>

#include <filesystem>
#include <utility>

/// The region as its manifest builds it from the real open data.
namespace orientibus::test {

struct Region {
    std::filesystem::path data;
    TempDir folder;
    content::authoring::BuildSummary summary;

    [[nodiscard]] std::filesystem::path catalogue() const { return folder / "region.sqlite"; }
};

/// Built once for all tests of a program; null, saying so, where the open data are not at hand.
inline const Region* region()
{
    const std::filesystem::path data = ORIENTIBUS_SHARED_DATA;
    if (!std::filesystem::exists(data / "bmo-2025")) {
        WARN("SKIPPED: no open data in " << data);
        return nullptr;
    }
    static const auto built = [&data] {
        Region made{data, {}, {}};
        auto summary = content::authoring::build({ORIENTIBUS_SOURCE_DIR
                                                  "/content/pays-de-la-loire/manifest.yaml",
                                                  data, made.catalogue()});
        INFO((summary ? std::string("built") : summary.error().detail));
        REQUIRE(summary);
        made.summary = std::move(*summary);
        return made;
    }();
    return &built;
}

}  // namespace orientibus::test
