// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/router.h"

#include <utility>

namespace orientibus::kiosk {
namespace {

/// Screens one never comes back to: they are ways through, not places.
bool isPassage(Router::Screen screen)
{
    using enum Router::Screen;
    return screen == Attract || screen == StaffGate || screen == OutOfOrder;
}

QVariantMap withoutPage(QVariantMap arguments)
{
    arguments.remove(QStringLiteral("page"));
    return arguments;
}

int pageOf(const QVariantMap& arguments)
{
    return arguments.value(QStringLiteral("page")).toInt();
}

}  // namespace

Router::Router(QObject* parent) : QObject(parent) {}

bool Router::isBehindGate(Screen screen)
{
    return screen == Screen::StaffHome || screen == Screen::StaffPlace ||
           screen == Screen::StaffEnd || screen == Screen::StaffSync;
}

bool Router::isForStaff(Screen screen)
{
    return screen == Screen::StaffGate || isBehindGate(screen);
}

Router::Screen Router::allowed(Screen screen) const
{
    if (isBehindGate(screen))
        return m_gateOpen ? screen : Screen::StaffGate;
    if (m_outOfOrder && screen != Screen::StaffGate)
        return Screen::OutOfOrder;
    return screen;
}

bool Router::isPageTurn(const Entry& next) const
{
    return next.screen == m_current.screen &&
           withoutPage(next.arguments) == withoutPage(m_current.arguments);
}

void Router::open(Screen wanted, const QVariantMap& arguments)
{
    const Screen screen = allowed(wanted);
    Entry next{screen, screen == wanted ? arguments : QVariantMap{}};
    if (screen == Screen::Attract || screen == Screen::Home || screen == Screen::OutOfOrder) {
        m_history.clear();
        return show(std::move(next), Direction::Reset);
    }
    if (isPageTurn(next)) {
        const bool earlier = pageOf(next.arguments) < pageOf(m_current.arguments);
        return show(std::move(next), earlier ? Direction::Backward : Direction::Forward);
    }
    // Staff have one home: coming back to it forgets the way through the lists.
    const bool homecoming = screen == Screen::StaffHome && isBehindGate(m_current.screen);
    if (homecoming)
        m_history.removeIf([](const Entry& entry) { return isBehindGate(entry.screen); });
    else
        push();
    show(std::move(next), homecoming ? Direction::Backward : Direction::Forward);
}

void Router::push()
{
    if (isPassage(m_current.screen))
        return;
    m_history.append(m_current);
    if (m_history.size() > maxDepth)
        m_history.removeFirst();
}

void Router::back()
{
    if (m_history.isEmpty())
        return home();
    Entry entry = m_history.takeLast();
    if (allowed(entry.screen) != entry.screen)
        return home();
    show(std::move(entry), Direction::Backward);
}

void Router::home()
{
    reset(allowed(Screen::Home));
}

void Router::attract()
{
    reset(allowed(Screen::Attract));
}

void Router::reset(Screen screen)
{
    m_history.clear();
    show({screen, {}}, Direction::Reset);
}

void Router::show(Entry entry, Direction direction)
{
    closeComfort();
    m_current = std::move(entry);
    m_direction = direction;
    ++m_serial;
    emit changed();
    emit serialChanged();
}

void Router::setGateOpen(bool open)
{
    if (m_gateOpen == open)
        return;
    m_gateOpen = open;
    if (open)
        return;
    m_history.removeIf([](const Entry& entry) { return isBehindGate(entry.screen); });
    if (isBehindGate(m_current.screen))
        home();
}

void Router::setOutOfOrder(bool outOfOrder)
{
    if (m_outOfOrder == outOfOrder)
        return;
    m_outOfOrder = outOfOrder;
    if (!isForStaff(m_current.screen))
        attract();
}

void Router::remember(const QVariantMap& arguments)
{
    m_current.arguments.insert(arguments);
}

void Router::openComfort()
{
    if (m_comfortOpen)
        return;
    m_comfortOpen = true;
    emit comfortOpenChanged();
}

void Router::closeComfort()
{
    if (!m_comfortOpen)
        return;
    m_comfortOpen = false;
    emit comfortOpenChanged();
}

}  // namespace orientibus::kiosk
