// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "rome_sample.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

// Small files of trainings, and layers for them to lie on.
namespace orientibus::test {

/// A table that says only what a test is about; the other cells are empty.
class SampleTable {
public:
    using Cells = std::map<std::string, std::string>;

    SampleTable(std::vector<std::string> header, Cells defaults)
        : m_header(std::move(header)), m_defaults(std::move(defaults))
    {
    }

    SampleTable& add(Cells cells)
    {
        cells.insert(m_defaults.begin(), m_defaults.end());
        m_rows.push_back(std::move(cells));
        return *this;
    }

    [[nodiscard]] std::string bytes() const
    {
        std::string text = line([](const std::string& name) { return name; });
        for (const auto& row : m_rows) {
            text += line([&row](const std::string& name) {
                const auto cell = row.find(name);
                return cell != row.end() ? cell->second : std::string();
            });
        }
        return text;
    }

private:
    template <typename CellOf>
    [[nodiscard]] std::string line(CellOf cellOf) const
    {
        std::string text;
        for (const auto& name : m_header) {
            text.append(&name == &m_header.front() ? "" : ";").append(cellOf(name));
        }
        return text + "\n";
    }

    std::vector<std::string> m_header;
    Cells m_defaults;
    std::vector<Cells> m_rows;
};

inline SampleTable certificates()
{
    return {{"Code_Diplome",
             "Libelle_Diplome",
             "Libelle_Type_Diplome",
             "Code_Niveau_Europeen",
             "Date_MaJ",
             "Code_Rome_1",
             "Code_Rome_2",
             "Code_Rome_3",
             "Code_Rome_4",
             "Code_Rome_5",
             "Code_RNCP",
             "Code_RS",
             "Code_Scolarité",
             "Annee_Derniere_Session",
             "Etat",
             "accessibilite_fi",
             "accessibilite_ca",
             "accessibilite_fc",
             "code_type_diplome",
             "codeIdeo2"},
            {{"Code_Diplome", "82703"},
             {"Libelle_Diplome", "CAP fleuriste"},
             {"Date_MaJ", "02/05/2024"},
             {"Etat", "0"},
             {"accessibilite_fi", "1"},
             {"accessibilite_ca", "1"},
             {"code_type_diplome", "500"}}};
}

inline SampleTable rates()
{
    return {{"id", "millesime", "code_region_ij", "code_region", "voie", "cfd", "mefstat11",
             "nb_annee_term", "nb_sortant", "taux_emploi_6_mois", "taux_emploi_12_mois",
             "taux_emploi_18_mois", "taux_emploi_24_mois", "taux_poursuite_etudes"},
            {{"millesime", "2022_2023"}, {"code_region", "52"}, {"voie", "apprentissage"}}};
}

inline SampleTable courses()
{
    return {{"code CNIS", "libellé formation principal", "durée", "code RNCP",
             "libellé niveau RNCP", "lien site onisep.fr"},
            {}};
}

/// Two occupations and an authored training that leads to one of them.
inline authoring::Layer below()
{
    using authoring::Table;
    authoring::Layer layer("authors");
    for (const std::string code : {"D1102", "D1209"}) {
        layer.row(Table::Occupation, {code}).set("rome_code", code).set("rome_parent", code);
    }
    layer.row(Table::OccupationText, {"D1209", "fr", "title_m", 1}).set("text", "Fleuriste");
    layer.row(Table::OccupationTitle, {"1"})
        .set("occupation_id", "D1102")
        .set("masculine", "Boulanger")
        .set("feminine", "Boulangère")
        .set("label", "Boulanger / Boulangère");
    layer.row(Table::Training, {"cap-boulanger"}, "a book")
        .set("type", "CAP")
        .set("duration_months", 24)
        .set("rncp", "RNCP37537")
        .set("cfd", "50022137");
    layer.row(Table::Label, {"training", "cap-boulanger", "fr", "name"})
        .set("text", "CAP boulanger");
    layer.row(Table::TrainingOccupation, {"cap-boulanger", "D1102"});
    return layer;
}

inline authoring::ImportInput inputOf(const std::string& role, std::string bytes,
                                      const authoring::Layer* layer,
                                      std::map<std::string, std::string, std::less<>> options = {})
{
    authoring::ImportInput input;
    input.source = "register";
    input.files[role] = {"file", std::move(bytes)};
    input.options = std::move(options);
    input.below = layer;
    return input;
}

/// Imports what must import.
inline authoring::Imported imported(authoring::Importer importer,
                                    const authoring::ImportInput& input)
{
    auto result = importer(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    for (const auto& file : result->report.files) {
        CHECK(file.isComplete());
    }
    return std::move(*result);
}

/// A field as text: "24", "CAP", "88.0…" for real numbers; "" when it is not set, "(no row)".
inline std::string fieldOf(const authoring::Layer& layer, authoring::Table table,
                           const authoring::Key& key, const std::string& column)
{
    const auto& rows = layer.rows(table);
    const auto row = rows.find(key);
    if (row == rows.end()) {
        return "(no row)";
    }
    const auto field = row->second.fields().find(column);
    if (field == row->second.fields().end()) {
        return "";
    }
    struct Text {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return std::to_string(number); }
    };
    return std::visit(Text{}, field->second.value);
}

/// Every row of every table with its fields and sources, a line each.
inline std::string dump(const authoring::Layer& layer)
{
    std::string text;
    for (std::size_t i = 0; i < authoring::tableCount; ++i) {
        const auto table = static_cast<authoring::Table>(i);
        for (const auto& [key, row] : layer.rows(table)) {
            text += authoring::specOf(table).name;
            for (const auto& value : key) {
                const auto* word = std::get_if<std::string>(&value);
                text.append(" ").append(
                    word != nullptr ? *word : std::to_string(std::get<std::int64_t>(value)));
            }
            for (const auto& [column, field] : row.fields()) {
                text.append(" ").append(column).append("=").append(
                    fieldOf(layer, table, key, column));
                text.append("@").append(field.source);
            }
            text += "\n";
        }
    }
    return text;
}

}  // namespace orientibus::test
