// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/sync_program.h"

#include "support/catalogue_builder.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::test {

using sync::Tier;

namespace {

std::string catalogueOf(int version)
{
    CatalogueBuilder builder;
    for (int i = 0; i < 40; ++i) {
        builder.withWholeOccupation(fmt::format("D11{:02}", i), fmt::format("Artisan {}", i),
                                    fmt::format("Artisane {}", i));
    }
    if (version > 1) {
        builder.withText("D1101", "fr", "task", fmt::format("Une phrase de {}.", version), 9);
        builder.withText("D1101", "en", "task", fmt::format("A sentence of {}.", version), 9);
        builder.withWholeOccupation("D1199", "Nouveau", "Nouvelle");
    }
    return readFile(builder.write().path());
}

}  // namespace

std::vector<Published> realRelease(int version)
{
    std::vector<Published> files = {
        {"catalogue.sqlite", catalogueOf(version), Tier::Catalogue, true, {}},
        {"catalogue.media/same.svg", "<svg/>"},
        {"catalogue.media/film.webm", std::string(600'000, static_cast<char>('0' + version)),
         Tier::Rest}};
    if (version > 1) {
        files.front().deltasFrom.push_back(catalogueOf(version - 1));
    }
    return files;
}

bool ProgramRun::isOneLine() const
{
    const auto said = err.find("orientibus-sync: ");
    return said != std::string::npos && err.ends_with(".\n") &&
           std::count(err.begin() + static_cast<std::ptrdiff_t>(said), err.end(), '\n') == 1;
}

SyncMachine::SyncMachine(const ReleaseServer& region) : SyncMachine(region.firstRoot())
{
    configure({region.url()});
}

SyncMachine::SyncMachine(const std::string& firstRoot)
{
    std::filesystem::create_directories(root() / "kiosk");
    writeFile(m_folder / "root.json", firstRoot);
}

void SyncMachine::configure(const std::vector<std::string>& servers, const std::string& more)
{
    std::string yaml = "language: fr\nsync:\n  servers:\n";
    for (const auto& server : servers) {
        yaml += fmt::format("    - {}\n", server);
    }
    yaml += fmt::format("  first_root: {}\n{}", (m_folder / "root.json").string(), more);
    writeFile(m_folder / "kiosk.yaml", yaml);
}

ProgramRun SyncMachine::run(const std::string& arguments, const std::string& before) const
{
    return wait(start(arguments, before));
}

pid_t SyncMachine::start(const std::string& arguments, const std::string& before) const
{
    const auto command =
        fmt::format("exec env {} {} --root {} --config {} {} >{} 2>{}", before, ORIENTIBUS_SYNC,
                    root().string(), (m_folder / "kiosk.yaml").string(), arguments,
                    (m_folder / "out").string(), (m_folder / "err").string());
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        ::_exit(127);
    }
    return child;
}

ProgramRun SyncMachine::wait(pid_t program) const
{
    int status = 0;
    rusage usage{};
    ::wait4(program, &status, 0, &usage);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            readFile(m_folder / "out"), readFile(m_folder / "err"), usage.ru_maxrss};
}

std::string SyncMachine::current() const
{
    std::error_code ignored;
    return std::filesystem::read_symlink(root() / "current", ignored).filename();
}

}  // namespace orientibus::test
