// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"
#include "authoring/schema_sql.h"
#include "sqlite/sqlite.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace orientibus::content;
using namespace orientibus::content::authoring;

namespace {

const Field& fieldOf(const Layer& layer, Table table, const Key& key, const std::string& column)
{
    return layer.rows(table).at(key).fields().at(column);
}

std::int64_t rankOf(const Layer& layer, const std::string& neighbour)
{
    return std::get<std::int64_t>(
        fieldOf(layer, Table::OccupationNeighbour, {"A", neighbour}, "rank").value);
}

}  // namespace

TEST_CASE("The later word wins field by field, and each field keeps its source", "[merge]")
{
    Layer national("rome");
    national.row(Table::Occupation, {"A"}).set("riasec_major", "R").set("green", "white");
    Layer regional("region");
    regional.row(Table::Occupation, {"A"}).set("green", "green").set("company", "team");

    mergeInto(national, regional);

    CHECK(fieldOf(national, Table::Occupation, {"A"}, "riasec_major").source == "rome");
    CHECK(fieldOf(national, Table::Occupation, {"A"}, "green").source == "region");
    CHECK(fieldOf(national, Table::Occupation, {"A"}, "green").value == Value{"green"});
    CHECK(national.rows(Table::Occupation).at({"A"}).source() == "region");
}

TEST_CASE("One later text replaces the whole field of that language only", "[merge]")
{
    Layer base("rome");
    for (int position = 1; position <= 3; ++position) {
        base.row(Table::OccupationText, {"A", "fr", "task", position}).set("text", "old");
        base.row(Table::OccupationText, {"A", "en", "task", position}).set("text", "old");
    }
    Layer later("region");
    later.row(Table::OccupationText, {"A", "fr", "task", 1}).set("text", "new");

    mergeInto(base, later);

    CHECK(base.rows(Table::OccupationText).size() == 4);
    CHECK(base.has(Table::OccupationText, {"A", "en", "task", 3}));
    CHECK_FALSE(base.has(Table::OccupationText, {"A", "fr", "task", 2}));
}

TEST_CASE("A whole row of a list is replaced, not mixed", "[merge]")
{
    Layer base("a");
    base.row(Table::Figure, {"occupation", "A", "pay_start", "FR", 2026, ""})
        .set("value", 1800.0)
        .set("high", 2000.0);
    Layer later("b");
    later.row(Table::Figure, {"occupation", "A", "pay_start", "FR", 2026, ""}).set("value", 1900.0);

    mergeInto(base, later);

    const auto& row = base.rows(Table::Figure).begin()->second;
    CHECK(row.fields().size() == 1);
    CHECK(row.source() == "b");
}

TEST_CASE("Near jobs of a later layer come first, those of the earlier follow", "[merge]")
{
    Layer base("rome");
    base.row(Table::OccupationNeighbour, {"A", "X"}).set("rank", 1);
    base.row(Table::OccupationNeighbour, {"A", "Y"}).set("rank", 2);
    base.row(Table::OccupationNeighbour, {"A", "Z"}).set("rank", 3);
    Layer later("region");
    later.row(Table::OccupationNeighbour, {"A", "Y"}).set("rank", 2);
    later.row(Table::OccupationNeighbour, {"A", "W"}).set("rank", 1);

    mergeInto(base, later);

    CHECK(rankOf(base, "W") == 1);
    CHECK(rankOf(base, "Y") == 2);
    CHECK(rankOf(base, "X") == 3);
    CHECK(rankOf(base, "Z") == 4);
    CHECK(base.rows(Table::OccupationNeighbour).at({"A", "X"}).source() == "rome");
}

TEST_CASE("Merging in order is the same, however it is grouped", "[merge][property]")
{
    const auto layerOf = [](const std::map<std::uint8_t, std::uint8_t>& words, std::string source) {
        Layer layer(std::move(source));
        for (const auto& [key, value] : words) {
            layer.row(Table::Occupation, {std::string(1, static_cast<char>('A' + key % 4))})
                .set(key % 2 == 0 ? "green" : "company", std::int64_t{value});
        }
        return layer;
    };
    const auto saidBy = [](const Layer& layer) {
        std::string text;
        for (const auto& [key, row] : layer.rows(Table::Occupation)) {
            text += std::get<std::string>(key[0]) + row.source();
            for (const auto& [column, field] : row.fields()) {
                text += column + field.source + std::to_string(std::get<std::int64_t>(field.value));
            }
        }
        return text;
    };
    using Words = std::map<std::uint8_t, std::uint8_t>;
    const bool holds = rc::check([&](const Words& one, const Words& two, const Words& three) {
        auto left = layerOf(one, "1");
        mergeInto(left, layerOf(two, "2"));
        mergeInto(left, layerOf(three, "3"));
        auto tail = layerOf(two, "2");
        mergeInto(tail, layerOf(three, "3"));
        auto right = layerOf(one, "1");
        mergeInto(right, tail);
        RC_ASSERT(saidBy(left) == saidBy(right));
    });
    CHECK(holds);
}

TEST_CASE("The tables importers fill are those of schema.sql, column by column", "[schema]")
{
    auto database = sqlite::Database::inMemory();
    REQUIRE(database.has_value());
    REQUIRE(database->run(std::string(catalogueSchema)).has_value());

    for (std::size_t index = 0; index < tableCount; ++index) {
        const auto& spec = specOf(static_cast<Table>(index));
        CAPTURE(spec.name);
        REQUIRE(static_cast<std::size_t>(spec.table) == index);
        std::vector<std::string> wanted(spec.key.begin(), spec.key.end());
        wanted.insert(wanted.end(), spec.columns.begin(), spec.columns.end());
        wanted.emplace_back("source_id");

        auto query = database->prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
        REQUIRE(query.has_value());
        query->bind(1, spec.name);
        std::vector<std::string> columns;
        std::size_t keys = 0;
        for (auto row = query->step(); row && *row; row = query->step()) {
            columns.push_back(query->text(0));
            keys += query->integer(1) > 0 ? 1U : 0U;
        }
        CHECK(columns == wanted);
        CHECK(keys == spec.key.size());
    }
}
