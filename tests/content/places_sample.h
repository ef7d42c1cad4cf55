// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/authored/authored.h"
#include "importers/geo/geo.h"
#include "rome_sample.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

/// The places of the tests: three square communes and the real region.
namespace orientibus::test {

/// Aval, Amont and an islet of Aval around which a lake is cut out of Amont: squares of 0.1 degree.
inline const std::string& threeCommunes()
{
    static const std::string text = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"code": "44001", "nom": "Aval"}, "geometry": {"type": "MultiPolygon",
 "coordinates": [[[[-1.6, 47.0], [-1.5, 47.0], [-1.5, 47.05], [-1.5, 47.1], [-1.6, 47.1], [-1.6, 47.0]]],
 [[[-1.7, 47.0], [-1.65, 47.0], [-1.65, 47.05], [-1.7, 47.05], [-1.7, 47.0]]]]}},
{"type": "Feature", "properties": {"code": "44002", "nom": "Amont"}, "geometry": {"type": "Polygon",
 "coordinates": [[[-1.5, 47.0], [-1.4, 47.0], [-1.4, 47.1], [-1.5, 47.1], [-1.5, 47.05], [-1.5, 47.0]],
 [[-1.46, 47.04], [-1.46, 47.06], [-1.44, 47.06], [-1.44, 47.04], [-1.46, 47.04]]]}},
{"type": "Feature", "properties": {"code": "49001", "nom": "Enclave"}, "geometry": {"type": "Polygon",
 "coordinates": [[[-1.46, 47.04], [-1.44, 47.04], [-1.44, 47.06], [-1.46, 47.06], [-1.46, 47.04]]]}}
]}
)";
    return text;
}

inline authoring::ImportInput smallGeo()
{
    authoring::ImportInput input;
    input.source = "ign";
    input.files["communes"] = {"communes.geojson", threeCommunes()};
    input.files["departements"] = {"departements.geojson", R"({"type": "Feature",
"properties": {"code": "44", "nom": "Loire-Atlantique"}, "geometry": {"type": "Polygon",
"coordinates": [[[-1.6, 47.0], [-1.4, 47.0], [-1.4, 47.1], [-1.6, 47.1], [-1.6, 47.0]]]}}
)"};
    input.files["basins"] = {"basins.csv",
                             "reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO\n"
                             "52,44,44001,5201,RIVES\n"
                             "52,44,44002,5201,RIVES\n"
                             "52,49,49001,5202,ENCLAVE\n"
                             "11,75,75056,1101,PARIS\n"};
    return input;
}

/// What the default content says of territories, places and trainings.
inline authoring::Layer defaultLayer()
{
    const auto root = sourceFolder() / "content/default";
    authoring::FolderFiles files;
    for (const auto* part : {"places", "trainings"}) {
        for (const auto& entry : std::filesystem::directory_iterator(root / part)) {
            const auto name = std::string(part) + "/" + entry.path().filename().string();
            files.emplace(name, authoring::InputFile{name, bytesOf(entry.path())});
        }
    }
    auto authored = authoring::importAuthored("orientibus", files);
    INFO((authored ? std::string("imported") : authored.error().detail));
    REQUIRE(authored);
    return std::move(authored->layer);
}

/// A file of the open data, or nothing where they are not at hand.
inline std::optional<authoring::InputFile> realFile(const std::string& path)
{
#ifdef ORIENTIBUS_SHARED_DATA
    const auto file = std::filesystem::path(ORIENTIBUS_SHARED_DATA) / path;
    if (std::filesystem::exists(file)) {
        return authoring::InputFile{path, bytesOf(file)};
    }
#else
    (void)path;
#endif
    WARN("SKIPPED: " << path << " is not at hand");
    return std::nullopt;
}

inline std::optional<authoring::ImportInput> realGeo()
{
    auto communes = realFile("geo/communes-pays-de-la-loire.geojson");
    if (!communes) {
        return std::nullopt;
    }
    authoring::ImportInput input;
    input.source = "ign-insee-2018";
    input.files["communes"] = std::move(*communes);
    input.files["departements"] = *realFile("geo/departements-pays-de-la-loire.geojson");
    input.files["basins"] = *realFile("geo/bassin_emploi.csv");
    return input;
}

/// The default content with the real map on top of it, or nothing.
inline std::optional<authoring::Layer> realRegion()
{
    auto geo = realGeo();
    if (!geo) {
        return std::nullopt;
    }
    auto below = defaultLayer();
    geo->below = &below;
    const auto map = authoring::importGeo(*geo);
    REQUIRE(map);
    mergeInto(below, map->layer);
    return below;
}

/// "a 1, b 2": counts in one line.
inline std::string listed(const std::map<std::string, int>& counts)
{
    std::string line;
    for (const auto& [name, count] : counts) {
        line += (line.empty() ? "" : ", ") + name + " " + std::to_string(count);
    }
    return line;
}

/// Everything read is used or skipped.
inline void checkAccounts(const authoring::ImportReport& report)
{
    for (const auto& file : report.files) {
        INFO(file.file);
        CHECK(file.isComplete());
    }
}

/// The first `from` of a file becomes `to`.
inline void replaceFirst(authoring::InputFile& file, const std::string& from, const std::string& to)
{
    const auto at = file.bytes.find(from);
    REQUIRE(at != std::string::npos);
    file.bytes.replace(at, from.size(), to);
}

/// One school; `changes` are pairs of what to replace and by what.
inline std::string schoolRecord(std::vector<std::pair<std::string, std::string>> changes = {})
{
    authoring::InputFile file{
        "record",
        R"({"uai": "0440001M", "name": "Lycée polyvalent d'Aval", "type": "Lycée",
 "public_private": "Public", "address": {"street": "1 rue de l'Eau", "postal_code": "44100",
 "city": "Aval", "department": "Loire-Atlantique"},
 "coordinates": {"latitude": 47.05, "longitude": -1.55},
 "contact": {"phone": "0240000000", "email": "ce.0440001m@ac-nantes.fr", "website": null},
 "student_count": null})"};
    for (const auto& [from, to] : changes) {
        replaceFirst(file, from, to);
    }
    return file.bytes;
}

inline const authoring::Layer& smallRegion()
{
    static const authoring::Layer layer = [] {
        auto imported = authoring::importGeo(smallGeo());
        REQUIRE(imported);
        return std::move(imported->layer);
    }();
    return layer;
}

inline authoring::ImportInput schoolsInput(const std::vector<std::string>& records)
{
    std::string bytes = "[\n";
    for (const auto& one : records) {
        bytes += (bytes.size() > 2 ? ",\n" : "") + one;
    }
    authoring::ImportInput input;
    input.source = "annuaire";
    input.files["schools"] = {"schools.json", bytes + "\n]\n"};
    input.below = &smallRegion();
    return input;
}

inline const std::string afterBacHeader =
    "\"Statut de l’etablissement de la filiere de formation (public, prive…)\","
    "Code UAI de l etablissement,etablissement,Region de l’etablissement,"
    "Filiere de formation,Coordonnées GPS de la formation\n";

/// Places and trainings for courses of Parcoursup to meet.
inline const authoring::Layer& afterBacRegion()
{
    static const authoring::Layer layer = [] {
        auto imported = authoring::importGeo(smallGeo());
        REQUIRE(imported);
        auto made = std::move(imported->layer);
        made.row(authoring::Table::Place, {"0440001M"})
            .set("name", "Lycée d’Aval")
            .set("kind", "lycee");
        const auto training = [&](const char* id, const char* name) {
            made.row(authoring::Table::Training, {id}).set("type", "BTS");
            made.row(authoring::Table::Label, {"training", id, "fr", "name"}).set("text", name);
        };
        training("bts-batiment", "BTS bâtiment");
        training("certif-1", "BTS bâtiment");
        training("certif-2", "BTS communication");
        training("certif-3", "BTS communication");
        training("certif-4", "BTS économie sociale et familiale");
        return made;
    }();
    return layer;
}

inline authoring::ImportInput afterBac(const std::string& rows)
{
    authoring::ImportInput input;
    input.source = "parcoursup";
    input.files["courses"] = {"courses.csv", afterBacHeader + rows};
    input.options["region"] = "Loire";
    input.below = &afterBacRegion();
    return input;
}

/// Whether two layers say the same.
inline bool isSameLayer(const authoring::Layer& left, const authoring::Layer& right)
{
    const auto sameRow = [](const auto& one, const auto& other) {
        return one.first == other.first &&
               std::ranges::equal(one.second.fields(), other.second.fields(),
                                  [](const auto& a, const auto& b) {
                                      return a.first == b.first && a.second.value == b.second.value;
                                  });
    };
    for (std::size_t i = 0; i < authoring::tableCount; ++i) {
        const auto table = static_cast<authoring::Table>(i);
        if (!std::ranges::equal(left.rows(table), right.rows(table), sameRow)) {
            return false;
        }
    }
    return true;
}

}  // namespace orientibus::test
