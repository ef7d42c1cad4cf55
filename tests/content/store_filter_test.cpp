// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

// What lists of occupations can be narrowed to.
using namespace orientibus::content;
using orientibus::content::authoring::Table;
using orientibus::test::CatalogueBuilder;
using Ids = std::vector<std::string>;

namespace {

/// A1: a CAP for apprentices by an authored route, and hired for; A2: a BTS for apprentices by
/// what it certifies, green; A3: digital, with nothing that leads to it; A4: a harmful trade,
/// which an authored route for apprentices leads to.
CatalogueBuilder four()
{
    CatalogueBuilder builder;
    for (const auto* id : {"A1", "A2", "A3", "A4"})
        builder.withOccupation(id, id);
    builder.withTraining("cap", "CAP", 24).withTraining("bts", "BTS", 24).withRoute("A1", {"cap"});
    builder.withTraining("bp", "BP", 24).withRoute("A4", {"bp"}, "either");
    auto& layer = builder.layer();
    layer.row(Table::Training, {"bp"}).set("type", "BP");
    layer.row(Table::Training, {"cap"}).set("type", "CAP").set("by_apprenticeship", 1);
    layer.row(Table::Training, {"bts"}).set("type", "BTS").set("by_apprenticeship", 1);
    layer.row(Table::TrainingOccupation, {"bts", "A2"});
    layer.row(Table::Occupation, {"A2"}).set("green", "strategic");
    layer.row(Table::Occupation, {"A3"}).set("digital", 1);
    layer.row(Table::Occupation, {"A4"}).set("green", "brown").set("digital", 0);
    layer.row(Table::DemandLevel, {"tension_intensity", "some"}).set("at_least", 3.0);
    layer.row(Table::DemandLevel, {"tension_intensity", "little"}).set("at_least", 1.0);
    layer.row(Table::Territory, {"BE5201"})
        .set("kind", "basin")
        .set("code", "5201")
        .set("name", "Nantes");
    for (const auto& [id, value] : {std::pair("A1", 4.0), std::pair("A2", 2.0)}) {
        layer.row(Table::Figure, {"occupation", id, "tension_intensity", "BE5201", 2021, ""})
            .set("value", value)
            .set("unit", "1-5")
            .set("quality", "measured");
    }
    return builder;
}

Ids where(const OccupationFilter& filter)
{
    const auto catalogue = four().write();
    const auto store = Store::open(catalogue.path());
    REQUIRE(store.has_value());
    const auto found = store->occupationsWhere(filter);
    REQUIRE(found.has_value());
    return *found;
}

OccupationFilter only(bool OccupationFilter::*wish)
{
    OccupationFilter filter;
    filter.*wish = true;
    return filter;
}

}  // namespace

TEST_CASE("A filter that asks nothing leaves all", "[store][filter]")
{
    CHECK(where({}) == Ids{"A1", "A2", "A3", "A4"});
}

TEST_CASE("Each wish leaves what has it", "[store][filter]")
{
    CHECK(where(only(&OccupationFilter::afterTroisieme)) == Ids{"A1"});
    CHECK(where(only(&OccupationFilter::apprenticeship)) == Ids{"A1", "A2", "A4"});
    CHECK(where(only(&OccupationFilter::green)) == Ids{"A2"});
    CHECK(where(only(&OccupationFilter::digital)) == Ids{"A3"});
}

TEST_CASE("Looked for means some or much, in this basin", "[store][filter]")
{
    OccupationFilter filter;
    filter.wantedInBasin = "BE5201";
    CHECK(where(filter) == Ids{"A1"});
    filter.wantedInBasin = "BE5202";
    CHECK(where(filter).empty());
}

TEST_CASE("Of several wishes an occupation has them all", "[store][filter]")
{
    OccupationFilter filter;
    filter.apprenticeship = true;
    filter.green = true;
    CHECK(where(filter) == Ids{"A2"});
    filter.digital = true;
    CHECK(where(filter).empty());
}
