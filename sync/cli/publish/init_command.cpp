// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "keys.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <set>

namespace orientibus::cli {

namespace {

using sync::Holder;
using sync::SecretKey;

struct Options {
    std::filesystem::path keys;
    std::vector<std::string> holders = {"holder-1", "holder-2", "holder-3"};
    std::vector<std::string> passphraseFiles;
};

/// A key that an interrupted ceremony has made already, or a new one.
Kept<SecretKey> keyIn(const std::filesystem::path& file, const std::string& role,
                      const std::string& holder, const std::string& passphrase,
                      const std::string& passphraseFile)
{
    const AsOperator operatorsFolder;
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) ? openKey(file, passphraseFile)
                                                  : makeKey(file, role, holder, passphrase);
}

Failure refused(std::string what, std::string action)
{
    return {exitRefused, std::move(what), "nothing was made", std::move(action)};
}

/// What must be right before anybody is asked for a passphrase.
std::optional<Failure> faultOf(const Options& options)
{
    const std::set<std::string> different(options.holders.begin(), options.holders.end());
    if (options.holders.size() < 3 || different.size() != options.holders.size()) {
        return refused("three different holders at least are needed, since two of three sign",
                       "name each by --holder NAME");
    }
    if (!options.passphraseFiles.empty() &&
        options.passphraseFiles.size() != options.holders.size()) {
        return refused("there are fewer files of passphrases than holders, or more",
                       "give --passphrase-file once for each holder, in their order, or not at "
                       "all");
    }
    for (const auto& holder : options.holders) {
        if (!sync::isReleasePath(holder) || holder.find('/') != std::string::npos) {
            return refused(
                fmt::format("the holder \"{}\" has a name that is no good name of a folder",
                            holder),
                "take letters and digits");
        }
        if (const auto folder = checkKeyFolder(options.keys / holder); !folder) {
            return folder.error();
        }
    }
    return std::nullopt;
}

/// Makes the two keys of each holder.
Kept<void> makeKeys(const Options& options, sync::FirstKeys& keys,
                    std::map<std::string, Holder>& holders)
{
    for (std::size_t i = 0; i < options.holders.size(); ++i) {
        const auto& holder = options.holders[i];
        const auto file =
            options.passphraseFiles.empty() ? std::string() : options.passphraseFiles[i];
        const auto passphrase = passphraseFor("the keys of " + holder, file, true);
        if (!passphrase) {
            return tl::make_unexpected(passphrase.error());
        }
        for (const std::string role : {"root", "targets"}) {
            auto key =
                keyIn(options.keys / holder / (role + ".key"), role, holder, *passphrase, file);
            if (!key) {
                return tl::make_unexpected(key.error());
            }
            holders[key->keyId()] = {holder, role};
            (role == "root" ? keys.root : keys.targets).push_back(std::move(*key));
        }
    }
    return {};
}

int runInit(const Settings& settings, const Options& options)
{
    if (const auto fault = faultOf(options)) {
        return fail(settings, *fault);
    }
    return atDesk(settings, [&](sync::Publisher& publisher) {
        const auto there = publisher.expiries();
        if (!there && there.error().code != sync::PublishError::NotBegun) {
            return fail(settings, there.error(), "no key was made");
        }
        if (there) {
            return fail(settings,
                        {exitRefused, settings.root.string() + " holds a repository already",
                         "nothing was changed", "name another folder with --root"});
        }
        sync::FirstKeys keys;
        std::map<std::string, Holder> holders;
        if (const auto made = makeKeys(options, keys, holders); !made) {
            return fail(settings, made.error());
        }
        const auto file = onlineKeyFile(settings);
        std::error_code ignored;
        auto online =
            std::filesystem::exists(file, ignored) ? openKey(file, {}) : makeOnlineKey(file);
        if (!online) {
            return fail(settings, online.error());
        }
        holders[online->keyId()] = {"the publishing machine", "online"};
        keys.online = std::move(*online);
        if (const auto done = publisher.init(keys, holders); !done) {
            return fail(settings, done.error(), "there is no repository yet");
        }
        auto list = nlohmann::json::array();
        std::vector<std::string> lines;
        for (const auto& [keyId, holder] : holders) {
            list.push_back({{"keyid", keyId}, {"holder", holder.name}, {"role", holder.role}});
            lines.push_back(fmt::format("{} is the {} key of {}", keyId.substr(0, 8), holder.role,
                                        holder.name));
        }
        const auto root = settings.root / "repository/metadata/1.root.json";
        lines.push_back(fmt::format("The repository is begun, without a release: {}",
                                    (settings.root / "repository").string()));
        lines.push_back(fmt::format("Each folder below {} goes to its holder, on two sticks, and "
                                    "off this machine.",
                                    options.keys.string()));
        lines.push_back(
            fmt::format("{} stays on this machine, and goes nowhere else.", file.string()));
        lines.push_back(fmt::format("Kiosks are given {}, with their package.", root.string()));
        say(settings,
            {{"root", root.string()},
             {"keys", options.keys.string()},
             {"key_holders", list},
             {"online_key", file.string()}},
            lines);
        return exitDone;
    });
}

}  // namespace

void addInit(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("init", "Makes the keys and begins a repository without a release.");
    command
        ->add_option("--keys", options->keys,
                     "Folder with a folder for the keys of each holder, their stick")
        ->required();
    command
        ->add_option("--holder", options->holders,
                     "Who holds keys; three at least, each given by its own --holder")
        ->allow_extra_args(false);
    command
        ->add_option("--passphrase-file", options->passphraseFiles,
                     "File with a holder's passphrase, once for each, in their order")
        ->allow_extra_args(false);
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runInit(settings, *options); };
    });
}

}  // namespace orientibus::cli
