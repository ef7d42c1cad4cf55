// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What can be done on a screen can be done on every panel, however it hangs (A5), and in low reach
// (A4): each state of the tour offers the same functions, and stands under the charter's rules.

#include "audit/rules.h"
#include "audit/stage.h"
#include "audit/subjects.h"

#include <QGuiApplication>
#include <QMap>
#include <QSet>

#include <cstdio>

using namespace orientibus::audit;

namespace {

/// By screen: what its targets say they do, on all pages of all of its states together.
using Functions = QMap<QString, QSet<QString>>;

struct Mounting {
    QString rule{};
    Panel panel{};
    bool lowReach = false;
    double text = 1;
};

const QList<Mounting>& mountings()
{
    static const Panel lying{QStringLiteral("43\" lying"), QSize(3840, 2160), 43, 650};
    static const Panel standing{QStringLiteral("24\" standing"), QSize(1080, 1920), 24, 680};
    static const Panel small{QStringLiteral("15.6\" 1366x768"), QSize(1366, 768), 15.6, 900};
    static const Panel highStanding{QStringLiteral("24\" standing high"), QSize(1080, 1920), 24,
                                    800};
    static const Panel totem{QStringLiteral("43\" standing"), QSize(2160, 3840), 43, 400};
    static const Panel highLying{QStringLiteral("43\" lying high"), QSize(3840, 2160), 43, 800};
    static const QString panel = QStringLiteral("A5"), reach = QStringLiteral("A4");
    static const QList<Mounting> all{
        {panel, standing},
        {panel, small},
        {panel, lying},
        {reach, lying, true},
        {reach, highLying},
        {reach, highStanding},
        {reach, highStanding, {}, 2},
        {reach, totem},
        {reach, totem, {}, 2},
    };
    return all;
}

// "sheet-day" and "sheet-near" are one screen.
QString screenOf(const QString& state)
{
    return state.section(u'-', 0, 0);
}

// How many ideas are shown and how often pages are turned follows the room; the map of a list
// says what the list says.
bool followsRoom(const Target& target)
{
    return target.item->objectName() == u"pager" || typeName(target.item) == u"DepartementMap" ||
           standsIn(target.item, QStringLiteral("PictureTile"));
}

Functions functionsOn(const Mounting& mounting, const QString& catalogue, Report& report)
{
    Functions functions;
    Setting setting;
    setting.panel = mounting.panel;
    setting.text = mounting.text;
    setting.lowReach = mounting.lowReach;
    Stage stage(setting.panel, catalogue);
    for (const QString& state : stage.states()) {
        setting.state = state;
        setting.page = 0;
        // The long sheet is of another occupation, of which only one tab is shown.
        const bool other = state == u"sheet-long";
        if (!stage.show(state, setting))
            continue;
        const int pages = stage.pageCount();
        for (setting.page = 0; setting.page < pages; ++setting.page) {
            if (setting.page > 0)
                stage.turnTo(setting.page);
            const Snapshot snapshot = walk(stage.window());
            checkAll(snapshot, setting, report);
            for (const Target& target : snapshot.targets)
                if (!other && !followsRoom(target))
                    functions[screenOf(state)] << target.name;
        }
    }
    return functions;
}

void compare(const Functions& usual, const Functions& found, const Mounting& mounting,
             Report& report)
{
    Setting setting;
    setting.panel = mounting.panel;
    setting.text = mounting.text;
    setting.lowReach = mounting.lowReach;
    for (auto screen = usual.cbegin(); screen != usual.cend(); ++screen) {
        const QSet<QString> lost = screen.value() - found.value(screen.key());
        for (const QString& name : lost)
            report.add({mounting.rule, screen.key(), name,
                        QStringLiteral("cannot be done here, but on the usual panel"), 1,
                        setting.describe()});
    }
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    const QString catalogue = catalogueFile(QStringLiteral("default"));
    Report report;
    const Functions usual =
        functionsOn({QStringLiteral("A5"), panels().first()}, catalogue, report);
    int functions = 0;
    for (const QSet<QString>& names : usual)
        functions += static_cast<int>(names.size());
    for (const Mounting& mounting : mountings())
        compare(usual, functionsOn(mounting, catalogue, report), mounting, report);
    for (const QString& warning : takeWarnings())
        report.add({QStringLiteral("QML"), QStringLiteral("any"), warning.left(160),
                    QStringLiteral("warning"), 1, QString()});
    std::printf("# %d functions of %d screens on %d panels, %d findings\n", functions,
                static_cast<int>(usual.size()), static_cast<int>(mountings().size()) + 1,
                report.count());
    std::fputs(report.lines().join(u'\n').toUtf8().constData(), stdout);
    return functions > 0 && report.isEmpty() ? 0 : 1;
}
