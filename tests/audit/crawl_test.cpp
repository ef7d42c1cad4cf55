// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The crawl of the interface audit: crawl_test default|real [--budget TAPS] [--report FILE]
// With ORIENTIBUS_LONG=1 it goes on to the end whatever the budget.

#include "audit/crawl.h"
#include "audit/subjects.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <limits>

using namespace orientibus::audit;

namespace {

QString after(const QString& option)
{
    const QStringList arguments = QGuiApplication::arguments();
    const qsizetype at = arguments.indexOf(option);
    return at < 0 ? QString() : arguments.value(at + 1);
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    watchWarnings();
    const QString name = QGuiApplication::arguments().value(1);
    const QString file = catalogueFile(name);
    if (file.isEmpty()) {
        std::puts("SKIPPED: the open data for this catalogue is not here");
        return skipped;
    }
    QElapsedTimer timer;
    timer.start();
    Setting setting;
    setting.panel = panels().first();
    setting.state = QStringLiteral("crawl");
    Stage stage(setting.panel, file);
    Report report;
    Crawl crawl(stage, setting, report);
    const bool all = !qEnvironmentVariableIsEmpty("ORIENTIBUS_LONG");
    const int budget = all ? 0 : after(QStringLiteral("--budget")).toInt();
    crawl.run(budget > 0 ? budget : std::numeric_limits<int>::max());
    for (const QString& warning : takeWarnings())
        report.add({QStringLiteral("QML"), QStringLiteral("any"), warning.left(160),
                    QStringLiteral("warning"), 1, QString()});
    QStringList lines = report.lines();
    lines.prepend(
        QStringLiteral("# crawl of the %1 catalogue: %2 taps, %3 places, %4, %5 s")
            .arg(name)
            .arg(crawl.taps())
            .arg(crawl.places())
            .arg(crawl.finished() ? QStringLiteral("to the end") : QStringLiteral("to the budget"))
            .arg(timer.elapsed() / 1000));
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    std::fputs(text.constData(), stdout);
    QFile out(after(QStringLiteral("--report")));
    if (!out.fileName().isEmpty() && out.open(QIODevice::WriteOnly))
        out.write(text);
    return report.isEmpty() ? 0 : 1;
}
