// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/row_shapes.h"

#include "services/credit.h"

#include <algorithm>

namespace orientibus::kiosk {
namespace {

constexpr qsizetype mostOtherTitles = 6;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QStringList texts(const std::vector<std::string>& utf8)
{
    QStringList list;
    for (const std::string& one : utf8)
        list.append(text(one));
    return list;
}

QStringList otherTitles(const std::vector<content::Title>& titles)
{
    QStringList list;
    for (const content::Title& title : titles) {
        if (list.size() == mostOtherTitles)
            break;
        list.append(title.masculine == title.feminine
                        ? text(title.masculine)
                        : text(title.masculine) + QStringLiteral(" / ") + text(title.feminine));
    }
    return list;
}

QList<DayMoment> moments(const std::vector<content::DayMoment>& day)
{
    QList<DayMoment> list;
    for (const content::DayMoment& moment : day)
        list.append({text(moment.at), text(moment.text)});
    return list;
}

FigureRow toFigure(const content::Figure& figure)
{
    FigureRow row;
    row.measure = text(figure.measure);
    row.low = figure.value;
    row.high = figure.high.value_or(figure.value);
    row.hasHigh = figure.high.has_value();
    row.unit = text(figure.unit);
    row.territory = text(figure.territoryId);
    row.year = figure.year;
    row.quality = text(figure.quality);
    row.sourceName = text(figure.source.name);
    return row;
}

QList<FigureRow> pay(const std::vector<content::Figure>& figures)
{
    QList<FigureRow> list;
    for (const content::Figure& figure : figures) {
        if (figure.measure.starts_with("pay_"))
            list.append(toFigure(figure));
    }
    return list;
}

QString combinedWay(const QList<RouteStep>& steps)
{
    QString way;
    for (const RouteStep& step : steps) {
        if (step.isJob || step.way == QLatin1String("work"))
            continue;
        if (way.isEmpty())
            way = step.way;
        else if (way != step.way)
            return QStringLiteral("either");
    }
    return way;
}

}  // namespace

PictureRef RowShapes::picture(const content::Picture& picture, const std::string& ground) const
{
    const auto url = [this](const std::string& file) {
        return file.empty() ? QUrl() : QUrl::fromLocalFile(m_media.filePath(text(file)));
    };
    return {text(ground), url(picture.file), url(picture.contrastFile)};
}

OccupationCard RowShapes::card(const content::OccupationSummary& summary) const
{
    OccupationCard card;
    card.occupationId = text(summary.id);
    card.masculine = text(summary.masculine);
    card.feminine = text(summary.feminine);
    card.hook = text(summary.hook);
    card.sectorId = text(summary.sectorId);
    card.sectorName = text(summary.sectorName);
    card.picture = picture(summary.picture, summary.ground);
    card.authored = summary.authored;
    return card;
}

OccupationCards RowShapes::cards(const std::vector<content::OccupationSummary>& summaries) const
{
    OccupationCards list;
    list.reserve(static_cast<qsizetype>(summaries.size()));
    for (const content::OccupationSummary& summary : summaries)
        list.append(card(summary));
    return list;
}

SectorCard RowShapes::sector(const content::Sector& sector) const
{
    SectorCard card;
    card.sectorId = text(sector.id);
    card.name = text(sector.name);
    card.story = text(sector.story);
    card.ground = text(sector.ground);
    card.emblem = picture(sector.emblem, sector.ground);
    card.authoredCount = sector.authoredCount;
    card.nationalCount = sector.nationalCount;
    return card;
}

SheetRows RowShapes::sheet(const content::Occupation& occupation) const
{
    SheetRows rows;
    rows.card = card(occupation.summary);
    rows.sectorEmblem = picture(occupation.sectorEmblem, occupation.summary.ground);
    rows.pictureAlt = text(occupation.pictureAlt);
    rows.definition = texts(occupation.definition);
    rows.access = texts(occupation.access);
    rows.tasks = texts(occupation.tasks);
    rows.day = moments(occupation.day);
    rows.withWhom = text(occupation.withWhom);
    rows.place = text(occupation.place);
    rows.hours = text(occupation.hours);
    rows.hard = text(occupation.hard);
    rows.great = text(occupation.great);
    rows.company = text(occupation.company);
    rows.posture = text(occupation.posture);
    rows.setting = text(occupation.setting);
    rows.schedule = text(occupation.schedule);
    rows.interests = texts(occupation.interests);
    rows.otherTitles = otherTitles(occupation.otherTitles);
    rows.pay = pay(occupation.figures);
    rows.green = occupation.green;
    rows.digital = occupation.digital.value_or(false);
    rows.regulated = occupation.regulated ? static_cast<int>(*occupation.regulated) : -1;
    for (const content::Source& source : occupation.sources)
        rows.credits.append(credit(source));
    return rows;
}

RouteRow toRow(const content::Route& route)
{
    RouteRow row;
    for (const content::RouteStep& step : route.steps) {
        row.steps.append({text(step.trainingId), text(step.name), text(step.shortName), step.level,
                          text(step.way), step.durationMonths, step.trainingId.empty()});
    }
    row.durationMonths = route.durationMonths;
    row.way = combinedWay(row.steps);
    return row;
}

TerritoryRow toRow(const content::Territory& territory)
{
    return {text(territory.id), text(territory.code), text(territory.name), territory.placeCount};
}

PlaceRow toRow(const content::Place& place)
{
    return {text(place.id), text(place.name), text(place.kind), text(place.communeId),
            text(place.communeName)};
}

}  // namespace orientibus::kiosk
