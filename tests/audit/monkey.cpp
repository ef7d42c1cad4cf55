// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/monkey.h"

#include "audit/stage.h"
#include "audit/walker.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTest>

#include <array>

namespace orientibus::audit {
namespace {

struct Chord {
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

constexpr std::array chords{
    Chord{Qt::Key_Escape, Qt::NoModifier},
    Chord{Qt::Key_Meta, Qt::NoModifier},
    Chord{Qt::Key_F4, Qt::AltModifier},
    Chord{Qt::Key_Tab, Qt::AltModifier},
    Chord{Qt::Key_F1, Qt::ControlModifier | Qt::AltModifier},
    Chord{Qt::Key_Delete, Qt::ControlModifier | Qt::AltModifier},
    Chord{Qt::Key_Q, Qt::ControlModifier},
    Chord{Qt::Key_W, Qt::ControlModifier},
    Chord{Qt::Key_C, Qt::ControlModifier},
    Chord{Qt::Key_F11, Qt::NoModifier},
    Chord{Qt::Key_Tab, Qt::NoModifier},
    Chord{Qt::Key_Backtab, Qt::ShiftModifier},
    Chord{Qt::Key_Return, Qt::NoModifier},
    Chord{Qt::Key_Space, Qt::NoModifier},
    Chord{Qt::Key_Backspace, Qt::NoModifier},
    Chord{Qt::Key_Back, Qt::NoModifier},
    Chord{Qt::Key_HomePage, Qt::NoModifier},
    Chord{Qt::Key_MediaPlay, Qt::NoModifier},
    Chord{Qt::Key_MediaNext, Qt::NoModifier},
    Chord{Qt::Key_VolumeUp, Qt::NoModifier},
    Chord{Qt::Key_VolumeMute, Qt::NoModifier},
    Chord{Qt::Key_PowerOff, Qt::NoModifier},
    Chord{Qt::Key_Menu, Qt::NoModifier},
    Chord{Qt::Key_Print, Qt::NoModifier},
    Chord{Qt::Key_B, Qt::NoModifier},
    Chord{Qt::Key_O, Qt::NoModifier},
    Chord{Qt::Key_7, Qt::NoModifier},
    Chord{Qt::Key_PageDown, Qt::NoModifier},
};

}  // namespace

Monkey::Monkey(QQuickWindow& window, std::uint32_t seed)
    : m_window(window), m_finger(touchScreen()), m_random(seed)
{
}

int Monkey::upTo(int count)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(count));
}

// Half of the time on a target, so that the game gets somewhere.
QPoint Monkey::somewhere()
{
    if (upTo(2) == 0) {
        const QList<Target> targets = walk(m_window).targets;
        if (!targets.isEmpty()) {
            const QPointF at = targets[upTo(static_cast<int>(targets.size()))].shown.center();
            return at.toPoint();
        }
    }
    return {upTo(m_window.width()), upTo(m_window.height())};
}

int Monkey::tap()
{
    const int fingers = upTo(6) == 0 ? 2 + upTo(2) : 1;
    std::array<QPoint, 3> points{};
    auto down = QTest::touchEvent(&m_window, m_finger, false);
    for (int i = 0; i < fingers; ++i) {
        points[static_cast<std::size_t>(i)] = somewhere();
        down.press(i, points[static_cast<std::size_t>(i)], &m_window);
    }
    down.commit();
    auto up = QTest::touchEvent(&m_window, m_finger, false);
    for (int i = 0; i < fingers; ++i)
        up.release(i, points[static_cast<std::size_t>(i)], &m_window);
    up.commit();
    return fingers;
}

int Monkey::drag()
{
    constexpr int steps = 6;
    const QPoint from = somewhere(), to = somewhere();
    QTest::touchEvent(&m_window, m_finger).press(0, from, &m_window);
    for (int i = 1; i <= steps; ++i)
        QTest::touchEvent(&m_window, m_finger).move(0, from + (to - from) * i / steps, &m_window);
    QTest::touchEvent(&m_window, m_finger).release(0, to, &m_window);
    return 1;
}

int Monkey::press()
{
    constexpr int longPress = 850;
    const QPoint at = somewhere();
    QTest::touchEvent(&m_window, m_finger).press(0, at, &m_window);
    QTest::qWait(longPress);
    QTest::touchEvent(&m_window, m_finger).release(0, at, &m_window);
    return 1;
}

int Monkey::type()
{
    const Chord& chord = chords[m_random() % chords.size()];
    // Not QTest::keyClick: it knows no media keys.
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, chord.key, chord.modifiers);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    return 0;
}

int Monkey::act()
{
    const int dice = upTo(1000);
    if (dice == 0)
        return press();
    if (dice < 100)
        return drag();
    if (dice < 200)
        return type();
    return tap();
}

}  // namespace orientibus::audit
