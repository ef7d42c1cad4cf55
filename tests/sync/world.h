// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/repository.h"

#include <orientibus/sync/tuf_client.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace orientibus::test {

class TestClock : public sync::Clock {
public:
    [[nodiscard]] std::chrono::sys_seconds now() override { return time; }
    void set(const char* text) { time = sync::parseDateTime(text).value(); }

    std::chrono::sys_seconds time = sync::parseDateTime("2030-01-01T00:00:00Z").value();
};

/// Serves the files of a repository under http://server/, and remembers what it was asked for.
class TestServer : public sync::Fetcher {
public:
    explicit TestServer(const Repository& repository) : m_repository(repository) {}

    [[nodiscard]] sync::Result<void, sync::FetchError>
    fetch(const std::string& url, std::uint64_t maxLength, const sync::Sink& sink) override;

    /// Answers this path so.
    std::map<std::string, sync::FetchError> failures;
    /// Gives bytes for ever under this path, however few were asked for.
    std::set<std::string> endless;
    std::vector<std::string> asked;  ///< paths: "metadata/timestamp.json"
    std::uint64_t sent = 0;          ///< bytes

private:
    const Repository& m_repository;
};

/// A folder in memory. An operation may be told to fail.
class TestFolder : public sync::Folder {
public:
    [[nodiscard]] sync::Result<void, sync::FileError> read(const std::string& name,
                                                           const sync::Sink& sink) override;
    [[nodiscard]] sync::Result<std::unique_ptr<sync::PendingFile>, sync::FileError>
    create(const std::string& name) override;
    [[nodiscard]] sync::Result<void, sync::FileError> remove(const std::string& name) override;

    [[nodiscard]] nlohmann::json signedPart(const std::string& name) const
    {
        return nlohmann::json::parse(files.at(name)).at("signed");
    }
    /// The version that is kept of a role, 0 when there is none.
    [[nodiscard]] int version(const std::string& role) const
    {
        return files.contains(role + ".json") ? signedPart(role + ".json")["version"].get<int>()
                                              : 0;
    }

    /// Succeeds or fails before an operation does anything.
    [[nodiscard]] sync::Result<void, sync::FileError> step();

    std::map<std::string, std::string> files;
    int operations = 0;
    int failsAt = -1;  ///< which operation fails, counted from 0
    sync::FileError failure = sync::FileError::Io;
};

/// A repository, and a client that trusts its first root.
struct World {
    World() { begin(); }

    /// Forgets everything and trusts the repository's first root.
    void begin();
    /// One refresh by a client that has just been started, as `tuf-client refresh` is.
    [[nodiscard]] sync::TufResult<void> refresh(sync::TufLimits limits = {});
    /// refresh(), then the target.
    [[nodiscard]] sync::TufResult<sync::TufClient::Outcome> download(const std::string& name);
    [[nodiscard]] sync::TufClient client(sync::TufLimits limits = {});

    Repository repository;
    TestServer server{repository};
    TestClock clock;
    TestFolder metadata;
    TestFolder targets;
};

/// The code of a refusal, or nothing when there was none.
template <typename T>
[[nodiscard]] std::optional<sync::TufError> refusal(const sync::TufResult<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

}  // namespace orientibus::test
