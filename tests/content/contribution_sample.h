// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/contributions/contributions.h"
#include "places_sample.h"
#include "support/catalogue_builder.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// A small catalogue that contributions speak of, and files handed in, for tests.
namespace orientibus::test {

namespace contributions = orientibus::content::authoring::contributions;
using contributions::Column;

/// Two départements with a commune Azé each, a lycée in Laval with a reception, two occupations
/// and three trainings, of which one is known to a register as well.
inline CatalogueBuilder contributionWorld()
{
    using content::authoring::Table;
    CatalogueBuilder world;
    world.withOccupation("D1102", "Boulanger", "Boulangère")
        .withOccupation("H2206", "Menuisier", "Menuisière")
        .withTraining("cap-boulanger", "CAP boulanger", 24)
        .withTraining("certif-1", "CAP boulanger", 24)
        .withTraining("bac-pro-metiers-du-bois", "Bac pro métiers du bois", 36);
    auto& layer = world.layer();
    layer.row(Table::Territory, {"R52"})
        .set("kind", "region")
        .set("code", "52")
        .set("name", "Région");
    world.withCommune("53130", "Laval", "53")
        .withCommune("53014", "Azé", "53")
        .withCommune("72180", "Mamers", "72")
        .withCommune("72023", "Azé", "72")
        .withPlace("0530001N", "Lycée Exemple", "53130");
    layer.row(Table::Territory, {"C72180"}).set("latitude", 48.35).set("longitude", 0.37);
    layer.row(Table::Training, {"cap-boulanger"}).set("rncp", "RNCP37537");
    layer.row(Table::Training, {"certif-1"}).set("rncp", "RNCP37537");
    layer.row(Table::Contact, {"0530001N", "reception"}, "survey").set("phone", "02 61 91 00 90");
    layer.row(Table::TrainingOffer, {"cap-boulanger", "0530001N", "school"}, "survey")
        .set("status", "published");
    return world;
}

inline const authoring::Layer& contributionLayer()
{
    static CatalogueBuilder world = contributionWorld();
    return world.layer();
}

inline constexpr const char* school = "0530001N";
inline constexpr const char* company = "00000000000018";

/// A row of the template by its columns; the others stay empty.
using RowWords = std::map<Column, std::string>;

inline RowWords openDay(RowWords changes = {})
{
    changes.merge(RowWords{{Column::Place, school},
                           {Column::Type, "Portes ouvertes"},
                           {Column::Starts, "06/02/2027"}});
    return changes;
}

inline RowWords contactRow(RowWords changes = {})
{
    changes.merge(RowWords{{Column::Place, school},
                           {Column::Type, "Contact"},
                           {Column::Role, "Bureau des entreprises"},
                           {Column::Phone, "02 61 91 00 01"}});
    return changes;
}

inline RowWords offerRow(RowWords changes = {})
{
    changes.merge(RowWords{{Column::Place, school},
                           {Column::Type, "Formation proposée"},
                           {Column::Training, "RNCP37537"},
                           {Column::Way, "Apprentissage"}});
    return changes;
}

inline RowWords internship(RowWords changes = {})
{
    changes.merge(RowWords{{Column::Place, company},
                           {Column::Name, "Menuiserie Exemple"},
                           {Column::Commune, "Mamers"},
                           {Column::Type, "Stage"},
                           {Column::Starts, "1er mars 2027"},
                           {Column::Ends, "5 mars 2027"},
                           {Column::Occupation, "H2206"}});
    return changes;
}

/// Header and rows as cells, in the order of the template.
inline std::vector<std::vector<std::string>> tableOf(const std::vector<RowWords>& rows)
{
    std::vector<std::vector<std::string>> table(rows.size() + 1);
    for (std::size_t i = 0; i < contributions::columnCount; ++i) {
        table[0].emplace_back(contributions::columns()[i].name);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto cell = rows[row].find(static_cast<Column>(i));
            table[row + 1].push_back(cell != rows[row].end() ? cell->second : std::string());
        }
    }
    return table;
}

inline std::string csvOf(const std::vector<std::vector<std::string>>& table, char separator = ';')
{
    std::string csv;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            csv.append(i > 0 ? 1 : 0, separator);
            csv += '"';
            for (const char c : row[i]) {
                csv.append(c == '"' ? 2 : 1, c);
            }
            csv += '"';
        }
        csv += "\r\n";
    }
    return csv;
}

inline std::string csvOf(const std::vector<RowWords>& rows)
{
    return csvOf(tableOf(rows));
}

/// Files handed in: bytes by the id of their source; a file is named after its source.
inline authoring::ImportInput handedIn(const std::map<std::string, std::string>& files)
{
    authoring::ImportInput input;
    input.source = "contributions";
    for (const auto& [source, bytes] : files) {
        input.files[source] = {source + ".csv", bytes};
    }
    input.options["today"] = "2026-11-25";
    input.below = &contributionLayer();
    return input;
}

inline contributions::Reading readingOf(const authoring::ImportInput& input)
{
    auto reading = contributions::readContributions(input);
    INFO((reading ? std::string("read") : reading.error().detail));
    REQUIRE(reading);
    checkAccounts(reading->report);
    return std::move(*reading);
}

inline contributions::Reading readingOf(const std::vector<RowWords>& rows)
{
    return readingOf(handedIn({{"lycee", csvOf(rows)}}));
}

/// The one entry of one row.
inline contributions::Entry entryOf(const RowWords& row)
{
    auto reading = readingOf(std::vector{row});
    REQUIRE(reading.entries.size() == 1);
    return std::move(reading.entries.front());
}

/// "Téléphone: a mobile number …; …" or "taken".
inline std::string reasonsOf(const contributions::Entry& entry)
{
    std::string reasons;
    for (const auto& note : entry.notes) {
        reasons.append(reasons.empty() ? "" : "; ");
        if (note.column) {
            reasons.append(contributions::nameOf(*note.column)).append(": ");
        }
        reasons.append(note.reason);
    }
    return entry.verdict == contributions::Verdict::Taken ? "taken" + reasons : reasons;
}

inline std::string reasonsOf(const RowWords& row)
{
    return reasonsOf(entryOf(row));
}

inline authoring::Imported importedContributions(const authoring::ImportInput& input)
{
    auto imported = authoring::importContributions(input);
    INFO((imported ? std::string("imported") : imported.error().detail));
    REQUIRE(imported);
    checkAccounts(imported->report);
    return std::move(*imported);
}

}  // namespace orientibus::test
