// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/layers.h"
#include "importers/geo/geo.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/rome/rome.h"
#include "importers/schools/schools.h"

#include <algorithm>
#include <array>
#include <utility>

namespace orientibus::content::authoring {

Importer importerNamed(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Importer>, 4> known{{
        {"geo", &importGeo},
        {"parcoursup", &importParcoursup},
        {"rome", &importRome},
        {"schools", &importSchools},
    }};
    const auto* const found =
        std::ranges::find(known, name, &std::pair<std::string_view, Importer>::first);
    return found != known.end() ? found->second : nullptr;
}

}  // namespace orientibus::content::authoring
