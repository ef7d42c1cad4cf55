// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/kiosk_state.h>
#include <orientibus/sync/metadata.h>

#include "json.h"
#include "metadata/fields.h"

#include <fmt/ranges.h>

#include <sstream>

namespace orientibus::sync {

namespace {

const std::string stateFile = "sync/state.json";
const std::string brokenFile = "sync/broken";  // a path a line
constexpr std::uint64_t longestState = 1'000'000;

}  // namespace

KioskState loadState(Disk& disk)
{
    const auto text = readWhole(disk, stateFile, longestState);
    const auto json = parseJson(text.value_or("{}"));
    if (!json) {
        return {};
    }
    Fields::Problem problem;
    Fields fields(*json, "state", problem);
    KioskState state;
    state.heldBack = fields.text("held_back");
    state.pending = fields.text("pending");
    for (auto& release : fields.texts("withdrawn")) {
        state.withdrawn.insert(std::move(release));
    }
    state.meteredDay = fields.text("metered_day");
    state.meteredBytes = static_cast<std::uint64_t>(fields.number("metered_bytes", 0));
    state.bytesPerSecond = static_cast<std::uint64_t>(fields.number("bytes_per_second", 0));
    state.requestNs = fields.number("request_ns", 0);
    state.requestFrom = fields.has("request_from") ? fields.text("request_from") : std::string();
    if (fields.has("issued")) {
        state.issued = fields.dateTime("issued");
    }
    return problem.error ? KioskState() : state;
}

Result<void, FileError> saveState(Disk& disk, const KioskState& state)
{
    nlohmann::json json = {
        {"held_back", state.heldBack},         {"pending", state.pending},
        {"withdrawn", state.withdrawn},        {"metered_day", state.meteredDay},
        {"metered_bytes", state.meteredBytes}, {"bytes_per_second", state.bytesPerSecond},
        {"request_ns", state.requestNs},       {"request_from", state.requestFrom}};
    if (state.issued) {
        json["issued"] = formatDateTime(*state.issued);
    }
    return disk.makeFolder("sync").and_then(
        [&] { return writeWhole(disk, stateFile, canonical(json)); });
}

std::set<std::string> loadBroken(Disk& disk)
{
    std::istringstream text(readWhole(disk, brokenFile, longestState).value_or(""));
    std::set<std::string> broken;
    for (std::string path; std::getline(text, path);) {
        broken.insert(path);
    }
    return broken;
}

Result<void, FileError> saveBroken(Disk& disk, const std::set<std::string>& broken)
{
    if (broken.empty()) {
        return disk.remove(brokenFile);
    }
    const auto text = fmt::format("{}\n", fmt::join(broken, "\n"));
    return disk.makeFolder("sync").and_then([&] { return writeWhole(disk, brokenFile, text); });
}

}  // namespace orientibus::sync
