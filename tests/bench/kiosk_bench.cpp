// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the kiosk costs while somebody uses it: kiosk_bench CATALOGUE [SCREENS [STATE]]
//
// Prints the longest time the interface thread did not answer, how many such times were longer
// than a frame, and the memory at home and after the walk.

#include "audit/stage.h"
#include "audit/subjects.h"
#include "system/lean_memory.h"

#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <thread>
#include <vector>

namespace {

using namespace orientibus::audit;
using Time = std::chrono::steady_clock;

using Wait = std::pair<double, QString>;  // milliseconds, in what

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

    /// What is done from now on, to be named with the waits. Call it on the interface thread.
    void name(const QString& doing) { m_doing = doing; }

    [[nodiscard]] std::vector<Wait> waits() const { return m_waits; }

private:
    void watch()
    {
        while (!m_stop) {
            const auto asked = Time::now();
            std::atomic<bool> answered = false;
            QMetaObject::invokeMethod(
                &m_receiver,
                [&] {
                    m_waits.emplace_back(
                        std::chrono::duration<double, std::milli>(Time::now() - asked).count(),
                        m_doing);
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
    QString m_doing{};
    std::vector<Wait> m_waits{};
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

// What a pupil does meanwhile: looks. Movements take the time that they take.
void rest()
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(250), &loop, &QEventLoop::quit);
    loop.exec();
}

// Every state is entered from the start of a visit, and that start is there before: what is
// measured is what one touch costs, not what the walk needs.
void walkOn(Stage& stage, const QStringList& states, int screens, Watchdog& watchdog)
{
    Setting setting;
    for (int i = 0; i < screens; ++i) {
        setting.state = states[i % states.size()];
        watchdog.name(QStringLiteral("start"));
        stage.start(setting);
        rest();
        watchdog.name(setting.state);
        if (stage.enter(setting.state))
            rest();
    }
}

void tell(const std::vector<Wait>& waits)
{
    std::map<QString, double> longest;
    for (const auto& [milliseconds, doing] : waits)
        longest[doing] = std::max(longest[doing], milliseconds);
    std::vector<Wait> worst;
    for (const auto& [doing, milliseconds] : longest)
        worst.emplace_back(milliseconds, doing);
    std::sort(worst.rbegin(), worst.rend());
    const auto slow =
        std::count_if(waits.begin(), waits.end(), [](const Wait& wait) { return wait.first > 16; });
    std::printf("blocks over 16 ms           %ld of %zu\n", static_cast<long>(slow), waits.size());
    std::printf("longest block (50 wanted)   median of the states %.0f ms;",
                worst[worst.size() / 2].first);
    for (std::size_t i = 0; i < 5 && i < worst.size(); ++i)
        std::printf(" %s %.0f", qPrintable(worst[i].second), worst[i].first);
    std::printf("\n");
}

}  // namespace

int main(int argc, char** argv)
{
    orientibus::kiosk::keepMemoryLean();
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: kiosk_bench CATALOGUE [SCREENS [STATE]]\n", stderr);
        return 2;
    }
    const int screens = arguments.value(2, QStringLiteral("500")).toInt();
    Stage stage(panels().first(), arguments[1]);
    stage.router().home();
    stage.settle(true);
    const double before = pss();
    std::vector<Wait> waits;
    {
        Watchdog watchdog;
        walkOn(stage, arguments.size() > 3 ? arguments.mid(3) : stage.states(), screens, watchdog);
        waits = watchdog.waits();
    }
    stage.router().home();
    stage.settle(true);
    std::printf("screens walked              %d\n", screens);
    tell(waits);
    std::printf("memory at home (PSS)        %.1f MB\n", before);
    std::printf("memory after the walk (PSS) %.1f MB\n", pss());
    return 0;
}
