// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/sqlite_catalogue.h"

#include "services/catalogue_reader.h"

#include <QtConcurrentRun>

namespace orientibus::kiosk {
namespace {

/// Counts a question from when it is asked until it is answered or dropped.
class Pending {
public:
    explicit Pending(std::atomic<int>& count) : m_count(&count) { ++count; }
    Pending(const Pending& other) : m_count(other.m_count) { ++*m_count; }
    Pending& operator=(const Pending&) = delete;
    ~Pending() { --*m_count; }

private:
    std::atomic<int>* m_count;
};

}  // namespace

SqliteCatalogue::SqliteCatalogue(const std::filesystem::path& file, QObject* parent)
    : Catalogue(parent), m_reader(std::make_unique<CatalogueReader>(file))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

SqliteCatalogue::~SqliteCatalogue()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename Method, typename... Arguments>
auto SqliteCatalogue::ask(Method method, Arguments... arguments)
{
    CatalogueReader* const reader = m_reader.get();
    return QtConcurrent::run(&m_pool, [reader, method, arguments..., pending = Pending(m_pending)] {
        return (reader->*method)(arguments...);
    });
}

QFuture<Answer<CatalogueFacts>> SqliteCatalogue::facts()
{
    return ask(&CatalogueReader::facts);
}

QFuture<Answer<OverviewRows>> SqliteCatalogue::overview(const QString& language,
                                                        const FilterChoice& choice)
{
    return ask(&CatalogueReader::overview, language, choice);
}

QFuture<Answer<SectorRows>> SqliteCatalogue::sector(const QString& sectorId,
                                                    const QString& language,
                                                    const FilterChoice& choice)
{
    return ask(&CatalogueReader::sector, sectorId, language, choice);
}

QFuture<Answer<FilterRows>> SqliteCatalogue::filters(const FilterChoice& choice)
{
    return ask(&CatalogueReader::filters, choice);
}

QFuture<Answer<SearchRows>> SqliteCatalogue::search(const QString& query, const QString& language,
                                                    int limit)
{
    return ask(&CatalogueReader::search, query, language, limit);
}

QFuture<Answer<SheetRows>> SqliteCatalogue::sheet(const QString& occupationId,
                                                  const QString& language)
{
    return ask(&CatalogueReader::sheet, occupationId, language);
}

QFuture<Answer<OccupationCards>> SqliteCatalogue::cards(const QStringList& ids,
                                                        const QString& language)
{
    return ask(&CatalogueReader::cards, ids, language);
}

QFuture<Answer<QList<TerritoryRow>>> SqliteCatalogue::departements()
{
    return ask(&CatalogueReader::departements);
}

QFuture<Answer<QList<TerritoryRow>>> SqliteCatalogue::communes(const QString& departementId)
{
    return ask(&CatalogueReader::communes, departementId);
}

QFuture<Answer<QList<PlaceRow>>> SqliteCatalogue::places(const QString& communeId)
{
    return ask(&CatalogueReader::places, communeId);
}

QFuture<Answer<NearRows>> SqliteCatalogue::near(const QString& communeId, const QDate& today,
                                                const QString& language)
{
    return ask(&CatalogueReader::near, communeId, today, language);
}

QFuture<Answer<SheetNearRows>> SqliteCatalogue::sheetNear(const QString& occupationId,
                                                          const QString& communeId,
                                                          const QDate& today,
                                                          const QString& language)
{
    return ask(&CatalogueReader::sheetNear, occupationId, communeId, today, language);
}

QFuture<Answer<MapRows>> SqliteCatalogue::map()
{
    return ask(&CatalogueReader::map);
}

void SqliteCatalogue::prepareSearch()
{
    // Its answer is of no interest: a search that fails says so itself.
    static_cast<void>(ask(&CatalogueReader::openIndex));
}

}  // namespace orientibus::kiosk
