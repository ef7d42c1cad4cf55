// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "region_sample.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

#include <array>
#include <string>

// Which employers count for the pupils of a commune: pairs that can be looked up by hand in the
// table of the survey, a line of geo/bassin_emploi.csv each.
using namespace orientibus::content;

namespace {

struct Pair {
    const char* commune;
    const char* communeName;
    const char* basin;
    const char* basinName;
};

constexpr std::array pairs{
    Pair{"C44109", "Nantes", "BE5220", "Nantes"},
    Pair{"C85194", "Les Sables-d'Olonne", "BE5216", "Les Sables-d'Olonne"},
    Pair{"C53271", "Villaines-la-Juhel", "BE5228", "Mayenne"},
    // A basin of Brittany that reaches over into the Region.
    Pair{"C44007", "Avessac", "BE5313", "Redon"},
    Pair{"C44185", "Saint-Nicolas-de-Redon", "BE5313", "Redon"},
    // As near to Redon, and not of its basin.
    Pair{"C44128", "Plessé", "BE5230", "Blain"},
    Pair{"C72154", "La Flèche", "BE5212", "La Flèche"},
};

}  // namespace

TEST_CASE("Communes lie in the basins that the survey puts them into", "[near][real]")
{
    const auto* built = orientibus::test::region();
    if (built == nullptr) {
        return;
    }
    const auto store = Store::open(built->catalogue());
    REQUIRE(store.has_value());

    for (const auto& pair : pairs) {
        CAPTURE(pair.commune);
        const auto commune = store->territory(pair.commune);
        const auto basin = store->basinOf(pair.commune);
        REQUIRE((commune.has_value() && basin.has_value()));
        CHECK(commune->name == pair.communeName);
        CHECK(basin->id == pair.basin);
        CHECK(basin->name == pair.basinName);
    }
}
