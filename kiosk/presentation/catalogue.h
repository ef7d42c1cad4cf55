// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/answers.h"

#include <QFuture>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// What controllers ask for content. Every question is answered later, from
/// another thread; a question still waiting when its future is cancelled is dropped.
class Catalogue : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Catalogue exists, made by the application")

public:
    [[nodiscard]] virtual QFuture<Answer<CatalogueFacts>> facts() = 0;
    /// Sectors that hold nothing of what is chosen are left out; featured ones stay.
    [[nodiscard]] virtual QFuture<Answer<OverviewRows>> overview(const QString& language,
                                                                 const FilterChoice& choice) = 0;
    [[nodiscard]] virtual QFuture<Answer<SectorRows>>
    sector(const QString& sectorId, const QString& language, const FilterChoice& choice) = 0;
    [[nodiscard]] virtual QFuture<Answer<FilterRows>> filters(const FilterChoice& choice) = 0;
    /// At most `limit` results, best first.
    [[nodiscard]] virtual QFuture<Answer<SearchRows>>
    search(const QString& query, const QString& language, int limit) = 0;
    [[nodiscard]] virtual QFuture<Answer<SheetRows>> sheet(const QString& occupationId,
                                                           const QString& language) = 0;
    /// In the order of `ids`; unknown ones are left out.
    [[nodiscard]] virtual QFuture<Answer<OccupationCards>> cards(const QStringList& ids,
                                                                 const QString& language) = 0;
    [[nodiscard]] virtual QFuture<Answer<QList<TerritoryRow>>> departements() = 0;
    [[nodiscard]] virtual QFuture<Answer<QList<TerritoryRow>>>
    communes(const QString& departementId) = 0;
    [[nodiscard]] virtual QFuture<Answer<QList<PlaceRow>>> places(const QString& communeId) = 0;

    /// What there is around a commune on a day and after it.
    [[nodiscard]] virtual QFuture<Answer<NearRows>>
    near(const QString& communeId, const QDate& today, const QString& language) = 0;
    /// The same for one occupation; without a commune, its trainings only.
    [[nodiscard]] virtual QFuture<Answer<SheetNearRows>> sheetNear(const QString& occupationId,
                                                                   const QString& communeId,
                                                                   const QDate& today,
                                                                   const QString& language) = 0;
    [[nodiscard]] virtual QFuture<Answer<MapRows>> map() = 0;

    /// Searching is about to begin: make it ready.
    virtual void prepareSearch() = 0;

    /// Questions not yet answered.
    [[nodiscard]] virtual int pending() const = 0;

protected:
    using QObject::QObject;
};

}  // namespace orientibus::kiosk
