// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_preparer.h"
#include "keys.h"
#include "scratch.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace orientibus::cli {

namespace {

using nlohmann::json;
using sync::Draft;

struct Options {
    std::string key;
    std::string passphraseFile;
    std::string draft;
    bool yes = false;
    bool discard = false;
};

constexpr std::size_t shownChanges = 20;

Kept<std::string> readDraft(const std::string& file)
{
    const AsOperator operatorsFile;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream) {
        return tl::make_unexpected(Failure{exitRefused, file + " cannot be read",
                                           "nothing was signed", "name the file of a draft"});
    }
    return bytes.str();
}

/// What pupils will see change; a sentence where that cannot be said.
std::vector<std::string> changesOf(sync::Publisher& publisher, const Draft& draft)
{
    const Scratch scratch;
    const auto after = draft.kind == Draft::Kind::Release ? "draft" : draft.release;
    if (const auto laid = publisher.layOut(after, scratch.path() / "after"); !laid) {
        return {"What pupils would see cannot be told: " + laid.error().detail};
    }
    if (!publisher.layOut("current", scratch.path() / "before")) {
        return {"This would be the first release: all that pupils see."};
    }
    CataloguePreparer preparer;
    const auto changes = preparer.changes(scratch.path() / "before", scratch.path() / "after");
    return changes ? linesOf(*changes, shownChanges, fmt::format("diff current {} --all", after))
                   : std::vector<std::string>{"What pupils would see cannot be told: " +
                                              changes.error().detail};
}

bool isConfirmed()
{
    fmt::print(stderr, "Sign this? Type yes: ");
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "yes";
}

/// Shows what a signature would be for, and asks.
bool isWanted(sync::Publisher& publisher, const std::vector<Draft>& drafts, bool yes)
{
    for (const auto& draft : drafts) {
        fmt::print(stderr, "{}\n", describe(draft));
        if (draft.kind == Draft::Kind::Release || draft.kind == Draft::Kind::Withdrawal) {
            for (const auto& line : changesOf(publisher, draft)) {
                fmt::print(stderr, "  {}\n", line);
            }
        }
    }
    return yes || isConfirmed();
}

Failure unconfirmed()
{
    return {exitRefused, "it was not confirmed", "nothing was signed",
            "type yes when asked, or give --yes"};
}

int report(const Settings& settings, const sync::SignReport& done)
{
    auto waiting = json::array();
    std::vector<std::string> lines;
    for (const auto& name : done.published) {
        lines.push_back("Published: " + name);
    }
    for (const auto& draft : done.waiting) {
        waiting.push_back(toJson(draft));
        lines.push_back(describe(draft));
    }
    if (done.published.empty()) {
        lines.emplace_back("Nothing that kiosks see has changed.");
    }
    say(settings, {{"published", done.published}, {"waiting", waiting}}, lines);
    return exitDone;
}

int signAway(const Settings& settings, const Options& options)
{
    const auto draft = readDraft(options.draft);
    if (!draft) {
        return fail(settings, draft.error());
    }
    const auto root = sync::Publisher::describeAway(*draft);
    if (!root) {
        return fail(settings, root.error(), "nothing was signed");
    }
    fmt::print(stderr, "{}\nAsk the desk, by another way than this file came, for the same keys.\n",
               describe(*root));
    if (!options.yes && !isConfirmed()) {
        return fail(settings, unconfirmed());
    }
    const auto key = openKey(options.key, options.passphraseFile);
    if (!key) {
        return fail(settings, key.error());
    }
    const auto done = sync::Publisher::signAway(*draft, *key);
    if (!done) {
        return fail(settings, done.error(), "nothing was signed");
    }
    std::ofstream out(options.draft, std::ios::binary | std::ios::trunc);
    out << *done;
    if (!out.flush()) {
        return fail(settings, {exitStorage, options.draft + " cannot be written",
                               "the signature is lost", "make room, then sign again"});
    }
    const auto after = sync::Publisher::describeAway(*done).value_or(*root);
    say(settings, {{"signed", options.draft}, {"draft", toJson(after)}},
        {describe(after),
         "Signed. Bring the file back, and there: orientibus-publish sign --draft FILE"});
    return exitDone;
}

int discard(const Settings& settings, sync::Publisher& publisher)
{
    const auto drafts = publisher.drafts();
    const bool isNone = drafts && drafts->empty();
    const auto done = isNone ? sync::PublishResult<void>() : publisher.discard();
    if (!done) {
        return fail(settings, done.error(), "the drafts are as before");
    }
    // The secret of a root that is forgotten too: no draft names it any more.
    if (const auto dropped = dropNextOnlineKey(settings, publisher); !dropped) {
        return fail(settings, dropped.error());
    }
    if (isNone) {
        say(settings, {{"discarded", false}}, {"There is no draft to forget."});
        return exitDone;
    }
    say(settings, {{"discarded", true}}, {"The drafts are forgotten."});
    return exitDone;
}

/// Takes the signatures that came back on a stick.
Kept<void> takeDraft(const Options& options, sync::Publisher& publisher)
{
    if (options.draft.empty()) {
        return {};
    }
    const auto draft = readDraft(options.draft);
    if (!draft) {
        return tl::make_unexpected(draft.error());
    }
    return publisher.takeSignatures(*draft).map_error([&](const auto& error) {
        auto told = failure(error, "no signature was taken");
        if (error.code == sync::PublishError::Refused) {
            const auto waiting = publisher.drafts();
            told.action = waiting && !waiting->empty()
                              ? "have a new copy of drafts/root.json signed: the draft was changed "
                                "since this one was made"
                              : "nothing waits to be signed: see with orientibus-publish check "
                                "what is published";
        }
        return told;
    });
}

/// The key to sign with, once its holder has seen for what; nothing where there is no draft, or
/// only what is ready is to be published.
Kept<std::optional<sync::SecretKey>> keyToSign(const Options& options, sync::Publisher& publisher)
{
    const auto drafts = publisher.drafts();
    if (!drafts) {
        return tl::make_unexpected(failure(drafts.error(), "nothing was signed"));
    }
    if (options.key.empty() || drafts->empty()) {
        return std::nullopt;
    }
    if (!isWanted(publisher, *drafts, options.yes)) {
        return tl::make_unexpected(unconfirmed());
    }
    return openKey(options.key, options.passphraseFile).map([](sync::SecretKey&& key) {
        return std::optional(std::move(key));
    });
}

int signHere(const Settings& settings, const Options& options, sync::Publisher& publisher)
{
    if (const auto taken = takeDraft(options, publisher); !taken) {
        return fail(settings, taken.error());
    }
    const auto key = keyToSign(options, publisher);
    if (!key) {
        return fail(settings, key.error());
    }
    const auto online = onlineKeys(settings);
    if (!online) {
        return fail(settings, online.error());
    }
    const auto done = publisher.sign(*key, *online);
    if (!done) {
        return fail(settings, done.error(),
                    done.error().code == sync::PublishError::Signed
                        ? "what kiosks see is as before"
                        : "what kiosks see may be as before");
    }
    settleOnlineKey(settings, publisher);
    // Even without a draft something may have been left half done, and is published now.
    if (!options.key.empty() && !*key && done->published.empty()) {
        return fail(settings, {exitRefused, "there is no draft to sign", "nothing was signed",
                               "see with orientibus-publish check what is published, or make a "
                               "draft with orientibus-publish add"});
    }
    return report(settings, *done);
}

int runSign(const Settings& settings, const Options& options)
{
    if (!options.draft.empty() && !options.key.empty()) {
        return signAway(settings, options);
    }
    return atDesk(settings, [&](sync::Publisher& publisher) {
        return options.discard ? discard(settings, publisher)
                               : signHere(settings, options, publisher);
    });
}

}  // namespace

void addSign(CLI::App& program, Settings& settings)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "sign", "Signs the drafts that a key is for; publishes what has enough signatures.");
    command->add_option("--key", options->key,
                        "File of a key; without it, what is ready is published");
    command->add_option("--passphrase-file", options->passphraseFile,
                        "File with its passphrase, instead of asking for it");
    command->add_option(
        "--draft", options->draft,
        "With --key: sign this copy of a draft of a root, away from the repository. "
        "Without: take its signatures");
    command->add_flag("--yes", options->yes, "Do not ask");
    command->add_flag("--discard", options->discard, "Forget the drafts instead");
    command->callback([options, &settings] {
        settings.run = [options, &settings] { return runSign(settings, *options); };
    });
}

}  // namespace orientibus::cli
