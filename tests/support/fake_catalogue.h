// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/catalogue.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace orientibus::testing {

/// A catalogue of six occupations in three sectors, which answers at once, or
/// when told to.
class FakeCatalogue : public kiosk::Catalogue {
    Q_OBJECT

public:
    explicit FakeCatalogue(QObject* parent = nullptr);

    /// From now on questions wait until answer().
    void holdBack() { m_holding = true; }

    /// Answers everything that waits, in the order asked.
    void answer();

    /// Every further question is answered so.
    void failWith(kiosk::CatalogueError error) { m_error = error; }

    [[nodiscard]] int searchesPrepared() const { return m_prepared; }
    [[nodiscard]] const QStringList& asked() const { return m_asked; }

    [[nodiscard]] QFuture<kiosk::Answer<kiosk::CatalogueFacts>> facts() override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::OverviewRows>>
    overview(const QString& language, const kiosk::FilterChoice& choice) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::SectorRows>>
    sector(const QString& sectorId, const QString& language,
           const kiosk::FilterChoice& choice) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::FilterRows>>
    filters(const kiosk::FilterChoice& choice) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::SearchRows>>
    search(const QString& query, const QString& language, int limit) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::SheetRows>> sheet(const QString& occupationId,
                                                                 const QString& language) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::OccupationCards>>
    cards(const QStringList& ids, const QString& language) override;
    [[nodiscard]] QFuture<kiosk::Answer<QList<kiosk::TerritoryRow>>> departements() override;
    [[nodiscard]] QFuture<kiosk::Answer<QList<kiosk::TerritoryRow>>>
    communes(const QString& departementId) override;
    [[nodiscard]] QFuture<kiosk::Answer<QList<kiosk::PlaceRow>>>
    places(const QString& communeId) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::NearRows>>
    near(const QString& communeId, const QDate& today, const QString& language) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::SheetNearRows>>
    sheetNear(const QString& occupationId, const QString& communeId, const QDate& today,
              const QString& language) override;
    [[nodiscard]] QFuture<kiosk::Answer<kiosk::MapRows>> map() override;
    void prepareSearch() override { ++m_prepared; }
    [[nodiscard]] int pending() const override { return static_cast<int>(m_waiting.size()); }

private:
    template <typename T>
    QFuture<kiosk::Answer<T>> reply(const QString& question, const kiosk::Answer<T>& answer);

    std::vector<std::function<void()>> m_waiting{};
    QStringList m_asked{};
    std::optional<kiosk::CatalogueError> m_error{};
    int m_prepared = 0;
    bool m_holding = false;
};

}  // namespace orientibus::testing
