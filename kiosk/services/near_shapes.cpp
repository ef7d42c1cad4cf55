// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/near_shapes.h"

#include "services/credit.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace orientibus::kiosk {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QDate date(const std::string& iso)
{
    return QDate::fromString(text(iso), Qt::ISODate);
}

const content::Figure* find(const std::vector<content::Figure>& figures, std::string_view measure)
{
    const auto found = std::ranges::find(figures, measure, &content::Figure::measure);
    return found == figures.end() ? nullptr : &*found;
}

int ofTen(const content::Figure* part, const content::Figure& whole)
{
    const bool known = part != nullptr && !part->isWithheld && whole.value > 0;
    return known ? static_cast<int>(std::lround(10 * part->value / whole.value)) : -1;
}

/// Pupils and apprentices are counted apart, and a year is not another: each has its outcome.
QList<OutcomeRow> outcomesOf(const std::vector<content::Figure>& rates)
{
    QList<OutcomeRow> outcomes;
    for (const content::Figure& rate : rates) {
        const bool employed = rate.measure == "employed_12m";
        if (rate.isWithheld || (!employed && rate.measure != "continue_study"))
            continue;
        const QString way = text(rate.way);
        auto outcome = std::ranges::find_if(outcomes, [&](const OutcomeRow& one) {
            return one.way == way && one.year == rate.year;
        });
        if (outcome == outcomes.end()) {
            outcomes.append({way, -1, -1, rate.year, text(rate.source.name)});
            outcome = std::prev(outcomes.end());
        }
        (employed ? outcome->employed : outcome->studying) =
            static_cast<int>(std::lround(rate.value / 10));
    }
    std::ranges::stable_sort(outcomes, std::greater{}, &OutcomeRow::way);
    return outcomes;
}

}  // namespace

DemandRow toRow(const content::Demand& demand, const QString& basinName)
{
    DemandRow row;
    row.word = text(demand.word);
    row.basinName = basinName;
    row.familyName = text(demand.familyName);
    if (const auto* projects = find(demand.figures, "projects")) {
        row.withheld = projects->isWithheld;
        if (!projects->isWithheld) {
            // As it stands in the source: rounded, 26 would be 30, which has another word.
            row.projects = static_cast<int>(std::lround(projects->value));
            row.difficult = ofTen(find(demand.figures, "difficult"), *projects);
            row.seasonal = ofTen(find(demand.figures, "seasonal"), *projects);
        }
        row.year = projects->year;
        row.sourceName = credit(projects->source);
    }
    if (const auto* hiring = find(demand.figures, "tension_intensity")) {
        row.hiring = static_cast<int>(hiring->value);
        row.past = demand.isFromHiring;
        if (demand.isFromHiring || row.year == 0) {
            row.year = hiring->year;
            row.sourceName = credit(hiring->source);
        }
    }
    return row;
}

NearPlaceRow toRow(const content::NearPlace& place)
{
    NearPlaceRow row;
    row.placeId = text(place.place.id);
    row.name = text(place.place.name);
    row.kind = text(place.place.kind);
    row.communeName = text(place.place.communeName);
    row.kilometres = place.distanceKm;
    row.latitude = place.point.latitude;
    row.longitude = place.point.longitude;
    row.approximate = place.approximate;
    row.boarding = place.boarding ? static_cast<int>(*place.boarding) : -1;
    // The office that helps to find a place in a business comes before the reception.
    for (const auto* role : {"business_office", "reception"}) {
        const auto contact = std::ranges::find(place.contacts, role, &content::Contact::role);
        if (row.phone.isEmpty() && contact != place.contacts.end()) {
            row.contact = text(contact->name);
            row.phone = text(contact->phone);
        }
    }
    for (const std::string& training : place.taught)
        row.taught.append(text(training));
    return row;
}

OfferRow toRow(const content::NearOffer& offer)
{
    return {text(offer.trainingName), offer.level,         text(offer.way), offer.demo,
            toRow(offer.place),       credit(offer.source)};
}

EventRow toRow(const content::NearEvent& event)
{
    const std::string& lastDay = event.ends.empty() ? event.starts : event.ends;
    return {text(event.kind),   text(event.title),   date(event.starts), date(lastDay),
            text(event.hours),  text(event.details), event.seats,        event.demo,
            toRow(event.place), credit(event.source)};
}

LevelRow toRow(const content::DemandLevel& level)
{
    return {text(level.measure), text(level.word), level.threshold};
}

TrainingRow toRow(const content::TrainingFacts& training)
{
    TrainingRow row;
    row.name = text(training.name);
    row.level = training.level;
    row.durationMonths = training.durationMonths;
    const bool school = training.bySchool.value_or(false);
    const bool apprenticeship = training.byApprenticeship.value_or(false);
    row.way = school && apprenticeship ? QStringLiteral("either")
              : school                 ? QStringLiteral("school")
              : apprenticeship         ? QStringLiteral("apprenticeship")
                                       : QString();
    row.outcomes = outcomesOf(training.rates);
    return row;
}

TownRow toTown(const content::Territory& commune)
{
    return {text(commune.id), text(commune.name), commune.latitude.value_or(0),
            commune.longitude.value_or(0)};
}

}  // namespace orientibus::kiosk
