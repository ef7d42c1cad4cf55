// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "application.h"
#include "services/config.h"
#include "system/rehearsal.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace orientibus::kiosk {

/// What this run of the program is to do.
struct Run {
    enum class What { Serve, Tour, SelfTest, HashPin, Help, Version } what = What::Serve;
    Application::Options options{};
    Rehearsal::Dress dress{};
    QString tourFolder{};
    QByteArray staffPin{};
    QByteArray technicianPin{};
    bool measured = false;  ///< say when the first frame is there
};

/// Where an installed kiosk has its configuration.
[[nodiscard]] QString installedConfig();

/// The first argument is the program. `installed` is what is read without --config, and what
/// forbids rehearsals on a kiosk in service whichever --config is given. The error is one
/// English sentence.
[[nodiscard]] tl::expected<Run, QString>
readCommandLine(const QStringList& arguments, const QString& installed = installedConfig());

[[nodiscard]] QString helpText();

}  // namespace orientibus::kiosk
