// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The interface audit: every state of the tour under the charter's rules, in a pairwise cover of
// themes, text sizes, panels, languages, fonts, calm, easy touch and mirrored stages.
//
//   audit_test default|real [--panel N] [--only STATE] [--report FILE] [--pictures FOLDER]
//
// --panel looks at every page in all combinations on the Nth panel (from 0), in Inter without easy
// touch: one of the parts into which the whole audit is cut, since it takes hours.
// --pictures writes a picture of every screen on which something is found.

#include "audit/pairwise.h"
#include "audit/rules.h"
#include "audit/stage.h"
#include "audit/subjects.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace orientibus::audit;

namespace {

struct Run {
    QString catalogue{};
    QString only{};
    QString report{};
    QString pictures{};
    std::optional<std::size_t> panel{};
};

Run readArguments(const QStringList& arguments)
{
    Run run;
    run.catalogue = arguments.value(1);
    const auto after = [&](const QString& option) {
        const qsizetype at = arguments.indexOf(option);
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    run.only = after(QStringLiteral("--only"));
    run.report = after(QStringLiteral("--report"));
    run.pictures = after(QStringLiteral("--pictures"));
    if (const QString panel = after(QStringLiteral("--panel")); !panel.isEmpty())
        run.panel = panel.toUInt();
    return run;
}

Setting settingOf(const Row& row)
{
    static const std::vector<double> texts{1, 1.6, 2};
    static const QStringList fonts{QStringLiteral("inter"), QStringLiteral("andika"),
                                   QStringLiteral("opendyslexic")};
    Setting setting;
    setting.contrast = row[0] == 1;
    setting.text = texts[row[1]];
    setting.panel = panels()[static_cast<qsizetype>(row[2])];
    setting.language = row[3] == 1 ? QStringLiteral("en") : QStringLiteral("fr");
    setting.reducedMotion = row[4] == 1;
    setting.mirrored = row[5] == 1;
    setting.easyTouch = row[6] == 1;
    setting.font = fonts[static_cast<qsizetype>(row[7])];
    return setting;
}

// Colours do not depend on the panel: the largest is judged by its geometry alone.
bool wantsPicture(const Setting& setting)
{
    return setting.panel.pixels.width() <= 1920;
}

void keepPicture(Stage& stage, const Setting& setting, const QString& folder)
{
    QString name = setting.state + u' ' + setting.describe();
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9.]+")), QStringLiteral("_"));
    QDir().mkpath(folder);
    stage.settle(true);
    stage.window().grabWindow().save(folder + u'/' + name + QStringLiteral(".png"));
}

// The pages of a long list repeat one layout: its ends and every fifth, all with --panel.
bool looksAt(int page, int pages, bool everything)
{
    return everything || page < 3 || page >= pages - 2 || page % 5 == 0;
}

int auditState(Stage& stage, const Run& run, Setting setting, Report& report)
{
    constexpr int mostPages = 40;
    if (!stage.show(setting.state, setting))
        return 0;
    const int pages = std::min(stage.pageCount(), mostPages);
    int seen = 0;
    for (setting.page = 0; setting.page < pages; ++setting.page) {
        if (!looksAt(setting.page, pages, run.panel.has_value()))
            continue;
        ++seen;
        if (setting.page > 0)
            stage.turnTo(setting.page);
        const bool picture = wantsPicture(setting);
        stage.settle(picture);
        const int before = report.total();
        const Snapshot snapshot = walk(stage.window());
        checkAll(snapshot, setting, report);
        if (picture)
            checkContrast(snapshot, stage.window().grabWindow(), setting, report);
        if (!run.pictures.isEmpty() && report.total() > before)
            keepPicture(stage, setting, run.pictures);
    }
    return seen;
}

int audit(const Run& run, const QString& file, Report& report)
{
    std::vector<std::size_t> sizes{2, 3, static_cast<std::size_t>(panels().size()), 2, 2, 2, 2, 3};
    if (run.panel)
        sizes[6] = sizes[7] = 1;
    std::vector<Row> rows = run.panel ? everything(sizes) : pairwise(sizes, 1);
    if (run.panel)
        std::erase_if(rows, [&](const Row& row) { return row[2] != *run.panel; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a[2] < b[2]; });
    int screens = 0;
    std::unique_ptr<Stage> stage;
    std::size_t panel = sizes[2];
    for (const Row& row : rows) {
        Setting setting = settingOf(row);
        if (row[2] != panel) {
            stage.reset();  // one application at a time: the tokens are its own
            stage = std::make_unique<Stage>(setting.panel, file);
            panel = row[2];
        }
        for (const QString& state : stage->states()) {
            if (!run.only.isEmpty() && state != run.only)
                continue;
            setting.state = state;
            setting.page = 0;
            screens += auditState(*stage, run, setting, report);
        }
    }
    return screens;
}

void print(const QStringList& lines, const QString& file)
{
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    std::fputs(text.constData(), stdout);
    QFile out(file);
    if (!file.isEmpty() && out.open(QIODevice::WriteOnly))
        out.write(text);
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    const Run run = readArguments(QGuiApplication::arguments());
    const QString file = catalogueFile(run.catalogue);
    if (file.isEmpty()) {
        std::puts("SKIPPED: the open data for this catalogue is not here");
        return skipped;
    }
    QElapsedTimer timer;
    timer.start();
    Report report;
    const int screens = audit(run, file, report);
    for (const QString& warning : takeWarnings())
        report.add({QStringLiteral("QML"), QStringLiteral("any"), warning.left(160),
                    QStringLiteral("warning"), 1, QString()});
    QStringList lines = report.lines();
    lines.prepend(QStringLiteral("# %1 catalogue: %2 screens in %3 s, %4 findings")
                      .arg(run.catalogue)
                      .arg(screens)
                      .arg(timer.elapsed() / 1000)
                      .arg(report.count()));
    print(lines, run.report);
    return report.isEmpty() ? 0 : 1;
}
