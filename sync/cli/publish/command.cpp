// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <unistd.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace orientibus::cli {

using nlohmann::json;
using sync::Draft;
using sync::PublishError;

namespace {

struct Meaning {
    int code;
    const char* action;
};

Meaning meaningOf(PublishError code)
{
    switch (code) {
    case PublishError::Refused:
        return {exitRefused, "mend that and run the same again, or leave it as it is"};
    case PublishError::NotBegun:
        return {exitRefused,
                "name its folder with --root, or begin one with orientibus-publish init"};
    case PublishError::Unknown:
        return {exitRefused, "name one of these"};
    case PublishError::NoDraft:
        return {exitRefused, "make one with orientibus-publish add first"};
    case PublishError::NoRelease:
        return {exitRefused, "publish one with orientibus-publish add, and two signatures"};
    case PublishError::Withdrawn:
        return {exitRefused, "see with orientibus-publish check which one is shown instead"};
    case PublishError::Signed:
        return {exitRefused, "have another holder sign, with orientibus-publish sign --key FILE"};
    case PublishError::Clock:
        return {exitRefused,
                "set the clock; where it is right, and was ahead then, run orientibus-publish "
                "timestamp --clock-is-right"};
    case PublishError::DraftWaits:
        return {exitRefused,
                "have it signed with orientibus-publish sign, or forget it with sign --discard"};
    case PublishError::Unfit:
        return {exitUnfit, "see all of it with orientibus-content check, mend it, and add again"};
    case PublishError::Key:
        return {exitKey, "name the right key with --key or --online-key"};
    case PublishError::Storage:
        return {exitStorage, "make room or mend the disk, then run the same again"};
    case PublishError::Cleaned:
        return {exitRefused,
                "name a release that is still there, or add its content again as a new one"};
    case PublishError::Incomplete:
        return {exitDamaged,
                "add the same content again with --replace, which writes anew what is damaged"};
    case PublishError::Damaged:
        break;
    }
    return {exitDamaged,
            "publish nothing from this folder before its copy of yesterday is compared "
            "with it"};
}

std::string nameOf(Draft::Kind kind)
{
    switch (kind) {
    case Draft::Kind::Release:
        return "release";
    case Draft::Kind::Withdrawal:
        return "withdrawal";
    case Draft::Kind::Renewal:
        return "renewal";
    case Draft::Kind::Trust:
        break;
    }
    return "root";
}

std::string titleOf(const Draft& draft)
{
    switch (draft.kind) {
    case Draft::Kind::Release:
        return "release " + draft.release;
    case Draft::Kind::Withdrawal:
        return fmt::format("withdrawal of {}; shown is {}", fmt::join(draft.withdrawn, ", "),
                           draft.release);
    case Draft::Kind::Renewal:
        return fmt::format("the same release again, as targets {}", draft.version);
    case Draft::Kind::Trust:
        break;
    }
    return fmt::format("root {}", draft.version);
}

/// A word for programs, for each way to end.
const char* nameOf(int code)
{
    switch (code) {
    case exitRefused:
        return "refused";
    case exitUnfit:
        return "unfit";
    case exitKey:
        return "key";
    case exitStorage:
        return "storage";
    case exitDamaged:
        return "damaged";
    case exitBusy:
        return "busy";
    case exitUsage:
        return "usage";
    default:
        return "internal";
    }
}

}  // namespace

Failure failure(const sync::Error<PublishError>& error, std::string effect)
{
    const auto meaning = meaningOf(error.code);
    return {meaning.code, error.detail, std::move(effect), meaning.action};
}

int complain(const Failure& failure)
{
    fmt::print(stderr, "orientibus-publish: {}; {}; {}.\n", failure.what, failure.effect,
               failure.action);
    return failure.code;
}

int fail(const Settings& settings, const Failure& failure)
{
    say(settings,
        {{"error", nameOf(failure.code)},
         {"detail", failure.what},
         {"effect", failure.effect},
         {"action", failure.action}},
        {});
    return complain(failure);
}

int fail(const Settings& settings, const sync::Error<PublishError>& error, std::string effect)
{
    return fail(settings, failure(error, std::move(effect)));
}

void say(const Settings& settings, const json& value, const std::vector<std::string>& lines)
{
    if (settings.json) {
        fmt::print("{}\n", value.dump(2, ' ', false, json::error_handler_t::replace));
        return;
    }
    for (const auto& line : lines) {
        fmt::print("{}\n", line);
    }
}

sync::ProgressSink progressOf(const Settings& settings)
{
    if (settings.quiet) {
        return [](const sync::PublishProgress& /*progress*/) {};
    }
    const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    return [isTerminal](const sync::PublishProgress& progress) {
        const auto line = fmt::format("{}/{} {}", progress.done + 1,
                                      std::max<std::uint64_t>(progress.total, 1), progress.what);
        constexpr std::size_t width = 78;
        if (isTerminal) {
            fmt::print(stderr, "\r{:<{}}\r", line.substr(0, width), width);
        } else if (!progress.what.starts_with("catalogue.media/")) {
            fmt::print(stderr, "{}\n", line);
        }
    };
}

void warn(const std::string& what)
{
    // A journal knows the level of a line by its beginning.
    const char* level = std::getenv("JOURNAL_STREAM") != nullptr ? "<4>" : "";
    fmt::print(stderr, "{}WARNING: {}.\n", level, what);
}

void warn(const std::vector<sync::Expiry>& expiries)
{
    for (const auto& expiry : expiries) {
        if (expiry.isSoon) {
            warn(fmt::format(
                "{} ends at {}; kiosks take nothing new after that; {}", expiry.what,
                sync::formatDateTime(expiry.at),
                expiry.what.starts_with("root")
                    ? "renew it with orientibus-publish rotate-key root, and two signatures"
                : expiry.what.starts_with("targets")
                    ? "publish a release, or renew it with orientibus-publish rotate-key "
                      "targets, and two signatures"
                    : "see why the timer of orientibus-publish timestamp does not run"));
        }
    }
}

json toJson(const std::vector<sync::Expiry>& expiries)
{
    auto list = json::array();
    for (const auto& expiry : expiries) {
        list.push_back({{"what", expiry.what},
                        {"at", sync::formatDateTime(expiry.at)},
                        {"soon", expiry.isSoon}});
    }
    return list;
}

std::string describe(const Draft& draft)
{
    auto text = fmt::format("Draft of {}\n", titleOf(draft));
    for (const auto& word : draft.words) {
        text += fmt::format("  {}\n", word);
    }
    text += fmt::format(
        "  signed by {}\n",
        draft.signedBy.empty() ? "nobody" : fmt::format("{}", fmt::join(draft.signedBy, ", ")));
    text += fmt::format("  {}", draft.missing.empty() ? "ready" : draft.missing);
    if (!draft.wanted.empty()) {
        text += fmt::format("\n  may still sign: {}", fmt::join(draft.wanted, ", "));
    }
    return text;
}

json toJson(const Draft& draft)
{
    return {{"kind", nameOf(draft.kind)}, {"version", draft.version},
            {"release", draft.release},   {"withdrawn", draft.withdrawn},
            {"words", draft.words},       {"signed_by", draft.signedBy},
            {"missing", draft.missing},   {"wanted", draft.wanted}};
}

std::vector<std::string> linesOf(const sync::Changes& changes, std::size_t most,
                                 const std::string& command)
{
    std::vector<std::string> lines;
    bool isCut = false;
    for (const auto& group : changes.groups) {
        lines.push_back(fmt::format("{} ({})", group.name, group.items.size()));
        const auto shown = most == 0 ? group.items.size() : std::min(most, group.items.size());
        for (std::size_t i = 0; i < shown; ++i) {
            lines.push_back("  " + group.items[i]);
        }
        if (shown < group.items.size()) {
            lines.push_back(fmt::format("  and {} more", group.items.size() - shown));
            isCut = true;
        }
    }
    if (isCut) {
        lines.push_back("See all of it with orientibus-publish " + command);
    }
    if (lines.empty()) {
        lines.emplace_back("Nothing that a pupil sees changes.");
    }
    return lines;
}

json toJson(const sync::Changes& changes)
{
    auto list = json::array();
    for (const auto& group : changes.groups) {
        list.push_back({{"name", group.name}, {"items", group.items}});
    }
    return list;
}

}  // namespace orientibus::cli
