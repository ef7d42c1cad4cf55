// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Every rule of the audit is shown to fail on a planted fault, and to be content once it is mended.

#include "audit/pairwise.h"
#include "audit/rules.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

#include <set>

using namespace orientibus::audit;

namespace {

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void aPlantedFaultIsFound_data();
    void aPlantedFaultIsFound();
    void everyPairMeets();
    void theWorstCaseOfAnItemIsKept();
};

// A scene may say on which panel it is planted.
Report judge(QQuickWindow& window, const QQuickItem& scene)
{
    const auto said = [&scene](const char* name, auto otherwise) {
        const QVariant value = scene.property(name);
        return value.isValid() ? value.value<decltype(otherwise)>() : otherwise;
    };
    Setting setting;
    setting.panel = {QStringLiteral("planted"), QSize(1920, 1080), said("inches", 24.0),
                     said("bottomEdgeMm", 900)};
    setting.lowReach = said("lowReach", false);
    setting.state = QStringLiteral("planted");
    Report report;
    const Snapshot snapshot = walk(window);
    checkAll(snapshot, setting, report);
    checkContrast(snapshot, window.grabWindow(), setting, report);
    return report;
}

void RulesTest::aPlantedFaultIsFound_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(ORIENTIBUS_FAULTS));
    for (const QString& name : folder.entryList({QStringLiteral("A*.qml")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void RulesTest::aPlantedFaultIsFound()
{
    QFETCH(QString, file);
    const QString rule = QFileInfo(file).fileName().section(u'-', 0, 0);
    QQuickWindow window;
    window.setColor(Qt::white);
    window.resize(1920, 1080);
    QQmlEngine engine;
    QQmlComponent component(&engine, QUrl::fromLocalFile(file));
    const std::unique_ptr<QObject> object(component.create());
    auto* scene = qobject_cast<QQuickItem*>(object.get());
    QVERIFY2(scene, qPrintable(component.errorString()));
    scene->setParentItem(window.contentItem());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    const Report planted = judge(window, *scene);
    QVERIFY2(planted.count(rule) > 0, "the fault was not found");
    QVERIFY2(planted.count() == planted.count(rule), qPrintable(planted.lines().join(u'\n')));

    scene->setProperty("mended", true);
    window.grabWindow();  // layouts settle with a frame
    const Report mended = judge(window, *scene);
    QVERIFY2(mended.isEmpty(), qPrintable(mended.lines().join(u'\n')));
}

void RulesTest::everyPairMeets()
{
    const std::vector<std::size_t> sizes{2, 3, 4, 2};
    const std::vector<Row> rows = pairwise(sizes, 1);
    std::set<std::vector<std::size_t>> met;
    for (const Row& row : rows)
        for (std::size_t a = 0; a < sizes.size(); ++a)
            for (std::size_t b = a + 1; b < sizes.size(); ++b)
                met.insert({a, row[a], b, row[b]});
    QCOMPARE(met.size(), std::size_t{2 * 3 + 2 * 4 + 2 * 2 + 3 * 4 + 3 * 2 + 4 * 2});
    QVERIFY(rows.size() <= 14);
    QCOMPARE(rows, pairwise(sizes, 1));
    QCOMPARE(everything(sizes).size(), std::size_t{48});
}

void RulesTest::theWorstCaseOfAnItemIsKept()
{
    Report report;
    const auto add = [&report](double badness) {
        report.add({QStringLiteral("A1"), QStringLiteral("home"), QStringLiteral("Door"),
                    QString::number(badness), badness, QString()});
    };
    add(1);
    add(3);
    add(2);
    QCOMPARE(report.count(), 1);
    QVERIFY(report.lines().last().contains(QStringLiteral("| 3 (home")));
    QVERIFY(report.lines().last().startsWith(QStringLiteral("A1 x3 ")));
}

}  // namespace

QTEST_MAIN(RulesTest)
#include "rules_test.moc"
