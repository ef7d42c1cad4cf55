// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/csv.h"
#include "importers/xlsx.h"
#include "places_sample.h"
#include "region_sample.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

// A bus stands in a town, at the coast, in the country: who is looked for here, where does one
// learn it, how far is that, and where is each figure in its source?
using namespace orientibus::content;
using namespace orientibus::content::authoring;

namespace {

constexpr std::size_t jobs = 10;
constexpr double reach = 60;

bool isWithinReach(const NearOffer& offer)
{
    return !offer.demo && offer.place.distanceKm <= reach;
}

/// The cells of a file, by the line they stand on.
class Lines {
public:
    Lines(const std::filesystem::path& file, const CsvOptions& options)
    {
        FileReport report;
        auto table =
            readTable({file.filename().string(), orientibus::test::bytesOf(file)}, options, report);
        REQUIRE(table.has_value());
        m_table.emplace(std::move(*table));
        for (std::size_t row = 0; row < m_table->size(); ++row) {
            m_rows.emplace(m_table->line(row), row);
        }
    }

    [[nodiscard]] std::string at(int line, std::size_t column) const
    {
        const auto row = m_rows.find(static_cast<std::size_t>(line));
        return row == m_rows.end() ? "no such line"
                                   : std::string(m_table->cell(row->second, column));
    }

private:
    std::optional<CsvTable> m_table;
    std::map<std::size_t, std::size_t> m_rows;
};

/// What the two surveys say on a line: the basin, then the figure.
struct Surveys {
    Lines projects;
    Lines tension;
};

Surveys surveysIn(const std::filesystem::path& data)
{
    return {
        Lines(data / "bmo-2025/Base_open_data_BMO_2025.xlsx",
              {{"BE25", "met", "Code métier BMO"},
               {"annee", "REG", "xmet", "smet", "Nom métier BMO", "Famille_met", "Lbl_fam_met",
                "NOM_REG", "Dept", "NomDept", "NOMBE25"}}),
        Lines(data / "tension-2021/cities-tension-utf8.csv",
              {{"cbassin", "ind_int_emb_d", "ROME"},
               {"annee", "oee", "defm_abc", "ind_tension_d", "ind_main_oeuvre_d", "ind_dur_empl_d",
                "ind_cond_travail_d", "ind_mismatch_geo_d", "ind_specif_form_empl_d"}})};
}

void expectTraced(const Figure& figure, const std::string& basin, const Surveys& surveys)
{
    const bool planned = figure.measure == "projects";
    if (!planned && figure.measure != "tension_intensity") {
        return;
    }
    const auto& lines = planned ? surveys.projects : surveys.tension;
    CAPTURE(figure.measure, figure.sourceLine);
    CHECK(figure.source.id == (planned ? "bmo-2025" : "tension-2021"));
    CHECK(figure.year == (planned ? 2025 : 2021));
    CHECK("BE" + lines.at(figure.sourceLine, 0) == basin);
    CHECK(lines.at(figure.sourceLine, 1) ==
          (figure.isWithheld ? "*" : std::to_string(static_cast<int>(figure.value))));
}

}  // namespace

TEST_CASE("In three communes ten jobs are traced to the lines of their sources", "[near][real]")
{
    const auto* built = orientibus::test::region();
    if (built == nullptr) {
        return;
    }
    const auto store = Store::open(built->catalogue());
    REQUIRE(store.has_value());
    const auto surveys = surveysIn(built->data);

    for (const std::string commune : {"C44109", "C85194", "C53271"}) {
        CAPTURE(commune);
        const auto here = store->territory(commune);
        const auto basin = store->basinOf(commune);
        REQUIRE((here.has_value() && basin.has_value()));
        const MapPoint point{*here->latitude, *here->longitude};
        const auto wanted = store->wantedAround(basin->id, "fr");
        REQUIRE(wanted.has_value());

        std::size_t answered = 0;
        std::size_t within = 0;  // an hour on the road
        for (const auto& [occupation, demand] : *wanted) {
            const auto trainings = store->trainingsFor(occupation.id, "fr");
            const auto offers = store->offersNear(occupation.id, point, 5, "fr");
            REQUIRE((trainings.has_value() && offers.has_value()));
            if (std::ranges::all_of(*offers, &NearOffer::demo)) {
                continue;
            }
            CAPTURE(occupation.id);
            CHECK_FALSE(demand.word.empty());
            CHECK_FALSE(trainings->empty());
            CHECK(std::ranges::is_sorted(
                *offers, {}, [](const NearOffer& offer) { return offer.place.distanceKm; }));
            for (const auto& figure : demand.figures) {
                expectTraced(figure, basin->id, surveys);
            }
            ++answered;
            within += std::ranges::any_of(*offers, isWithinReach) ? 1U : 0U;
        }
        WARN(fmt::format("{}: of {} jobs looked for, {} have all three answers, {} of them within "
                         "{} km",
                         here->name, wanted->size(), answered, within, reach));
        CHECK(within >= jobs);
    }
}
