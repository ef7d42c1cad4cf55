// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/catalogue_reader.h"
#include "services/refusals.h"

#include <algorithm>

// What lists of occupations can be narrowed to.
namespace orientibus::kiosk {
Answer<std::vector<std::string>> CatalogueReader::chosen(const FilterChoice& choice)
{
    content::OccupationFilter filter;
    filter.afterTroisieme = choice.names.contains(QLatin1String("after3e"));
    filter.apprenticeship = choice.names.contains(QLatin1String("apprenticeship"));
    filter.green = choice.names.contains(QLatin1String("green"));
    filter.digital = choice.names.contains(QLatin1String("digital"));
    if (choice.names.contains(QLatin1String("near")) && !choice.communeId.isEmpty()) {
        const auto basin = m_store->basinOf(choice.communeId.toStdString());
        if (!basin)
            return refused(basin.error());
        filter.wantedInBasin = basin->id;
    }
    auto ids = m_store->occupationsWhere(filter);
    if (!ids)
        return refused(ids.error());
    return *std::move(ids);
}

Answer<QList<SectorCard>> CatalogueReader::narrowed(const QList<SectorCard>& sectors,
                                                    const FilterChoice& choice)
{
    const auto ids = chosen(choice);
    if (!ids)
        return tl::unexpected(ids.error());
    QList<SectorCard> left;
    for (SectorCard sector : sectors) {
        const auto all = m_store->occupationsOf(sector.sectorId.toStdString(), "fr");
        if (!all)
            return refused(all.error());
        const auto count = [&](bool authored) {
            return static_cast<int>(
                std::ranges::count_if(*all, [&](const content::OccupationSummary& one) {
                    return one.authored == authored && std::ranges::binary_search(*ids, one.id);
                }));
        };
        sector.authoredCount = count(true);
        sector.nationalCount = count(false);
        if (sector.authoredCount + sector.nationalCount > 0)
            left.append(sector);
    }
    return left;
}

Answer<FilterRows> CatalogueReader::filters(const FilterChoice& choice)
{
    if (!open())
        return tl::unexpected(CatalogueError::Unreadable);
    FilterRows rows;
    for (const QString& name : knownFilters()) {
        if (name == QLatin1String("near") && choice.communeId.isEmpty())
            continue;
        const auto ids = chosen({{name}, choice.communeId});
        if (!ids)
            return tl::unexpected(ids.error());
        // One that is chosen stays in sight, or nobody knows why a list is empty.
        if (!ids->empty() || choice.names.contains(name))
            rows.filters.append({name, static_cast<int>(ids->size())});
    }
    const auto left = chosen(choice);
    if (!left)
        return tl::unexpected(left.error());
    rows.total = static_cast<int>(left->size());
    return rows;
}

}  // namespace orientibus::kiosk
