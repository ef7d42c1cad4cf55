// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/publish_program.h"

#include <sys/wait.h>

#include <fmt/format.h>

namespace orientibus::test {

PublishProgram::PublishProgram()
{
    for (const std::string holder : {"anne", "bruno", "claire", "dora"}) {
        writeFile(passphrase(holder), "the secret words of " + holder + "\n");
    }
    for (const auto* holder :
         {"anne", "bruno", "claire", "dora", "emil", "holder-1", "holder-2", "holder-3"}) {
        std::filesystem::create_directories(disk / "keys" / holder);
    }
}

ProgramOutcome PublishProgram::run(const std::string& arguments, const std::string& before) const
{
    const auto folder = disk.path().string();
    const auto command = fmt::format("{} {} --root {}/root {} >{}/out 2>{}/err", before,
                                     ORIENTIBUS_PUBLISH, folder, arguments, folder, folder);
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(disk / "out"),
            readFile(disk / "err")};
}

ProgramOutcome PublishProgram::init() const
{
    std::string arguments = "init --keys " + (disk / "keys").string();
    for (const std::string holder : {"anne", "bruno", "claire"}) {
        arguments += fmt::format(" --holder {} --passphrase-file {}", holder, passphrase(holder));
    }
    return run(arguments);
}

ProgramOutcome PublishProgram::add(const TestCatalogue& catalogue, const std::string& release,
                                   const std::string& more) const
{
    return run(fmt::format("add {} --release {} {}", catalogue.path().string(), release, more));
}

ProgramOutcome PublishProgram::sign(const std::string& holder, const std::string& more) const
{
    return run(fmt::format("sign --yes --key {} --passphrase-file {} {}", key(holder, "targets"),
                           passphrase(holder), more));
}

ProgramOutcome PublishProgram::publish(const TestCatalogue& catalogue,
                                       const std::string& release) const
{
    auto done = add(catalogue, release);
    for (const auto* holder : {"anne", "bruno"}) {
        if (done.code == 0) {
            done = sign(holder);
        }
    }
    return done;
}

CatalogueBuilder bakery()
{
    CatalogueBuilder builder;
    builder.withWholeOccupation("D1102", "Boulanger", "Boulangère");
    return builder;
}

Publishing::Publishing()
{
    static const PublishProgram begun = [this] {
        PublishProgram made;
        if (made.init().code != 0 || made.publish(first, "2026-11-29.1").code != 0) {
            throw std::runtime_error("the region of a test cannot publish");
        }
        return made;
    }();
    std::filesystem::copy(begun.disk.path(), program.disk.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
}

}  // namespace orientibus::test
