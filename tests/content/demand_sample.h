// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/demand/bmo.h"
#include "importers/demand/tension.h"
#include "rome_sample.h"
#include "support/catch.h"

#include <fmt/format.h>

#include <initializer_list>
#include <map>
#include <string>
#include <utility>

/// Small files of demand with faults, and what lies below them.
namespace orientibus::test {

namespace authoring = orientibus::content::authoring;

/// A layer with these occupations and basins.
inline authoring::Layer layerBelow(std::initializer_list<const char*> occupations,
                                   std::initializer_list<const char*> basins)
{
    authoring::Layer layer("below");
    for (const auto* code : occupations) {
        layer.row(authoring::Table::Occupation, {code});
    }
    for (const auto* basin : basins) {
        layer.row(authoring::Table::Territory, {basin});
    }
    return layer;
}

inline const authoring::Layer& smallBelow()
{
    static const auto layer = layerBelow({"D1101", "D1102", "G1602"}, {"BE5203", "BE5220"});
    return layer;
}

inline const std::string smallFamilies =
    "\xEF\xBB\xBF"
    "Code_FAP341;Intitulé_FAP341;Code_FAP228;Intitulé_FAP228;Code_FAP86;Intitulé_FAP86;"
    "Code_FAP22;Intitulé_FAP22\r\n"
    "S0X40;Bouchers;S0X40;Bouchers ;S0X;Alimentation;S;Hôtellerie\r\n"
    "S1X40a;Cuisiniers;S1X40;Cuisiniers d'ici;S1X;Cuisine;S;Hôtellerie\r\n"
    "S1X40b;Autres;S1X40;Cuisiniers d'ici;S1X;Cuisine;S;Hôtellerie\r\n";

inline const std::string bmoHeader = "annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,"
                                     "REG,NOM_REG,Dept,NomDept,BE25,NOMBE25,met,xmet,smet\n";

/// A row of the survey in the Region.
inline std::string bmoRow(const std::string& family, const std::string& basin,
                          const std::string& figures, const std::string& region = "52",
                          const std::string& year = "2025", const std::string& departement = "44")
{
    return fmt::format("{},{},n,Z,l,{},r,{},d,{},b,{}\n", year, family, region, departement, basin,
                       figures);
}

inline authoring::ImportInput smallBmo(const std::string& rows)
{
    authoring::ImportInput input;
    input.source = "bmo";
    input.files["projects"] = {"projects", bmoHeader + rows};
    input.files["families"] = {"families", smallFamilies};
    input.options = {{"year", "2025"}, {"region", "52"}};
    input.below = &smallBelow();
    return input;
}

inline authoring::ImportInput smallTension(const std::string& rows)
{
    authoring::ImportInput input;
    input.source = "tension";
    input.files["tension"] = {"tension",
                              "annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;"
                              "ind_main_oeuvre_d;ind_dur_empl_d;ind_cond_travail_d;"
                              "ind_mismatch_geo_d;ind_specif_form_empl_d\n" +
                                  rows};
    input.options = {{"region", "52"}};
    input.below = &smallBelow();
    return input;
}

inline authoring::Imported importedBy(authoring::Importer importer,
                                      const authoring::ImportInput& input)
{
    auto result = importer(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    return std::move(*result);
}

/// "105 measured", "- withheld", or "none" where there is no such figure.
inline std::string figureIn(const authoring::Layer& layer, const std::string& entity,
                            const std::string& id, const std::string& measure,
                            const std::string& basin, std::int64_t year)
{
    const auto& rows = layer.rows(authoring::Table::Figure);
    const auto row = rows.find({entity, id, measure, basin, year, ""});
    if (row == rows.end()) {
        return "none";
    }
    const auto value = row->second.fields().find("value");
    const auto text = value == row->second.fields().end()
                          ? "-"
                          : fmt::format("{}", std::get<double>(value->second.value));
    return text + " " + std::string(row->second.text("quality"));
}

}  // namespace orientibus::test
