// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the kiosk costs while somebody uses it: kiosk_bench CATALOGUE [SCREENS]
//
// Prints the longest time the interface thread did not answer, how many such times were longer
// than a frame, and the memory at home and after the walk.

#include "audit/stage.h"
#include "audit/subjects.h"
#include "system/lean_memory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using namespace orientibus::audit;
using Time = std::chrono::steady_clock;

// Asks the interface thread for a sign of life once a millisecond, and notes how long it took.
class Watchdog {
public:
    Watchdog() : m_thread([this] { watch(); }) {}
    ~Watchdog()
    {
        m_stop = true;
        while (m_thread.joinable() && !m_ended)
            QCoreApplication::processEvents();
        m_thread.join();
    }
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    [[nodiscard]] std::vector<double> milliseconds() const { return m_waits; }

private:
    void watch()
    {
        while (!m_stop) {
            const auto asked = Time::now();
            std::atomic<bool> answered = false;
            QMetaObject::invokeMethod(
                &m_receiver,
                [&] {
                    m_waits.push_back(
                        std::chrono::duration<double, std::milli>(Time::now() - asked).count());
                    answered = true;
                    answered.notify_one();
                },
                Qt::QueuedConnection);
            answered.wait(false);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        m_ended = true;
    }

    QObject m_receiver{};
    std::vector<double> m_waits{};
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_ended = false;
    std::thread m_thread{};
};

// Proportional set size in megabytes: what this program really adds to the machine.
double pss()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).replace("kB", "").trimmed().toDouble() / 1024;
    return 0;
}

void walkOn(Stage& stage, int screens)
{
    Setting setting;
    const QStringList states = stage.states();
    for (int i = 0; i < screens; ++i) {
        setting.state = states[i % states.size()];
        if (stage.show(setting.state, setting))
            stage.settle(true);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    orientibus::kiosk::keepMemoryLean();
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: kiosk_bench CATALOGUE [SCREENS]\n", stderr);
        return 2;
    }
    const int screens = arguments.value(2, QStringLiteral("500")).toInt();
    Stage stage(panels().first(), arguments[1]);
    stage.router().home();
    stage.settle(true);
    const double before = pss();
    std::vector<double> waits;
    {
        Watchdog watchdog;
        walkOn(stage, screens);
        waits = watchdog.milliseconds();
    }
    std::sort(waits.begin(), waits.end());
    const auto slow =
        std::count_if(waits.begin(), waits.end(), [](double wait) { return wait > 16; });
    const auto part = [&](double share) {
        return waits[static_cast<std::size_t>(share * static_cast<double>(waits.size() - 1))];
    };
    stage.router().home();
    stage.settle(true);
    std::printf("screens walked              %d\n", screens);
    std::printf("longest block               %.1f ms (50 wanted)\n", waits.back());
    std::printf("99 %% of blocks below        %.1f ms\n", part(0.99));
    std::printf("blocks over 16 ms           %ld of %zu\n", static_cast<long>(slow), waits.size());
    std::printf("memory at home (PSS)        %.1f MB\n", before);
    std::printf("memory after the walk (PSS) %.1f MB\n", pss());
    return 0;
}
