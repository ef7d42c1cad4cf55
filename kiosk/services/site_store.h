// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/site.h"
#include "services/state_file.h"

#include <optional>

namespace orientibus::kiosk {

/// Keeps where the bus stands in <state folder>/site.json. What cannot be read is
/// nowhere in particular: staff choose again.
class SiteStore {
public:
    /// An empty folder: nothing is kept.
    explicit SiteStore(const QString& stateFolder);

    [[nodiscard]] SiteRecord load() const;

    /// Returns at once; the destructor waits until it is written.
    void save(const SiteRecord& record);

private:
    QString m_file{};
    std::optional<StateWriter> m_writer{};
};

}  // namespace orientibus::kiosk
