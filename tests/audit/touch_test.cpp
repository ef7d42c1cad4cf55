// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A8 on every screen: what a hand does by accident does nothing, and a tap that is not perfect is
// a tap. And the one place that a finger moves: the map.

#include "audit/hand.h"
#include "audit/stage.h"
#include "audit/subjects.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <functional>

using namespace orientibus::audit;
using Screen = orientibus::kiosk::Router::Screen;

namespace {

constexpr double driftMm = 8;

/// All that a touch may change, as lines.
QStringList sight(Stage& stage)
{
    QStringList names;
    for (const Target& target : walk(stage.window()).targets)
        names << target.name;
    QJsonObject session = stage.session().dump();
    session.remove(QStringLiteral("started"));  // by any finger, wherever it lands
    const QJsonObject left{
        {QStringLiteral("screen"), static_cast<int>(stage.router().screen())},
        {QStringLiteral("arguments"), QJsonObject::fromVariantMap(stage.router().arguments())},
        {QStringLiteral("session"), session},
        {QStringLiteral("targets"), QJsonArray::fromStringList(names)},
    };
    return QString::fromUtf8(QJsonDocument(left).toJson()).split(u'\n');
}

/// What a gesture found, and what it left.
struct Change {
    QStringList before{};
    QStringList after{};
    [[nodiscard]] bool isNone() const { return before == after; }
};

/// A button of the same kind on the same screen is made of the same: one of them is enough.
QString kindOf(const QString& state, const Target& target)
{
    return state.section(u'-', 0, 0) + u'/' + typeName(target.item) + u'/' +
           target.item->objectName();
}

class TouchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTarget_data();
    void everyTarget();
    void theMapFollowsTheFinger();
    void theMapComesNearerBetweenTwoFingers();
    void cleanupTestCase();

private:
    using Gesture = std::function<void(const Target&)>;
    [[nodiscard]] Change change(const QString& state, const QString& kind, const Gesture& gesture);
    [[nodiscard]] QList<Target> kindsOf(const QString& state);
    [[nodiscard]] QQuickItem* map();

    Panel m_panel = panels().first();
    Stage m_stage{m_panel, catalogueFile(QStringLiteral("default"))};
    Hand m_hand{m_stage.window()};
    int m_targets = 0;
    int m_acting = 0;
};

void TouchTest::initTestCase()
{
    QVERIFY2(!catalogueFile(QStringLiteral("default")).isEmpty(), "no catalogue to touch");
    watchWarnings();
}

QList<Target> TouchTest::kindsOf(const QString& state)
{
    Setting setting;
    setting.panel = m_panel;
    if (!m_stage.show(state, setting))
        return {};
    QList<Target> found;
    QSet<QString> known;
    for (const Target& target : walk(m_stage.window()).targets) {
        const QString kind = kindOf(state, target);
        if (!target.pressable || target.backdrop || known.contains(kind))
            continue;
        known << kind;
        found << target;
    }
    return found;
}

/// By the gesture on the first target of the kind, in the state shown anew.
Change TouchTest::change(const QString& state, const QString& kind, const Gesture& gesture)
{
    for (const Target& target : kindsOf(state)) {
        if (kindOf(state, target) != kind)
            continue;
        const QStringList before = sight(m_stage);
        m_stage.forgetTaps();
        gesture(target);
        m_stage.settle();
        return {before, sight(m_stage)};
    }
    return {};
}

void TouchTest::everyTarget_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("kind");
    QSet<QString> known;
    for (const QString& state : m_stage.states()) {
        // Any finger keeps the session there; a wrong code is counted by the gate for good.
        if (state == u"idle-warning" || state == u"staff-gate-wrong")
            continue;
        for (const Target& target : kindsOf(state)) {
            const QString kind = kindOf(state, target);
            if (!known.contains(kind))
                QTest::addRow("%s", qPrintable(kind)) << state << kind;
            known << kind;
        }
    }
}

void TouchTest::everyTarget()
{
    QFETCH(QString, state);
    QFETCH(QString, kind);
    const QPointF drift(driftMm * m_panel.pxPerMm() * 0.9, driftMm * m_panel.pxPerMm() * 0.4);
    const Change tapped =
        change(state, kind, [&](const Target& target) { m_stage.touch(target.shown.center()); });
    QVERIFY2(!tapped.before.isEmpty(), "the target is gone");
    ++m_targets;
    m_acting += tapped.isNone() ? 0 : 1;

    const Change slid = change(state, kind, [&](const Target& target) { m_hand.slideOff(target); });
    QCOMPARE(slid.after, slid.before);
    const Change drifted = change(state, kind, [&](const Target& target) {
        m_hand.drag(target.shown.center(), target.shown.center() + drift);
    });
    QCOMPARE(drifted.after, tapped.after);
    const Change pressed =
        change(state, kind, [&](const Target& target) { m_hand.fiveFingers(target); });
    QVERIFY2(pressed.isNone() || pressed.after == tapped.after, "five fingers do more than one");
    if (kind.contains(u"/Key/"))
        return;  // a letter may come twice
    const Change twice = change(state, kind, [&](const Target& target) {
        m_stage.touch(target.shown.center());
        m_stage.touch(target.shown.center());
    });
    QCOMPARE(twice.after, tapped.after);
}

QQuickItem* TouchTest::map()
{
    Setting setting;
    setting.panel = m_panel;
    if (!m_stage.show(QStringLiteral("near-places"), setting))
        return nullptr;
    for (QQuickItem* item : walk(m_stage.window()).items)
        if (typeName(item) == u"RegionMap")
            return item;
    return nullptr;
}

void TouchTest::theMapFollowsTheFinger()
{
    QQuickItem* region = map();
    QVERIFY(region != nullptr);
    const double latitude = region->property("latitude").toDouble();
    const double longitude = region->property("longitude").toDouble();
    const double span = region->property("span").toDouble();
    const QPointF middle = region->mapRectToScene(region->boundingRect()).center();

    m_hand.drag(middle, middle + QPointF(150, -120));
    m_stage.settle();
    QVERIFY2(region->property("longitude").toDouble() < longitude, "what is west comes in sight");
    QVERIFY2(region->property("latitude").toDouble() < latitude, "what is south comes in sight");
    QCOMPARE(region->property("span").toDouble(), span);

    m_hand.drag(middle + QPointF(150, -120), middle);
    m_stage.settle();
    QVERIFY(std::abs(region->property("longitude").toDouble() - longitude) < 0.02);
    QVERIFY(std::abs(region->property("latitude").toDouble() - latitude) < 0.02);
}

void TouchTest::theMapComesNearerBetweenTwoFingers()
{
    QQuickItem* region = map();
    QVERIFY(region != nullptr);
    const double span = region->property("span").toDouble();
    const QPointF middle = region->mapRectToScene(region->boundingRect()).center();

    m_hand.pinch(middle, 100, 300);
    m_stage.settle();
    const double nearer = region->property("span").toDouble();
    QVERIFY(nearer < 0.6 * span);
    m_hand.pinch(middle, 300, 100);
    m_stage.settle();
    QVERIFY(region->property("span").toDouble() > 1.5 * nearer);
}

void TouchTest::cleanupTestCase()
{
    std::printf("# %d kinds of targets, %d change what is seen\n", m_targets, m_acting);
    QVERIFY(m_acting > m_targets / 2);
    QCOMPARE(takeWarnings(), QStringList());
}

}  // namespace

QTEST_MAIN(TouchTest)
#include "touch_test.moc"
