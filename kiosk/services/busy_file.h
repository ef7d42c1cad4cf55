// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QThreadPool>

namespace orientibus::kiosk {

/// A file that is there while a pupil may be at this screen: the sync, which is another process,
/// then neither shows a new release nor fetches films. Written from a thread of its own; what
/// a power cut left is removed at the next start.
class BusyFile {
public:
    /// `folder` is where the kiosk keeps its state; empty: nobody is told.
    explicit BusyFile(const QString& folder);
    BusyFile(const BusyFile&) = delete;
    BusyFile& operator=(const BusyFile&) = delete;
    ~BusyFile();

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void write(bool busy);

    QString m_file;
    bool m_busy = false;
    QThreadPool m_pool{};
};

}  // namespace orientibus::kiosk
