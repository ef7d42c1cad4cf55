// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A client of The Update Framework by itself, with the command line that the TUF community's
// conformance tests speak. It sees nothing of kiosks, and is not installed on one.

#include <orientibus/sync/curl_fetcher.h>
#include <orientibus/sync/disk_folder.h>
#include <orientibus/sync/tuf_client.h>

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace {

using namespace orientibus::sync;

struct Options {
    std::string metadataDir;
    std::string metadataUrl;
    std::vector<std::string> targetNames;
    std::string targetBaseUrl;
    std::string targetDir;
    std::string caFile;
    std::string root;
};

std::string advice(TufError error)
{
    switch (error) {
    case TufError::NoTrustedRoot:
        return "begin with: init ROOT";
    case TufError::Expired:
    case TufError::TlsDates:
        return "check this machine's clock, then ask the publisher for fresh metadata";
    case TufError::Network:
    case TufError::Stalled:
        return "check the network, then try again";
    case TufError::NoSpace:
        return "make room on the disk, then try again";
    case TufError::Storage:
        return "check the folder and the disk, then try again";
    case TufError::NoSuchTarget:
    case TufError::BadName:
        return "check the name of the target";
    default:
        return "ask the publisher; do not use this server's files otherwise";
    }
}

/// One line: what happened, what it means, what to do next.
int fail(const Error<TufError>& error, std::string_view effect)
{
    fmt::print(stderr, "tuf-client: {} ({}); {}; {}.\n", error.detail, name(error.code), effect,
               advice(error.code));
    return 1;
}

int init(const Options& options)
{
    std::ifstream file(options.root, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file) {
        return fail({TufError::Storage, options.root + " cannot be read"}, "nothing is trusted");
    }
    DiskFolder metadata(options.metadataDir);
    const auto trusted = TufClient::trust(bytes.str(), metadata);
    return trusted ? 0 : fail(trusted.error(), "nothing is trusted");
}

int refresh(TufClient& client)
{
    const auto refreshed = client.refresh();
    return refreshed ? 0 : fail(refreshed.error(), "what was trusted before stays");
}

int download(TufClient& client, const Options& options)
{
    DiskFolder targets(options.targetDir);
    for (const auto& name : options.targetNames) {
        const auto done = client.findTarget(name).and_then([&](const Target& target) {
            return client.download(target, options.targetBaseUrl, targets);
        });
        if (!done) {
            return fail(done.error(), fmt::format("{} was not fetched", name));
        }
    }
    return 0;
}

int run(int argc, char** argv)
{
    Options options;
    CLI::App program{"Fetches files that a TUF repository vouches for."};
    program.name("tuf-client");
    program.require_subcommand(1);
    program.add_option("--metadata-dir", options.metadataDir, "Folder of the trusted metadata")
        ->required();
    program.add_option("--metadata-url", options.metadataUrl, "Where timestamp.json lies");
    program.add_option("--target-name", options.targetNames, "Target to fetch; may be repeated")
        ->allow_extra_args(false);
    program.add_option("--target-base-url", options.targetBaseUrl, "Where targets lie");
    program.add_option("--target-dir", options.targetDir, "Folder for the targets");
    program.add_option("--ca-file", options.caFile, "Authorities (PEM) instead of the system's");
    auto* initCommand = program.add_subcommand("init", "Begins to trust a root.json.");
    initCommand->add_option("root", options.root, "root.json from a safe place")->required();
    auto* refreshCommand = program.add_subcommand("refresh", "Brings the metadata up to date.");
    program.add_subcommand("download", "Refreshes, then fetches the targets in order.");
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 1;
    }

    if (initCommand->parsed()) {
        return init(options);
    }
    SystemClock clock;
    CurlFetcher fetcher({.caFile = options.caFile});
    DiskFolder metadata(options.metadataDir);
    TufClient client(options.metadataUrl, clock, fetcher, metadata);
    const int refreshed = refresh(client);
    return refreshed != 0 || refreshCommand->parsed() ? refreshed : download(client, options);
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "tuf-client: {}\n", error.what());
        return 1;
    }
}
