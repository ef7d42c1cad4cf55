// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/catalogue_reader.h"

#include "logging.h"
#include "presentation/search_controller.h"
#include "services/refusals.h"
#include "services/row_shapes.h"

#include <algorithm>

namespace orientibus::kiosk {
namespace {

/// Hits beyond these are not counted: nobody turns ten pages of results.
constexpr std::size_t mostHits = 100;
constexpr std::size_t mostNeighbours = 9;
constexpr std::size_t mostRoutes = 6;

tl::unexpected<CatalogueError> unreadable()
{
    return tl::unexpected(CatalogueError::Unreadable);
}

SearchController::Reason toReason(content::SearchHit::Reason reason)
{
    switch (reason) {
    case content::SearchHit::Reason::Title:
        return SearchController::Reason::InTitle;
    case content::SearchHit::Reason::OtherTitle:
        return SearchController::Reason::OtherName;
    case content::SearchHit::Reason::Keyword:
        return SearchController::Reason::Keyword;
    case content::SearchHit::Reason::Task:
    case content::SearchHit::Reason::Text:
        return SearchController::Reason::InText;
    case content::SearchHit::Reason::Interest:
        return SearchController::Reason::Interest;
    case content::SearchHit::Reason::Class:
        return SearchController::Reason::Class;
    }
    return SearchController::Reason::None;
}

/// Sentences are found in the catalogue's first language only; a reader of
/// another one is told that the sheet says so, not shown words of the first.
void explain(OccupationCards& cards, const std::vector<content::SearchHit>& hits,
             bool readsSentences)
{
    for (OccupationCard& card : cards) {
        const auto hit = std::ranges::find(hits, card.occupationId.toStdString(),
                                           &content::SearchHit::occupationId);
        if (hit == hits.end())
            continue;
        const auto reason = toReason(hit->reason);
        card.why = static_cast<int>(reason);
        const bool isName = reason == SearchController::Reason::InTitle ||
                            reason == SearchController::Reason::OtherName ||
                            reason == SearchController::Reason::Keyword;
        if (!isName && !readsSentences)
            continue;
        card.whyText = QString::fromStdString(hit->text);
        card.whyMatched = QString::fromStdString(hit->matched);
    }
}

template <typename T, typename Code>
auto asRows(const content::Result<std::vector<T>, Code>& found)
    -> Answer<decltype(toRows(found.value()))>
{
    if (!found)
        return refused(found.error());
    return toRows(*found);
}

RowShapes shapesOf(const std::filesystem::path& file)
{
    return RowShapes(QDir(QString::fromStdString(content::Store::mediaFolder(file).string())));
}

}  // namespace

bool CatalogueReader::open()
{
    if (m_store)
        return true;
    if (m_refused)
        return false;
    auto store = content::Store::open(m_file);
    if (!store) {
        m_refused = true;
        qCCritical(lcCatalogue) << store.error().detail.c_str();
        return false;
    }
    m_store.emplace(std::move(*store));
    return true;
}

bool CatalogueReader::openIndex()
{
    if (m_index || !open())
        return m_index.has_value();
    auto index = content::SearchIndex::openOrBuild(m_file);
    if (!index) {
        qCWarning(lcCatalogue) << index.error().detail.c_str();
        return false;
    }
    m_index.emplace(std::move(*index));
    return true;
}

Answer<CatalogueFacts> CatalogueReader::facts()
{
    if (!open())
        return unreadable();
    const auto sources = m_store->sources();
    if (!sources)
        return refused(sources.error());
    CatalogueFacts facts;
    facts.title = QString::fromStdString(m_store->property("title"));
    facts.asOf = QDate::fromString(QString::fromStdString(m_store->property("as_of")), Qt::ISODate);
    facts.demo = std::ranges::any_of(*sources, &content::Source::demo);
    return facts;
}

Answer<QList<SectorCard>> CatalogueReader::sectors(const std::string& language)
{
    const auto found = m_store->sectors(language);
    if (!found)
        return refused(found.error());
    const RowShapes shapes = shapesOf(m_file);
    QList<SectorCard> cards;
    for (const content::Sector& sector : *found)
        cards.append(shapes.sector(sector));
    return cards;
}

Answer<OverviewRows> CatalogueReader::overview(const QString& language, const FilterChoice& choice)
{
    if (!open())
        return unreadable();
    auto found = sectors(language.toStdString());
    if (found && !choice.isEmpty())
        found = narrowed(*found, choice);
    if (!found)
        return tl::unexpected(found.error());
    const auto authored = m_store->authoredOccupations(language.toStdString());
    if (!authored)
        return refused(authored.error());
    const auto towns = m_store->towns(1);
    if (!towns)
        return refused(towns.error());
    return OverviewRows{*found, shapesOf(m_file).cards(*authored), !towns->empty()};
}

Answer<SectorRows> CatalogueReader::sector(const QString& sectorId, const QString& language,
                                           const FilterChoice& choice)
{
    if (!open())
        return unreadable();
    const auto all = sectors(language.toStdString());
    if (!all)
        return tl::unexpected(all.error());
    const auto sector = std::ranges::find(*all, sectorId, &SectorCard::sectorId);
    if (sector == all->end())
        return tl::unexpected(CatalogueError::Unknown);
    const auto found = m_store->occupationsOf(sectorId.toStdString(), language.toStdString());
    if (!found)
        return refused(found.error());
    std::vector<std::string> allowed;
    if (!choice.isEmpty()) {
        auto ids = chosen(choice);
        if (!ids)
            return tl::unexpected(ids.error());
        allowed = *std::move(ids);
    }
    SectorRows rows{*sector, {}, {}};
    for (const OccupationCard& card : shapesOf(m_file).cards(*found)) {
        if (choice.isEmpty() ||
            std::ranges::binary_search(allowed, card.occupationId.toStdString()))
            (card.authored ? rows.authored : rows.national).append(card);
    }
    return rows;
}

Answer<SearchRows> CatalogueReader::search(const QString& query, const QString& language, int limit)
{
    if (!openIndex())
        return unreadable();
    const auto hits = m_index->search(query.toStdString(), mostHits, language.toStdString());
    if (!hits)
        return refused(hits.error());
    std::vector<std::string> ids;
    for (const content::SearchHit& hit : *hits) {
        if (ids.size() < static_cast<std::size_t>(std::max(0, limit)))
            ids.push_back(hit.occupationId);
    }
    const auto found = m_store->summaries(ids, language.toStdString());
    if (!found)
        return refused(found.error());
    SearchRows rows;
    rows.results = shapesOf(m_file).cards(*found);
    rows.total = static_cast<int>(hits->size());
    const QString first =
        QString::fromStdString(m_store->property("languages")).section(u',', 0, 0);
    explain(rows.results, *hits, first == language);
    if (!rows.results.isEmpty())
        return rows;
    const std::string near = sectorOfWeakMatch(query, language.toStdString());
    const auto nearest = nearestSector(near, language.toStdString());
    if (!nearest)
        return tl::unexpected(nearest.error());
    rows.nearestSector = *nearest;
    rows.sectorIsNear = !near.empty();
    return rows;
}

Answer<SectorCard> CatalogueReader::nearestSector(const std::string& sectorId,
                                                  const std::string& language)
{
    const auto all = sectors(language);
    if (!all)
        return tl::unexpected(all.error());
    const auto sector =
        std::ranges::find(*all, QString::fromStdString(sectorId), &SectorCard::sectorId);
    if (sector != all->end())
        return *sector;
    return all->isEmpty() ? SectorCard{} : all->constFirst();
}

/// The sector of what the beginning of the word finds, the longest that finds anything. The
/// beginning of several words says nothing: "je ne sais pas" is near no sector.
std::string CatalogueReader::sectorOfWeakMatch(const QString& query,
                                               const std::string& language) const
{
    if (query.trimmed().contains(u' '))
        return {};
    for (qsizetype letters = query.size() - 1; letters >= 2; --letters) {
        const auto hits = m_index->search(query.left(letters).toStdString(), 1);
        if (!hits || hits->empty())
            continue;
        const auto found = m_store->summaries({hits->front().occupationId}, language);
        if (found && !found->empty() && !found->front().sectorId.empty())
            return found->front().sectorId;
    }
    return {};
}

Answer<SheetRows> CatalogueReader::sheet(const QString& occupationId, const QString& language)
{
    if (!open())
        return unreadable();
    const std::string id = occupationId.toStdString();
    const std::string tongue = language.toStdString();
    const auto occupation = m_store->occupation(id, tongue);
    if (!occupation)
        return refused(occupation.error());
    const auto neighbours = m_store->neighbours(id, tongue, mostNeighbours);
    if (!neighbours)
        return refused(neighbours.error());
    const auto routes = m_store->routes(id, tongue, mostRoutes);
    if (!routes)
        return refused(routes.error());
    const RowShapes shapes = shapesOf(m_file);
    SheetRows rows = shapes.sheet(*occupation);
    rows.neighbours = shapes.cards(*neighbours);
    rows.routes = toRows(*routes);
    return rows;
}

Answer<OccupationCards> CatalogueReader::cards(const QStringList& ids, const QString& language)
{
    if (!open())
        return unreadable();
    std::vector<std::string> wanted;
    for (const QString& id : ids)
        wanted.push_back(id.toStdString());
    const auto found = m_store->summaries(wanted, language.toStdString());
    if (!found)
        return refused(found.error());
    return shapesOf(m_file).cards(*found);
}

Answer<QList<TerritoryRow>> CatalogueReader::departements()
{
    if (!open())
        return unreadable();
    return asRows(m_store->departements());
}

Answer<QList<TerritoryRow>> CatalogueReader::communes(const QString& departementId)
{
    if (departementId.isEmpty())
        return QList<TerritoryRow>{};
    if (!open())
        return unreadable();
    return asRows(m_store->communes(departementId.toStdString()));
}

Answer<QList<PlaceRow>> CatalogueReader::places(const QString& communeId)
{
    if (communeId.isEmpty())
        return QList<PlaceRow>{};
    if (!open())
        return unreadable();
    return asRows(m_store->places(communeId.toStdString()));
}

}  // namespace orientibus::kiosk
