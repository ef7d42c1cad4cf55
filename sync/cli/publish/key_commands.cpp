// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "keys.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace orientibus::cli {

namespace {

using nlohmann::json;

struct Options {
    std::string role;
    std::string holder;
    std::string successor;
    std::filesystem::path keys;
    std::string passphraseFile;
    bool add = false;
};

std::vector<std::string> rolesOf(const std::string& role)
{
    return role == "online" ? std::vector<std::string>{"snapshot", "timestamp"}
                            : std::vector<std::string>{role};
}

/// The key of a holder in a role: by name, or by the beginning of the keyid.
sync::PublishResult<std::string> keyOf(sync::Publisher& publisher, const std::string& role,
                                       const std::string& holder)
{
    const auto trusted = publisher.role(rolesOf(role).front());
    if (!trusted) {
        return tl::make_unexpected(trusted.error());
    }
    const auto holders = publisher.holders();
    if (!holders) {
        return tl::make_unexpected(holders.error());
    }
    constexpr std::size_t shortestStart = 8;
    std::vector<std::string> found;
    std::vector<std::string> all;
    for (const auto& keyId : trusted->keyIds) {
        const auto known = holders->find(keyId);
        const auto name = known != holders->end() ? known->second.name : std::string();
        const auto start = keyId.substr(0, shortestStart);
        all.push_back(name.empty() ? start : fmt::format("{} ({})", start, name));
        if ((name == holder && !name.empty()) ||
            (holder.size() >= shortestStart && keyId.starts_with(holder))) {
            found.push_back(keyId);
        }
    }
    if (found.size() != 1) {
        return sync::refuse(sync::PublishError::Unknown,
                            fmt::format("{} holds {} {} key; the keys are {}", holder,
                                        found.empty() ? "no" : "more than one", role,
                                        fmt::join(all, ", ")));
    }
    return found.front();
}

int report(const Settings& settings, sync::Publisher& publisher, const std::string& made)
{
    const auto drafts = publisher.drafts();
    if (!drafts) {
        return fail(settings, drafts.error(), "the draft was made");
    }
    auto list = json::array();
    std::vector<std::string> lines;
    for (const auto& draft : *drafts) {
        list.push_back(toJson(draft));
        lines.push_back(describe(draft));
    }
    if (!made.empty()) {
        lines.push_back("The new key is in " + made);
    }
    lines.emplace_back("Next: the holders sign, each with orientibus-publish sign --key FILE.");
    say(settings, {{"drafts", list}, {"key", made}}, lines);
    return exitDone;
}

/// The file for a holder's new key: beside the old one, which stays until nobody needs it.
std::filesystem::path fileFor(const Options& options, const std::string& holder,
                              std::int64_t number)
{
    const auto folder = options.keys / holder;
    const auto plain = folder / (options.role + ".key");
    std::error_code ignored;
    return std::filesystem::exists(plain, ignored)
               ? folder / fmt::format("{}-{}.key", options.role, number)
               : plain;
}

Kept<sync::SecretKey> newKey(const Settings& settings, const Options& options,
                             sync::Publisher& publisher, const std::string& holder,
                             std::string& made)
{
    if (options.role == "online") {
        const auto file = nextOnlineKeyFile(settings);
        made = file.string();
        return dropNextOnlineKey(settings, publisher).and_then([&] { return makeOnlineKey(file); });
    }
    if (options.keys.empty()) {
        return tl::make_unexpected(Failure{exitUsage, "a new key needs --keys DIR",
                                           "no key was made", "name the folder of the keys"});
    }
    if (const auto folder = checkKeyFolder(options.keys / holder); !folder) {
        return tl::make_unexpected(folder.error());
    }
    const AsOperator operatorsFolder;
    const auto passphrase = passphraseFor(fmt::format("the new {} key of {}", options.role, holder),
                                          options.passphraseFile, true);
    if (!passphrase) {
        return tl::make_unexpected(passphrase.error());
    }
    std::error_code ignored;
    std::int64_t number = 2;
    while (std::filesystem::exists(
        options.keys / holder / fmt::format("{}-{}.key", options.role, number), ignored)) {
        ++number;
    }
    const auto file = fileFor(options, holder, number);
    made = file.string();
    return makeKey(file, options.role, holder, *passphrase);
}

Failure badName()
{
    return {exitUsage, "the holder's name is no good name of a folder", "no key was made",
            "take letters and digits"};
}

/// Which key goes: nothing where only one comes.
Kept<std::optional<std::string>> leavingKey(const Options& options, sync::Publisher& publisher)
{
    if (options.add) {
        return std::nullopt;
    }
    const auto keyId = options.role == "online"
                           ? publisher.role("timestamp").map([](const sync::Role& role) {
                                 return *role.keyIds.begin();
                             })
                           : keyOf(publisher, options.role, options.holder);
    if (!keyId) {
        return tl::make_unexpected(failure(keyId.error(), "no key was made"));
    }
    return std::optional(*keyId);
}

/// The change that is wanted, with the new key, whose file is named in `made`.
Kept<sync::KeyChange> changeFor(const Settings& settings, const Options& options,
                                sync::Publisher& publisher, std::string& made)
{
    sync::KeyChange change;
    change.roles = rolesOf(options.role);
    const bool isOnline = options.role == "online";
    if (options.holder.empty() && !isOnline) {
        return change;  // a new lifetime, and no new key
    }
    auto leaving = leavingKey(options, publisher);
    if (!leaving) {
        return tl::make_unexpected(leaving.error());
    }
    const auto holder = options.successor.empty() ? options.holder : options.successor;
    if (!isOnline && (!sync::isReleasePath(holder) || holder.find('/') != std::string::npos)) {
        return tl::make_unexpected(badName());
    }
    change.leaving = std::move(*leaving);
    change.comingHolder = isOnline ? "the publishing machine" : holder;
    if (const auto mayBe = publisher.checkKeys(change); !mayBe) {
        return tl::make_unexpected(failure(mayBe.error(), "no key was made"));
    }
    const auto key = newKey(settings, options, publisher, holder, made);
    if (!key) {
        return tl::make_unexpected(key.error());
    }
    change.coming = key->publicKey();
    return change;
}

/// What is named for the key of a holder, where none is made.
std::string faultOf(const Options& options)
{
    const bool namesKey = options.add || !options.successor.empty() || !options.keys.empty() ||
                          !options.passphraseFile.empty();
    if (options.role == "online" && (namesKey || !options.holder.empty())) {
        return "the online key is the machine's: rotate-key online takes no holder, and no more";
    }
    return options.holder.empty() && namesKey
               ? "--to, --keys, --passphrase-file and --add are for the key of a holder, and none "
                 "is named"
               : std::string();
}

int runRotate(const Settings& settings, const Options& options)
{
    if (const auto fault = faultOf(options); !fault.empty()) {
        return fail(settings, {exitUsage, fault, "no key was made",
                               "see orientibus-publish rotate-key --help"});
    }
    return atDesk(settings, [&](sync::Publisher& publisher) {
        std::string made;
        const auto change = changeFor(settings, options, publisher, made);
        if (!change) {
            return fail(settings, change.error());
        }
        const auto done = publisher.changeKeys(*change);
        return done ? report(settings, publisher, made)
                    : fail(settings, done.error(), "what kiosks trust is as before");
    });
}

int runRevoke(const Settings& settings, const Options& options)
{
    return atDesk(settings, [&](sync::Publisher& publisher) {
        const auto done =
            keyOf(publisher, options.role, options.holder).and_then([&](const std::string& keyId) {
                sync::KeyChange change;
                change.roles = rolesOf(options.role);
                change.leaving = keyId;
                return publisher.changeKeys(change);
            });
        return done ? report(settings, publisher, {})
                    : fail(settings, done.error(), "what kiosks trust is as before");
    });
}

const std::set<std::string> roles = {"root", "targets", "online"};

}  // namespace

void addRotateKey(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "rotate-key", "Makes a draft of a root with a new key in the place of another; without a "
                      "holder, of what ends soon.");
    command->add_option("role", options->role, "root, targets or online")
        ->required()
        ->check(CLI::IsMember(roles));
    command->add_option("holder", options->holder,
                        "Whose key goes: a name, or 8 digits of its keyid");
    command->add_option("--to", options->successor, "Who holds the new one; the same otherwise");
    command->add_option("--keys", options->keys,
                        "Folder with a folder for the new key, the stick of its holder");
    command->add_option("--passphrase-file", options->passphraseFile,
                        "File with its passphrase, instead of asking for it");
    command->add_flag("--add", options->add, "No key goes: the holder's comes beside the others");
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runRotate(settings, *options); };
    });
}

void addRevokeKey(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand("revoke-key", "Makes a draft of a root without a key.");
    command->add_option("role", options->role, "root or targets")
        ->required()
        ->check(CLI::IsMember(std::set<std::string>{"root", "targets"}));
    command->add_option("holder", options->holder, "Whose key: a name, or 8 digits of its keyid")
        ->required();
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runRevoke(settings, *options); };
    });
}

}  // namespace orientibus::cli
