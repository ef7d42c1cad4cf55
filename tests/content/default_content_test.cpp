// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"

#include <orientibus/content/builder.h>
#include <orientibus/content/check.h>
#include <orientibus/content/store.h>

#include <set>

using namespace orientibus::content;
using namespace orientibus::content::authoring;
using orientibus::test::TempDir;

namespace {

const std::filesystem::path sourceFolder = ORIENTIBUS_SOURCE_DIR;
const std::filesystem::path sharedData = ORIENTIBUS_SHARED_DATA;

void expectNoErrors(const std::filesystem::path& catalogue)
{
    const auto findings = check(catalogue);
    REQUIRE(findings.has_value());
    for (const auto& finding : *findings) {
        if (finding.level == Level::Error) {
            FAIL_CHECK(finding.entity << ": " << finding.what << "; " << finding.action);
        }
    }
}

}  // namespace

TEST_CASE("The default content is 24 whole occupations over 8 sectors or more", "[default]")
{
    const TempDir folder;
    const auto built =
        build({sourceFolder / "content/default/manifest.yaml", {}, folder / "default.sqlite"});
    INFO((built ? "" : built.error().detail));
    REQUIRE(built.has_value());
    expectNoErrors(folder / "default.sqlite");

    const auto store = Store::open(folder / "default.sqlite");
    REQUIRE(store.has_value());
    const auto occupations = store->authoredOccupations("fr");
    REQUIRE(occupations.has_value());
    CHECK(occupations->size() >= 24);
    std::set<std::string> sectors;
    std::set<std::string> pictures;
    for (const auto& occupation : *occupations) {
        sectors.insert(occupation.sectorId);
        CHECK(pictures.insert(occupation.picture.file).second);
    }
    CHECK(sectors.size() >= 8);
}

TEST_CASE("Each of the region's 1,272 communes can be chosen, each school, and 22 beyond the bac",
          "[default]")
{
    const TempDir folder;
    REQUIRE(build({sourceFolder / "content/default/manifest.yaml", {}, folder / "d.sqlite"})
                .has_value());
    const auto store = Store::open(folder / "d.sqlite");
    REQUIRE(store.has_value());

    std::size_t communes = 0;
    std::size_t places = 0;
    const auto departements = store->departements();
    REQUIRE(departements.has_value());
    for (const auto& departement : *departements) {
        const auto inside = store->communes(departement.id);
        REQUIRE(inside.has_value());
        for (const auto& commune : *inside) {
            ++communes;
            places += store->places(commune.id)->size();
            CHECK(commune.latitude.has_value());
        }
    }
    CHECK(communes == 1272);
    CHECK(places == 772 + 22);
    CHECK(store->map()->arcs.size() == 3790);
    CHECK(store->map()->shapes.size() == 1272 + 27 + 5);
}

TEST_CASE("The catalogue of Pays de la Loire builds from real data without errors", "[real]")
{
    if (!std::filesystem::exists(sharedData / "rome-v60")) {
        WARN("SKIPPED: no real data at " << sharedData);
        return;
    }
    const TempDir folder;
    const BuildOptions options{sourceFolder / "content/pays-de-la-loire/manifest.yaml", sharedData,
                               folder / "p.sqlite"};

    const auto built = build(options);

    INFO((built ? "" : built.error().detail));
    REQUIRE(built.has_value());
    CHECK(built->rows.at("occupation") == 1584);
    // 13,120 of ROME, and 80 that only Onisep knows.
    CHECK(built->rows.at("occupation_title") == 13200);
    for (const auto& file : built->report.files) {
        CAPTURE(file.file);
        CHECK(file.isComplete());
    }
    expectNoErrors(folder / "p.sqlite");
}
