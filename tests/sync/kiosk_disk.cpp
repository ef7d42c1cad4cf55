// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/kiosk_disk.h"

#include <fstream>

namespace orientibus::test {

using namespace sync;

Result<std::int64_t, PrepareError> TestPreparer::schema(const std::filesystem::path& release)
{
    if (readFile(release / "catalogue.sqlite").empty()) {
        return refuse(PrepareError::NotRelease, "there is no catalogue");
    }
    return 1;
}

Result<void, PrepareError> TestPreparer::prepare(const std::filesystem::path& release)
{
    const auto bytes = readFile(release / "catalogue.sqlite");
    if (bytes.empty() || bytes.starts_with("unfit")) {
        return refuse(PrepareError::Unfit, "the catalogue is none");
    }
    writeFile(release / "catalogue.search.sqlite", "index of " + hashOf(bytes));
    return {};
}

Result<std::vector<Finding>, PrepareError>
TestPreparer::check(const std::filesystem::path& /*release*/)
{
    return std::vector<Finding>();
}

Result<Changes, PrepareError> TestPreparer::changes(const std::filesystem::path& before,
                                                    const std::filesystem::path& after)
{
    const auto size = [](const auto& folder) {
        return std::to_string(readFile(folder / "catalogue.sqlite").size());
    };
    return Changes{{{"Bytes", {size(before) + " to " + size(after)}}}};
}

KioskDisk::KioskDisk(const ReleaseServer& server) : m_disk(m_folder.path())
{
    options.servers = {server.url()};
    options.firstRoot = server.firstRoot();
}

template <typename Work>
auto KioskDisk::run(Work work)
{
    FolderTransport transport(options.servers.front());
    Puller puller({m_disk, clock, transport, preparer, surroundings, reporter}, options);
    auto result = work(puller);
    received = transport.received();
    return result;
}

SyncResult<PullOutcome> KioskDisk::pull()
{
    return run([](Puller& puller) { return puller.pull(); });
}

SyncResult<PullOutcome> KioskDisk::pull(Disk& through, Transport& transport)
{
    Puller puller({through, clock, transport, preparer, surroundings, reporter}, options);
    return puller.pull();
}

SyncResult<Preview> KioskDisk::preview()
{
    return run([](Puller& puller) { return puller.preview(); });
}

SyncResult<std::string> KioskDisk::rollback()
{
    return run([](Puller& puller) { return puller.rollback(); });
}

SyncResult<std::vector<std::string>> KioskDisk::clean()
{
    return run([](Puller& puller) { return puller.clean(); });
}

SyncResult<Repaired> KioskDisk::repair()
{
    return run([](Puller& puller) { return puller.repair(); });
}

SyncResult<Repaired> KioskDisk::repair(Disk& through, Transport& transport)
{
    Puller puller({through, clock, transport, preparer, surroundings, reporter}, options);
    return puller.repair();
}

void spoil(const std::filesystem::path& file)
{
    auto bytes = readFile(file);
    auto& one = bytes.at(bytes.size() / 2);
    one = static_cast<char>(one ^ 1);
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary) << bytes;
}

std::string KioskDisk::shown(const std::string& file) const
{
    return readFile(m_folder / "current" / file);
}

std::string KioskDisk::current()
{
    return Releases(m_disk, preparer).current();
}

std::string KioskDisk::previous()
{
    return Releases(m_disk, preparer).previous();
}

std::vector<Damage> KioskDisk::damages(const std::string& release)
{
    const auto found = Releases(m_disk, preparer).verify(release, [](std::uint64_t) {});
    return found ? *found : std::vector<Damage>{{found.error().detail, true}};
}

}  // namespace orientibus::test
