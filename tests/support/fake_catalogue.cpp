// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/fake_catalogue.h"

#include <algorithm>
#include <utility>

namespace orientibus::testing {
namespace {

using namespace kiosk;

struct Known {
    const char* id;
    const char* masculine;
    const char* feminine;
    const char* sector;
    const char* ground;
    bool authored;
};

constexpr Known occupations[] = {
    {"D1102", "Boulanger", "Boulangère", "alimentation", "sun", true},
    {"D1101", "Boucher", "Bouchère", "alimentation", "sun", true},
    {"D1104", "Pâtissier", "Pâtissière", "alimentation", "sun", false},
    {"F1602", "Électricien", "Électricienne", "batiment", "brown", true},
    {"H2913", "Soudeur", "Soudeuse", "naval", "indigo", true},
    {"A1433", "Fleuriste", "Fleuriste", "naval", "indigo", true},
};

OccupationCard toCard(const Known& known)
{
    OccupationCard card;
    card.occupationId = QString::fromUtf8(known.id);
    card.masculine = QString::fromUtf8(known.masculine);
    card.feminine = QString::fromUtf8(known.feminine);
    card.sectorId = card.sectorName = QString::fromUtf8(known.sector);
    card.picture.ground = QString::fromUtf8(known.ground);
    card.authored = known.authored;
    return card;
}

template <typename Wanted>
OccupationCards cardsWhere(Wanted wanted)
{
    OccupationCards cards;
    for (const Known& known : occupations) {
        if (const OccupationCard card = toCard(known); wanted(card))
            cards.append(card);
    }
    return cards;
}

SectorCard toSector(const QString& id)
{
    SectorCard sector;
    sector.sectorId = sector.name = id;
    for (const OccupationCard& card : cardsWhere([&](const auto& c) { return c.sectorId == id; }))
        ++(card.authored ? sector.authoredCount : sector.nationalCount);
    return sector;
}

QList<SectorCard> allSectors()
{
    return {toSector("alimentation"), toSector("batiment"), toSector("naval")};
}

}  // namespace

FakeCatalogue::FakeCatalogue(QObject* parent) : Catalogue(parent) {}

template <typename T>
QFuture<Answer<T>> FakeCatalogue::reply(const QString& question, const Answer<T>& answer)
{
    m_asked.append(question);
    const auto promise = std::make_shared<QPromise<Answer<T>>>();
    promise->start();
    const Answer<T> said = m_error ? Answer<T>(tl::unexpected(*m_error)) : answer;
    m_waiting.emplace_back([promise, said] {
        promise->addResult(said);
        promise->finish();
    });
    const auto future = promise->future();
    if (!m_holding)
        this->answer();
    return future;
}

void FakeCatalogue::answer()
{
    for (const auto& say : std::exchange(m_waiting, {}))
        say();
}

namespace {

QString said(const FilterChoice& choice)
{
    return choice.isEmpty() ? QString() : ' ' + choice.names.join('+') + ' ' + choice.communeId;
}

}  // namespace

QFuture<Answer<CatalogueFacts>> FakeCatalogue::facts()
{
    return reply<CatalogueFacts>("facts", CatalogueFacts{"Six métiers", QDate(2026, 9, 1), true});
}

QFuture<Answer<OverviewRows>> FakeCatalogue::overview(const QString& language,
                                                      const FilterChoice& choice)
{
    const auto authored = cardsWhere([](const auto& card) { return card.authored; });
    return reply<OverviewRows>("overview " + language + said(choice),
                               OverviewRows{allSectors(), authored, true});
}

QFuture<Answer<SectorRows>> FakeCatalogue::sector(const QString& sectorId, const QString& language,
                                                  const FilterChoice& choice)
{
    const auto in = [&sectorId](bool authored) {
        return cardsWhere([&](const auto& card) {
            return card.sectorId == sectorId && card.authored == authored;
        });
    };
    const SectorRows rows{toSector(sectorId), in(true), in(false)};
    if (rows.authored.isEmpty() && rows.national.isEmpty())
        return reply<SectorRows>("sector " + sectorId, tl::unexpected(CatalogueError::Unknown));
    return reply<SectorRows>("sector " + sectorId + ' ' + language + said(choice), rows);
}

QFuture<Answer<FilterRows>> FakeCatalogue::filters(const FilterChoice& choice)
{
    const int left = 6 - static_cast<int>(choice.names.size());
    const FilterRows rows{{{"after3e", 4}, {"green", 2}}, left};
    return reply<FilterRows>("filters" + said(choice), rows);
}

QFuture<Answer<SearchRows>> FakeCatalogue::search(const QString& query, const QString& language,
                                                  int limit)
{
    SearchRows rows;
    rows.results = cardsWhere([&query](const auto& card) {
        return card.masculine.startsWith(query, Qt::CaseInsensitive);
    });
    rows.total = static_cast<int>(rows.results.size());
    rows.results = rows.results.first(std::min<qsizetype>(limit, rows.results.size()));
    rows.nearestSector = toSector("alimentation");
    return reply<SearchRows>("search " + query + ' ' + language, rows);
}

QFuture<Answer<SheetRows>> FakeCatalogue::sheet(const QString& occupationId,
                                                const QString& language)
{
    const auto found =
        cardsWhere([&](const auto& card) { return card.occupationId == occupationId; });
    if (found.isEmpty())
        return reply<SheetRows>("sheet " + occupationId, tl::unexpected(CatalogueError::Unknown));
    SheetRows rows;
    rows.card = found.constFirst();
    rows.tasks = QStringList{"Task in " + language};
    rows.credits = QStringList{"Old (A, 2024)", "New (B, 2026)"};
    return reply<SheetRows>("sheet " + occupationId + ' ' + language, rows);
}

QFuture<Answer<OccupationCards>> FakeCatalogue::cards(const QStringList& ids,
                                                      const QString& language)
{
    OccupationCards rows;
    for (const QString& id : ids)
        rows.append(cardsWhere([&id](const auto& card) { return card.occupationId == id; }));
    return reply<OccupationCards>("cards " + language, rows);
}

QFuture<Answer<QList<TerritoryRow>>> FakeCatalogue::departements()
{
    return reply<QList<TerritoryRow>>("departements",
                                      QList<TerritoryRow>{{"D44", "44", "Loire-Atlantique", 2}});
}

QFuture<Answer<QList<TerritoryRow>>> FakeCatalogue::communes(const QString& departementId)
{
    QList<TerritoryRow> rows;
    if (departementId == QLatin1String("D44"))
        rows = {{"C44109", "44109", "Nantes", 2}, {"C44001", "44001", "Abbaretz", 0}};
    return reply<QList<TerritoryRow>>("communes", rows);
}

QFuture<Answer<QList<PlaceRow>>> FakeCatalogue::places(const QString& communeId)
{
    QList<PlaceRow> rows;
    if (communeId == QLatin1String("C44109"))
        rows = {{"0440001A", "Collège A", "college", communeId, "Nantes"},
                {"0440002B", "Lycée B", "lycee", communeId, "Nantes"}};
    return reply<QList<PlaceRow>>("places", rows);
}

QFuture<Answer<NearRows>> FakeCatalogue::near(const QString& communeId, const QDate& /*today*/,
                                              const QString& language)
{
    if (communeId != QLatin1String("C44109"))
        return reply<NearRows>("near " + communeId, tl::unexpected(CatalogueError::Unknown));
    NearRows rows;
    rows.town = {communeId, "Nantes", 47.22, -1.55};
    rows.basinId = QStringLiteral("BE5201");
    rows.basinName = QStringLiteral("Nantes");
    DemandRow demand;
    demand.word = QStringLiteral("much");
    demand.projects = 120;
    demand.year = 2025;
    rows.wanted = {{cardsWhere([](const auto&) { return true; }).constFirst(), demand}};
    NearPlaceRow place;
    place.placeId = QStringLiteral("0440002B");
    place.name = QStringLiteral("Lycée B");
    place.kilometres = 3;
    rows.places = {place};
    return reply<NearRows>("near " + communeId + ' ' + language, rows);
}

QFuture<Answer<SheetNearRows>> FakeCatalogue::sheetNear(const QString& occupationId,
                                                        const QString& communeId,
                                                        const QDate& /*today*/,
                                                        const QString& language)
{
    SheetNearRows rows;
    TrainingRow training;
    training.name = QStringLiteral("CAP");
    training.level = 3;
    rows.trainings = {training};
    if (!communeId.isEmpty())
        rows.demand.word = QStringLiteral("some");
    return reply<SheetNearRows>("sheetNear " + occupationId + ' ' + communeId + ' ' + language,
                                rows);
}

QFuture<Answer<MapRows>> FakeCatalogue::map()
{
    MapRows rows;
    rows.towns = {{"C44109", "Nantes", 47.22, -1.55},
                  {"C44162", "Saint-Herblain", 47.21, -1.65},
                  {"C49007", "Angers", 47.47, -0.55}};
    return reply<MapRows>("map", rows);
}

}  // namespace orientibus::testing
