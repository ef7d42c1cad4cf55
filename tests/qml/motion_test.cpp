// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What moves on the screens, and that calm mode keeps it still: the default catalogue, real time.

#include "audit/stage.h"
#include "audit/subjects.h"
#include "audit/walker.h"

#include <QTest>

using namespace orientibus::audit;
using Screen = orientibus::kiosk::Router::Screen;

namespace {

class MotionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void nothingMovesInCalmMode_data();
    void nothingMovesInCalmMode();
    void aStopLeavesForTheLine_data();
    void aStopLeavesForTheLine();
    void theTouchedPictureGrowsIntoTheSheet_data();
    void theTouchedPictureGrowsIntoTheSheet();

private:
    Target find(const QString& name);
    static const QQuickItem* named(const Snapshot& snapshot, const QString& name);

    Setting m_setting{.panel = panels().first()};
    Stage m_stage{m_setting.panel, catalogueFile(QStringLiteral("default"))};
};

void MotionTest::initTestCase()
{
    QVERIFY2(!catalogueFile(QStringLiteral("default")).isEmpty(), "no catalogue to show");
}

void MotionTest::init()
{
    m_stage.session().wipe();
    m_stage.router().home();
    m_stage.settle();
    m_stage.forgetTaps();  // the row before tapped the same place
}

void MotionTest::cleanupTestCase()
{
    const QStringList warnings = takeWarnings();
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
}

Target MotionTest::find(const QString& name)
{
    for (const Target& target : walk(m_stage.window()).targets)
        if (target.name.startsWith(name))
            return target;
    return {};
}

const QQuickItem* MotionTest::named(const Snapshot& snapshot, const QString& name)
{
    const auto item =
        std::find_if(snapshot.items.begin(), snapshot.items.end(), [&name](const QQuickItem* it) {
            return it->objectName() == name || typeName(it) == name;
        });
    return item == snapshot.items.end() ? nullptr : *item;
}

void MotionTest::nothingMovesInCalmMode_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"attract", "home", "sectors", "search-empty", "sheet-brief",
                              "sheet-studies", "line-three", "goodbye"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

// The rule grants 200 ms after a tap; then every item stays where it is.
void MotionTest::nothingMovesInCalmMode()
{
    QFETCH(QString, state);
    Setting setting = m_setting;
    setting.reducedMotion = true;
    if (!m_stage.show(state, setting))
        QSKIP("this catalogue has nothing for it");
    const auto places = [this] {
        QHash<QQuickItem*, QRectF> all;
        for (QQuickItem* item : walk(m_stage.window()).items)
            all.insert(item, item->mapRectToScene(QRectF(0, 0, item->width(), item->height())));
        return all;
    };
    m_stage.touch(walk(m_stage.window()).targets.last().shown.center());
    QTest::qWait(200);
    const QHash<QQuickItem*, QRectF> before = places();
    QTest::qWait(120);
    const QHash<QQuickItem*, QRectF> after = places();
    for (auto item = after.cbegin(); item != after.cend(); ++item)
        QVERIFY2(before.value(item.key()) == item.value(), qPrintable(pathOf(item.key())));
}

void MotionTest::aStopLeavesForTheLine_data()
{
    QTest::addColumn<bool>("calm");
    QTest::newRow("usual") << false;
    QTest::newRow("calm") << true;
}

// From the button of the sheet towards the line, and never in calm mode.
void MotionTest::aStopLeavesForTheLine()
{
    QFETCH(bool, calm);
    m_stage.session().setReducedMotion(calm);
    m_stage.router().open(Screen::Sheet,
                          {{QStringLiteral("occupationId"), QStringLiteral("D1102")}});
    m_stage.settle();
    const Target keep = find(QStringLiteral("Garder"));
    QVERIFY(keep.item);
    const QPointF start = keep.shown.center();
    m_stage.touch(start);

    const QQuickItem* stop = named(walk(m_stage.window()), QStringLiteral("KeptStop"));
    QCOMPARE(m_stage.session().keptCount(), 1);
    QCOMPARE(stop != nullptr, !calm);
    if (!calm) {
        const QPointF at = stop->mapToScene({stop->width() / 2, stop->height() / 2});
        QVERIFY(QLineF(start, at).length() <
                QLineF(start, find(QStringLiteral("Ma ligne")).shown.center()).length());
    }
    m_stage.settle();
    if (!calm)
        QVERIFY(!stop->isVisible());
}

void MotionTest::theTouchedPictureGrowsIntoTheSheet_data()
{
    QTest::addColumn<bool>("calm");
    QTest::newRow("usual") << false;
    QTest::newRow("calm") << true;
}

// It leaves from the tile, ends as the picture of the sheet, and goes; never in calm mode.
void MotionTest::theTouchedPictureGrowsIntoTheSheet()
{
    QFETCH(bool, calm);
    m_stage.session().setReducedMotion(calm);
    const QList<Target> targets = walk(m_stage.window()).targets;
    const auto idea = std::find_if(targets.begin(), targets.end(), [](const Target& target) {
        return target.item->objectName() == QLatin1String("idea");
    });
    QVERIFY(idea != targets.end());
    m_stage.touch({idea->shown.center().x(), idea->shown.top() + 40});
    QCOMPARE(m_stage.router().screen(), Screen::Sheet);

    const QQuickItem* picture = named(walk(m_stage.window()), QStringLiteral("growing"));
    QCOMPARE(picture != nullptr, !calm);
    if (!calm) {
        const QRectF goal = picture->property("to").toRectF();
        QVERIFY(picture->width() < goal.width());
        QVERIFY(picture->mapRectToScene(QRectF(0, 0, picture->width(), picture->height()))
                    .intersects(idea->shown));
    }
    m_stage.settle();
    if (!calm) {
        QVERIFY(!picture->isVisible());
        QCOMPARE(picture->property("progress").toReal(), 1.0);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    MotionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "motion_test.moc"
