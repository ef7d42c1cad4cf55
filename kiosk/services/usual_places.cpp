// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/usual_places.h"

#include <QDir>
#include <QFileInfo>

namespace orientibus::kiosk {

QString usualReleases()
{
    return QStringLiteral("/var/lib/orientibus");
}

QString defaultCatalogue()
{
    const QString installed = QStringLiteral(ORIENTIBUS_DATA_DIR "/default.sqlite");
    if (QFileInfo::exists(installed))
        return installed;
    // Asked before there is an application, hence not applicationDirPath().
    const QString program = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QDir folder = QFileInfo(program).dir();
    const QString built = folder.filePath(QStringLiteral("../default.sqlite"));
    return QFileInfo::exists(built) ? QDir::cleanPath(built)
                                    : folder.filePath(QStringLiteral("default.sqlite"));
}

QString usualStateDir(const QString& configured)
{
    if (!configured.isEmpty())
        return configured;
    const QString given = qEnvironmentVariable("STATE_DIRECTORY");
    if (!given.isEmpty())
        return given.section(QLatin1Char(':'), 0, 0);
    const QString own = qEnvironmentVariable("XDG_STATE_HOME");
    return (own.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : own) +
           QStringLiteral("/orientibus");
}

}  // namespace orientibus::kiosk
