// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Time and wipe (A11): whatever a pupil leaves on the screen, it warns, waits, can be kept as
// often as wished, and goes; what is left is what a fresh start has.

#include "audit/stage.h"
#include "audit/subjects.h"

#include <QGuiApplication>
#include <QTest>

using namespace orientibus::audit;
using Idle = orientibus::kiosk::IdleGuard;
using Screen = orientibus::kiosk::Router::Screen;

namespace {

class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStateIsLeft_data();
    void everyStateIsLeft();

private:
    Stage m_stage{panels().first(), catalogueFile(QStringLiteral("default"))};
    QJsonObject m_fresh = m_stage.session().dump();
};

void TimeTest::initTestCase()
{
    QVERIFY2(!catalogueFile(QStringLiteral("default")).isEmpty(), "no catalogue to leave");
}

void TimeTest::everyStateIsLeft_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<double>("text");
    for (const QString& state : m_stage.states())
        for (const double text : {1.0, 1.6})
            QTest::addRow("%s %.0f", qPrintable(state), 100 * text) << state << text;
}

void TimeTest::everyStateIsLeft()
{
    QFETCH(QString, state);
    QFETCH(double, text);
    Setting setting;
    setting.contrast = true;
    setting.text = text;
    setting.language = QStringLiteral("en");
    setting.reducedMotion = true;
    setting.lowReach = true;
    if (!m_stage.show(state, setting) || !isForPupils(m_stage.router().screen()))
        QSKIP("nobody is sent away from here");
    QVERIFY(m_stage.session().dump() != m_fresh);
    const auto& times = text > 1 ? Idle::assisted : Idle::usual;
    Idle& idle = m_stage.idle();

    idle.activity();
    for (int kept = 0; kept < 20; ++kept) {
        m_stage.advance(times.wait - 1000);
        QCOMPARE(idle.state(), Idle::State::Watching);
        m_stage.advance(1000);
        QCOMPARE(idle.state(), Idle::State::Warning);
        m_stage.advance(times.countdown - 1000);
        QCOMPARE(idle.state(), Idle::State::Warning);
        idle.activity();
        QCOMPARE(idle.state(), Idle::State::Watching);
    }
    m_stage.advance(times.wait);
    QCOMPARE(idle.state(), Idle::State::Warning);
    m_stage.pass(times.countdown);
    QCOMPARE(m_stage.router().screen(), Screen::Home);
    QCOMPARE(m_stage.session().dump(), m_fresh);
    m_stage.advance(Idle::coolingMs - 1000);
    QCOMPARE(m_stage.router().screen(), Screen::Home);
    m_stage.pass(1000);
    QCOMPARE(m_stage.router().screen(), Screen::Attract);
    QCOMPARE(m_stage.session().dump(), m_fresh);
}

}  // namespace

QTEST_MAIN(TimeTest)
#include "time_test.moc"
