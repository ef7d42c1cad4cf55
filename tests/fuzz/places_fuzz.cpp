// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as the files of places and of the map.

#include "fuzz/parsers.h"
#include "importers/geo/geo.h"
#include "importers/geo/map_files.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/schools/schools.h"

#include <algorithm>
#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

constexpr const char* square = R"({"type": "Feature", "properties": {"code": "44001",
"nom": "Aval"}, "geometry": {"type": "Polygon", "coordinates": [[[-1.6, 47.0], [-1.5, 47.0],
[-1.5, 47.1], [-1.6, 47.1], [-1.6, 47.0]]]}})";

ImportInput geoInput()
{
    ImportInput input;
    input.source = "geo";
    input.files["communes"] = {"communes.geojson", square};
    input.files["departements"] = {"departements.geojson", square};
    input.files["basins"] = {"basins.csv",
                             "reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO\n"
                             "52,44,44001,5201,RIVES\n"};
    return input;
}

const Layer& region()
{
    static const Layer layer = [] {
        Layer made("test");
        made.row(Table::Territory, {"D44"})
            .set("kind", "departement")
            .set("code", "44")
            .set("name", "Loire-Atlantique");
        mergeInto(made, importGeo(geoInput())->layer);
        made.row(Table::Territory, {"C44001"}).set("parent_id", "D44");
        made.row(Table::Training, {"bts"}).set("type", "BTS");
        made.row(Table::Label, {"training", "bts", "fr", "name"}).set("text", "BTS bâtiment");
        return made;
    }();
    return layer;
}

void requireAccounted(const orientibus::content::Result<Imported, ImportError>& imported)
{
    const bool isSound =
        imported ? std::ranges::all_of(imported->report.files,
                                       [](const FileReport& file) { return file.isComplete(); })
                 : !imported.error().detail.empty();
    if (!isSound) {
        std::abort();
    }
}

void readAsSchools(std::string bytes)
{
    requireAccounted(
        importSchools({"fuzz", {{"schools", {"f", std::move(bytes)}}}, {}, &region()}));
}

void readAsCourses(std::string bytes)
{
    requireAccounted(importParcoursup(
        {"fuzz", {{"courses", {"f", std::move(bytes)}}}, {{"region", "Loire"}}, &region()}));
}

void readAsGeo(const char* role, std::string bytes)
{
    auto input = geoInput();
    input.below = &region();
    input.files.at(role).bytes = std::move(bytes);
    requireAccounted(importGeo(input));
}

/// A sound map with one file of other bytes.
void readAsMap(const char* role, std::string bytes)
{
    ImportInput input{"fuzz", {}, {}, &region()};
    input.files["arcs"] = {"arcs", "arc,points\n1,-150000 4700000 0 10000\n"
                                   "2,-150000 4710000 -10000 0 0 -10000 10000 0\n"};
    input.files["rings"] = {"rings", "territory,ring,arcs\nC44001,1,1 2\n"};
    input.files.at(role).bytes = std::move(bytes);
    requireAccounted(importMap(input));
}

constexpr std::array parsers{
    fuzz::Parser{"schools", &readAsSchools},
    fuzz::Parser{"courses", &readAsCourses},
    fuzz::Parser{"communes", [](std::string bytes) { readAsGeo("communes", std::move(bytes)); }},
    fuzz::Parser{"departements",
                 [](std::string bytes) { readAsGeo("departements", std::move(bytes)); }},
    fuzz::Parser{"basins", [](std::string bytes) { readAsGeo("basins", std::move(bytes)); }},
    fuzz::Parser{"arcs", [](std::string bytes) { readAsMap("arcs", std::move(bytes)); }},
    fuzz::Parser{"rings", [](std::string bytes) { readAsMap("rings", std::move(bytes)); }},
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
