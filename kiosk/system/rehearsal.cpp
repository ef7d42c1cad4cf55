// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/rehearsal.h"

#include "presentation/done_already.h"
#include "system/rehearsal_sync.h"
#include "system/stillness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQuickItem>

#include <algorithm>

namespace orientibus::kiosk {
namespace {

constexpr qint64 patienceMs = 60'000;  // a busy machine is slow, not wrong
constexpr qint64 movingMs = 3'000;     // where something always moves
constexpr int movingRounds = 60;
constexpr qint64 quietMs = 80;
constexpr int calmRounds = 4;

/// One known code, compared at once.
class RehearsalPins : public PinCheck {
public:
    [[nodiscard]] bool isInstalled(Role) const override { return true; }
    [[nodiscard]] QFuture<bool> check(Role role, SecretDigits digits) override
    {
        const bool right = digits.view() == (role == Role::Staff ? tourCode : tourTechnicianCode);
        return knownAlready(right);
    }
};

/// Locks for a minute after five tries, and forgets.
class RehearsalLedger : public TryLedger {
public:
    [[nodiscard]] int triesLeft() const override { return std::max(1, 5 - m_failures); }
    [[nodiscard]] qint64 lockedMs() const override { return m_lockedMs; }
    [[nodiscard]] QFuture<void> beginTry() override
    {
        ++m_failures;
        return doneAlready();
    }
    void failTry() override { m_lockedMs = m_failures >= 5 ? 60'000 : 0; }
    void succeedTry() override { m_failures = 0; }
    void pass(qint64 ms) override
    {
        m_lockedMs = std::max<qint64>(0, m_lockedMs - ms);
        if (m_lockedMs == 0)
            m_failures = 0;
    }

private:
    int m_failures = 0;
    qint64 m_lockedMs = 0;
};

}  // namespace

Rehearsal::Rehearsal(Application::Options options)
{
    auto clock = std::make_unique<ManualClock>();
    m_clock = clock.get();
    options.stateDir.clear();
    Application::Ports ports;
    ports.clock = std::move(clock);
    ports.pins = std::make_unique<RehearsalPins>();
    ports.ledger = std::make_unique<RehearsalLedger>();
    ports.sync = std::make_unique<RehearsalSync>();
    m_application = std::make_unique<Application>(std::move(options), std::move(ports));
}

bool Rehearsal::show(const TourState& state, const Dress& dress)
{
    returnToStart(*m_application, *m_clock);
    Session& session = m_application->session();
    session.setLanguage(dress.language);
    session.setContrast(dress.contrast);
    session.setTextScale(dress.textScale);
    session.setReducedMotion(dress.reducedMotion);
    session.setFont(dress.font);
    session.forceRightToLeft(dress.mirrored);
    if (!state.apply(*m_application, *m_clock))
        return false;
    settle();
    return true;
}

int Rehearsal::pageCount() const
{
    const auto* screen = m_application->window()->property("screen").value<QQuickItem*>();
    return std::max(1, screen != nullptr ? screen->property("pageCount").toInt() : 1);
}

void Rehearsal::turnTo(int page)
{
    QVariantMap arguments = m_application->router().arguments();
    arguments.insert(QStringLiteral("page"), page);
    m_application->router().open(m_application->router().screen(), arguments);
    settle();
}

void Rehearsal::settle()
{
    QElapsedTimer patience;
    QElapsedTimer answered;
    QElapsedTimer quiet;
    patience.start();
    answered.start();
    quiet.start();
    // With OpenGL frames are told by another thread: none may come when this is over.
    const QObject frames;
    QObject::connect(m_application->window(), &QQuickWindow::frameSwapped, &frames,
                     [&quiet] { quiet.restart(); });
    // Time alone proves nothing where the machine is busy with something else: it is looked at
    // several times that nothing is to come.
    int rounds = 0;  // since something was to come
    for (int calm = 0; calm < calmRounds || quiet.elapsed() < quietMs; ++calm) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const bool waiting = isWaiting(*m_application);
        ++rounds;
        if (waiting) {
            answered.restart();
            rounds = 0;
        }
        if (waiting || isMoving(*m_application)) {
            quiet.restart();
            calm = 0;
        }
        if (patience.elapsed() >= patienceMs)
            qWarning("an answer or a picture of this screen never came");
        const bool endless = answered.elapsed() >= movingMs && rounds >= movingRounds;
        if (patience.elapsed() >= patienceMs || endless)
            break;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    }
}

}  // namespace orientibus::kiosk
