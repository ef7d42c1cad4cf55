// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFuture>
#include <QJsonObject>
#include <QString>
#include <QThreadPool>

#include <tl/expected.hpp>

#include <optional>

/// The few small files a kiosk writes. Whenever the power is cut, a file holds
/// what it held before or what was written, whole.
namespace orientibus::kiosk {

/// The object in `file`; nothing when there is no such file; a sentence when
/// there is one and it cannot be understood.
[[nodiscard]] tl::expected<std::optional<QJsonObject>, QString> readState(const QString& file);

/// Writes one file again and again from a thread of its own, in the order asked.
/// The destructor waits. A failure is logged once, until a write succeeds again.
class StateWriter {
public:
    explicit StateWriter(QString file);
    StateWriter(const StateWriter&) = delete;
    StateWriter& operator=(const StateWriter&) = delete;
    ~StateWriter();

    /// Finished when the object is on the disk, or when it is clear that it cannot be.
    QFuture<void> write(const QJsonObject& object);

private:
    void store(const QJsonObject& object);

    QString m_file;
    bool m_complained = false;  ///< of the writing thread
    QThreadPool m_pool{};
};

}  // namespace orientibus::kiosk
