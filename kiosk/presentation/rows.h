// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration>

/// What screens show, as plain values. A screen never changes one.
namespace orientibus::kiosk {

/// A drawing, and the ground it stands on while it loads or where there is none.
struct PictureRef {
    Q_GADGET
    QML_VALUE_TYPE(pictureRef)
    Q_PROPERTY(QString ground MEMBER ground CONSTANT FINAL)
    Q_PROPERTY(QUrl source MEMBER source CONSTANT FINAL)
    Q_PROPERTY(QUrl contrastSource MEMBER contrastSource CONSTANT FINAL)

public:
    QString ground = QStringLiteral("indigo");
    QUrl source{};
    QUrl contrastSource{};

    bool operator==(const PictureRef&) const = default;
};

struct OccupationCard {
    Q_GADGET
    QML_VALUE_TYPE(occupationCard)
    Q_PROPERTY(QString occupationId MEMBER occupationId CONSTANT FINAL)
    Q_PROPERTY(QString masculine MEMBER masculine CONSTANT FINAL)
    Q_PROPERTY(QString feminine MEMBER feminine CONSTANT FINAL)
    Q_PROPERTY(QString hook MEMBER hook CONSTANT FINAL)
    Q_PROPERTY(QString sectorId MEMBER sectorId CONSTANT FINAL)
    Q_PROPERTY(QString sectorName MEMBER sectorName CONSTANT FINAL)
    Q_PROPERTY(orientibus::kiosk::PictureRef picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(bool authored MEMBER authored CONSTANT FINAL)
    Q_PROPERTY(int why MEMBER why CONSTANT FINAL)
    Q_PROPERTY(QString whyText MEMBER whyText CONSTANT FINAL)
    Q_PROPERTY(QString whyMatched MEMBER whyMatched CONSTANT FINAL)

public:
    QString occupationId{};
    QString masculine{};
    QString feminine{};  ///< equal to `masculine` when the word is epicene
    QString hook{};
    QString sectorId{};
    QString sectorName{};
    PictureRef picture{};
    bool authored = false;
    int why = 0;  ///< a SearchController::Reason; 0 outside search results
    QString whyText{};
    QString whyMatched{};

    bool operator==(const OccupationCard&) const = default;
};

struct SectorCard {
    Q_GADGET
    QML_VALUE_TYPE(sectorCard)
    Q_PROPERTY(QString sectorId MEMBER sectorId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString story MEMBER story CONSTANT FINAL)
    Q_PROPERTY(QString ground MEMBER ground CONSTANT FINAL)
    Q_PROPERTY(orientibus::kiosk::PictureRef emblem MEMBER emblem CONSTANT FINAL)
    Q_PROPERTY(int authoredCount MEMBER authoredCount CONSTANT FINAL)
    Q_PROPERTY(int nationalCount MEMBER nationalCount CONSTANT FINAL)

public:
    QString sectorId{};
    QString name{};
    QString story{};
    QString ground = QStringLiteral("indigo");
    PictureRef emblem{};
    int authoredCount = 0;
    int nationalCount = 0;

    bool operator==(const SectorCard&) const = default;
};

struct DayMoment {
    Q_GADGET
    QML_VALUE_TYPE(dayMoment)
    Q_PROPERTY(QString at MEMBER at CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)

public:
    QString at{};
    QString text{};

    bool operator==(const DayMoment&) const = default;
};

struct RouteStep {
    Q_GADGET
    QML_VALUE_TYPE(routeStep)
    Q_PROPERTY(QString trainingId MEMBER trainingId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString shortName MEMBER shortName CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(QString way MEMBER way CONSTANT FINAL)
    Q_PROPERTY(int durationMonths MEMBER durationMonths CONSTANT FINAL)
    Q_PROPERTY(bool isJob MEMBER isJob CONSTANT FINAL)

public:
    QString trainingId{};
    QString name{};
    QString shortName{};
    int level = 0;  ///< 3–8, 0 unknown
    QString way{};  ///< 'school', 'apprenticeship', 'either', 'work'
    int durationMonths = 0;
    bool isJob = false;

    bool operator==(const RouteStep&) const = default;
};

/// A way from the end of 3e to the job.
struct RouteRow {
    Q_GADGET
    QML_VALUE_TYPE(route)
    Q_PROPERTY(QList<orientibus::kiosk::RouteStep> steps MEMBER steps CONSTANT FINAL)
    Q_PROPERTY(int durationMonths MEMBER durationMonths CONSTANT FINAL)
    Q_PROPERTY(QString way MEMBER way CONSTANT FINAL)

public:
    QList<RouteStep> steps{};
    int durationMonths = 0;
    QString way{};  ///< of all its steps together: 'school', 'apprenticeship' or 'either'

    bool operator==(const RouteRow&) const = default;
};

struct FigureRow {
    Q_GADGET
    QML_VALUE_TYPE(figure)
    Q_PROPERTY(QString measure MEMBER measure CONSTANT FINAL)
    Q_PROPERTY(double low MEMBER low CONSTANT FINAL)
    Q_PROPERTY(double high MEMBER high CONSTANT FINAL)
    Q_PROPERTY(bool hasHigh MEMBER hasHigh CONSTANT FINAL)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT FINAL)
    Q_PROPERTY(QString territory MEMBER territory CONSTANT FINAL)
    Q_PROPERTY(int year MEMBER year CONSTANT FINAL)
    Q_PROPERTY(QString quality MEMBER quality CONSTANT FINAL)
    Q_PROPERTY(QString sourceName MEMBER sourceName CONSTANT FINAL)

public:
    QString measure{};
    double low = 0;
    double high = 0;  ///< equal to `low` for a single value
    bool hasHigh = false;
    QString unit{};
    QString territory{};  ///< a territory's id
    int year = 0;
    QString quality{};
    QString sourceName{};

    bool operator==(const FigureRow&) const = default;
};

struct TerritoryRow {
    Q_GADGET
    QML_VALUE_TYPE(territoryRow)
    Q_PROPERTY(QString territoryId MEMBER territoryId CONSTANT FINAL)
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(int placeCount MEMBER placeCount CONSTANT FINAL)

public:
    QString territoryId{};
    QString code{};
    QString name{};
    int placeCount = 0;

    bool operator==(const TerritoryRow&) const = default;
};

struct PlaceRow {
    Q_GADGET
    QML_VALUE_TYPE(placeRow)
    Q_PROPERTY(QString placeId MEMBER placeId CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT FINAL)
    Q_PROPERTY(QString communeId MEMBER communeId CONSTANT FINAL)
    Q_PROPERTY(QString communeName MEMBER communeName CONSTANT FINAL)

public:
    QString placeId{};
    QString name{};
    QString kind{};
    QString communeId{};
    QString communeName{};

    bool operator==(const PlaceRow&) const = default;
};

using OccupationCards = QList<OccupationCard>;

}  // namespace orientibus::kiosk
