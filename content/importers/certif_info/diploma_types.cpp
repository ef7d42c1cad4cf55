// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/certif_info/diploma_types.h"

#include <algorithm>
#include <array>

namespace orientibus::content::authoring::certif_info {

namespace {

// What one enters after the 3e, after another of these, or right after the baccalauréat.
// Not here: what needs two or more years of higher education (licence professionnelle,
// master, engineer), titles of single companies and schools, qualifications of a branch,
// habilitations, diplomas that were replaced (DUT, DMA, mention complémentaire) and those
// of overseas collectivities.
constexpr std::array types{
    DiplomaType{"500", "CAP", 3, 24},          DiplomaType{"533", "CAPa", 3, 24},
    DiplomaType{"503", "BPA", 3, {}},          DiplomaType{"400", "bac_pro", 4, 36},
    DiplomaType{"403", "bac_pro_agri", 4, 36}, DiplomaType{"470", "bac_general", 4, 36},
    DiplomaType{"430", "bac_techno", 4, 36},   DiplomaType{"420", "BT", 4, {}},
    DiplomaType{"422", "DT", 4, {}},           DiplomaType{"450", "BP", 4, 24},
    DiplomaType{"454", "BP", 4, {}},           DiplomaType{"401", "BMA", 4, 24},
    DiplomaType{"538", "CS3", 3, 12},          DiplomaType{"438", "CS4", 4, 12},
    DiplomaType{"563", "CS3", 3, {}},          DiplomaType{"463", "CS4", 4, {}},
    DiplomaType{"363", "CS5", 5, {}},          DiplomaType{"561", "titre_pro", 3, {}},
    DiplomaType{"461", "titre_pro", 4, {}},    DiplomaType{"361", "titre_pro", 5, {}},
    DiplomaType{"446", "bpjeps", 4, {}},       DiplomaType{"587", "diplome_etat", 3, {}},
    DiplomaType{"487", "diplome_etat", 4, {}}, DiplomaType{"387", "diplome_etat", 5, {}},
    DiplomaType{"287", "diplome_etat", 6, {}}, DiplomaType{"320", "BTS", 5, 24},
    DiplomaType{"323", "BTSA", 5, 24},         DiplomaType{"327", "BTS", 5, 24},
    DiplomaType{"355", "DEUST", 5, 24},        DiplomaType{"253", "BUT", 6, 36},
    DiplomaType{"221", "dn_made", 6, 36},      DiplomaType{"205", "licence", 6, 36},
};

}  // namespace

const DiplomaType* diplomaType(std::string_view code)
{
    const auto* const found = std::ranges::find(types, code, &DiplomaType::code);
    return found != types.end() ? found : nullptr;
}

}  // namespace orientibus::content::authoring::certif_info
