// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/catalogue_reader.h"
#include "services/credit.h"
#include "services/map_shapes.h"
#include "services/refusals.h"
#include "services/row_shapes.h"

#include <algorithm>
#include <span>

// What a catalogue says about the surroundings of a commune.
namespace orientibus::kiosk {
namespace {

constexpr int farKm = 60;  // an hour on the road
constexpr std::size_t mostPlaces = 24;
constexpr std::size_t mostOffers = 12;
constexpr std::size_t mostToAsk = 3;
constexpr std::size_t mostTowns = 200;
constexpr std::size_t mostWanted = 24;

/// Where a pupil of 13 to 18 can go on learning; their own collège is no news.
const std::vector<std::string>& learningPlaces()
{
    static const std::vector<std::string> kinds{"lycee",          "lycee_pro", "lycee_agricole",
                                                "lycee_maritime", "mfr",       "cfa",
                                                "erea",           "superieur"};
    return kinds;
}

/// Where one learns a trade: no open data says which one at which of them.
const std::vector<std::string>& tradeSchools()
{
    static const std::vector<std::string> kinds{"lycee_pro", "lycee_agricole", "lycee_maritime",
                                                "mfr", "cfa"};
    return kinds;
}

/// It leads there by a CAP or a bac professionnel, and nobody near is known to offer that.
bool isToBeAskedFor(const std::vector<content::TrainingFacts>& trainings,
                    const std::vector<content::NearOffer>& offers)
{
    return std::ranges::any_of(trainings,
                               [](const content::TrainingFacts& one) {
                                   return one.level == 3 || one.level == 4;
                               }) &&
           std::ranges::none_of(offers, [](const content::NearOffer& one) {
               return !one.demo && one.place.distanceKm <= farKm;
           });
}

/// Each once, in the order of what comes from it.
QStringList creditsOf(const std::vector<content::NearPlace>& places)
{
    QStringList credits;
    for (const content::NearPlace& place : places)
        credits.append(credit(place.source));
    credits.removeDuplicates();
    return credits;
}

/// The same, with who says what is taught there.
QStringList creditsOfTaught(const std::vector<content::NearPlace>& places)
{
    QStringList credits = creditsOf(places);
    for (const content::NearPlace& place : places)
        for (const content::Source& source : place.taughtSources)
            credits.append(credit(source));
    credits.removeDuplicates();
    return credits;
}

QStringList creditsOf(const std::vector<content::TrainingFacts>& trainings)
{
    QStringList credits;
    for (const content::TrainingFacts& training : trainings)
        credits.append(credit(training.source));
    for (const content::TrainingFacts& training : trainings)
        for (const content::Figure& rate : training.rates)
            credits.append(credit(rate.source));
    credits.removeDuplicates();
    return credits;
}

/// It is about one of the trainings, or about the whole of a place that gives one.
bool concerns(const content::NearEvent& event, const std::vector<content::TrainingFacts>& trainings,
              const std::vector<content::NearOffer>& offers)
{
    if (!event.trainingId.empty())
        return std::ranges::find(trainings, event.trainingId, &content::TrainingFacts::id) !=
               trainings.end();
    return event.kind == "open_day" && event.occupationId.empty() &&
           std::ranges::any_of(offers, [&event](const content::NearOffer& offer) {
               return offer.place.place.id == event.place.place.id;
           });
}

}  // namespace

/// Today, or the day of the content where the clock is behind it: a kiosk without a battery can
/// be wrong by years.
std::string CatalogueReader::dayFrom(const QDate& today) const
{
    const auto iso = today.toString(Qt::ISODate).toStdString();
    return std::max(iso, m_store->property("as_of"));
}

Answer<NearRows> CatalogueReader::near(const QString& communeId, const QDate& today,
                                       const QString& language)
{
    if (!open())
        return tl::unexpected(CatalogueError::Unreadable);
    const std::string id = communeId.toStdString();
    const std::string tongue = language.toStdString();
    const auto commune = m_store->territory(id);
    if (!commune)
        return refused(commune.error());
    const auto basin = m_store->basinOf(id);
    if (!basin)
        return refused(basin.error());
    const content::MapPoint here{commune->latitude.value_or(0), commune->longitude.value_or(0)};
    const auto wanted = m_store->wantedAround(basin->id, tongue);
    const auto places = m_store->placesNear(here, farKm, learningPlaces(), mostPlaces, tongue);
    const auto events = m_store->eventsNear(here, farKm, dayFrom(today), tongue);
    const auto levels = m_store->demandLevels();
    if (!wanted || !places)
        return refused(!wanted ? wanted.error() : places.error());
    if (!events || !levels)
        return refused(!events ? events.error() : levels.error());
    NearRows rows;
    rows.town = toTown(*commune);
    rows.departementId = QString::fromStdString(commune->parentId);
    rows.basinId = QString::fromStdString(basin->id);
    rows.basinName = QString::fromStdString(basin->name);
    const RowShapes shapes(
        QDir(QString::fromStdString(content::Store::mediaFolder(m_file).string())));
    const auto shown = std::min(wanted->size(), mostWanted);
    rows.wantedCount = static_cast<int>(wanted->size());
    for (const content::Wanted& one : std::span(*wanted).first(shown))
        rows.wanted.append({shapes.card(one.occupation), toRow(one.demand, rows.basinName)});
    rows.reachKm = farKm;
    rows.placeCount = static_cast<int>(places->count);
    rows.places = toRows(places->nearest);
    rows.events = toRows(*events);
    rows.levels = toRows(*levels);
    rows.placeSource = creditsOfTaught(places->nearest).join(QStringLiteral(" · "));
    return rows;
}

Answer<SheetNearRows> CatalogueReader::sheetNear(const QString& occupationId,
                                                 const QString& communeId, const QDate& today,
                                                 const QString& language)
{
    if (!open())
        return tl::unexpected(CatalogueError::Unreadable);
    const std::string id = occupationId.toStdString();
    const std::string tongue = language.toStdString();
    SheetNearRows rows;
    const auto trainings = m_store->trainingsFor(id, tongue);
    if (!trainings)
        return refused(trainings.error());
    rows.trainings = toRows(*trainings);
    rows.trainingCredits = creditsOf(*trainings);
    if (communeId.isEmpty())
        return rows;
    const auto commune = m_store->territory(communeId.toStdString());
    const auto basin = m_store->basinOf(communeId.toStdString());
    if (!commune || !basin)
        return refused(!commune ? commune.error() : basin.error());
    const content::MapPoint here{commune->latitude.value_or(0), commune->longitude.value_or(0)};
    const auto demand = m_store->demand(id, basin->id, tongue);
    const auto offers = m_store->offersNear(id, here, mostOffers, tongue);
    const auto events = m_store->eventsNear(here, farKm, dayFrom(today), tongue);
    if (!demand || !offers || !events)
        return refused(!demand ? demand.error() : !offers ? offers.error() : events.error());
    rows.demand = toRow(*demand, QString::fromStdString(basin->name));
    // Within reach, or where there is none, the nearest of all.
    for (const content::NearOffer& offer : *offers) {
        if (rows.offers.isEmpty() || offer.place.distanceKm <= farKm)
            rows.offers.append(toRow(offer));
    }
    if (isToBeAskedFor(*trainings, *offers)) {
        auto places = m_store->placesNear(here, farKm, tradeSchools(), mostPlaces, tongue);
        if (!places)
            return refused(places.error());
        auto& nearest = places->nearest;
        std::erase_if(nearest, [](const content::NearPlace& one) { return one.source.demo; });
        nearest.resize(std::min(nearest.size(), mostToAsk));
        rows.toAsk = toRows(nearest);
        rows.toAskSource = creditsOf(nearest).join(QStringLiteral(" · "));
    }
    for (const content::NearEvent& event : *events) {
        if (event.occupationId == id || concerns(event, *trainings, *offers))
            rows.events.append(toRow(event));
    }
    return rows;
}

Answer<MapRows> CatalogueReader::map()
{
    if (!open())
        return tl::unexpected(CatalogueError::Unreadable);
    if (!m_map.picture.isEmpty())
        return m_map;
    const auto map = m_store->map();
    const auto towns = m_store->towns(mostTowns);
    if (!map || !towns)
        return refused(!map ? map.error() : towns.error());
    m_map.picture = toPicture(*map);
    for (const content::Territory& town : *towns)
        m_map.towns.append(toTown(town));
    return m_map;
}

}  // namespace orientibus::kiosk
