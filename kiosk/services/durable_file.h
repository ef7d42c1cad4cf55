// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace orientibus::kiosk {

/// Who else may read a file, whatever the umask says.
enum class Readers { Self, Group };

/// Replaces `path` by `bytes` so that after a power cut there is either the old
/// or the new file, whole. False when it could not be made to last.
[[nodiscard]] bool writeDurably(const QString& path, const QByteArray& bytes,
                                Readers readers = Readers::Self);

/// The bytes of a small file; nothing when it cannot be read or is over 64 kB.
[[nodiscard]] std::optional<QByteArray> readSmall(const QString& path);

}  // namespace orientibus::kiosk
