// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"
#include "sync/world.h"

#include <orientibus/sync/publisher.h>

namespace orientibus::test {

/// Folders of the disk in which an operation may be told to fail: the counted one and all after
/// it, as when power is cut.
class BrittleFolders : public sync::Folders {
public:
    explicit BrittleFolders(std::filesystem::path root) : m_root(std::move(root)) { begin(); }

    /// As a program that has just been started: it knows of no folder.
    void begin();

    [[nodiscard]] sync::Folder& folder(const std::string& path) override;
    [[nodiscard]] sync::Result<void, sync::FileError> make(const std::string& path) override;
    [[nodiscard]] sync::Result<std::vector<sync::Entry>, sync::FileError>
    list(const std::string& path) override;
    [[nodiscard]] sync::Result<void, sync::FileError> sync(const std::string& path) override;

    /// Succeeds or fails before an operation does anything.
    [[nodiscard]] sync::Result<void, sync::FileError> step();

    /// In their order, and when folders were made to last: "drafts/root.json", "sync drafts".
    std::vector<std::string> removals;
    int operations = 0;  ///< that change something
    int failsAt = -1;    ///< which is the first to fail, counted from 0

private:
    std::filesystem::path m_root;
    std::unique_ptr<sync::DiskFolders> m_disk;
    std::map<std::string, std::unique_ptr<sync::Folder>> m_folders;
};

/// Takes any file for a catalogue. Its first line is an error when it begins with "wrong".
class TestPreparer : public sync::ReleasePreparer {
public:
    [[nodiscard]] std::int64_t newestSchema() const override { return 3; }
    [[nodiscard]] sync::Result<std::int64_t, sync::PrepareError>
    schema(const std::filesystem::path& release) override;
    [[nodiscard]] std::vector<std::string> preparedFiles() const override { return {"index"}; }
    [[nodiscard]] sync::Result<void, sync::PrepareError>
    prepare(const std::filesystem::path& release) override;
    [[nodiscard]] sync::Result<std::vector<sync::Finding>, sync::PrepareError>
    check(const std::filesystem::path& release) override;
    [[nodiscard]] sync::Result<sync::Changes, sync::PrepareError>
    changes(const std::filesystem::path& before, const std::filesystem::path& after) override;
};

/// A Region with a repository on a disk, its keys, and a kiosk that trusts its first root.
class Region {
public:
    Region();

    [[nodiscard]] sync::Publisher publisher(sync::Lifetimes lifetimes = {});
    /// A draft with this catalogue, and perhaps media by their names.
    [[nodiscard]] sync::PublishResult<sync::AddReport>
    add(const std::string& release, const std::string& catalogue,
        const std::map<std::string, std::string>& media = {});
    [[nodiscard]] sync::PublishResult<sync::SignReport>
    sign(const std::optional<sync::SecretKey>& key);
    /// By the first two targets keys, from a draft to what clients see.
    void signByTwo();
    void publish(const std::string& release, const std::string& catalogue,
                 const std::map<std::string, std::string>& media = {});
    [[nodiscard]] sync::PublishResult<void> changeKeys(const std::vector<std::string>& roles,
                                                       const sync::SecretKey* leaving,
                                                       const sync::SecretKey* coming);

    /// The release that a kiosk finds, "none" where there is none, or what is wrong. It keeps what
    /// it trusts from one call to the next.
    [[nodiscard]] std::string seen();
    /// The same for one that never heard of the Region before.
    [[nodiscard]] std::string seenAnew();
    /// What is published, but for the drafts: bytes by path.
    [[nodiscard]] std::map<std::string, std::string> files() const;
    [[nodiscard]] sync::CheckReport check();
    /// Objects that a manifest names, of a release or of a draft, and that are not there.
    [[nodiscard]] std::vector<std::string> missing() const;

    TempDir disk;
    TestClock clock;
    BrittleFolders folders{disk.path()};
    TestPreparer preparer;
    std::vector<sync::SecretKey> root;
    std::vector<sync::SecretKey> targets;
    std::vector<sync::SecretKey> online;

private:
    [[nodiscard]] std::string see(TestFolder& kiosk);

    TempDir m_sources;
    TestFolder m_kiosk;
    std::string m_firstRoot;
};

/// The code of a refusal, or nothing when there was none.
template <typename T>
[[nodiscard]] std::optional<sync::PublishError> refusal(const sync::PublishResult<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

}  // namespace orientibus::test
