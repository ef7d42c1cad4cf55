// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"
#include "sync/release_server.h"

#include <nlohmann/json.hpp>

#include <sys/types.h>

#include <string>
#include <vector>

namespace orientibus::test {

/// Two real catalogues of which the second one has a sentence changed and a job more.
[[nodiscard]] std::vector<Published> realRelease(int version);

struct ProgramRun {
    int code = -1;  ///< 128 + N when signal N ended it
    std::string out;
    std::string err;
    long mostKilobytes = 0;  ///< of memory

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
    /// Whether what it said of its failure is one line.
    [[nodiscard]] bool isOneLine() const;
};

/// A machine with orientibus-sync, its configuration and a kiosk's disk.
class SyncMachine {
public:
    explicit SyncMachine(const ReleaseServer& region);
    /// Which trusts these bytes of a root.json first, and knows of no server.
    explicit SyncMachine(const std::string& firstRoot);

    /// Writes kiosk.yaml.
    void configure(const std::vector<std::string>& servers, const std::string& more = {});
    /// As a shell reads it; `before` is what comes before the program.
    [[nodiscard]] ProgramRun run(const std::string& arguments,
                                 const std::string& before = {}) const;
    /// The same in two steps: a process, and its end.
    [[nodiscard]] pid_t start(const std::string& arguments, const std::string& before = {}) const;
    [[nodiscard]] ProgramRun wait(pid_t program) const;
    [[nodiscard]] std::filesystem::path root() const { return m_folder / "root"; }
    [[nodiscard]] std::string current() const;

private:
    TempDir m_folder;
};

}  // namespace orientibus::test
