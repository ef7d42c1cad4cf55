// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"
#include "search/text_folding.h"

#include <orientibus/content/near.h>

#include <fmt/format.h>

#include <map>
#include <optional>
#include <tuple>

namespace orientibus::content::authoring {

namespace {

/// A commune of the region is at most some 15 km across: farther out, one of the two is wrong.
constexpr double farFromItsCommuneKm = 25;

/// One school may have several buildings of one name; these stand at one door.
constexpr double sameDoorKm = 0.1;

struct Site {
    std::string id, name;
    std::optional<MapPoint> point;
};

/// A name without what two people write differently: case, accents, hyphens.
std::string wordsOf(const std::string& name)
{
    std::string words;
    for (const auto& token : search::tokenize(name)) {
        words += token.word + ' ';
    }
    return words;
}

/// Staff and pupils come to a place by its département and its commune.
void checkWays(Checker& checker)
{
    checker.each("SELECT p.place_id, p.commune_id FROM place p WHERE NOT EXISTS (SELECT 1 FROM "
                 "territory c JOIN territory d ON d.territory_id = c.parent_id WHERE "
                 "c.territory_id = p.commune_id AND c.kind = 'commune' AND d.kind = 'departement')",
                 {}, [&](const auto& row) {
                     checker.error("place " + row.text(0),
                                   fmt::format("its commune {} is in no département, so nobody "
                                               "can choose it",
                                               row.text(1)),
                                   "name the commune it stands in");
                 });
    checker.each("SELECT p.place_id FROM place p JOIN territory c ON c.territory_id = "
                 "p.commune_id WHERE p.latitude IS NULL AND c.latitude IS NULL",
                 {}, [&](const auto& row) {
                     checker.error("place " + row.text(0),
                                   "neither it nor its commune has coordinates, so it is near "
                                   "nothing",
                                   "give it latitude and longitude");
                 });
}

/// What is an example says so on the screen; what is not must not come from examples.
void checkExamples(Checker& checker)
{
    checker.each("SELECT p.place_id, p.status, s.status, s.source_id FROM place p JOIN source s "
                 "USING (source_id) WHERE p.status <> s.status",
                 {}, [&](const auto& row) {
                     checker.error("place " + row.text(0),
                                   fmt::format("it is {}, its source {} is {}", row.text(1),
                                               row.text(3), row.text(2)),
                                   "give both the same status");
                 });
}

void checkPoints(Checker& checker)
{
    checker.each(
        "SELECT place_id, place.name FROM place JOIN territory c ON territory_id = commune_id "
        "WHERE (place.latitude IS NULL OR place.longitude IS NULL) AND c.latitude IS NOT "
        "NULL",
        {}, [&](const auto& row) {
            checker.warning("place " + row.text(0),
                            fmt::format("{} has no point, the map shows it in the middle "
                                        "of its commune",
                                        row.text(1)),
                            "give it latitude and longitude");
        });
    checker.each(
        "SELECT p.place_id, c.name, p.latitude, p.longitude, c.latitude, c.longitude FROM place p "
        "JOIN territory c ON c.territory_id = p.commune_id WHERE p.latitude IS NOT NULL AND "
        "p.longitude IS NOT NULL AND c.latitude IS NOT NULL AND c.longitude IS NOT NULL",
        {}, [&](const auto& row) {
            const auto away = distanceKm({row.real(2), row.real(3)}, {row.real(4), row.real(5)});
            if (away > farFromItsCommuneKm) {
                checker.warning(
                    "place " + row.text(0),
                    fmt::format("it lies {:.0f} km from {}, its commune", away, row.text(1)),
                    "look whether its point or its commune is wrong");
            }
        });
}

/// Who lives in a basin without figures is shown a screen with no demand at all.
void checkBasins(Checker& checker)
{
    checker.each(
        "SELECT b.territory_id, b.name, count(*), min(c.name) FROM territory b JOIN territory c ON "
        "c.basin_id = b.territory_id WHERE b.kind = 'basin' AND NOT EXISTS (SELECT 1 FROM figure f "
        "WHERE f.territory_id = b.territory_id) AND EXISTS (SELECT 1 FROM figure f JOIN territory "
        "o USING (territory_id) WHERE o.kind = 'basin') GROUP BY 1",
        {}, [&](const auto& row) {
            checker.warning("basin " + row.text(0),
                            fmt::format("{} has {} communes ({} …) and no figure, others have",
                                        row.text(1), row.integer(2), row.text(3)),
                            "take its rows from the surveys, or put the communes in another basin");
        });
}

/// The same name twice in a commune is two sites of one school, unless they share a door.
void checkTwins(Checker& checker)
{
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<Site>> byName;
    checker.each(
        "SELECT place_id, name, commune_id, kind, latitude, longitude FROM place "
        "ORDER BY place_id",
        {}, [&](const auto& row) {
            Site site{row.text(0), row.text(1), {}};
            const auto latitude = row.optionalReal(4), longitude = row.optionalReal(5);
            if (latitude && longitude) {
                site.point = MapPoint{*latitude, *longitude};
            }
            byName[{wordsOf(site.name), row.text(2), row.text(3)}].push_back(std::move(site));
        });
    for (const auto& [name, sites] : byName) {
        for (std::size_t i = 1; i < sites.size(); ++i) {
            const auto& first = sites[i - 1];
            const auto& second = sites[i];
            const bool apart =
                first.point && second.point && distanceKm(*first.point, *second.point) > sameDoorKm;
            if (!apart) {
                checker.warning(
                    "place " + second.id,
                    fmt::format("it has the name, the commune and the door of {}", first.id),
                    "keep one of them, or name what tells them apart");
            }
        }
    }
}

}  // namespace

void checkPlaces(Checker& checker)
{
    checkWays(checker);
    checkExamples(checker);
    checkPoints(checker);
    checkBasins(checker);
    checkTwins(checker);
}

}  // namespace orientibus::content::authoring
