// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace orientibus::kiosk {
namespace {

/// The rename itself lasts only once the folder is on disk.
bool syncFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return false;
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    return synced;
}

}  // namespace

bool writeDurably(const QString& path, const QByteArray& bytes, Readers readers)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        ::fsync(file.handle()) != 0)
        return false;
    constexpr mode_t readByGroup = S_IRUSR | S_IWUSR | S_IRGRP;
    if (readers == Readers::Group && ::fchmod(file.handle(), readByGroup) != 0)
        return false;
    return file.commit() && syncFolder(folder);
}

std::optional<QByteArray> readSmall(const QString& path)
{
    constexpr qint64 most = 64 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most || file.error() != QFile::NoError)
        return std::nullopt;
    return bytes;
}

}  // namespace orientibus::kiosk
