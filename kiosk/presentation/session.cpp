// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/session.h"

#include "presentation/filters.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

namespace orientibus::kiosk {

Session::Session(const Clock& clock, const QString& language, QObject* parent)
    : QObject(parent), m_clock(clock)
{
    m_fresh.language = languages().contains(language) ? language : languages().constFirst();
    m_state.comfort = m_fresh;
    connect(&clock, &Clock::tick, this, &Session::expireUndo);
}

const QStringList& Session::languages()
{
    static const QStringList known{QStringLiteral("fr"), QStringLiteral("en")};
    return known;
}

bool Session::isKept(const QString& occupationId) const
{
    return m_state.kept.contains(occupationId);
}

void Session::keep(const QString& occupationId)
{
    if (occupationId.isEmpty() || isKeepFull() || isKept(occupationId))
        return;
    withdrawUndo();
    m_state.kept.append(occupationId);
    markStarted();
    emit keptChanged();
}

void Session::drop(const QString& occupationId)
{
    if (!isKept(occupationId))
        return;
    offerUndo();
    m_state.kept.removeOne(occupationId);
    emit keptChanged();
    emit dropped(occupationId);
}

void Session::clear()
{
    if (m_state.kept.isEmpty())
        return;
    offerUndo();
    m_state.kept.clear();
    emit keptChanged();
}

void Session::undo()
{
    if (!isUndoAvailable())
        return;
    m_state.kept = m_state.beforeDrop;
    withdrawUndo();
    emit keptChanged();
}

void Session::offerUndo()
{
    m_state.beforeDrop = m_state.kept;
    const bool was = isUndoAvailable();
    m_state.undoUntilMs = m_clock.monotonicMs() + undoMs;
    if (!was)
        emit undoAvailableChanged();
}

void Session::withdrawUndo()
{
    if (!isUndoAvailable())
        return;
    m_state.undoUntilMs = 0;
    m_state.beforeDrop.clear();
    emit undoAvailableChanged();
}

void Session::expireUndo()
{
    if (isUndoAvailable() && m_clock.monotonicMs() >= m_state.undoUntilMs)
        withdrawUndo();
}

template <typename T>
void Session::change(T Comfort::*member, const T& value)
{
    if (m_state.comfort.*member == value)
        return;
    m_state.comfort.*member = value;
    emit comfortChanged();
}

void Session::setLanguage(const QString& language)
{
    if (language == m_state.comfort.language || !languages().contains(language))
        return;
    m_state.comfort.language = language;
    emit languageChanged();
    emit comfortChanged();
    emit rightToLeftChanged();
}

void Session::setContrast(bool contrast)
{
    change(&Comfort::contrast, contrast);
}

void Session::setTextScale(double textScale)
{
    constexpr std::array scales{1.0, 1.6, 2.0};
    const auto nearest = std::ranges::min_element(
        scales, {}, [textScale](double scale) { return std::abs(scale - textScale); });
    change(&Comfort::textScale, *nearest);
}

void Session::setReducedMotion(bool reducedMotion)
{
    change(&Comfort::reducedMotion, reducedMotion);
}

void Session::setEasyTouch(bool easyTouch)
{
    change(&Comfort::easyTouch, easyTouch);
}

void Session::setLowReach(bool lowReach)
{
    change(&Comfort::lowReach, lowReach);
}

void Session::setFont(const QString& font)
{
    static const QStringList known{QStringLiteral("inter"), QStringLiteral("andika"),
                                   QStringLiteral("opendyslexic")};
    if (known.contains(font))
        change(&Comfort::font, font);
}

void Session::resetComfort()
{
    setLanguage(m_fresh.language);
    if (m_state.comfort == m_fresh)
        return;
    m_state.comfort = m_fresh;
    emit comfortChanged();
}

bool Session::isAssisted() const
{
    return m_state.comfort.textScale >= 1.6 || m_state.comfort.easyTouch;
}

bool Session::isRightToLeft() const
{
    return m_forcedRightToLeft ||
           QLocale(m_state.comfort.language).textDirection() == Qt::RightToLeft;
}

void Session::forceRightToLeft(bool forced)
{
    if (m_forcedRightToLeft == forced)
        return;
    m_forcedRightToLeft = forced;
    emit rightToLeftChanged();
}

void Session::markStarted()
{
    if (m_state.started)
        return;
    m_state.started = true;
    emit startedChanged();
}

void Session::markMet(const QString& occupationId)
{
    if (occupationId.isEmpty() || m_state.met.contains(occupationId))
        return;
    m_state.met.insert(occupationId);
    emit metCountChanged();
}

void Session::wipe()
{
    m_state = State{};
    m_state.comfort = m_fresh;
    announceAll();
    emit wiped();
}

void Session::setTownId(const QString& townId)
{
    if (m_state.townId == townId)
        return;
    m_state.townId = townId;
    emit communeIdChanged();
}

const QString& Session::communeId() const
{
    return m_state.townId.isEmpty() ? m_standId : m_state.townId;
}

void Session::setStandId(const QString& communeId)
{
    if (m_standId == communeId)
        return;
    m_standId = communeId;
    emit communeIdChanged();
}

void Session::toggleFilter(const QString& name)
{
    QStringList filters;
    for (const QString& known : knownFilters()) {
        if (m_state.filters.contains(known) != (known == name))
            filters.append(known);
    }
    if (filters == m_state.filters)
        return;
    m_state.filters = filters;
    emit filtersChanged();
}

void Session::clearFilters()
{
    if (m_state.filters.isEmpty())
        return;
    m_state.filters.clear();
    emit filtersChanged();
}

void Session::announceAll()
{
    emit keptChanged();
    emit undoAvailableChanged();
    emit languageChanged();
    emit comfortChanged();
    emit rightToLeftChanged();
    emit startedChanged();
    emit metCountChanged();
    emit communeIdChanged();
    emit filtersChanged();
}

QJsonObject Session::dump() const
{
    QStringList met = m_state.met.values();
    met.sort();
    const Comfort& comfort = m_state.comfort;
    return {{"kept", QJsonArray::fromStringList(m_state.kept)},
            {"beforeDrop", QJsonArray::fromStringList(m_state.beforeDrop)},
            {"undoUntil", m_state.undoUntilMs},
            {"language", comfort.language},
            {"contrast", comfort.contrast},
            {"textScale", comfort.textScale},
            {"reducedMotion", comfort.reducedMotion},
            {"easyTouch", comfort.easyTouch},
            {"lowReach", comfort.lowReach},
            {"font", comfort.font},
            {"started", m_state.started},
            {"met", QJsonArray::fromStringList(met)},
            {"town", m_state.townId},
            {"filters", QJsonArray::fromStringList(m_state.filters)},
            {"surprises", QJsonArray::fromStringList(m_state.bag.left())},
            {"lastSurprise", m_state.bag.last()}};
}

}  // namespace orientibus::kiosk
