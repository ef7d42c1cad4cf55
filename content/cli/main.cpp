// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace orientibus::cli {

int fail(int code, const std::string& sentence)
{
    fmt::print(stderr, "{}\n", sentence);
    return code;
}

int refuse(const content::Error<content::StoreError>& error)
{
    return fail(exitRefused, error.detail);
}

}  // namespace orientibus::cli

namespace {

int runProgram(int argc, char** argv)
{
    using namespace orientibus::cli;

    CLI::App program{"Builds, checks and reads Orientibus catalogues."};
    program.name("orientibus-content");
    program.require_subcommand(1);
    program.footer("Exit codes: 0 done; 1 the content has errors, or nothing was found; "
                   "2 the file is not a\nsound catalogue (missing, damaged, truncated, foreign or "
                   "from a newer program); 64 wrong usage.");
    Run run;
    addBuild(program, run);
    addCheck(program, run);
    addContribution(program, run);
    addShow(program, run);
    addSearch(program, run);
    addTemplate(program, run);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 says of a misspelt command that one is missing.
        const auto rest = program.remaining();
        if (error.get_exit_code() != 0 && !rest.empty() && program.get_subcommands().empty()) {
            return fail(exitUsage, rest.front() + " is nothing that this program knows; see: "
                                                  "orientibus-content --help");
        }
        return program.exit(error) == 0 ? exitDone : exitUsage;
    }
    return run();
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return runProgram(argc, argv);
    } catch (const std::exception& error) {
        return orientibus::cli::fail(70, fmt::format("orientibus-content: {}", error.what()));
    }
}
