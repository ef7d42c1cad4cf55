// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/catalogue.h"

#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <memory>

namespace orientibus::kiosk {

class CatalogueReader;

/// A Catalogue over a file of ours. Everything that reads runs on one thread of
/// its own, in the order asked; the destructor waits for it.
class SqliteCatalogue : public Catalogue {
    Q_OBJECT

public:
    explicit SqliteCatalogue(const std::filesystem::path& file, QObject* parent = nullptr);
    ~SqliteCatalogue() override;

    [[nodiscard]] QFuture<Answer<CatalogueFacts>> facts() override;
    [[nodiscard]] QFuture<Answer<OverviewRows>> overview(const QString& language,
                                                         const FilterChoice& choice) override;
    [[nodiscard]] QFuture<Answer<SectorRows>>
    sector(const QString& sectorId, const QString& language, const FilterChoice& choice) override;
    [[nodiscard]] QFuture<Answer<FilterRows>> filters(const FilterChoice& choice) override;
    [[nodiscard]] QFuture<Answer<SearchRows>> search(const QString& query, const QString& language,
                                                     int limit) override;
    [[nodiscard]] QFuture<Answer<SheetRows>> sheet(const QString& occupationId,
                                                   const QString& language) override;
    [[nodiscard]] QFuture<Answer<OccupationCards>> cards(const QStringList& ids,
                                                         const QString& language) override;
    [[nodiscard]] QFuture<Answer<QList<TerritoryRow>>> departements() override;
    [[nodiscard]] QFuture<Answer<QList<TerritoryRow>>>
    communes(const QString& departementId) override;
    [[nodiscard]] QFuture<Answer<QList<PlaceRow>>> places(const QString& communeId) override;
    [[nodiscard]] QFuture<Answer<NearRows>> near(const QString& communeId, const QDate& today,
                                                 const QString& language) override;
    [[nodiscard]] QFuture<Answer<SheetNearRows>> sheetNear(const QString& occupationId,
                                                           const QString& communeId,
                                                           const QDate& today,
                                                           const QString& language) override;
    [[nodiscard]] QFuture<Answer<MapRows>> map() override;
    void prepareSearch() override;
    [[nodiscard]] int pending() const override { return m_pending.load(); }

private:
    template <typename Method, typename... Arguments>
    [[nodiscard]] auto ask(Method method, Arguments... arguments);

    std::unique_ptr<CatalogueReader> m_reader;
    std::atomic<int> m_pending = 0;
    QThreadPool m_pool{};  // last: gone before what it works on
};

}  // namespace orientibus::kiosk
