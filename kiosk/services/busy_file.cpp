// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/busy_file.h"

#include "logging.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

namespace orientibus::kiosk {

BusyFile::BusyFile(const QString& folder)
    : m_file(folder.isEmpty() ? QString{} : QDir(folder).filePath(QStringLiteral("busy")))
{
    m_pool.setMaxThreadCount(1);
    write(false);
}

BusyFile::~BusyFile()
{
    setBusy(false);
    m_pool.waitForDone();
}

void BusyFile::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    write(busy);
}

void BusyFile::write(bool busy)
{
    if (m_file.isEmpty())
        return;
    static_cast<void>(QtConcurrent::run(&m_pool, [name = m_file, busy] {
        QFile file(name);
        QDir().mkpath(QFileInfo(name).path());
        if (busy ? !file.open(QIODevice::WriteOnly) : file.exists() && !file.remove())
            qCWarning(lcKiosk, "%s: %s", qUtf8Printable(name), qUtf8Printable(file.errorString()));
    }));
}

}  // namespace orientibus::kiosk
