// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>
#include <QSet>
#include <QString>

#include <memory>

namespace orientibus::kiosk {

/// The contents this kiosk can show, best first: the release that the sync has put in place
/// (`current`), the one before it (`previous`), and the file that is always there.
///
/// What was taken is held, by a shared lock on its folder, so that the sync does not remove it; it
/// is opened once and not followed by itself. Thread-safety: one thread.
class ReleaseShelf {
public:
    struct Content {
        QString catalogue{};   ///< a file
        QString release{};     ///< "2026-11-29.1"; empty: the file that is always there
        QDate issued{};        ///< when the Region published it; invalid without a release
        QString passedOver{};  ///< the release that should be shown and cannot be opened; or empty
    };

    /// `root` holds `current` and `previous`; empty: there are no releases here.
    ReleaseShelf(QString root, QString always);
    ~ReleaseShelf();
    ReleaseShelf(const ReleaseShelf&) = delete;
    ReleaseShelf& operator=(const ReleaseShelf&) = delete;

    /// Takes the best that can be opened, and lets go of what was held.
    Content take();

    /// What is held turned out to be unreadable: take() will pass it over.
    void refuse();

    /// The sync has put another release in place since take(); false for one that was refused.
    [[nodiscard]] bool hasOther() const;

    [[nodiscard]] const QString& root() const { return m_root; }

private:
    class Hold;

    [[nodiscard]] QString releaseAt(const QString& link) const;
    [[nodiscard]] bool takes(const QString& release);

    QString m_root;
    QString m_always;
    QString m_seen{};  ///< what `current` named at the last take()
    QString m_held{};
    QSet<QString> m_refused{};
    std::unique_ptr<Hold> m_hold;
};

}  // namespace orientibus::kiosk
