// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/crawl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <algorithm>

namespace orientibus::audit {

using Screen = kiosk::Router::Screen;

namespace {

constexpr int deepest = 3;

QString nameOf(Screen screen)
{
    return QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(static_cast<int>(screen)));
}

// The same target on a rebuilt screen.
const Target* again(const Snapshot& snapshot, const QString& path)
{
    const auto found =
        std::find_if(snapshot.targets.begin(), snapshot.targets.end(),
                     [&](const Target& target) { return pathOf(target.item) == path; });
    return found == snapshot.targets.end() ? nullptr : &*found;
}

}  // namespace

Crawl::Crawl(Stage& stage, const Setting& setting, Report& report)
    : m_stage(stage), m_setting(setting), m_report(report)
{
}

QString Crawl::keyOf(const Place& place)
{
    QVariantMap arguments;
    for (auto it = place.arguments.cbegin(); it != place.arguments.cend(); ++it)
        if (!it->isNull() && it->toString() != u"0" && it->toString() != u"false" &&
            !it->toString().isEmpty())
            arguments.insert(it.key(), it->toString());
    const QByteArray json =
        QJsonDocument(QJsonObject::fromVariantMap(arguments)).toJson(QJsonDocument::Compact);
    return nameOf(place.screen) + QString::fromUtf8(json) +
           (place.kept && place.screen == Screen::Line ? QStringLiteral("+") : QString()) +
           (place.screen == Screen::Near && !place.town.isEmpty() ? QStringLiteral("@")
                                                                  : QString());
}

// Screens that are alike but for what they are about.
QString Crawl::kindOf(const Place& place)
{
    return nameOf(place.screen) + place.arguments.value(QStringLiteral("tab")).toString() +
           place.arguments.value(QStringLiteral("list")).toString();
}

// Turning a page, a tab, a letter: the charter does not count it as a tap.
bool Crawl::isSameThing(const Place& from, const Place& to)
{
    const auto same = [&](const QString& key) {
        return from.arguments.value(key) == to.arguments.value(key);
    };
    return from.screen == to.screen && same(QStringLiteral("occupationId")) &&
           same(QStringLiteral("sectorId"));
}

Crawl::Place Crawl::here() const
{
    return {m_stage.router().screen(), m_stage.router().arguments(),
            m_stage.session().keptCount() > 0, m_stage.session().townId()};
}

void Crawl::add(const Place& place, const QString& item, const QString& what)
{
    m_report.add({QStringLiteral("A16"), keyOf(place), item, what, 1, m_setting.describe()});
}

void Crawl::go(const Place& place)
{
    m_stage.session().wipe();
    m_stage.dress(m_setting);
    if (place.kept)
        m_stage.session().keep(m_stage.someOccupation());
    m_stage.session().setTownId(place.town);
    m_stage.router().closeComfort();
    m_stage.router().home();
    if (place.screen != Screen::Home)
        m_stage.router().open(place.screen, place.arguments);
    m_stage.settle();
}

void Crawl::run(int budget)
{
    m_queue.push_back({});
    m_depths.insert(keyOf({}), 0);
    while (!m_queue.empty() && m_taps < budget) {
        const Step step = m_queue.front();
        m_queue.pop_front();
        const QString key = keyOf(step.place);
        if (m_done.contains(key))
            continue;
        m_done.insert(key);
        explore(step);
    }
}

// Letters: all on the empty pad, then one word. Bar, and whatever looks the same on every sheet
// (keep, sector, tabs): once per kind of screen.
bool Crawl::skips(const Place& place, const Target& target)
{
    if (target.shown.isEmpty())
        return true;
    const QString query = place.arguments.value(QStringLiteral("query")).toString();
    if (target.letterKey && !query.isEmpty()) {
        static const QString word = QStringLiteral("bo");
        if (target.name.size() > 1)
            return m_once.contains(target.name) || (m_once.insert(target.name), false);
        return query.size() >= word.size() || target.name.toLower() != word.mid(query.size(), 1);
    }
    // A thousand communes: one of each page.
    if (place.screen == Screen::Town && typeName(target.item) == u"Pressable" &&
        standsIn(target.item, QStringLiteral("EntryGrid"))) {
        const QString page = keyOf(place) + QStringLiteral(">entry");
        return m_once.contains(page) || (m_once.insert(page), false);
    }
    const bool everywhere = standsIn(target.item, QStringLiteral("BottomBar"));
    if (!everywhere)
        return false;
    const QString kind = kindOf(place) + u'>' + target.name;
    return m_once.contains(kind) || (m_once.insert(kind), false);
}

void Crawl::explore(const Step& step)
{
    go(step.place);
    const QString key = keyOf(step.place);
    if (keyOf(here()) != key) {
        add(step.place, QStringLiteral("screen"), QStringLiteral("cannot be opened again"));
        return;
    }
    const Snapshot snapshot = walk(m_stage.window());
    inspect(step.place, snapshot);
    QStringList paths;
    for (const Target& target : snapshot.targets)
        if (!skips(step.place, target))
            paths << pathOf(target.item);
    for (const QString& path : paths) {
        if (keyOf(here()) != key || m_stage.router().isComfortOpen() ||
            !m_stage.session().filters().isEmpty() ||
            m_stage.session().keptCount() != (step.place.kept ? 1 : 0))
            go(step.place);
        const Snapshot now = walk(m_stage.window());
        if (const Target* target = again(now, path))
            follow(step, *target);
        else
            add(step.place, path, QStringLiteral("comes and goes"));
    }
}

void Crawl::inspect(const Place& place, const Snapshot& snapshot)
{
    if (!isForPupils(place.screen))
        return;
    checkBar(place, snapshot);
    const bool forward =
        std::any_of(snapshot.targets.begin(), snapshot.targets.end(), [](const Target& target) {
            return !standsIn(target.item, QStringLiteral("BottomBar"));
        });
    if (!forward)
        add(place, QStringLiteral("screen"), QStringLiteral("is a dead end"));
}

void Crawl::checkBar(const Place& place, const Snapshot& snapshot)
{
    QList<const Target*> bar;
    for (const Target& target : snapshot.targets)
        if (standsIn(target.item, QStringLiteral("BottomBar")))
            bar << &target;
    if (bar.size() < 4)
        add(place, QStringLiteral("BottomBar"),
            QStringLiteral("has %1 targets, not 4").arg(bar.size()));
    for (const Target* target : bar) {
        const auto known = m_bar.constFind(target->name);
        if (known == m_bar.constEnd())
            m_bar.insert(target->name, target->shown);
        else if (*known != target->shown)
            add(place, pathOf(target->item), QStringLiteral("is not where it always is"));
    }
}

void Crawl::follow(const Step& step, const Target& target)
{
    const QString path = pathOf(target.item);
    const bool letter = target.letterKey;
    // The tap may take the target away with its screen.
    const QString type = typeName(target.item);
    ++m_taps;
    m_stage.tap(target);
    const Place to = here();
    if (kiosk::Router::isForStaff(to.screen)) {
        add(step.place, path, QStringLiteral("leads to a staff screen"));
        return;
    }
    const QString kind = kindOf(step.place) + u'>' + type;
    // Where a map is touched says what it does; the list beside it names the same.
    const bool aimed = type == u"DepartementMap";
    if (!letter && !aimed && !m_once.contains(kind)) {
        m_once.insert(kind);
        pressInstead(step.place, path, to);
    }
    if (m_stage.router().isComfortOpen() || to.screen == Screen::Attract ||
        to.screen == Screen::Goodbye)
        return;
    arrive(step, target, to);
    if (to.screen != step.place.screen && to.screen != Screen::Home)
        goBack(step.place, to);
}

void Crawl::arrive(const Step& from, const Target& target, const Place& to)
{
    const QString query = to.arguments.value(QStringLiteral("query")).toString();
    if (to.screen == Screen::Search && query.size() == 1 && query != u"b")
        return;  // one pad is like another
    const int depth = from.depth + (isSameThing(from.place, to) ? 0 : 1);
    const QString key = keyOf(to);
    const auto known = m_depths.constFind(key);
    if (known != m_depths.constEnd() && *known <= depth)
        return;
    m_depths.insert(key, depth);
    // A tab of a sheet may be opened from afar; what counts is the shortest way to the sheet.
    const QString thing = nameOf(to.screen) +
                          to.arguments.value(QStringLiteral("occupationId")).toString() + u'/' +
                          to.arguments.value(QStringLiteral("sectorId")).toString();
    const int nearest = std::min(m_nearest.value(thing, depth), depth);
    m_nearest.insert(thing, nearest);
    if (nearest > deepest)
        add(to, QStringLiteral("screen"),
            QStringLiteral("%1 taps from home, by ").arg(depth) + target.name);
    if (depth == from.depth)
        m_queue.push_front({to, depth});
    else
        m_queue.push_back({to, depth});
}

// Once per pair of kinds: Back returns to the very place one came from.
void Crawl::goBack(const Place& from, const Place& to)
{
    const QString way = kindOf(from) + u'<' + kindOf(to);
    if (m_once.contains(way) || !isForPupils(to.screen))
        return;
    m_once.insert(way);
    go(from);
    m_stage.router().open(to.screen, to.arguments);
    m_stage.settle();
    const Snapshot snapshot = walk(m_stage.window());
    QList<Target> bar;
    for (const Target& target : snapshot.targets)
        if (standsIn(target.item, QStringLiteral("BottomBar")))
            bar << target;
    if (bar.size() < 2)
        return;
    m_stage.tap(bar[1]);
    if (keyOf(here()) != keyOf(from))
        add(to, pathOf(bar[1].item),
            QStringLiteral("leads to %1, not back to %2").arg(keyOf(here()), keyOf(from)));
}

void Crawl::pressInstead(const Place& from, const QString& path, const Place& to)
{
    go(from);
    const Snapshot snapshot = walk(m_stage.window());
    const Target* target = again(snapshot, path);
    if (!target)
        return;
    m_stage.press(*target);
    const bool chance = to.screen == Screen::Sheet && here().screen == Screen::Sheet;
    if (!chance && keyOf(here()) != keyOf(to))
        m_report.add({QStringLiteral("A15"), keyOf(from), path,
                      QStringLiteral("its press action leads to %1, a touch to %2")
                          .arg(keyOf(here()), keyOf(to)),
                      1, m_setting.describe()});
}

}  // namespace orientibus::audit
