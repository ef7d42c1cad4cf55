// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/check.h>

#include "authoring/checker.h"
#include "authoring/digest.h"
#include "authoring/files.h"
#include "authoring/sources.h"
#include "catalogue_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::content::authoring {

namespace {

/// A survey of every year may be late once; a source older than this has been forgotten.
constexpr int staleYears = 4;

Result<void, StoreError> checkPagesOf(const sqlite::Database& database,
                                      const std::filesystem::path& path)
{
    auto query = database.prepare("PRAGMA quick_check(1)");
    if (!query) {
        return tl::make_unexpected(readError(path, query.error()));
    }
    const auto row = query->step();
    if (!row) {
        return tl::make_unexpected(readError(path, row.error()));
    }
    auto answer = *row ? query->text(0) : std::string("no answer");
    // A value that breaks a CHECK is an editor's fault, which check() names better.
    const bool isContent = answer.starts_with("CHECK constraint");
    if (answer == "ok" || isContent) {
        return {};
    }
    std::ranges::replace(answer, '\n', ' ');
    return tl::make_unexpected(Error<StoreError>{
        StoreError::Corrupt, fmt::format("{} is damaged: {}.", path.string(), answer)});
}

void checkDigest(Checker& checker)
{
    std::string announced;
    checker.each("SELECT value FROM property WHERE name = 'catalogue_id'", {},
                 [&](const auto& row) { announced = row.text(0); });
    const auto digest = contentDigest(checker.database());
    if (digest && *digest != announced) {
        checker.error("catalogue", "its rows are not those it was built with",
                      "build it again; do not edit a catalogue by hand");
    }
}

std::string pictureFault(const std::filesystem::path& file, const std::string& hash)
{
    const auto bytes = readWhole(file);
    if (!bytes) {
        return fmt::format("its file {} is missing", file.filename().string());
    }
    return sha256(*bytes) == hash ? std::string{}
                                  : fmt::format("its file {} has other bytes than the catalogue "
                                                "says",
                                                file.filename().string());
}

}  // namespace

Result<void, StoreError> checkPages(const std::filesystem::path& catalogue)
{
    return openCatalogue(catalogue).and_then(
        [&](const sqlite::Database& database) { return checkPagesOf(database, catalogue); });
}

std::vector<std::string> promisedLanguages(Checker& checker)
{
    std::string list = "fr";
    checker.each("SELECT value FROM property WHERE name = 'languages'", {},
                 [&](const auto& row) { list = row.text(0); });
    std::vector<std::string> languages;
    for (std::size_t from = 0; from <= list.size();) {
        const auto end = std::min(list.find(',', from), list.size());
        if (end > from) {
            languages.push_back(list.substr(from, end - from));
        }
        from = end + 1;
    }
    return languages;
}

void checkLinks(Checker& checker)
{
    std::map<std::tuple<std::string, std::string>, std::size_t> counts;
    checker.each("PRAGMA foreign_key_check", {}, [&](const auto& row) {
        ++counts[{row.text(0), row.text(2)}];
    });
    for (const auto& [link, count] : counts) {
        const auto& [table, parent] = link;
        // Near jobs, steps and sources are named one by one elsewhere.
        if (parent != "source" && table != "occupation_neighbour") {
            checker.error("table " + table,
                          fmt::format("{} rows point to a {} that does not exist", count, parent),
                          fmt::format("add the {}, or remove what points to it", parent));
        }
    }
    checker.each("SELECT occupation_id, neighbour_id FROM occupation_neighbour n WHERE NOT EXISTS "
                 "(SELECT 1 FROM occupation o WHERE o.occupation_id = n.neighbour_id)",
                 {}, [&](const auto& row) {
                     checker.error("occupation " + row.text(0),
                                   "its near job " + row.text(1) + " does not exist",
                                   "name another one under neighbours");
                 });
}

void checkSources(Checker& checker)
{
    std::vector<std::string> tables;
    checker.each("SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
                 "ON c.name = 'source_id' WHERE m.type = 'table' AND m.name <> 'source'",
                 {}, [&](const auto& row) { tables.push_back(row.text(0)); });
    for (const auto& table : tables) {
        checker.each(
            fmt::format("SELECT source_id, count(*) FROM \"{}\" t WHERE NOT EXISTS (SELECT "
                        "1 FROM source s WHERE s.source_id = t.source_id) GROUP BY 1",
                        table),
            {}, [&](const auto& row) {
                checker.error("table " + table,
                              fmt::format("{} rows name the source \"{}\", which does not "
                                          "exist",
                                          row.integer(1), row.text(0)),
                              "declare it in the manifest or in sources.yaml");
            });
    }
    checker.each(
        "SELECT source_id, as_of, name, publisher, licence FROM source", {}, [&](const auto& row) {
            if (!isIsoDate(row.text(1))) {
                checker.error("source " + row.text(0), "its date is missing or no date",
                              "set as_of to the date of its data, as 2026-11-23");
            }
            if (row.text(2).empty() || row.text(3).empty() || row.text(4).empty()) {
                checker.error("source " + row.text(0), "its name, publisher or licence is missing",
                              "fill it in: it is shown beside each fact");
            }
        });
}

/// What is shown is read as of today: an old source is looked for anew, or its age is known. Of
/// figures their own year counts, of everything else the date of the source.
void checkAge(Checker& checker)
{
    checker.each(
        "SELECT s.source_id, CAST(substr(s.as_of, 1, 4) AS INTEGER), max(f.year), "
        "CAST(substr(p.value, 1, 4) AS INTEGER) FROM source s JOIN property p ON p.name = 'as_of' "
        "LEFT JOIN figure f USING (source_id) WHERE s.status = 'published' GROUP BY 1",
        {}, [&](const auto& row) {
            const auto isStale = [&](std::int64_t year) {
                return row.integer(3) - year > staleYears;
            };
            const bool hasFigures = !row.isNull(2);
            // A date that is none is an error of its own.
            const bool isDated = row.integer(1) > 0;
            if (hasFigures && isStale(row.integer(2))) {
                checker.warning("source " + row.text(0),
                                fmt::format("its newest figures are of {}", row.integer(2)),
                                "look for a newer edition");
            } else if (isDated && isStale(row.integer(1))) {
                checker.warning("source " + row.text(0),
                                fmt::format("its data are as of {}", row.integer(1)),
                                "look for a newer edition");
            }
        });
}

void checkMedia(Checker& checker)
{
    const auto folder = Store::mediaFolder(checker.path());
    checker.each(
        "SELECT media_id, variant, sha256, extension FROM media", {}, [&](const auto& row) {
            const auto fault =
                pictureFault(folder / (row.text(2) + "." + row.text(3)), row.text(2));
            if (!fault.empty()) {
                checker.error(fmt::format("picture {} ({})", row.text(0), row.text(1)), fault,
                              "build the catalogue again, or copy its media folder along");
            }
        });
}

Result<std::vector<Finding>, StoreError> check(const std::filesystem::path& catalogue,
                                               CheckedMedia media)
{
    if (const auto store = Store::open(catalogue); !store) {
        return tl::make_unexpected(store.error());
    }
    const auto database = openCatalogue(catalogue);
    if (!database) {
        return tl::make_unexpected(database.error());
    }
    if (auto sound = checkPagesOf(*database, catalogue); !sound) {
        return tl::make_unexpected(sound.error());
    }
    Checker checker(*database, catalogue);
    checkDigest(checker);
    checkLinks(checker);
    checkSources(checker);
    checkAge(checker);
    if (media == CheckedMedia::All) {
        checkMedia(checker);
    }
    checkOccupations(checker);
    checkSheets(checker);
    checkRoutes(checker);
    checkTexts(checker);
    checkTrainings(checker);
    checkPlaces(checker);
    checkEvents(checker);
    if (checker.failure()) {
        return tl::make_unexpected(readError(catalogue, *checker.failure()));
    }
    std::ranges::stable_sort(checker.findings, std::greater{}, &Finding::level);
    return std::move(checker.findings);
}

}  // namespace orientibus::content::authoring
