// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The Region's program: makes, signs and looks after the folder from which kiosks get content.

#include "publish/command.h"
#include "usage.h"

#include <sys/stat.h>

#include <exception>

namespace {

using namespace orientibus::cli;

int run(int argc, char** argv)
{
    // What is published is for everybody's eyes, a web server's first; keys say so themselves.
    ::umask(022);
    Settings settings;
    CLI::App program{"Publishes content for kiosks, as a folder of signed static files."};
    program.name("orientibus-publish");
    program.require_subcommand(1);
    program.fallthrough();
    program.footer(
        "Exit codes: 0 done; 1 not possible as things stand; 2 the content has errors; "
        "3 a key or a passphrase;\n4 the disk; 5 what is published is not what it should "
        "be; 6 another command is at work; 64 wrong usage; 70 a fault of the "
        "program.");
    program.add_option("--root", settings.root, "Folder of the publisher")
        ->capture_default_str()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    program
        .add_option("--online-key", settings.onlineKeys,
                    "File of the key of snapshot and timestamp; a credential of systemd or "
                    "ROOT/online.key otherwise")
        ->allow_extra_args(false);
    program.add_flag("--json", settings.json, "Print as JSON");
    program.add_flag("--quiet", settings.quiet, "Say nothing about long work on its way");
    addInit(program, settings);
    addAdd(program, settings);
    addSign(program, settings);
    addTimestamp(program, settings);
    addRotateKey(program, settings);
    addRevokeKey(program, settings);
    addWithdraw(program, settings);
    addClean(program, settings);
    addCheck(program, settings);
    addDiff(program, settings);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // help was asked for
            return program.exit(error);
        }
        settings.json = wantsJson(argc, argv);
        return fail(settings, {exitUsage, faultOfUsage(program, error), "nothing was done",
                               "see orientibus-publish --help"});
    }
    return settings.run();
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        tellFault("orientibus-publish", error.what(),
                  "kiosks see the old release or the new one, never a half", wantsJson(argc, argv));
        return exitInternal;
    }
}
