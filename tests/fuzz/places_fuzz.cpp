// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as the files of places and of the map: the first byte says which one they stand for.

#include "importers/geo/geo.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/schools/schools.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::content::authoring;

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    ImportInput input;
    input.source = "fuzz";
    input.below = &region();
    switch (data[0] % 5) {
    case 0:
        input.files["schools"] = {"schools.json", std::move(bytes)};
        requireAccounted(importSchools(input));
        return 0;
    case 1:
        input.files["courses"] = {"courses.csv", std::move(bytes)};
        input.options["region"] = "Loire";
        requireAccounted(importParcoursup(input));
        return 0;
    default: {
        constexpr const char* roles[] = {"communes", "departements", "basins"};
        auto geo = geoInput();
        geo.files.at(roles[data[0] % 5 - 2]).bytes = std::move(bytes);
        requireAccounted(importGeo(geo));
        return 0;
    }
    }
}
