// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/delta.h>
#include <orientibus/sync/releases.h>

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

constexpr std::string_view catalogue = "catalogue.sqlite";

std::string megabytes(std::uint64_t bytes)
{
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// The cheapest way to a file that is not on the disk, and the object it goes by.
struct Way {
    Step step;
    Wanted wanted;
};

/// Plans how the files of one release come about.
class Planner {
public:
    /// `held` are paths of files on this disk by their hash.
    Planner(Transfers& transfers, const std::set<std::string>& avoided,
            std::map<std::string, std::string> held)
        : m_transfers(transfers), m_avoided(avoided), m_held(std::move(held))
    {
    }

    /// For a file that is not there, or not as it should be.
    void add(const ReleaseFile& file)
    {
        const auto same = m_held.find(file.content.sha256);
        if (same != m_held.end()) {
            m_plan.steps.push_back(old({&file, Step::How::Link, same->second}));
        } else if (m_transfers.has(file.content)) {
            m_plan.steps.push_back(old({&file, Step::How::Link, m_transfers.pathOf(file.content)}));
        } else {
            addWay(wayTo(file));
        }
        if (file.path == catalogue) {
            m_plan.toWrite += file.content.length;  // the index is smaller, but not by much
        }
    }

    [[nodiscard]] Plan finish()
    {
        m_plan.toWrite += m_plan.steps.empty() ? 0 : Plan::roomToWorkIn;
        return std::move(m_plan);
    }

private:
    static Step old(Step step)
    {
        step.isOld = true;
        return step;
    }

    [[nodiscard]] Way wayTo(const ReleaseFile& file)
    {
        const bool isPacked = file.zstd && !m_avoided.contains(file.zstd->sha256);
        const auto& whole = isPacked ? *file.zstd : file.content;
        Way best{{&file, isPacked ? Step::How::Unpack : Step::How::Link, m_transfers.pathOf(whole)},
                 {whole, whole == file.whole() ? file.parts : std::nullopt, file.tier}};
        auto cost = costOf(whole);
        for (const auto& delta : file.deltas) {
            const auto base = m_held.find(delta.from);
            if (base == m_held.end() || m_avoided.contains(delta.object.sha256) ||
                file.content.length > maxDeltaLength || costOf(delta.object) >= cost) {
                continue;
            }
            cost = costOf(delta.object);
            best = {{&file, Step::How::Patch, m_transfers.pathOf(delta.object), base->second,
                     delta.from},
                    {delta.object, std::nullopt, file.tier}};
        }
        return best;
    }

    void addWay(Way way)
    {
        const auto cost = costOf(way.wanted.object);
        way.step.isOld = m_transfers.has(way.wanted.object);
        m_plan.toFetch += cost;
        m_plan.toWrite += cost;
        if (way.step.how != Step::How::Link) {
            m_plan.toWrite += way.step.file->content.length;
        }
        m_plan.steps.push_back(std::move(way.step));
        m_plan.wanted.push_back(std::move(way.wanted));
    }

    [[nodiscard]] std::uint64_t costOf(const ObjectRef& object)
    {
        return m_transfers.has(object) ? 0 : object.length - m_transfers.underway(object);
    }

    Transfers& m_transfers;
    const std::set<std::string>& m_avoided;
    std::map<std::string, std::string> m_held;
    Plan m_plan;
};

}  // namespace

std::map<std::string, std::string> Releases::held(const std::set<std::string>& broken)
{
    std::map<std::string, std::string> held;
    for (const auto& release : all().value_or(std::vector<std::string>())) {
        const auto manifest = this->manifest(release).value_or(Manifest());
        for (const auto& file : manifest.files) {
            const auto path = fmt::format("releases/{}/{}", release, file.path);
            if (!broken.contains(path) && isThere(path, file.content.length)) {
                held.emplace(file.content.sha256, path);
            }
        }
    }
    return held;
}

Plan Releases::plan(const Manifest& manifest, Tier last, Transfers& transfers,
                    const std::set<std::string>& avoided, const std::set<std::string>& broken)
{
    Planner planner(transfers, avoided, held(broken));
    const auto folder = folderOf(manifest.release);
    const bool isNamed = isWhole(manifest.release);
    for (const auto& file : manifest.files) {
        const auto path = folder + "/" + file.path;
        const bool isOpen = file.tier <= last && (!isNamed || mayFollow(file.tier));
        if (broken.contains(path) || (isOpen && !isThere(path, file.content.length))) {
            planner.add(file);
        }
    }
    return planner.finish();
}

Result<void, ReleaseError> Releases::checkSpace(const Plan& plan)
{
    const auto free = m_disk.freeSpace();
    if (!free) {
        return refuse(ReleaseError::Storage, free.error().detail);
    }
    if (*free < plan.toWrite) {
        return refuse(ReleaseError::NoSpace,
                      fmt::format("{} are needed and {} are free: {} are missing",
                                  megabytes(plan.toWrite), megabytes(*free),
                                  megabytes(plan.toWrite - *free)));
    }
    return {};
}

}  // namespace orientibus::sync
