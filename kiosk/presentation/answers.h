// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/filters.h"
#include "presentation/near_rows.h"
#include "presentation/rows.h"

#include <tl/expected.hpp>

/// What a Catalogue answers: one struct per question.
namespace orientibus::kiosk {

enum class CatalogueError {
    Unreadable,  ///< the catalogue cannot be opened or is damaged
    Unknown,     ///< no such sector or occupation
};

template <typename T>
using Answer = tl::expected<T, CatalogueError>;

struct CatalogueFacts {
    QString title{};
    QDate asOf{};
    bool demo = false;  ///< some of it is made up for demonstration
};

struct OverviewRows {
    QList<SectorCard> sectors{};
    OccupationCards authored{};
    bool hasSurroundings = false;  ///< it knows what lies around a commune
};

struct FilterRows {
    QList<FilterRow> filters{};  ///< those that any occupation has
    int total = 0;               ///< occupations that have everything chosen
};

struct SectorRows {
    SectorCard sector{};
    OccupationCards authored{};
    OccupationCards national{};
};

struct SearchRows {
    OccupationCards results{};
    int total = 0;
    SectorCard nearestSector{};  ///< where to look when nothing was found
    bool sectorIsNear = false;   ///< its first letters lead there; else it is only the first
};

struct SheetRows {
    OccupationCard card{};
    PictureRef sectorEmblem{};
    QString pictureAlt{};
    QStringList definition{};
    QStringList access{};  ///< sentences on how one gets there
    QStringList tasks{};
    QList<DayMoment> day{};
    QString withWhom{}, place{}, hours{}, hard{}, great{};
    QString company{}, posture{}, setting{}, schedule{};
    QStringList interests{};
    QStringList otherTitles{};
    QList<RouteRow> routes{};
    OccupationCards neighbours{};
    QList<FigureRow> pay{};
    bool green = false;
    bool digital = false;
    int regulated = -1;     ///< 0, 1, or -1: unknown
    QStringList credits{};  ///< whose facts these are, see credit()
};

/// The surroundings of a commune.
struct NearRows {
    TownRow town{};
    QString departementId{};
    QString basinId{};
    QString basinName{};
    QList<WantedRow> wanted{};     ///< the first ones
    int wantedCount = 0;           ///< of all
    QList<NearPlaceRow> places{};  ///< where one learns, the nearest first
    int placeCount = 0;            ///< of all within reach
    int reachKm = 0;
    QList<EventRow> events{};  ///< from today on, by date
    QList<LevelRow> levels{};  ///< the published thresholds
    QString placeSource{};     ///< who says where the places are
};

/// What a sheet says about the surroundings of a commune, and its trainings.
struct SheetNearRows {
    DemandRow demand{};
    QList<TrainingRow> trainings{};
    QStringList trainingCredits{};  ///< who says so of the trainings
    QList<OfferRow> offers{};       ///< nearest first
    QList<EventRow> events{};       ///< about this occupation, or what leads to it
    QList<NearPlaceRow> toAsk{};    ///< where no offer is within reach, schools that teach trades
    QString toAskSource{};          ///< who says so of these
};

struct MapRows {
    MapPicture picture{};
    QList<TownRow> towns{};  ///< those with most schools first
};

}  // namespace orientibus::kiosk
