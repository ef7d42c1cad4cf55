// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/xlsx.h"
#include "places_sample.h"
#include "support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The way back from a figure to the cells that it comes from.
namespace orientibus::test {

/// "221, 498" as numbers.
inline std::vector<std::size_t> lineNumbers(std::string_view text)
{
    std::vector<std::size_t> numbers;
    const char* at = text.data();
    const char* end = at + text.size();
    while (true) {
        std::size_t number = 0;
        const auto [stop, fault] = std::from_chars(at, end, number);
        REQUIRE(fault == std::errc{});
        numbers.push_back(number);
        if (stop == end) {
            return numbers;
        }
        REQUIRE(std::string_view(stop, end).starts_with(", "));
        at = stop + 2;
    }
}

/// The cells of a file of open data, by the line they stand on and the name of their column.
class SourceLines {
public:
    SourceLines(const std::filesystem::path& file, std::vector<std::string> columns,
                std::vector<std::string> others)
        : m_names(columns)
    {
        const authoring::CsvOptions options{std::move(columns), std::move(others)};
        authoring::FileReport report;
        auto table = readTable({file.filename().string(), bytesOf(file)}, options, report);
        INFO((table ? std::string("read") : table.error().detail));
        REQUIRE(table.has_value());
        m_table.emplace(std::move(*table));
        for (std::size_t row = 0; row < m_table->size(); ++row) {
            m_rows.emplace(m_table->line(row), row);
        }
    }

    [[nodiscard]] std::string at(std::size_t line, std::string_view column) const
    {
        const auto row = m_rows.find(line);
        const auto name = std::ranges::find(m_names, column);
        if (row == m_rows.end() || name == m_names.end()) {
            return fmt::format("nothing on line {} in column {}", line, column);
        }
        return std::string(
            m_table->cell(row->second, static_cast<std::size_t>(name - m_names.begin())));
    }

    /// The sum of a column over these lines; "*" where one of them is withheld: a star or nothing.
    [[nodiscard]] std::string sum(std::string_view lines, std::string_view column) const
    {
        double whole = 0;
        for (const auto line : lineNumbers(lines)) {
            const auto cell = at(line, column);
            double value = 0;
            const auto [stop, fault] =
                std::from_chars(cell.data(), cell.data() + cell.size(), value);
            if (cell.empty() || cell == "*") {
                return "*";
            }
            if (fault != std::errc{} || stop != cell.data() + cell.size()) {
                return cell;
            }
            whole += value;
        }
        return fmt::format("{}", whole);
    }

private:
    std::vector<std::string> m_names;
    std::optional<authoring::CsvTable> m_table;
    std::map<std::size_t, std::size_t> m_rows;
};

/// Who recruits how many (BMO), how hard that is (tension), what became of whom (InserJeunes).
struct Sources {
    SourceLines projects;
    SourceLines tension;
    SourceLines rates;

    [[nodiscard]] const SourceLines* of(std::string_view source) const
    {
        return source == "bmo-2025"           ? &projects
               : source == "tension-2021"     ? &tension
               : source == "inserjeunes-2023" ? &rates
                                              : nullptr;
    }
};

/// Where the source has a measure.
inline std::string columnOf(const std::string& measure)
{
    static const std::map<std::string, std::string> columns{
        {"projects", "met"},
        {"difficult", "xmet"},
        {"seasonal", "smet"},
        {"tension", "ind_tension_d"},
        {"tension_intensity", "ind_int_emb_d"},
        {"tension_workforce", "ind_main_oeuvre_d"},
        {"tension_lasting", "ind_dur_empl_d"},
        {"tension_conditions", "ind_cond_travail_d"},
        {"tension_distance", "ind_mismatch_geo_d"},
        {"tension_skills", "ind_specif_form_empl_d"},
        {"employed_6m", "taux_emploi_6_mois"},
        {"employed_12m", "taux_emploi_12_mois"},
        {"employed_18m", "taux_emploi_18_mois"},
        {"employed_24m", "taux_emploi_24_mois"},
        {"continue_study", "taux_poursuite_etudes"},
    };
    const auto column = columns.find(measure);
    return column != columns.end() ? column->second : "no column of " + measure;
}

inline Sources sourcesIn(const std::filesystem::path& data)
{
    return {SourceLines(data / "bmo-2025/Base_open_data_BMO_2025.xlsx",
                        {"annee", "BE25", "Code métier BMO", "Dept", "met", "xmet", "smet"},
                        {"REG", "Nom métier BMO", "Famille_met", "Lbl_fam_met", "NOM_REG",
                         "NomDept", "NOMBE25"}),
            SourceLines(data / "tension-2021/cities-tension-utf8.csv",
                        {"annee", "cbassin", "ROME", "ind_tension_d", "ind_int_emb_d",
                         "ind_main_oeuvre_d", "ind_dur_empl_d", "ind_cond_travail_d",
                         "ind_mismatch_geo_d", "ind_specif_form_empl_d"},
                        {"oee", "defm_abc"}),
            SourceLines(data / "certif-info/ij_region_data.csv",
                        {"millesime", "code_region", "voie", "cfd", "mefstat11",
                         "taux_emploi_6_mois", "taux_emploi_12_mois", "taux_emploi_18_mois",
                         "taux_emploi_24_mois", "taux_poursuite_etudes"},
                        {"id", "code_region_ij", "nb_annee_term", "nb_en_emploi_12_mois",
                         "nb_en_emploi_18_mois", "nb_en_emploi_24_mois", "nb_en_emploi_6_mois",
                         "nb_poursuite_etudes", "nb_sortant"})};
}

}  // namespace orientibus::test
