// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/subjects.h"

#include <QFileInfo>

namespace orientibus::audit {

const QList<Panel>& panels()
{
    static const QList<Panel> all{
        {QStringLiteral("1920x1080 24\""), QSize(1920, 1080), 24},
        {QStringLiteral("1080x1920 24\""), QSize(1080, 1920), 24, 680},
        {QStringLiteral("1920x1080 15.6\""), QSize(1920, 1080), 15.6},
        // Too high for a chair: everything is in its lowest 420 mm.
        {QStringLiteral("3840x2160 43\""), QSize(3840, 2160), 43, 800},
    };
    return all;
}

QString catalogueFile(const QString& name)
{
    if (name != u"real")
        return QFileInfo::exists(QStringLiteral(ORIENTIBUS_DEFAULT_CATALOGUE))
                   ? QStringLiteral(ORIENTIBUS_DEFAULT_CATALOGUE)
                   : QString();
    const QString data = QStringLiteral(ORIENTIBUS_SHARED_DATA);
    if (!QFileInfo(data + QStringLiteral("/rome-v60")).isDir())
        return {};
    // Built once by the test "audit.real.catalogue", which the audits of it depend on.
    const QString built = QStringLiteral(ORIENTIBUS_REAL_CATALOGUE);
    return QFileInfo::exists(built) ? built : QString();
}

}  // namespace orientibus::audit
