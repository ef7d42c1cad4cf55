// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/gate_ledger.h"

#include "logging.h"
#include "presentation/done_already.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace orientibus::kiosk {
namespace {

constexpr qint64 msPerSecond = 1'000;
constexpr std::array<qint64, 4> lockSeconds{60, 300, 900, 3'600};
constexpr int mostFailed = 1'000'000;

const QString failedKey = QStringLiteral("failed_tries");
const QString lockedKey = QStringLiteral("locked_seconds");

qint64 lockMsAfter(int failed)
{
    const auto series = static_cast<std::size_t>(failed / GateLedger::triesPerSeries);
    return lockSeconds[std::min(series, lockSeconds.size()) - 1] * msPerSecond;
}

/// A whole number from 0 to `most`; nothing for anything else.
std::optional<int> countIn(const QJsonObject& object, const QString& key, int most)
{
    const double value = object.value(key).toDouble(-1);
    if (!(value >= 0 && value <= most) || value != std::floor(value))
        return std::nullopt;
    return static_cast<int>(value);
}

}  // namespace

GateLedger::GateLedger(const QString& file)
{
    if (file.isEmpty())
        return;
    read(file);
    m_writer.emplace(file);
}

void GateLedger::read(const QString& file)
{
    const auto state = readState(file);
    if (state && !*state)
        return;
    const QJsonObject object = state ? **state : QJsonObject{};
    const auto failed = countIn(object, failedKey, mostFailed);
    const auto locked = countIn(object, lockedKey, static_cast<int>(lockSeconds.back()));
    if (failed && locked) {
        m_failed = *failed;
        m_lockedMs = *locked * msPerSecond;
    } else {
        // Somebody may have spoilt it to get more tries: they get a first lock instead.
        qCWarning(lcGate).noquote() << "the ledger of tries cannot be read, locking:" << file;
        m_failed = triesPerSeries;
        m_lockedMs = lockMsAfter(m_failed);
    }
    m_persistedMs = m_lockedMs;
}

int GateLedger::triesLeft() const
{
    const int judged = m_trying ? m_failed - 1 : m_failed;
    return triesPerSeries - judged % triesPerSeries;
}

qint64 GateLedger::lockedMs() const
{
    return m_trying ? 0 : m_lockedMs;
}

QFuture<void> GateLedger::beginTry()
{
    m_failed = std::min(m_failed + 1, mostFailed);
    m_trying = true;
    if (m_failed % triesPerSeries == 0)
        m_lockedMs = lockMsAfter(m_failed);
    return persist();
}

void GateLedger::failTry()
{
    m_trying = false;
    qCInfo(lcGate) << "a wrong code," << m_failed << "in a row, locked for"
                   << m_lockedMs / msPerSecond << "s";
}

void GateLedger::succeedTry()
{
    m_trying = false;
    m_failed = 0;
    m_lockedMs = 0;
    persist();
    qCInfo(lcGate) << "a right code";
}

void GateLedger::pass(qint64 ms)
{
    if (lockedMs() == 0 || ms <= 0)
        return;
    m_lockedMs = std::max<qint64>(0, m_lockedMs - ms);
    if (m_lockedMs == 0 || m_persistedMs - m_lockedMs >= persistEveryMs)
        persist();
}

QFuture<void> GateLedger::persist()
{
    m_persistedMs = m_lockedMs;
    if (!m_writer)
        return doneAlready();
    const qint64 seconds = (m_lockedMs + msPerSecond - 1) / msPerSecond;
    return m_writer->write({{failedKey, m_failed}, {lockedKey, seconds}});
}

}  // namespace orientibus::kiosk
