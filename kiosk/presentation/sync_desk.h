// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"
#include "presentation/sync_port.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// What staff see of the sync and technicians ask of it. It looks once a second while somebody
/// watches, and at nothing otherwise.
class SyncDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One SyncDesk exists, made by the application")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(int station READ station NOTIFY changed FINAL)
    Q_PROPERTY(double fetched READ fetched NOTIFY changed FINAL)
    Q_PROPERTY(double megabytesDone READ megabytesDone NOTIFY changed FINAL)
    Q_PROPERTY(double megabytesTotal READ megabytesTotal NOTIFY changed FINAL)
    Q_PROPERTY(double megabytesPerSecond READ megabytesPerSecond NOTIFY changed FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed FINAL)
    Q_PROPERTY(QString release READ release NOTIFY changed FINAL)
    Q_PROPERTY(QString previous READ previous NOTIFY changed FINAL)
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
    Q_PROPERTY(QString waitsFor READ waitsFor NOTIFY changed FINAL)
    Q_PROPERTY(bool clockWrong READ isClockWrong NOTIFY changed FINAL)
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY changed FINAL)
    Q_PROPERTY(QDateTime lastSuccess READ lastSuccess NOTIFY changed FINAL)

public:
    enum class State {
        Unknown,  ///< nothing was ever synced here
        Current,
        Asked,     ///< something was asked, and has not begun
        NotHeard,  ///< something was asked, and the sync does not answer
        Working,
        Paused,       ///< the link is lost, and tried again
        Interrupted,  ///< it worked, and is silent since: the power went, or the process
        Waiting,      ///< see waitsFor
        Failed,       ///< see errorCode
    };
    Q_ENUM(State)

    static constexpr qint64 lookEveryMs = 1'000;
    static constexpr qint64 answersWithinMs = 30'000;
    static constexpr qint64 silentAfterS = 30;    ///< a sync that fetches writes twice a second
    static constexpr qint64 buildsWithinS = 300;  ///< one that builds may be silent so long

    SyncDesk(const Clock& clock, SyncPort& port, QObject* parent = nullptr);

    [[nodiscard]] bool isWatched() const { return m_watched; }
    void setWatched(bool watched);

    [[nodiscard]] State state() const;
    /// Of checked, received, prepared, shown: which is under way, 0 to 3; 4: all are done, -1:
    /// none.
    [[nodiscard]] int station() const;
    [[nodiscard]] double fetched() const;  ///< of what is to come, 0 to 1
    [[nodiscard]] double megabytesDone() const { return inMegabytes(m_status.bytesDone); }
    [[nodiscard]] double megabytesTotal() const { return inMegabytes(m_status.bytesTotal); }
    [[nodiscard]] double megabytesPerSecond() const { return inMegabytes(m_status.bytesPerSecond); }
    [[nodiscard]] int secondsLeft() const { return static_cast<int>(m_status.secondsLeft); }
    [[nodiscard]] const QString& release() const { return m_status.release; }
    [[nodiscard]] const QString& previous() const { return m_status.previous; }
    [[nodiscard]] const QString& next() const { return m_status.next; }
    /// class, films, link, allowance, rolled back; or empty. Of a release that is shown already its
    /// films alone wait for a class to end.
    [[nodiscard]] QString waitsFor() const;
    [[nodiscard]] bool isClockWrong() const { return m_status.clockWrong; }
    [[nodiscard]] const QString& errorCode() const { return m_status.errorCode; }
    [[nodiscard]] const QDateTime& lastSuccess() const { return m_status.lastSuccess; }

    Q_INVOKABLE void pull() { ask(SyncPort::Request::Pull); }
    Q_INVOKABLE void rollback() { ask(SyncPort::Request::Rollback); }
    /// Nobody is at the screen any more: a release that waited for it is shown.
    void resume();

    Q_INVOKABLE void cancel() { ask(SyncPort::Request::Cancel); }

signals:
    void watchedChanged();
    void changed();

private:
    [[nodiscard]] static double inMegabytes(qint64 bytes)
    {
        return static_cast<double>(bytes) / 1e6;
    }
    [[nodiscard]] bool isWorking() const;
    void ask(SyncPort::Request request);
    void look();
    void tick();
    void take();

    const Clock& m_clock;
    SyncPort& m_port;
    QFutureWatcher<SyncStatus> m_answer{};
    QFutureWatcher<SyncStatus> m_waiting{};
    QFutureWatcher<bool> m_told{};
    SyncStatus m_status{};
    QDateTime m_seenAtAsking{};
    qint64 m_lookedMs = 0;
    qint64 m_askedMs = -1;  ///< -1: nothing is asked
    bool m_watched = false;
    bool m_untold = false;
};

}  // namespace orientibus::kiosk
