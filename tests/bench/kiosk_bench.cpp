// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the kiosk costs while somebody uses it: kiosk_bench CATALOGUE [SCREENS [STATE…]]
//
// Prints the longest time the interface thread did not answer, how many such times were longer
// than a frame, and the memory at home and after the walk. A visit is one touch from the start of
// a stay into a state; each state has several, of which the middle one is told, because the
// machine has pauses of its own: the longest while nothing happens is printed beside.

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

struct Wait {
    double milliseconds;
    std::size_t visit;
};

const QString nothing = QStringLiteral("nothing");  // happens: what a visit is called then

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

    /// Another visit begins. Call it on the interface thread.
    void visit(const QString& state) { m_visits.push_back(state); }
    /// The state of each visit.
    [[nodiscard]] const std::vector<QString>& visits() const { return m_visits; }

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
                    const std::chrono::duration<double, std::milli> time = Time::now() - asked;
                    m_waits.push_back({time.count(), m_visits.size() - 1});
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
    std::vector<QString> m_visits{nothing};
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
        watchdog.visit(QStringLiteral("start"));
        stage.start(setting);
        rest();
        watchdog.visit(nothing);
        rest();
        watchdog.visit(setting.state);
        if (stage.enter(setting.state))
            rest();
    }
}

double middle(std::vector<double> values)
{
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

void tell(const std::vector<Wait>& waits, const std::vector<QString>& visits)
{
    std::vector<double> longest(visits.size(), 0);
    for (const Wait& wait : waits) {
        auto& most = longest[wait.visit];
        most = std::max(most, wait.milliseconds);
    }
    std::map<QString, std::vector<double>> perState;
    for (std::size_t i = 0; i < visits.size(); ++i)
        perState[visits[i]].push_back(longest[i]);
    const auto idle = perState[nothing];
    perState.erase(nothing);
    std::vector<std::pair<double, QString>> usual;
    std::vector<double> all;
    for (const auto& [state, times] : perState) {
        usual.emplace_back(middle(times), state);
        all.insert(all.end(), times.begin(), times.end());
    }
    std::sort(usual.rbegin(), usual.rend());
    const auto over = [](const std::vector<double>& times, double limit) {
        return static_cast<long>(
            std::count_if(times.begin(), times.end(), [=](double time) { return time > limit; }));
    };
    const auto slow = std::count_if(waits.begin(), waits.end(),
                                    [](const Wait& wait) { return wait.milliseconds > 16; });
    std::printf("blocks over 16 ms           %ld of %zu\n", static_cast<long>(slow), waits.size());
    std::printf("longest block (50 wanted)   median of the states %.0f ms;",
                usual[usual.size() / 2].first);
    for (std::size_t i = 0; i < 5 && i < usual.size(); ++i)
        std::printf(" %s %.0f", qPrintable(usual[i].second), usual[i].first);
    std::printf("\n");
    std::printf("visits with one over 50 ms  %ld of %zu, the longest %.0f ms\n", over(all, 50),
                all.size(), *std::max_element(all.begin(), all.end()));
    std::printf("while nothing happens       %ld of %zu, the longest %.0f ms\n", over(idle, 50),
                idle.size(), *std::max_element(idle.begin(), idle.end()));
}

}  // namespace

int main(int argc, char** argv)
{
    orientibus::kiosk::keepMemoryLean();
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: kiosk_bench CATALOGUE [SCREENS [STATE…]]\n", stderr);
        return 2;
    }
    const int screens = arguments.value(2, QStringLiteral("500")).toInt();
    Stage stage(panels().first(), arguments[1]);
    stage.router().home();
    stage.settle(true);
    const double before = pss();
    std::vector<Wait> waits;
    std::vector<QString> visits;
    {
        Watchdog watchdog;
        walkOn(stage, arguments.size() > 3 ? arguments.mid(3) : stage.states(), screens, watchdog);
        waits = watchdog.waits();
        visits = watchdog.visits();
    }
    stage.router().home();
    stage.settle(true);
    std::printf("screens walked              %d\n", screens);
    tell(waits, visits);
    std::printf("memory at home (PSS)        %.1f MB\n", before);
    std::printf("memory after the walk (PSS) %.1f MB\n", pss());
    return 0;
}
