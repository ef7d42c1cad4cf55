// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A19: thousands of seeded random touches and keys, while time passes by fits and starts.
//
//   monkey_test [TOUCHES] [SEED]

#include "audit/monkey.h"
#include "audit/stage.h"
#include "audit/subjects.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <QQmlEngine>
#include <QQuickWindow>
#include <cstdio>
#include <malloc.h>
#include <unistd.h>

using namespace orientibus::audit;
using orientibus::kiosk::Router;

namespace {

constexpr int warmUp = 2'000;
constexpr double mostGrowth = 0.05;

/// What is held: garbage is collected and what the allocator only keeps is given back first.
double residentMegabytes(QQuickWindow& window)
{
    if (QQmlEngine* engine = qmlEngine(&window))
        engine->collectGarbage();
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

class Game {
public:
    Game(int touches, std::uint32_t seed)
        : m_stage(panels().first(), catalogueFile(QStringLiteral("default"))),
          m_window(&m_stage.window()), m_monkey(m_stage.window(), seed), m_touches(touches)
    {
    }

    /// What went wrong first; empty when nothing did.
    [[nodiscard]] QString play()
    {
        seeEverything();
        int touches = 0;
        for (int acts = 1; touches < m_touches; ++acts) {
            touches += m_monkey.act();
            letTimePass(acts);
            const QString fault = lookAround();
            if (!fault.isEmpty())
                return QStringLiteral("after %1 touches: %2").arg(touches).arg(fault);
            if (m_before == 0 && touches >= warmUp)
                m_before = residentMegabytes(m_stage.window());
        }
        m_after = residentMegabytes(m_stage.window());
        return m_before > 0 && m_after > m_before * (1 + mostGrowth)
                   ? QStringLiteral("memory grew too much")
                   : QString();
    }

    [[nodiscard]] QString memory() const
    {
        return QStringLiteral("%1 MB warm, %2 MB at the end (%3 %)")
            .arg(m_before, 0, 'f', 1)
            .arg(m_after, 0, 'f', 1)
            .arg(100 * (m_after / m_before - 1), 0, 'f', 1);
    }

private:
    // What a screen, a language, a size of text or a theme costs once is no growth: every one of
    // them has been seen before the memory is compared.
    void seeEverything()
    {
        Setting setting;
        setting.panel = panels().first();
        for (const QString& state : m_stage.states())
            for (const double text : {1.0, 1.6, 2.0})
                for (const bool contrast : {false, true}) {
                    setting.text = text;
                    setting.contrast = contrast;
                    setting.language = contrast ? QStringLiteral("en") : QStringLiteral("fr");
                    static_cast<void>(m_stage.show(state, setting));
                }
        m_stage.session().wipe();
        m_stage.router().attract();
        m_stage.settle();
    }

    // Mostly a fifth of a second between acts; now and then long enough for the warning, or for
    // the wipe.
    void letTimePass(int acts)
    {
        const qint64 ms = acts % 1'000 == 0 ? 120'000 : acts % 300 == 0 ? 62'000 : 200;
        m_stage.advance(ms);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString lookAround()
    {
        const QStringList warnings = takeWarnings();
        if (!warnings.isEmpty())
            return warnings.first();
        if (&m_stage.window() != m_window || !m_window->isVisible())
            return QStringLiteral("the window is gone");
        if (QGuiApplication::topLevelWindows().size() != 1)
            return QStringLiteral("another window came up");
        if (Router::isBehindGate(m_stage.router().screen()) || m_stage.gate().isOpen())
            return QStringLiteral("a staff screen without the code");
        return {};
    }

    Stage m_stage;
    QQuickWindow* m_window;
    Monkey m_monkey;
    int m_touches;
    double m_before = 0;
    double m_after = 0;
};

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    const QStringList arguments = QGuiApplication::arguments();
    const int touches = arguments.value(1, QStringLiteral("10000")).toInt();
    const std::uint32_t seed = arguments.value(2, QStringLiteral("20261123")).toUInt();
    QElapsedTimer timer;
    timer.start();
    Game game(touches, seed);
    const QString fault = game.play();
    std::printf("%d touches, seed %u, %lld s, %s\n", touches, seed,
                static_cast<long long>(timer.elapsed() / 1000), qPrintable(game.memory()));
    if (!fault.isEmpty())
        std::printf("FAILED %s\n", qPrintable(fault));
    return fault.isEmpty() ? 0 : 1;
}
