// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <random>

namespace orientibus::kiosk {

/// Draws at random without putting back; a new round never starts with the draw
/// that ended the last one.
class SurpriseBag {
public:
    /// An empty text when `ids` is empty. What is no longer in `ids` is not drawn.
    [[nodiscard]] QString draw(const QStringList& ids);

    /// Fixes the order, for tests; without it chance does, from the first draw on.
    void seed(quint32 value) { m_random.emplace(value); }

    [[nodiscard]] const QStringList& left() const { return m_left; }
    [[nodiscard]] const QString& last() const { return m_last; }

private:
    void refill(const QStringList& ids);

    QStringList m_left{};
    QString m_last{};
    std::optional<std::mt19937> m_random{};
};

}  // namespace orientibus::kiosk
