// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/tour_runner.h"

#include "services/durable_file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace orientibus::kiosk {
namespace {

constexpr int mostPages = 60;

QMutex warningsLock;
QStringList warnings;
QtMessageHandler printer = nullptr;

void keepWarning(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // A container has no folder for sockets; Qt says so, and it changes nothing here.
    const bool harmless = text.startsWith(QLatin1String("QStandardPaths: "));
    if (type != QtDebugMsg && type != QtInfoMsg && !harmless) {
        const QMutexLocker locker(&warningsLock);
        warnings.append(text);
    }
    printer(type, context, text);
}

QStringList takeWarnings()
{
    const QMutexLocker locker(&warningsLock);
    return std::exchange(warnings, {});
}

void say(const QString& line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

/// Writes pictures and remembers which.
class Album {
public:
    Album(QDir folder, const Rehearsal::Dress& dress, const Kiosk& kiosk)
        : m_folder(std::move(folder)), m_dress(dress), m_kiosk(kiosk)
    {
    }

    /// False when it cannot be written. A picture like the last one is left out:
    /// the last page of a panel stays when asked for one more.
    [[nodiscard]] bool add(const QString& state, int page, int pages, const QImage& picture)
    {
        if (picture == m_last)
            return true;
        m_last = picture;
        const QString suffix = pages > 1 ? QStringLiteral("-%1").arg(page + 1) : QString();
        const QString file = state + suffix + QStringLiteral(".png");
        m_entries.append(QJsonObject{{"file", file},
                                     {"state", state},
                                     {"page", page + 1},
                                     {"pages", pages},
                                     {"width", picture.width()},
                                     {"height", picture.height()},
                                     {"scale", m_kiosk.scale()},
                                     {"language", m_dress.language},
                                     {"theme", m_dress.contrast ? "contrast" : "light"},
                                     {"text", qRound(m_dress.textScale * 100)},
                                     {"font", m_dress.font},
                                     {"mirrored", m_dress.mirrored}});
        return picture.save(m_folder.filePath(file));
    }

    [[nodiscard]] bool writeIndex() const
    {
        return writeDurably(m_folder.filePath(QStringLiteral("index.json")),
                            QJsonDocument(m_entries).toJson());
    }

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    QDir m_folder;
    Rehearsal::Dress m_dress;
    const Kiosk& m_kiosk;
    QJsonArray m_entries{};
    QImage m_last{};
};

bool photograph(Rehearsal& rehearsal, const QString& state, Album& album)
{
    const int pages = std::min(rehearsal.pageCount(), mostPages);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            rehearsal.turnTo(page);
        if (!album.add(state, page, pages, rehearsal.picture()))
            return false;
    }
    return true;
}

/// False, and says why, where there is nothing to rehearse.
bool comeOn(Rehearsal& rehearsal)
{
    if (!rehearsal.start())
        return false;
    rehearsal.settle();
    const bool content = rehearsal.application().router().screen() != Router::Screen::OutOfOrder;
    if (!content)
        say(QStringLiteral("There is no catalogue to rehearse with: give another --catalogue."));
    return content;
}

struct Count {
    int screens = 0;
    qsizetype faults = 0;
};

void report(const QString& where, Count& count)
{
    for (const QString& warning : takeWarnings()) {
        ++count.faults;
        say(where + QStringLiteral(": ") + warning);
    }
}

void walkAll(Rehearsal& rehearsal, const Rehearsal::Dress& dress, Count& count)
{
    const QString look = dress.contrast ? QStringLiteral("contrast") : QStringLiteral("light");
    for (const TourState& state : tourStates()) {
        if (!rehearsal.show(state, dress))
            continue;
        const int pages = std::min(rehearsal.pageCount(), 3);
        for (int page = 1; page < pages; ++page)
            rehearsal.turnTo(page);
        count.screens += pages;
        report(QStringLiteral("%1 (%2, %3)").arg(state.name, dress.language, look), count);
    }
}

}  // namespace

int runTour(Rehearsal& rehearsal, const Rehearsal::Dress& dress, const QString& folder)
{
    printer = qInstallMessageHandler(keepWarning);
    Count count;
    if (!comeOn(rehearsal))
        return 1;
    if (!QDir().mkpath(folder)) {
        say(QStringLiteral("%1: cannot be made.").arg(folder));
        return 1;
    }
    Album album(QDir(folder), dress, rehearsal.application().kiosk());
    for (const TourState& state : tourStates()) {
        if (!rehearsal.show(state, dress))
            continue;
        if (!photograph(rehearsal, state.name, album)) {
            say(QStringLiteral("%1: cannot be written to.").arg(folder));
            return 1;
        }
        report(state.name, count);
    }
    qInstallMessageHandler(nullptr);
    if (!album.writeIndex())
        return 1;
    say(QStringLiteral("%1 pictures in %2, %3 warnings")
            .arg(album.size())
            .arg(folder)
            .arg(count.faults));
    return count.faults == 0 ? 0 : 1;
}

int runSelfTest(Application::Options options)
{
    printer = qInstallMessageHandler(keepWarning);
    Count count;
    {
        Rehearsal rehearsal(std::move(options));
        if (!comeOn(rehearsal))
            return 1;
        report(QStringLiteral("start"), count);
        for (const QString& language : Session::languages()) {
            for (const bool contrast : {false, true})
                walkAll(rehearsal, {language, contrast, 1, true}, count);
        }
    }
    report(QStringLiteral("end"), count);
    qInstallMessageHandler(nullptr);
    say(QStringLiteral("%1 screens, %2 warnings").arg(count.screens).arg(count.faults));
    return count.faults == 0 ? 0 : 1;
}

}  // namespace orientibus::kiosk
