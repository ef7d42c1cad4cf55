// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/state_file.h"

#include "logging.h"
#include "services/durable_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QtConcurrentRun>

#include <utility>

namespace orientibus::kiosk {
tl::expected<std::optional<QJsonObject>, QString> readState(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return std::nullopt;
    const auto bytes = readSmall(path);
    const auto document = QJsonDocument::fromJson(bytes.value_or(QByteArray()));
    if (!document.isObject())
        return tl::unexpected(QStringLiteral("%1 cannot be read").arg(path));
    return document.object();
}

StateWriter::StateWriter(QString file) : m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
}

StateWriter::~StateWriter()
{
    m_pool.waitForDone();
}

QFuture<void> StateWriter::write(const QJsonObject& object)
{
    return QtConcurrent::run(&m_pool, [this, object] { store(object); });
}

void StateWriter::store(const QJsonObject& object)
{
    const bool stored = writeDurably(m_file, QJsonDocument(object).toJson());
    if (!stored && !m_complained)
        qCWarning(lcKiosk).noquote() << m_file << "cannot be written: kept in memory only";
    m_complained = !stored;
}

}  // namespace orientibus::kiosk
