// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/map_picture.h"
#include "presentation/rows.h"

/// What screens show of the surroundings, as plain values.
namespace orientibus::kiosk {

/// How much an occupation is looked for around here, and who says so.
struct DemandRow {
    Q_GADGET
    QML_VALUE_TYPE(demandRow)
    Q_PROPERTY(QString word MEMBER word CONSTANT FINAL)
    Q_PROPERTY(QString familyName MEMBER familyName CONSTANT FINAL)
    Q_PROPERTY(QString basinName MEMBER basinName CONSTANT FINAL)
    Q_PROPERTY(int projects MEMBER projects CONSTANT FINAL)
    Q_PROPERTY(int difficult MEMBER difficult CONSTANT FINAL)
    Q_PROPERTY(int seasonal MEMBER seasonal CONSTANT FINAL)
    Q_PROPERTY(bool withheld MEMBER withheld CONSTANT FINAL)
    Q_PROPERTY(int hiring MEMBER hiring CONSTANT FINAL)
    Q_PROPERTY(bool past MEMBER past CONSTANT FINAL)
    Q_PROPERTY(int year MEMBER year CONSTANT FINAL)
    Q_PROPERTY(QString sourceName MEMBER sourceName CONSTANT FINAL)

public:
    QString word{};        ///< 'much', 'some', 'little'; empty: unknown
    QString familyName{};  ///< what the projects count; empty where the figure is its own
    QString basinName{};
    int projects = -1;  ///< recruitment intentions in a year, rounded to 10; -1 unknown
    int difficult = -1, seasonal = -1;  ///< of ten projects; -1 unknown
    bool withheld = false;              ///< the source keeps the number of projects secret
    int hiring = 0;                     ///< 1–5, how often this basin hires for it; 0 unknown
    bool past = false;                  ///< the word tells what was hired, not what is planned
    int year = 0;                       ///< of what the word comes from
    QString sourceName{};

    bool operator==(const DemandRow&) const = default;
};

struct WantedRow {
    Q_GADGET
    QML_VALUE_TYPE(wantedRow)
    Q_PROPERTY(orientibus::kiosk::OccupationCard card MEMBER card CONSTANT FINAL)
    Q_PROPERTY(orientibus::kiosk::DemandRow demand MEMBER demand CONSTANT FINAL)

public:
    OccupationCard card{};
    DemandRow demand{};

    bool operator==(const WantedRow&) const = default;
};

/// From which value on a measure carries a word.
struct LevelRow {
    Q_GADGET
    QML_VALUE_TYPE(levelRow)
    Q_PROPERTY(QString measure MEMBER measure CONSTANT FINAL)
    Q_PROPERTY(QString word MEMBER word CONSTANT FINAL)
    Q_PROPERTY(double threshold MEMBER threshold CONSTANT FINAL)

public:
    QString measure{};  ///< 'projects' or 'tension_intensity'
    QString word{};
    double threshold = 0;

    bool operator==(const LevelRow&) const = default;
};

/// A school, training centre or business, and how far it is.
struct NearPlaceRow {
    Q_GADGET
    QML_VALUE_TYPE(nearPlaceRow)
    Q_PROPERTY(QString placeId MEMBER placeId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT FINAL)
    Q_PROPERTY(QString communeName MEMBER communeName CONSTANT FINAL)
    Q_PROPERTY(double kilometres MEMBER kilometres CONSTANT FINAL)
    Q_PROPERTY(double latitude MEMBER latitude CONSTANT FINAL)
    Q_PROPERTY(double longitude MEMBER longitude CONSTANT FINAL)
    Q_PROPERTY(bool approximate MEMBER approximate CONSTANT FINAL)
    Q_PROPERTY(int boarding MEMBER boarding CONSTANT FINAL)
    Q_PROPERTY(QString contact MEMBER contact CONSTANT FINAL)
    Q_PROPERTY(QString phone MEMBER phone CONSTANT FINAL)
    Q_PROPERTY(QStringList taught MEMBER taught CONSTANT FINAL)

public:
    QString placeId{};
    QString name{};
    QString kind{};
    QString communeName{};
    double kilometres = 0;  ///< as the crow flies
    double latitude = 0, longitude = 0;
    bool approximate = false;  ///< the point, and so the distance, is that of its commune
    int boarding = -1;         ///< 0, 1, or -1: unknown
    QString contact{};         ///< the function to ask for; never a person
    QString phone{};
    QStringList taught{};  ///< trainings that it is known to give, lowest level first

    bool operator==(const NearPlaceRow&) const = default;
};

/// A training at a place.
struct OfferRow {
    Q_GADGET
    QML_VALUE_TYPE(offerRow)
    Q_PROPERTY(QString trainingName MEMBER trainingName CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(QString way MEMBER way CONSTANT FINAL)
    Q_PROPERTY(bool demo MEMBER demo CONSTANT FINAL)
    Q_PROPERTY(orientibus::kiosk::NearPlaceRow place MEMBER place CONSTANT FINAL)
    Q_PROPERTY(QString sourceName MEMBER sourceName CONSTANT FINAL)

public:
    QString trainingName{};
    int level = 0;
    QString way{};  ///< 'school', 'apprenticeship', 'alternating'
    bool demo = false;
    NearPlaceRow place{};
    QString sourceName{};

    bool operator==(const OfferRow&) const = default;
};

/// An open day, a visit, a place for an internship.
struct EventRow {
    Q_GADGET
    QML_VALUE_TYPE(eventRow)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QDate starts MEMBER starts CONSTANT FINAL)
    Q_PROPERTY(QDate ends MEMBER ends CONSTANT FINAL)
    Q_PROPERTY(QString hours MEMBER hours CONSTANT FINAL)
    Q_PROPERTY(QString details MEMBER details CONSTANT FINAL)
    Q_PROPERTY(int seats MEMBER seats CONSTANT FINAL)
    Q_PROPERTY(bool demo MEMBER demo CONSTANT FINAL)
    Q_PROPERTY(orientibus::kiosk::NearPlaceRow place MEMBER place CONSTANT FINAL)
    Q_PROPERTY(QString sourceName MEMBER sourceName CONSTANT FINAL)

public:
    QString kind{};
    QString title{};
    QDate starts{}, ends{};  ///< the same for one day
    QString hours{};
    QString details{};  ///< in the words of who invites; may be empty
    int seats = 0;      ///< 0: unknown
    bool demo = false;
    NearPlaceRow place{};
    QString sourceName{};

    bool operator==(const EventRow&) const = default;
};

/// What became of those who finished a training in one way, in the region.
struct OutcomeRow {
    Q_GADGET
    QML_VALUE_TYPE(outcomeRow)
    Q_PROPERTY(QString way MEMBER way CONSTANT FINAL)
    Q_PROPERTY(int employed MEMBER employed CONSTANT FINAL)
    Q_PROPERTY(int studying MEMBER studying CONSTANT FINAL)
    Q_PROPERTY(int year MEMBER year CONSTANT FINAL)
    Q_PROPERTY(QString sourceName MEMBER sourceName CONSTANT FINAL)

public:
    QString way{};      ///< 'school', 'apprenticeship'; empty: both together
    int employed = -1;  ///< of ten who stopped studying, in work after 12 months; -1 unknown
    int studying = -1;  ///< of ten who finished, still studying; -1 unknown
    int year = 0;
    QString sourceName{};

    bool operator==(const OutcomeRow&) const = default;
};

/// A training that leads to an occupation, and what became of those who finished it.
struct TrainingRow {
    Q_GADGET
    QML_VALUE_TYPE(trainingRow)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(int durationMonths MEMBER durationMonths CONSTANT FINAL)
    Q_PROPERTY(QString way MEMBER way CONSTANT FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OutcomeRow> outcomes MEMBER outcomes CONSTANT FINAL)

public:
    QString name{};
    int level = 0;
    int durationMonths = 0;        ///< 0 unknown
    QString way{};                 ///< 'school', 'apprenticeship', 'either'; empty: unknown
    QList<OutcomeRow> outcomes{};  ///< school first

    bool operator==(const TrainingRow&) const = default;
};

/// A town the map can name; the more schools, the sooner it is named.
struct TownRow {
    Q_GADGET
    QML_VALUE_TYPE(townRow)
    Q_PROPERTY(QString communeId MEMBER communeId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(double latitude MEMBER latitude CONSTANT FINAL)
    Q_PROPERTY(double longitude MEMBER longitude CONSTANT FINAL)

public:
    QString communeId{};
    QString name{};
    double latitude = 0, longitude = 0;

    bool operator==(const TownRow&) const = default;
};

}  // namespace orientibus::kiosk
