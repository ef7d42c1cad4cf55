// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/catalogue.h"

#include <QFutureWatcher>
#include <QObject>
#include <QQmlParserStatus>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// What every controller is: inputs from QML, one question to the catalogue,
/// one state. It asks once its inputs are complete and again when one changes;
/// what it shows stays until the new answer is there.
class Controller : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ANONYMOUS
    Q_PROPERTY(orientibus::kiosk::Catalogue* catalogue READ catalogue WRITE setCatalogue NOTIFY
                   catalogueChanged REQUIRED FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)

public:
    enum class State {
        Loading,  ///< nothing to show yet
        Ready,
        Empty,
        Failed,
        Idle,  ///< nothing was asked: a search of fewer than two letters
    };
    Q_ENUM(State)

    [[nodiscard]] Catalogue* catalogue() const { return m_catalogue; }
    void setCatalogue(Catalogue* catalogue);
    [[nodiscard]] const QString& language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] State state() const { return m_state; }

    /// A question is out, also while older rows are still shown.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void classBegin() final {}
    void componentComplete() final;

signals:
    void catalogueChanged();
    void languageChanged();
    void stateChanged();
    void busyChanged();
    void changed();  ///< what is shown changed, before `state` does

protected:
    explicit Controller(QObject* parent);

    /// Asks the catalogue; called only with a catalogue and complete inputs.
    virtual void ask() = 0;

    /// An input changed.
    void reload();
    void setState(State state);
    void setBusy(bool busy);

    template <typename T>
    void put(QFutureWatcher<T>& watcher, const QFuture<T>& question);

    /// The answer of a finished watcher, or nothing when it was cancelled.
    template <typename T>
    [[nodiscard]] static std::optional<T> taken(const QFutureWatcher<T>& watcher);

    /// Takes over the rows of a finished watcher and says so; false, and Failed, where there are
    /// none. One that was cancelled changes nothing.
    template <typename T>
    bool takeOver(const QFutureWatcher<Answer<T>>& watcher, T& rows);

    template <typename T>
    bool setInput(T& input, const T& value);

private:
    Catalogue* m_catalogue = nullptr;
    QString m_language = QStringLiteral("fr");
    State m_state = State::Loading;
    bool m_busy = false;
    bool m_complete = false;
};

template <typename T>
void Controller::put(QFutureWatcher<T>& watcher, const QFuture<T>& question)
{
    watcher.cancel();  // a question still waiting is not worth asking any more
    setBusy(true);
    watcher.setFuture(question);
}

template <typename T>
std::optional<T> Controller::taken(const QFutureWatcher<T>& watcher)
{
    const QFuture<T> future = watcher.future();
    return future.resultCount() > 0 ? std::optional<T>(future.result()) : std::nullopt;
}

template <typename T>
bool Controller::takeOver(const QFutureWatcher<Answer<T>>& watcher, T& rows)
{
    const auto answer = taken(watcher);
    if (!answer)
        return false;
    setBusy(false);
    if (!*answer) {
        setState(State::Failed);
        return false;
    }
    rows = **answer;
    emit changed();
    return true;
}

template <typename T>
bool Controller::setInput(T& input, const T& value)
{
    if (input == value)
        return false;
    input = value;
    return true;
}

}  // namespace orientibus::kiosk
