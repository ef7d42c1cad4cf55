// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The screens together, as a pupil meets them: real touches, the default catalogue, and a clock
// that only the test moves.

#include "audit/stage.h"
#include "audit/subjects.h"
#include "audit/walker.h"

#include <QAccessible>
#include <QTest>

using namespace orientibus::audit;
using orientibus::kiosk::IdleGuard;
using orientibus::kiosk::StaffGate;
using Screen = orientibus::kiosk::Router::Screen;

namespace {

const QString baker = QStringLiteral("D1102");

QVariantMap sheetOf(const QString& id, int tab = 0)
{
    return {{QStringLiteral("occupationId"), id}, {QStringLiteral("tab"), tab}};
}

class ScreensTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void threeTapsLeadToASheet();
    void typingShowsResults();
    void nothingFoundOffersWaysOn();
    void inLargeTextATouchedPlaceIsOnTheMap();
    void whatIsKeptIsOnTheLineAndCanBeUndone();
    void aTouchOnTheWarningGoesOn();
    void nothingBehindTheWarningIsPressed();
    void whatIsLeftIsSpokenEveryTenSeconds();
    void nobodyThereWipesAndRests();
    void farewellCanBeUndoneForTenSeconds();
    void farewellWipesAfterTenSeconds();
    void fiveWrongCodesLockTheGate();
    void theLanguageChangesInPlace();
    void noFunctionIsLostInLargeText_data();
    void noFunctionIsLostInLargeText();

private:
    Target find(const QString& name);
    bool isShown(const QString& name);
    void tap(const QString& name);
    void tapFirstTile();
    void typeCode(const QString& digits);
    QSet<QString> actions(const Setting& setting);

    std::unique_ptr<Stage> m_stage;
    Setting m_setting{};
};

void ScreensTest::initTestCase()
{
    const QString file = catalogueFile(QStringLiteral("default"));
    QVERIFY(!file.isEmpty());
    m_setting.panel = panels().first();
    m_stage = std::make_unique<Stage>(m_setting.panel, file);
}

void ScreensTest::init()
{
    m_stage->session().wipe();
    m_stage->router().home();
    m_stage->settle();
}

void ScreensTest::cleanupTestCase()
{
    const QStringList warnings = takeWarnings();
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    m_stage.reset();
}

Target ScreensTest::find(const QString& name)
{
    for (const Target& target : walk(m_stage->window()).targets)
        if (target.name.startsWith(name))
            return target;
    return {};
}

bool ScreensTest::isShown(const QString& name)
{
    return find(name).item;
}

void ScreensTest::tap(const QString& name)
{
    const Target target = find(name);
    if (!target.item)
        QFAIL(qPrintable(QStringLiteral("no target named “%1”").arg(name)));
    m_stage->tap(target);
}

// The title row may hold buttons; a tile is what lies under it.
void ScreensTest::tapFirstTile()
{
    for (const Target& target : walk(m_stage->window()).targets) {
        if (target.shown.top() > m_stage->window().height() * 0.1)
            return m_stage->tap(target);
    }
    QFAIL("no tile");
}

void ScreensTest::typeCode(const QString& digits)
{
    for (const QChar digit : digits)
        tap(QString(digit));
    tap(QStringLiteral("OK"));
}

void ScreensTest::threeTapsLeadToASheet()
{
    tap(QStringLiteral("Explorer"));
    QCOMPARE(m_stage->router().screen(), Screen::Sectors);
    tapFirstTile();
    QCOMPARE(m_stage->router().screen(), Screen::Sector);
    tapFirstTile();
    QCOMPARE(m_stage->router().screen(), Screen::Sheet);
}

void ScreensTest::typingShowsResults()
{
    tap(QStringLiteral("Chercher"));
    for (const QString& letter : {QStringLiteral("B"), QStringLiteral("O"), QStringLiteral("U")})
        tap(letter);

    QVERIFY(isShown(QStringLiteral("Boulanger")));
    tap(QStringLiteral("Boulanger"));
    QCOMPARE(m_stage->router().arguments().value(QStringLiteral("occupationId")).toString(), baker);

    m_stage->router().back();
    m_stage->settle();
    QVERIFY(isShown(QStringLiteral("Boulanger")));
}

void ScreensTest::inLargeTextATouchedPlaceIsOnTheMap()
{
    Setting setting = m_setting;
    setting.state = QStringLiteral("near-places");
    setting.text = 2;
    QVERIFY(m_stage->show(setting.state, setting));
    m_stage->settle();
    QVERIFY(!isShown(QStringLiteral("Revenir au bus")));
    tap(QStringLiteral("Lycée"));
    QVERIFY(isShown(QStringLiteral("Revenir au bus")));
    const auto* caption = m_stage->window().findChild<QQuickItem*>(QStringLiteral("mapCaption"));
    QVERIFY(caption && caption->isVisible());
    QVERIFY(caption->property("text").toString().startsWith(QStringLiteral("1 · Lycée")));

    tap(QStringLiteral("Qui recrute"));
    QVERIFY(!isShown(QStringLiteral("Revenir au bus")));
}

void ScreensTest::nothingFoundOffersWaysOn()
{
    tap(QStringLiteral("Chercher"));
    for (const QString& letter :
         {QStringLiteral("X"), QStringLiteral("Q"), QStringLiteral("W"), QStringLiteral("K")})
        tap(letter);

    int ways = 0;
    for (const Target& target : walk(m_stage->window()).targets)
        ways += !target.letterKey && !standsIn(target.item, QStringLiteral("BottomBar"));
    QVERIFY(ways > 0);
}

void ScreensTest::whatIsKeptIsOnTheLineAndCanBeUndone()
{
    m_stage->router().open(Screen::Sheet, sheetOf(baker));
    m_stage->settle();
    tap(QStringLiteral("Garder"));
    QCOMPARE(m_stage->session().kept(), QStringList{baker});

    tap(QStringLiteral("Ma ligne"));
    QVERIFY(isShown(QStringLiteral("Fiche\u202F: Boulanger")));
    tap(QStringLiteral("Vider"));
    QCOMPARE(m_stage->session().keptCount(), 0);

    m_stage->pass(300);
    tap(QStringLiteral("Annuler"));
    QCOMPARE(m_stage->session().kept(), QStringList{baker});
}

void ScreensTest::aTouchOnTheWarningGoesOn()
{
    m_stage->session().keep(baker);
    m_stage->tapAt(QPointF(400, 30));
    m_stage->pass(59'000);
    QCOMPARE(m_stage->idle().state(), IdleGuard::State::Watching);
    m_stage->pass(2'000);
    QCOMPARE(m_stage->idle().state(), IdleGuard::State::Warning);

    m_stage->tapAt(QPointF(960, 20));
    QCOMPARE(m_stage->idle().state(), IdleGuard::State::Watching);
    QCOMPARE(m_stage->session().keptCount(), 1);
    m_stage->pass(59'000);
    QCOMPARE(m_stage->idle().state(), IdleGuard::State::Watching);
}

void ScreensTest::nothingBehindTheWarningIsPressed()
{
    const QPointF door = find(QStringLiteral("Explorer")).shown.center();
    m_stage->tapAt(QPointF(960, 20));
    m_stage->pass(61'000);
    QCOMPARE(m_stage->idle().state(), IdleGuard::State::Warning);

    m_stage->tapAt(door);
    QCOMPARE(m_stage->router().screen(), Screen::Home);
}

void ScreensTest::whatIsLeftIsSpokenEveryTenSeconds()
{
    m_stage->tapAt(QPointF(960, 20));
    m_stage->pass(61'000);
    const auto spoken = [this] {
        const Target stay = find(QStringLiteral("Oui, je continue"));
        return QAccessible::queryAccessibleInterface(stay.item)->text(QAccessible::Description);
    };
    QStringList said;
    while (m_stage->idle().state() == IdleGuard::State::Warning) {
        const QString now = spoken();
        if (said.isEmpty() || said.last() != now)
            said << now;
        m_stage->pass(1'000);
    }
    QCOMPARE(said.size(), 3);
    QVERIFY2(said.first().contains(u"30 secondes"), qPrintable(said.first()));
    QVERIFY2(said.last().contains(u"10 secondes"), qPrintable(said.last()));
}

void ScreensTest::nobodyThereWipesAndRests()
{
    const QJsonObject fresh = m_stage->session().dump();
    m_stage->session().keep(baker);
    m_stage->session().setLanguage(QStringLiteral("en"));
    m_stage->tapAt(QPointF(960, 20));
    m_stage->pass(91'000);

    QCOMPARE(m_stage->session().dump(), fresh);
    QCOMPARE(m_stage->router().screen(), Screen::Home);
    m_stage->pass(21'000);
    QCOMPARE(m_stage->router().screen(), Screen::Attract);
}

void ScreensTest::farewellCanBeUndoneForTenSeconds()
{
    m_stage->session().keep(baker);
    m_stage->router().open(Screen::Line);
    m_stage->settle();
    tap(QStringLiteral("J’ai fini"));
    QCOMPARE(m_stage->router().screen(), Screen::Goodbye);

    m_stage->pass(9'000);
    tap(QStringLiteral("Reprendre"));
    QCOMPARE(m_stage->router().screen(), Screen::Line);
    QCOMPARE(m_stage->session().kept(), QStringList{baker});
}

void ScreensTest::farewellWipesAfterTenSeconds()
{
    const QJsonObject fresh = m_stage->session().dump();
    m_stage->session().keep(baker);
    m_stage->router().open(Screen::Line);
    m_stage->settle();
    tap(QStringLiteral("J’ai fini"));
    m_stage->pass(10'500);

    QCOMPARE(m_stage->router().screen(), Screen::Attract);
    QCOMPARE(m_stage->session().dump(), fresh);
}

void ScreensTest::fiveWrongCodesLockTheGate()
{
    m_stage->gate().ask();
    m_stage->settle();
    QCOMPARE(m_stage->router().screen(), Screen::StaffGate);
    for (int attempt = 0; attempt < 5; ++attempt) {
        QVERIFY(m_stage->gate().state() != StaffGate::State::Locked);
        typeCode(QStringLiteral("000000"));
        QVERIFY(
            QTest::qWaitFor([&] { return m_stage->gate().state() != StaffGate::State::Checking; }));
        m_stage->settle();
    }
    QCOMPARE(m_stage->gate().state(), StaffGate::State::Locked);
    QVERIFY(m_stage->gate().lockedSeconds() > 50);

    // The keys have gone; a keyboard has not.
    for (const QChar digit : QStringLiteral("271828"))
        m_stage->gate().press(digit.digitValue());
    m_stage->gate().submit();
    QVERIFY(!m_stage->gate().isOpen());

    m_stage->router().home();
    m_stage->pass(61'000);
    m_stage->gate().ask();
    m_stage->settle();
    typeCode(QStringLiteral("271828"));
    QVERIFY(QTest::qWaitFor([&] { return m_stage->gate().isOpen(); }));
    m_stage->settle();
    QCOMPARE(m_stage->router().screen(), Screen::StaffHome);
    m_stage->gate().lock();
}

void ScreensTest::theLanguageChangesInPlace()
{
    m_stage->router().open(Screen::Sheet, sheetOf(baker, 1));
    m_stage->settle();
    const auto words = [this] {
        QStringList all;
        for (const Words& text : walk(m_stage->window()).words)
            all << text.text;
        return all;
    };
    const QVariantMap place = m_stage->router().arguments();
    const QStringList french = words();

    m_stage->session().setLanguage(QStringLiteral("en"));
    m_stage->settle();
    QCOMPARE(m_stage->router().screen(), Screen::Sheet);
    QCOMPARE(m_stage->router().arguments(), place);
    QVERIFY(isShown(QStringLiteral("Home")));
    QVERIFY(words() != french);

    m_stage->session().setLanguage(QStringLiteral("fr"));
    m_stage->settle();
    QCOMPARE(words(), french);
}

void ScreensTest::noFunctionIsLostInLargeText_data()
{
    QTest::addColumn<QString>("state");
    for (const QString& state : m_stage->states())
        if (!state.startsWith(u"comfort") && !state.startsWith(u"near-map"))
            QTest::newRow(qPrintable(state)) << state;
}

// What can be done over all pages of a state. Turning pages is how, not what; an idea is a
// short cut to what the doors lead to as well.
QSet<QString> ScreensTest::actions(const Setting& setting)
{
    QSet<QString> names;
    if (!m_stage->show(setting.state, setting))
        return {};
    const int pages = m_stage->pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            m_stage->turnTo(page);
        m_stage->settle();
        for (const Target& target : walk(m_stage->window()).targets)
            if (!standsIn(target.item, QStringLiteral("PagerCell")) && !target.backdrop &&
                target.item->objectName() != QLatin1String("idea"))
                names << target.name;
    }
    return names;
}

void ScreensTest::noFunctionIsLostInLargeText()
{
    QFETCH(QString, state);
    Setting setting = m_setting;
    setting.state = state;
    const QSet<QString> normal = actions(setting);
    setting.text = 2;
    QSet<QString> lost = normal - actions(setting);
    if (state.startsWith(u"near-")) {
        // The map beside the list is a stop of the same line then.
        setting.state = QStringLiteral("near-map");
        lost -= actions(setting);
    }

    QVERIFY2(lost.isEmpty(), qPrintable(QStringList(lost.values()).join(u", ")));
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "screens_test.moc"
