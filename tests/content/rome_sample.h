// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/rome/rome.h"
#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// The two ROMEs of the tests: a small one with faults, and the real one.
namespace orientibus::test {

namespace authoring = orientibus::content::authoring;

inline std::filesystem::path sourceFolder()
{
#ifdef ORIENTIBUS_SOURCE_DIR
    return ORIENTIBUS_SOURCE_DIR;
#else
    return std::filesystem::path(__FILE__).parent_path().parent_path().parent_path();
#endif
}

inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct RomeRole {
    const char* role;
    const char* realFile;
};

inline const std::vector<RomeRole>& romeRoles()
{
    static const std::vector<RomeRole> roles{
        {"version", "version.txt"},
        {"occupations", "unix_referentiel_code_rome_v460_utf8.csv"},
        {"riasec", "unix_referentiel_code_rome_riasec_v460_utf8.csv"},
        {"titles", "unix_referentiel_appellation_v460_utf8.csv"},
        {"texts", "unix_texte_v460_utf8.csv"},
        {"neighbours", "unix_rubrique_mobilite_v460_utf8.csv"},
        {"interests", "unix_centre_interet_v460_utf8.csv"},
        {"occupation_interests", "unix_arborescence_centre_interet_v460_utf8.csv"},
        {"industries", "unix_secteur_activite_v460_utf8.csv"},
        {"branches", "unix_sous_secteur_activite_v460_utf8.csv"},
        {"occupation_industries", "unix_arborescence_secteur_activite_v460_utf8.csv"},
        {"naf", "unix_secteur_naf_v460_utf8.csv"},
        {"occupation_naf", "unix_arborescence_secteur_naf_v460_utf8.csv"},
        {"themes", "unix_themes_v460_utf8.csv"},
        {"occupation_themes", "unix_arborescence_thematique_v460_utf8.csv"},
        {"fields", "unix_grand_domaine_v460_utf8.csv"},
        {"domains", "unix_domaine_professionnel_v460_utf8.csv"},
        {"occupation_domains", "unix_cr_gd_dp_v460_utf8.csv"},
    };
    return roles;
}

inline authoring::ImportInput smallRome()
{
    const auto folder = sourceFolder() / "tests/data/rome/small";
    authoring::ImportInput input;
    input.source = "rome-v60";
    for (const auto& [role, file] : romeRoles()) {
        const bool isText = std::string(role) == "version";
        const auto name = std::string(role) + (isText ? ".txt" : ".csv");
        input.files[role] = {name, bytesOf(folder / name)};
    }
    input.files["sectors"] = {"sectors.yaml", bytesOf(folder / "sectors.yaml")};
    return input;
}

/// Nothing where the open data are not at hand.
inline std::optional<authoring::ImportInput> realRome()
{
#ifdef ORIENTIBUS_SHARED_DATA
    const auto folder = std::filesystem::path(ORIENTIBUS_SHARED_DATA) / "rome-v60";
    if (!std::filesystem::exists(folder)) {
        return std::nullopt;
    }
    authoring::ImportInput input;
    input.source = "rome-v60";
    for (const auto& [role, file] : romeRoles()) {
        input.files[role] = {file, bytesOf(folder / file)};
    }
    input.files["sectors"] = {"sectors.yaml",
                              bytesOf(sourceFolder() / "content/default/sectors.yaml")};
    return input;
#else
    return std::nullopt;
#endif
}

/// Imports what must import.
inline authoring::Imported imported(const authoring::ImportInput& input)
{
    auto result = authoring::importRome(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    return std::move(*result);
}

/// "imported", or why it was not.
inline std::string refusalOf(authoring::Importer importer, const authoring::ImportInput& input)
{
    const auto result = importer(input);
    return result ? "imported" : result.error().detail;
}

inline std::string sentence(const authoring::Skip& skip)
{
    return skip.file + ":" + std::to_string(skip.line) + ":" + skip.column + ": " + skip.reason;
}

inline std::set<std::string> sentences(const authoring::ImportReport& report,
                                       std::vector<authoring::Skip> authoring::FileReport::*list)
{
    std::set<std::string> all;
    for (const auto& file : report.files) {
        for (const auto& skip : file.*list) {
            all.insert(sentence(skip));
        }
    }
    return all;
}

}  // namespace orientibus::test
