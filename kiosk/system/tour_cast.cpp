// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/tour_cast.h"

#include <algorithm>

namespace orientibus::kiosk {
namespace {

const QString language = QStringLiteral("fr");

/// The rows, or none: the tour shows what can be read.
template <typename T>
T rowsOf(QFuture<Answer<T>> question)
{
    question.waitForFinished();
    const auto answer = question.resultCount() > 0 ? question.result() : Answer<T>{};
    return answer ? *answer : T{};
}

void castOccupations(const OccupationCards& cards, Catalogue& catalogue, TourCast& cast)
{
    qsizetype longest = 0;
    for (const OccupationCard& card : cards) {
        cast.authored.append(card.occupationId);
        const qsizetype length = card.masculine.size() + card.feminine.size();
        if (length > longest) {
            longest = length;
            cast.longest = card.occupationId;
        }
        if (!cast.routed.isEmpty())
            continue;
        const SheetRows sheet = rowsOf(catalogue.sheet(card.occupationId, language));
        if (!sheet.day.isEmpty() && !sheet.routes.isEmpty())
            cast.routed = card.occupationId;
    }
    if (cast.routed.isEmpty())
        cast.routed = cast.authored.value(0);
    cast.query = cards.isEmpty() ? QString() : cards.constFirst().masculine.left(4).toLower();
}

void castSectors(const QList<SectorCard>& sectors, Catalogue& catalogue, TourCast& cast)
{
    if (sectors.isEmpty())
        return;
    cast.sector = std::ranges::max_element(sectors, {}, &SectorCard::authoredCount)->sectorId;
    const auto listed = std::ranges::find_if(sectors, [](const SectorCard& sector) {
        return sector.authoredCount > 0 && sector.nationalCount > 0;
    });
    if (listed != sectors.end())
        cast.listedSector = listed->sectorId;
    const auto national = std::ranges::find_if(
        sectors, [](const SectorCard& sector) { return sector.nationalCount > 0; });
    if (national == sectors.end())
        return;
    const SectorRows rows = rowsOf(catalogue.sector(national->sectorId, language, {}));
    cast.national = rows.national.isEmpty() ? QString() : rows.national.constFirst().occupationId;
}

void castPlaces(Catalogue& catalogue, TourCast& cast)
{
    const auto departements = rowsOf(catalogue.departements());
    if (departements.isEmpty())
        return;
    cast.departement = departements.constFirst().territoryId;
    const auto communes = rowsOf(catalogue.communes(cast.departement));
    const auto most = std::ranges::max_element(communes, {}, &TerritoryRow::placeCount);
    if (most == communes.end() || most->placeCount == 0)
        return;
    cast.commune = most->territoryId;
    cast.communeName = most->name;
    const auto places = rowsOf(catalogue.near(cast.commune, {}, language)).places;
    cast.place = places.isEmpty() ? QString() : places.constFirst().placeId;
}

}  // namespace

TourCast castOf(Catalogue& catalogue)
{
    TourCast cast;
    const OverviewRows overview = rowsOf(catalogue.overview(language, {}));
    castOccupations(overview.authored, catalogue, cast);
    castSectors(overview.sectors, catalogue, cast);
    castPlaces(catalogue, cast);
    if (cast.query.isEmpty() && !cast.national.isEmpty())
        cast.query = rowsOf(catalogue.sheet(cast.national, language)).card.masculine.left(4);
    return cast;
}

}  // namespace orientibus::kiosk
