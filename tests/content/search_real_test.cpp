// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_evaluation.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <orientibus/content/builder.h>

#include <map>

// The floors lie a little below what was measured, and at or above what was promised.

namespace {

const std::map<std::string, double> floors{
    {"label as written", 99.9},   {"exact title", 99.9},       {"lower case, no accents", 99.9},
    {"feminine form", 99.5},      {"masculine column", 99.5},  {"head m., complement f.", 99.5},
    {"one slip in a word", 99.5}, {"one slip anywhere", 99.5},
};

constexpr double belowCeiling = 2.0;

}  // namespace

TEST_CASE("Every real title finds its occupation among the first three", "[search][real]")
{
    using namespace orientibus;
    const std::filesystem::path data = ORIENTIBUS_SHARED_DATA;
    if (!std::filesystem::exists(data / "rome-v60")) {
        WARN("SKIPPED: no real data in " << data);
        return;
    }
    const test::TempDir folder;
    const auto catalogue = folder / "real.sqlite";
    const auto built = content::authoring::build(
        {ORIENTIBUS_SOURCE_DIR "/content/pays-de-la-loire/manifest.yaml", data, catalogue});
    REQUIRE(built.has_value());
    const auto index = content::SearchIndex::open(catalogue);
    REQUIRE(index.has_value());
    for (const auto& score : test::evaluateAll(*index, test::titlesOf(catalogue))) {
        INFO(score.name << (score.missed.empty() ? "" : ", first miss: " + score.missed[0]));
        CHECK(score.asked > 10000);
        const auto floor = floors.find(score.name);
        if (floor != floors.end())
            CHECK(score.share() >= floor->second);
        else
            CHECK(score.share() >= score.ceiling - belowCeiling);
    }
}
