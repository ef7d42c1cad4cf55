// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "technician/around.h"

#include <orientibus/sync/disk.h>

#include <systemd/sd-bus.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <thread>

namespace orientibus::cli {

using sync::Metered;

namespace {

/// A kiosk that died in a class leaves its mark behind: no class lasts so long.
constexpr std::chrono::hours longestClass{6};

volatile std::sig_atomic_t hasSignal = 0;

void onSignal(int /*signal*/)
{
    hasSignal = 1;
}

std::int64_t nanosecondsNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// For a line of a log: anybody may have written it.
std::string printable(std::string_view text)
{
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return line;
}

struct BusFree {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};

}  // namespace

void catchSignals()
{
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

bool isSignalled()
{
    return hasSignal != 0;
}

std::optional<RequestFile> readRequest(const std::filesystem::path& stateDir)
{
    const std::string name = "sync-request";
    sync::PosixDisk disk(stateDir);
    const auto entry = disk.look(name);
    if (entry && entry->kind != sync::EntryKind::File) {
        // Whoever opens a pipe waits for its other end.
        return RequestFile{Request::Unknown, entry->modifiedNs, {}, false};
    }
    const auto file = disk.open(name, sync::Disk::Open::Read);
    std::array<char, 64> buffer{};
    const auto count = file ? (*file)->read(0, buffer) : tl::make_unexpected(file.error());
    if (!entry || !count) {
        return std::nullopt;
    }
    const auto text = trimmed({buffer.data(), *count});
    if (text.empty() && entry->length <= buffer.size()) {
        return std::nullopt;  // cleared, or about to be written
    }
    const auto request = entry->length > buffer.size() ? Request::Unknown
                         : text == "pull"              ? Request::Pull
                         : text == "pull-again"        ? Request::PullAgain
                         : text == "rollback"          ? Request::Rollback
                         : text == "cancel"            ? Request::Cancel
                                                       : Request::Unknown;
    return RequestFile{request, entry->modifiedNs, printable(text)};
}

Metered askNetworkManager()
{
    sd_bus* opened = nullptr;
    if (sd_bus_open_system(&opened) < 0) {
        return Metered::Unknown;
    }
    const std::unique_ptr<sd_bus, BusFree> bus(opened);
    sd_bus_set_method_call_timeout(bus.get(), 2'000'000);
    std::uint32_t value = 0;
    const int got = sd_bus_get_property_trivial(
        bus.get(), "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager",
        "org.freedesktop.NetworkManager", "Metered", nullptr, 'u', &value);
    // NMMetered: 1 yes, 2 no, 3 and 4 the same by guess, 0 unknown.
    if (got < 0 || value == 0 || value > 4) {
        return Metered::Unknown;
    }
    return value % 2 == 1 ? Metered::Yes : Metered::No;
}

bool isTaken(sync::Disk& disk, const std::string& file)
{
    if (!disk.look(file)) {
        return false;
    }
    const auto held = disk.hold(file, sync::Disk::Share::Shared);
    return !held && held.error().code == sync::FileError::Taken;
}

Around::Around(std::filesystem::path stateDir, std::filesystem::path root,
               std::function<bool()> canGoBack)
    : m_stateDir(std::move(stateDir)), m_disk(std::move(root)), m_canGoBack(std::move(canGoBack))
{
    if (const auto request = readRequest(m_stateDir)) {
        m_foundNs = request->atNs;
    }
}

std::optional<Request> Around::asked()
{
    const auto file = readRequest(m_stateDir);
    if (!file || file->atNs == m_foundNs) {
        return std::nullopt;
    }
    if (file->request == Request::Rollback && !m_canGoBack()) {
        m_foundNs = file->atNs;  // also when this has shown something to go back from
        return std::nullopt;
    }
    const bool isStop = file->request == Request::Cancel || file->request == Request::Rollback;
    return isStop ? std::optional(file->request) : std::nullopt;
}

void Around::look()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lookedAt < std::chrono::milliseconds(500)) {
        return;
    }
    m_lookedAt = now;
    const auto busy = sync::PosixDisk(m_stateDir).look("busy");
    // As far ahead as behind: a clock that was wrong is set while such a file is there.
    m_hasClass = busy && std::abs(nanosecondsNow() - busy->modifiedNs) <
                             std::chrono::nanoseconds(longestClass).count();
    const auto word = asked();
    m_makesRoom = word == Request::Rollback || isTaken(m_disk, waitingRoom);
    m_isCancelled = word || m_makesRoom;
}

bool Around::hasClass()
{
    look();
    return m_hasClass;
}

Metered Around::metered()
{
    // A transfer asks many times a second, and each answer is one of another program.
    const auto now = std::chrono::steady_clock::now();
    if (!m_metered || now - m_meteredAt > std::chrono::seconds(5)) {
        m_metered = askNetworkManager();
        m_meteredAt = now;
    }
    return *m_metered;
}

bool Around::isCancelled()
{
    look();
    return m_isCancelled || isSignalled();
}

void Around::wait(std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < until && !isCancelled()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

}  // namespace orientibus::cli
