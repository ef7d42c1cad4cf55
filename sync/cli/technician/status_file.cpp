// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/status_file.h"

#include <orientibus/sync/metadata.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace orientibus::cli {

namespace {

using Json = nlohmann::json;
using sync::Phase;

constexpr std::chrono::seconds window{10};
const std::string file = "sync/status.json";

std::string_view name(Phase phase)
{
    switch (phase) {
    case Phase::Checking:
        return "checking";
    case Phase::Fetching:
        return "fetching";
    case Phase::Building:
        return "building";
    case Phase::Showing:
        break;
    }
    return "showing";
}

/// The same members in both directions: `visit(name, member)`.
template <typename AnyStatus, typename Visit>
void eachMember(AnyStatus& status, Visit visit)
{
    visit("phase", status.phase);
    visit("paused", status.isPaused);
    visit("release", status.release);
    visit("issued", status.issued);
    visit("previous", status.previous);
    visit("next", status.next);
    visit("waits_for", status.waitsFor);
    visit("clock_wrong", status.isClockWrong);
    visit("bytes_done", status.bytesDone);
    visit("bytes_total", status.bytesTotal);
    visit("bytes_received", status.bytesReceived);
    visit("bytes_per_second", status.bytesPerSecond);
    visit("last_success", status.lastSuccess);
    visit("error_code", status.errorCode);
    visit("error_of", status.errorOf);
    visit("error_line", status.errorLine);
    visit("error_at", status.errorAt);
    visit("updated", status.updated);
}

}  // namespace

void Status::forgetError()
{
    errorCode.clear();
    errorOf.clear();
    errorLine.clear();
    errorAt.clear();
}

std::string statusText(const Status& status)
{
    Json json = {{"format", 1}};
    eachMember(status, [&](const char* key, const auto& member) { json[key] = member; });
    json["seconds_left"] = status.secondsLeft ? Json(*status.secondsLeft) : Json(nullptr);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Status parseStatus(const std::string& text)
{
    Status status;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return status;
    }
    try {
        eachMember(status,
                   [&](const char* key, auto& member) { member = json.value(key, member); });
        const auto left = json.find("seconds_left");
        if (left != json.end() && left->is_number_unsigned()) {
            status.secondsLeft = left->get<std::uint64_t>();
        }
    } catch (const Json::exception&) {
        return {};
    }
    return status;
}

void RateMeter::add(std::uint64_t total, Time now)
{
    m_samples.emplace_back(now, total);
    while (m_samples.size() > 2 && now - m_samples.front().first > window) {
        m_samples.pop_front();
    }
}

std::optional<std::uint64_t> RateMeter::rate() const
{
    if (m_samples.size() < 2) {
        return std::nullopt;
    }
    const auto time =
        std::chrono::duration<double>(m_samples.back().first - m_samples.front().first);
    const auto bytes = m_samples.back().second - m_samples.front().second;
    constexpr double enoughToTell = 0.5;
    if (time.count() < enoughToTell) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(static_cast<double>(bytes) / time.count());
}

StatusFile::StatusFile(sync::Disk& disk, sync::Clock& clock, Telling telling, Look look)
    : m_disk(disk), m_clock(clock), m_telling(telling), m_look(std::move(look))
{
    constexpr std::uint64_t longest = 65'536;
    m_status = parseStatus(sync::readWhole(disk, file, longest).value_or(""));
}

void StatusFile::write(bool isLast)
{
    m_writtenAt = std::chrono::steady_clock::now();
    m_status.updated = sync::formatDateTime(m_clock.now());
    // Nobody is helped when a sync stops because it cannot say that it works.
    const auto text = statusText(m_status);
    const auto written = m_disk.makeFolder("sync").and_then(
        [&] { return sync::writeWhole(m_disk, file, text, isLast); });
    if (!written && written.error().code == sync::FileError::NoSpace) {
        // That the disk is full is said in the place of what was said before it was.
        static_cast<void>(
            m_disk.open(file, sync::Disk::Open::Create).and_then([&](const auto& open) {
                return open->append(text);
            }));
    }
    if (isLast && m_isLineOpen) {
        fmt::print(stderr, "\n");
        m_isLineOpen = false;
    }
}

void StatusFile::entered(Phase phase, const std::string& release)
{
    m_status.phase = name(phase);
    if (!release.empty()) {
        m_status.next = release;  // until there is news, it is the one that waits
        m_status.waitsFor.clear();
    }
    m_status.isPaused = false;
    m_status.secondsLeft.reset();
    m_look(m_status);
    if (phase == Phase::Fetching) {
        m_meter = RateMeter();
        m_before += std::exchange(m_fetching, 0);
        m_receivedBefore = m_status.bytesReceived;
    } else if (phase == Phase::Checking) {
        m_before = m_fetching = 0;
        m_receivedBefore = m_status.bytesReceived = 0;
        m_status.bytesDone = m_status.bytesTotal = m_status.bytesPerSecond = 0;
    }
    write(false);
    const auto line = fmt::format("{}{}{}", m_status.phase, release.empty() ? "" : " ", release);
    if (m_telling == Telling::Lines && std::exchange(m_entered, line) != line) {
        fmt::print(stderr, "{}\n", line);
    }
}

void StatusFile::progressed(const sync::Progress& progress)
{
    m_fetching = progress.total;
    const auto now = std::chrono::steady_clock::now();
    const bool hasChanged = m_status.isPaused != progress.isPaused;
    if (!hasChanged && now - m_writtenAt < std::chrono::milliseconds(500)) {
        return;
    }
    if (hasChanged) {
        m_meter = RateMeter();  // a pause says nothing of the link after it
    }
    m_meter.add(progress.received, now);
    m_status.isPaused = progress.isPaused;
    m_status.bytesDone = m_before + progress.done;
    m_status.bytesTotal = m_before + progress.total + progress.later;
    m_status.bytesReceived = m_receivedBefore + progress.received;
    // Until there is something to tell of these objects, the rate is that of the ones before.
    m_status.bytesPerSecond =
        progress.isPaused ? 0 : m_meter.rate().value_or(m_status.bytesPerSecond);
    m_status.secondsLeft.reset();
    if (m_status.bytesPerSecond > 0) {
        m_status.secondsLeft = (m_status.bytesTotal - m_status.bytesDone) / m_status.bytesPerSecond;
    }
    write(false);
    tell();
}

void StatusFile::tell()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_telling == Telling::Nothing ||
        (m_telling == Telling::Lines && now - m_toldAt < std::chrono::seconds(10))) {
        return;
    }
    m_toldAt = now;
    auto line = m_status.isPaused
                    ? fmt::format("{} of {}; the link is lost, and tried again",
                                  sizeInWords(m_status.bytesDone), sizeInWords(m_status.bytesTotal))
                    : fmt::format("{} of {}", sizeInWords(m_status.bytesDone),
                                  sizeInWords(m_status.bytesTotal));
    if (m_status.bytesPerSecond > 0) {
        line += fmt::format(", {}/s", sizeInWords(m_status.bytesPerSecond));
    }
    if (m_status.secondsLeft) {
        line += fmt::format(", {} left", inWords(std::chrono::seconds(*m_status.secondsLeft)));
    }
    m_isLineOpen = m_telling == Telling::Terminal;
    if (m_isLineOpen) {
        fmt::print(stderr, "\r{:<76}", line);
        std::fflush(stderr);
    } else {
        fmt::print(stderr, "{}\n", line);
    }
}

std::string sizeInWords(std::uint64_t bytes)
{
    const auto size = static_cast<double>(bytes);
    return bytes < 1'000'000 ? fmt::format("{:.{}f} kB", size / 1e3, bytes < 10'000 ? 1 : 0)
                             : fmt::format("{:.{}f} MB", size / 1e6, bytes < 10'000'000 ? 2 : 1);
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string inWords(std::chrono::seconds time)
{
    const auto seconds = time.count();
    if (seconds < 60) {
        return fmt::format("{} s", seconds);
    }
    if (seconds < 3600) {
        return fmt::format("{} min {} s", seconds / 60, seconds % 60);
    }
    return fmt::format("{} h {} min", seconds / 3600, seconds / 60 % 60);
}

}  // namespace orientibus::cli
