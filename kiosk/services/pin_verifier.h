// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/gate_ports.h"

#include <QByteArray>
#include <QThreadPool>

#include <optional>

namespace orientibus::kiosk {

/// Compares codes with the Argon2id lines of the configuration, on a thread of its own.
class PinVerifier : public PinCheck {
public:
    /// Empty lines: no such code on this screen.
    PinVerifier(QByteArray staffLine, QByteArray technicianLine);
    ~PinVerifier() override;

    [[nodiscard]] bool isInstalled(Role role) const override;
    [[nodiscard]] QFuture<bool> check(Role role, SecretDigits digits) override;

private:
    [[nodiscard]] const QByteArray& line(Role role) const;

    QByteArray m_staff;
    QByteArray m_technician;
    QThreadPool m_pool{};
};

/// The line to write into kiosk.yaml for these digits; nothing when memory is short.
[[nodiscard]] std::optional<QByteArray> hashPin(const SecretDigits& digits);

/// True for a line that is at least as hard to guess as those of hashPin(), and not so
/// hard that a kiosk has no memory or time for it.
[[nodiscard]] bool isPinLine(const QByteArray& line);

}  // namespace orientibus::kiosk
