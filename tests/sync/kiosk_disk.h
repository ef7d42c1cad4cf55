// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"
#include "sync/release_server.h"
#include "sync/world.h"

#include <orientibus/sync/puller.h>

namespace orientibus::test {

/// Prepares what are no catalogues: the index of a release is a word about its bytes.
class TestPreparer : public sync::ReleasePreparer {
public:
    [[nodiscard]] std::int64_t newestSchema() const override { return 3; }
    sync::Result<std::int64_t, sync::PrepareError>
    schema(const std::filesystem::path& release) override;
    [[nodiscard]] std::vector<std::string> preparedFiles() const override
    {
        return {"catalogue.search.sqlite"};
    }
    /// A catalogue that begins with "unfit" is.
    sync::Result<void, sync::PrepareError> prepare(const std::filesystem::path& release) override;
    sync::Result<std::vector<sync::Finding>, sync::PrepareError>
    check(const std::filesystem::path& release) override;
    sync::Result<sync::Changes, sync::PrepareError>
    changes(const std::filesystem::path& before, const std::filesystem::path& after) override;
};

class TestSurroundings : public sync::Surroundings {
public:
    bool hasClass() override { return isClass; }
    sync::Metered metered() override { return isMetered; }
    bool isCancelled() override { return isCancel; }
    void wait(std::chrono::milliseconds time) override { waited += time; }

    bool isClass = false;
    sync::Metered isMetered = sync::Metered::Unknown;
    bool isCancel = false;
    std::chrono::milliseconds waited{0};
};

class TestReporter : public sync::Reporter {
public:
    void entered(sync::Phase phase, const std::string& /*release*/) override
    {
        phases.push_back(phase);
        if (onEntered) {
            onEntered();
        }
    }
    void progressed(const sync::Progress& progress) override
    {
        last = progress;
        if (onProgress) {
            onProgress(progress);
        }
    }

    std::vector<sync::Phase> phases;
    std::function<void()> onEntered;
    sync::Progress last;
    std::function<void(const sync::Progress&)> onProgress;
};

/// A kiosk's disk and what is around it. Each call is a program that has just been started.
class KioskDisk {
public:
    explicit KioskDisk(const ReleaseServer& server);

    sync::SyncResult<sync::PullOutcome> pull();
    sync::SyncResult<sync::PullOutcome> pull(sync::Disk& through, sync::Transport& transport);
    sync::SyncResult<sync::Preview> preview();
    sync::SyncResult<std::string> rollback();
    sync::SyncResult<std::vector<std::string>> clean();
    sync::SyncResult<sync::Repaired> repair();
    sync::SyncResult<sync::Repaired> repair(sync::Disk& through, sync::Transport& transport);

    [[nodiscard]] std::filesystem::path path(const std::string& name) const
    {
        return m_folder / name;
    }
    [[nodiscard]] const TempDir& folder() const { return m_folder; }
    /// What is shown, read through the link as a kiosk does; empty where nothing is.
    [[nodiscard]] std::string shown(const std::string& file = "catalogue.sqlite") const;
    [[nodiscard]] std::string current();
    [[nodiscard]] std::string previous();
    /// What `verify` would say of a release.
    [[nodiscard]] std::vector<sync::Damage> damages(const std::string& release);

    sync::PullOptions options;
    TestClock clock;
    TestPreparer preparer;
    TestSurroundings surroundings;
    TestReporter reporter;
    std::uint64_t received = 0;  ///< by the last call

private:
    template <typename Work>
    auto run(Work work);

    TempDir m_folder;
    sync::PosixDisk m_disk;
};

/// Flips one bit in the middle of a file, which stays the same file under all its names.
void spoil(const std::filesystem::path& file);

/// The code of a refusal, or nothing when there was none.
template <typename T>
[[nodiscard]] std::optional<sync::SyncError> refusal(const sync::SyncResult<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

}  // namespace orientibus::test
