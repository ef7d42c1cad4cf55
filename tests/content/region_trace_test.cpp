// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "region_sample.h"
#include "source_lines.h"

#include <orientibus/content/store.h>

// A bus stands in a town, at the coast, in the country: who is looked for here, where does one
// learn it, how far is that, and where is each figure in its source?
using namespace orientibus::content;
using namespace orientibus::test;

namespace {

constexpr std::size_t jobs = 10;
constexpr double reach = 60;

bool isWithinReach(const NearOffer& offer)
{
    return !offer.demo && offer.place.distanceKm <= reach;
}

void expectTraced(const Figure& figure, const std::string& territory, const Sources& sources)
{
    CAPTURE(figure.measure, figure.way, figure.sourceLine);
    const auto* file = sources.of(figure.source.id);
    if (file == nullptr) {
        FAIL("a figure of another source: " << figure.source.id);
    }
    CHECK(figure.territoryId == territory);
    CHECK(file->sum(figure.sourceLine, columnOf(figure.measure)) ==
          (figure.isWithheld ? "*" : fmt::format("{}", figure.value)));
}

}  // namespace

TEST_CASE(
    "A figure of the default catalogue names the line of the publisher's file, not of the extract",
    "[default][real]")
{
    const auto* built = region();
    if (built == nullptr) {
        return;
    }
    const TempDir folder;
    const auto made = authoring::build(
        {ORIENTIBUS_SOURCE_DIR "/content/default/manifest.yaml", {}, folder / "default.sqlite"});
    REQUIRE(made.has_value());
    const auto store = Store::open(folder / "default.sqlite");
    REQUIRE(store.has_value());
    const auto sources = sourcesIn(built->data);

    const auto wanted = store->wantedAround("BE5223", "fr");
    REQUIRE(wanted.has_value());
    std::size_t figures = 0;
    std::size_t rates = 0;
    for (const auto& [occupation, demand] : *wanted) {
        for (const auto& figure : demand.figures) {
            expectTraced(figure, "BE5223", sources);
            ++figures;
        }
        const auto trainings = store->trainingsFor(occupation.id, "fr");
        REQUIRE(trainings.has_value());
        for (const auto& training : *trainings) {
            for (const auto& rate : training.rates) {
                expectTraced(rate, "R52", sources);
                ++rates;
            }
        }
    }
    CHECK(figures > 20);
    CHECK(rates > 20);
}

TEST_CASE("In three communes ten jobs are traced to the lines of their sources", "[near][real]")
{
    const auto* built = region();
    if (built == nullptr) {
        return;
    }
    const auto store = Store::open(built->catalogue());
    REQUIRE(store.has_value());
    const auto sources = sourcesIn(built->data);

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
                expectTraced(figure, basin->id, sources);
            }
            for (const auto& training : *trainings) {
                for (const auto& rate : training.rates) {
                    expectTraced(rate, "R52", sources);
                }
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
