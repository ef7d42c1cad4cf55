// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/answers.h"
#include "services/near_shapes.h"

#include <orientibus/content/model.h>

#include <QDir>

/// From what a catalogue holds to what a screen shows.
namespace orientibus::kiosk {

/// Makes rows of one catalogue; `media` is the folder of its pictures.
class RowShapes {
public:
    explicit RowShapes(const QDir& media) : m_media(media) {}

    [[nodiscard]] PictureRef picture(const content::Picture& picture,
                                     const std::string& ground) const;
    [[nodiscard]] OccupationCard card(const content::OccupationSummary& summary) const;
    [[nodiscard]] OccupationCards
    cards(const std::vector<content::OccupationSummary>& summaries) const;
    [[nodiscard]] SectorCard sector(const content::Sector& sector) const;

    /// All of a sheet but its routes and near jobs.
    [[nodiscard]] SheetRows sheet(const content::Occupation& occupation) const;

private:
    QDir m_media;
};

[[nodiscard]] RouteRow toRow(const content::Route& route);
[[nodiscard]] TerritoryRow toRow(const content::Territory& territory);
[[nodiscard]] PlaceRow toRow(const content::Place& place);

/// The rows of a whole vector.
template <typename T>
[[nodiscard]] auto toRows(const std::vector<T>& values)
{
    QList<decltype(toRow(values.front()))> rows;
    rows.reserve(static_cast<qsizetype>(values.size()));
    for (const T& value : values)
        rows.append(toRow(value));
    return rows;
}

}  // namespace orientibus::kiosk
