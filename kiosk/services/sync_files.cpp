// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/sync_files.h"

#include "services/durable_file.h"
#include "services/state_file.h"

#include <QDir>
#include <QtConcurrentRun>

namespace orientibus::kiosk {
namespace {

QString under(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? QString{} : QDir(folder).filePath(name);
}

QDateTime timeAt(const QJsonObject& object, const char* key)
{
    return QDateTime::fromString(object.value(QLatin1String(key)).toString(), Qt::ISODate);
}

SyncStatus statusOf(const QJsonObject& object)
{
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const auto bytes = [&](const char* key, qint64 otherwise = 0) {
        return object.value(QLatin1String(key)).toInteger(otherwise);
    };
    SyncStatus status;
    status.phase = text("phase");
    status.paused = object.value(QLatin1String("paused")).toBool();
    status.release = text("release");
    status.previous = text("previous");
    status.next = text("next");
    status.waitsFor = text("waits_for");
    status.bytesDone = bytes("bytes_done");
    status.bytesTotal = bytes("bytes_total");
    status.bytesPerSecond = bytes("bytes_per_second");
    status.secondsLeft = bytes("seconds_left", -1);
    status.lastSuccess = timeAt(object, "last_success");
    status.clockWrong = object.value(QLatin1String("clock_wrong")).toBool();
    status.errorCode = text("error_code");
    status.updated = timeAt(object, "updated");
    return status;
}

QByteArray wordOf(SyncPort::Request request)
{
    switch (request) {
    case SyncPort::Request::Pull:
        return "pull-again";  // who asks by hand wants it, gone back from or not
    case SyncPort::Request::Rollback:
        return "rollback";
    case SyncPort::Request::Resume:
        return "pull";
    case SyncPort::Request::Cancel:
        break;
    }
    return "cancel";
}

}  // namespace

SyncFiles::SyncFiles(const QString& releases, const QString& stateDir)
    : m_status(under(releases, QStringLiteral("sync/status.json"))),
      m_request(under(stateDir, QStringLiteral("sync-request")))
{
    m_pool.setMaxThreadCount(1);
}

SyncFiles::~SyncFiles()
{
    m_pool.waitForDone();
}

QFuture<SyncStatus> SyncFiles::status()
{
    return QtConcurrent::run(&m_pool, [file = m_status] {
        if (file.isEmpty())
            return SyncStatus{};
        const auto object = readState(file);
        return object && *object ? statusOf(**object) : SyncStatus{};
    });
}

QFuture<bool> SyncFiles::ask(Request request)
{
    return QtConcurrent::run(&m_pool, [file = m_request, word = wordOf(request)] {
        return !file.isEmpty() && writeDurably(file, word + '\n', Readers::Group);
    });
}

}  // namespace orientibus::kiosk
