// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/catalogue.h"

#include <QStringList>

namespace orientibus::kiosk {

/// Who plays in the tour: what there is to show in this catalogue. Empty: nothing.
struct TourCast {
    QStringList authored{};  ///< occupations with a whole sheet
    QString routed{};        ///< one of them with a day and ways to it
    QString longest{};       ///< the one with the longest name
    QString national{};      ///< known only to ROME
    QString sector{};        ///< with the most authored occupations
    QString listedSector{};  ///< with both kinds of occupations
    QString query{};         ///< finds something
    QString departement{};
    QString commune{};  ///< with schools
    QString communeName{};
    QString place{};  ///< around it
};

/// Asks and waits: not for an application that somebody is touching.
[[nodiscard]] TourCast castOf(Catalogue& catalogue);

}  // namespace orientibus::kiosk
