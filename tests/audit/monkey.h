// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QPointF>
#include <QPointingDevice>
#include <QQuickWindow>

#include <random>

namespace orientibus::audit {

/// Plays on a window like a class of pupils who were told not to: taps, drags,
/// long presses with one to three fingers, and keys of a keyboard someone plugged
/// in. The same seed plays the same game.
class Monkey {
public:
    Monkey(QQuickWindow& window, std::uint32_t seed);

    /// One act. Returns how many touches it was made of.
    int act();

private:
    int tap();
    int drag();
    int press();
    int type();
    [[nodiscard]] QPoint somewhere();
    [[nodiscard]] int upTo(int count);

    QQuickWindow& m_window;
    QPointingDevice* m_finger;
    std::mt19937 m_random;
};

}  // namespace orientibus::audit
