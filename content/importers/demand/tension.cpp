// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/demand/tension.h"

#include "importers/demand/demand_run.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace orientibus::content::authoring {

namespace {

using demand::Run;

enum Column : std::size_t { Year, Occupation, Basin, Tension };

/// The columns from Tension on, and what they become.
constexpr std::array indicators{std::pair{"ind_tension_d", "tension"},
                                std::pair{"ind_int_emb_d", "tension_intensity"},
                                std::pair{"ind_main_oeuvre_d", "tension_workforce"},
                                std::pair{"ind_dur_empl_d", "tension_lasting"},
                                std::pair{"ind_cond_travail_d", "tension_conditions"},
                                std::pair{"ind_mismatch_geo_d", "tension_distance"},
                                std::pair{"ind_specif_form_empl_d", "tension_skills"}};

std::optional<std::int64_t> wholeBetween(std::string_view text, std::int64_t low, std::int64_t high)
{
    const auto value = demand::quantity(text);
    if (!value || *value < static_cast<double>(low) || *value > static_cast<double>(high)) {
        return std::nullopt;
    }
    const auto whole = static_cast<std::int64_t>(*value);
    return static_cast<double>(whole) == *value ? std::optional(whole) : std::nullopt;
}

/// Adds the levels of a record that has proved sound.
void addLevels(Run& run, Record& record, std::int64_t year)
{
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const auto cell = record.cell(Tension + i);
        const auto level = wholeBetween(cell, 1, 5);
        if (!level) {
            if (!cell.empty()) {
                record.remark(Tension + i, fmt::format("no level from 1 to 5: {}", cell));
            }
            continue;
        }
        run.layer
            .row(Table::Figure, {"occupation", record.text(Occupation), indicators[i].second,
                                 "BE" + record.code(Basin, 4), year, ""})
            .set("value", static_cast<double>(*level))
            .set("unit", "level")
            .set("quality", "measured")
            .set("source_line", std::to_string(record.sourceLine()));
    }
}

void take(Run& run, Record& record)
{
    const auto& region = run.input.options.find("region")->second;
    if (record.code(Basin, 4).substr(0, 2) != region && !demand::hasBasin(run, record, Basin)) {
        return record.leaveOut("another region");
    }
    const auto year = wholeBetween(record.cell(Year), 2000, 2100);
    if (!year) {
        return record.skip(Year, fmt::format("no year: {}", record.cell(Year)));
    }
    if (!demand::isOccupation(run, record, Occupation) || !demand::isBasin(run, record, Basin)) {
        return;
    }
    if (!wholeBetween(record.cell(Tension), 1, 5)) {
        return record.skip(Tension, fmt::format("no level from 1 to 5: {}", record.cell(Tension)));
    }
    const Key key{
        "occupation", record.text(Occupation), "tension", "BE" + record.code(Basin, 4), *year, ""};
    if (run.layer.has(Table::Figure, key)) {
        return record.skip(Occupation, fmt::format("{} in {} is there twice",
                                                   record.cell(Occupation), record.cell(Basin)));
    }
    addLevels(run, record, *year);
}

}  // namespace

Result<Imported, ImportError> importTension(const ImportInput& input)
{
    if (const auto checked =
            checkInput(input, "tension", {{"tension"}}, {{"region"}}).and_then([&input] {
                return demand::checkDigits(input, "tension");
            });
        !checked) {
        return tl::make_unexpected(checked.error());
    }
    CsvOptions options{{"annee", "ROME", "cbassin"}, {"oee", "defm_abc"}};
    for (const auto& [column, measure] : indicators) {
        options.columns.emplace_back(column);
    }
    Run run(input);
    const auto done = demand::forEachRecord(run, "tension", options,
                                            [&run](Record& record) { take(run, record); });
    if (!done) {
        return tl::make_unexpected(done.error());
    }
    return Imported{std::move(run.layer), std::move(run.report)};
}

}  // namespace orientibus::content::authoring
