// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>

namespace orientibus::content {

/// What a reader asks of occupations; what is left as it is asks nothing.
struct OccupationFilter {
    bool afterTroisieme = false;  ///< a CAP or a bac pro, begun after 3e, leads to it
    bool apprenticeship = false;  ///< something that leads to it is taught to apprentices
    bool green = false;         ///< ROME says 'green' or 'strategic' for the ecological transition
    bool digital = false;       ///< ROME says so
    std::string wantedInBasin;  ///< a basin whose employers look for it: 'much' or 'some'

    bool operator==(const OccupationFilter&) const = default;
};

}  // namespace orientibus::content
