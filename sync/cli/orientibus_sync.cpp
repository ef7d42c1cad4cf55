// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The kiosk's program: brings what the Region publishes, verified, and shows it.

#include "technician/command.h"
#include "usage.h"

#include <exception>

namespace {

using namespace orientibus::cli;

int run(int argc, char** argv)
{
    SyncOptions options;
    CLI::App program{"Brings content to a kiosk: whole, verified, or not at all."};
    program.name("orientibus-sync");
    program.require_subcommand(1);
    program.fallthrough();
    program.footer(
        "Exit codes: 0 done; 3 no network, or no stick; 4 not trusted, or the clock;\n"
        "5 content that cannot be shown; 6 something is missing or damaged; 7 the disk;\n"
        "8 not possible at this moment; 64 wrong usage or configuration; 70 a fault of the "
        "program.");
    program.add_option("--root", options.root, "Folder of the kiosk's releases")
        ->capture_default_str();
    program.add_option("--config", options.config, "Configuration, of which the part sync is read")
        ->capture_default_str();
    program.add_flag("--json", options.json, "Print as JSON");
    program.add_flag("--quiet", options.quiet, "Say nothing about long work on its way");
    addPull(program, options);
    addStatus(program, options);
    addPreview(program, options);
    addVerify(program, options);
    addRepair(program, options);
    addRollback(program, options);
    addClean(program, options);
    addDoctor(program, options);
    addServeRequest(program, options);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // help was asked for
            return program.exit(error);
        }
        options.json = wantsJson(argc, argv);
        return refuseUsage(options, faultOfUsage(program, error), "see: orientibus-sync --help");
    }
    catchSignals();
    return options.run();
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        tellFault("orientibus-sync", error.what(), "what is on the screen stays",
                  wantsJson(argc, argv));
        return exitFault;
    }
}
