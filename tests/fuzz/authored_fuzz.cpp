// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as a file written by hand.

#include "authoring/manifest.h"
#include "fuzz/parsers.h"
#include "importers/authored/authored.h"
#include "importers/synonyms/synonyms.h"

#include <algorithm>
#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void readAs(const std::string& path, std::string bytes)
{
    const auto authored =
        importAuthored("orientibus", {{path, {"default/" + path, std::move(bytes)}}});
    require(authored || !authored.error().detail.empty());
}

void readAsManifest(std::string bytes)
{
    const auto manifest = readManifest({"manifest", std::move(bytes)});
    require(manifest || !manifest.error().detail.empty());
}

void readAsSynonyms(std::string bytes)
{
    static const Layer below = [] {
        Layer made("below");
        made.row(Table::Occupation, {"A1416"});
        made.row(Table::OccupationText, {"A1416", "fr", "keyword", std::int64_t{1}})
            .set("text", "ferme");
        return made;
    }();
    const auto imported =
        importSynonyms({"list", {{"synonyms", {"synonyms", std::move(bytes)}}}, {}, &below});
    require(imported || !imported.error().detail.empty());
    require(!imported || std::ranges::all_of(imported->report.files, &FileReport::isComplete));
}

constexpr std::array parsers{
    fuzz::Parser{"occupations",
                 [](std::string bytes) { readAs("occupations/D1102.yaml", std::move(bytes)); }},
    fuzz::Parser{"trainings",
                 [](std::string bytes) { readAs("trainings/all.yaml", std::move(bytes)); }},
    fuzz::Parser{"sectors", [](std::string bytes) { readAs("sectors.yaml", std::move(bytes)); }},
    fuzz::Parser{"sources", [](std::string bytes) { readAs("sources.yaml", std::move(bytes)); }},
    fuzz::Parser{"interests",
                 [](std::string bytes) { readAs("interests.yaml", std::move(bytes)); }},
    fuzz::Parser{"communes",
                 [](std::string bytes) { readAs("places/communes.csv", std::move(bytes)); }},
    fuzz::Parser{"departements",
                 [](std::string bytes) { readAs("places/departements.csv", std::move(bytes)); }},
    fuzz::Parser{"basins",
                 [](std::string bytes) { readAs("places/basins.csv", std::move(bytes)); }},
    fuzz::Parser{"schools",
                 [](std::string bytes) { readAs("places/schools.csv", std::move(bytes)); }},
    fuzz::Parser{"manifest", &readAsManifest},
    fuzz::Parser{"synonyms", &readAsSynonyms},
};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    return fuzz::choose(parsers, {*arguments, static_cast<std::size_t>(*count)});
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return fuzz::feed(data, size);
}
