// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_preparer.h"

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/search_index.h>
#include <orientibus/content/store.h>

#include <algorithm>

using namespace orientibus::sync;
using namespace orientibus::test;
using orientibus::cli::CataloguePreparer;
namespace content = orientibus::content;
using content::SearchIndex;

namespace {

CatalogueBuilder bakery()
{
    CatalogueBuilder builder;
    builder.withWholeOccupation("D1102", "Boulanger", "Boulangère");
    return builder;
}

std::filesystem::path folderOf(const TestCatalogue& catalogue)
{
    return catalogue.folder().path();
}

}  // namespace

TEST_CASE("A release is prepared: every page looked at, the index built", "[sync][preparer]")
{
    CataloguePreparer preparer;
    const auto release = bakery().write();
    CHECK(preparer.schema(folderOf(release)) == preparer.newestSchema());
    CHECK(preparer.preparedFiles() == std::vector<std::string>{"catalogue.search.sqlite"});

    REQUIRE(preparer.prepare(folderOf(release)));
    REQUIRE(preparer.prepare(folderOf(release)));
    const auto index = SearchIndex::open(release.path());
    REQUIRE(index);
    CHECK(index->search("boulangere", 5)->front().occupationId == "D1102");
}

TEST_CASE("A release that is none, is damaged or is of tomorrow is told apart", "[sync][preparer]")
{
    CataloguePreparer preparer;
    const TempDir nothing;
    CHECK(preparer.prepare(nothing.path()).error().code == PrepareError::NotRelease);
    CHECK(preparer.schema(nothing.path()).error().code == PrepareError::NotRelease);
    CHECK(preparer.check(nothing.path()).error().code == PrepareError::NotRelease);
    CHECK(preparer.changes(nothing.path(), nothing.path()).error().code ==
          PrepareError::NotRelease);

    auto newer = bakery().write();
    newer.edit("PRAGMA user_version = 99");
    CHECK(preparer.prepare(folderOf(newer)).error().code == PrepareError::TooNew);

    auto damaged = bakery().write();
    auto bytes = readFile(damaged.path());
    std::fill(bytes.begin() + 4096 * 3, bytes.begin() + 4096 * 6, '\xff');
    writeFile(damaged.path(), bytes);
    CHECK(preparer.prepare(folderOf(damaged)).error().code == PrepareError::NotRelease);
}

TEST_CASE("A release says what is wrong with it, and what changes", "[sync][preparer]")
{
    CataloguePreparer preparer;
    const auto good = bakery().write();
    const auto findings = preparer.check(folderOf(good));
    REQUIRE(findings);
    CHECK(std::none_of(findings->begin(), findings->end(),
                       [](const Finding& finding) { return finding.isError; }));
    auto broken = bakery().write();
    broken.edit("DELETE FROM occupation_text WHERE field = 'title_f'");
    const auto faults = preparer.check(folderOf(broken));
    REQUIRE(faults);
    CHECK(faults->front().isError);
    const auto refused = preparer.prepare(folderOf(broken));
    REQUIRE(!refused);
    CHECK(refused.error().code == PrepareError::Unfit);
    CHECK(faults->front().what.starts_with(refused.error().detail));

    // Its pictures may still be on their way.
    const auto bare = bakery().withPicture("metiers/D1102").write();
    std::filesystem::remove_all(content::Store::mediaFolder(bare.path()));
    CHECK(preparer.check(folderOf(bare))->front().isError);
    CHECK(preparer.prepare(folderOf(bare)));

    CHECK(preparer.changes(folderOf(good), folderOf(good))->groups.empty());
    const auto changes = preparer.changes(folderOf(good), folderOf(broken));
    REQUIRE(changes);
    CHECK(changes->groups.front().items.front().starts_with("Boulanger (D1102)"));
}
