// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/answers.h"

#include <orientibus/content/search_index.h>
#include <orientibus/content/store.h>

#include <filesystem>
#include <optional>

namespace orientibus::kiosk {

/// Answers a Catalogue's questions from a file, one at a time.
///
/// The file is opened by the first question, the search index by the first
/// search. Thread-safety: one thread at a time.
class CatalogueReader {
public:
    explicit CatalogueReader(std::filesystem::path file) : m_file(std::move(file)) {}

    [[nodiscard]] Answer<CatalogueFacts> facts();
    [[nodiscard]] Answer<OverviewRows> overview(const QString& language,
                                                const FilterChoice& choice);
    [[nodiscard]] Answer<SectorRows> sector(const QString& sectorId, const QString& language,
                                            const FilterChoice& choice);
    [[nodiscard]] Answer<SearchRows> search(const QString& query, const QString& language,
                                            int limit);
    [[nodiscard]] Answer<SheetRows> sheet(const QString& occupationId, const QString& language);
    [[nodiscard]] Answer<OccupationCards> cards(const QStringList& ids, const QString& language);
    [[nodiscard]] Answer<QList<TerritoryRow>> departements();
    [[nodiscard]] Answer<QList<TerritoryRow>> communes(const QString& departementId);
    [[nodiscard]] Answer<QList<PlaceRow>> places(const QString& communeId);

    // In filter_reader.cpp
    [[nodiscard]] Answer<FilterRows> filters(const FilterChoice& choice);

    // In near_reader.cpp
    [[nodiscard]] Answer<NearRows> near(const QString& communeId, const QDate& today,
                                        const QString& language);
    [[nodiscard]] Answer<SheetNearRows> sheetNear(const QString& occupationId,
                                                  const QString& communeId, const QDate& today,
                                                  const QString& language);
    [[nodiscard]] Answer<MapRows> map();

    /// Opens the search index; false, and logged, when it cannot be.
    bool openIndex();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] std::string dayFrom(const QDate& today) const;
    [[nodiscard]] Answer<QList<SectorCard>> sectors(const std::string& language);
    /// Ids of the occupations that have everything chosen, sorted.
    [[nodiscard]] Answer<std::vector<std::string>> chosen(const FilterChoice& choice);
    /// Sectors that hold one of them, and how many.
    [[nodiscard]] Answer<QList<SectorCard>> narrowed(const QList<SectorCard>& sectors,
                                                     const FilterChoice& choice);
    [[nodiscard]] Answer<SectorCard> nearestSector(const std::string& sectorId,
                                                   const std::string& language);
    [[nodiscard]] std::string sectorOfWeakMatch(const QString& query,
                                                const std::string& language) const;

    std::filesystem::path m_file;
    std::optional<content::Store> m_store{};
    std::optional<content::SearchIndex> m_index{};
    MapRows m_map{};
    bool m_refused = false;
};

}  // namespace orientibus::kiosk
