// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "system/screen_scale.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace orientibus::kiosk {

/// What kiosk.yaml says. What it does not say is as here.
struct KioskConfig {
    QString screen{};
    Panel panel{};
    QString language = QStringLiteral("fr");
    QString catalogue{};  ///< empty: the usual places
    QString stateDir{};   ///< empty: the usual place
    bool inService = false;
    QByteArray staffPin{};  ///< Argon2id lines; empty: no such code
    QByteArray technicianPin{};
};

/// Reads a configuration. The error is one English sentence that names the file,
/// the line and the key.
[[nodiscard]] tl::expected<KioskConfig, QString> readConfig(const QString& file);

}  // namespace orientibus::kiosk
