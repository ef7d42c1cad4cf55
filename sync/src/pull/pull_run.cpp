// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/pull_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

template <typename T>
constexpr auto toOurs = [](const Error<T>& error) { return toSync(error); };

}  // namespace

PullRun::PullRun(Puller::Ports ports, PullOptions options)
    : m_ports(ports), m_options(std::move(options)), m_releases(ports.disk, ports.preparer),
      m_transfers(ports.disk, "repository", "sync/underway", ports.transport),
      m_reader(ports.disk, ports.clock, ports.transport, m_options.firstRoot)
{
}

SyncResult<std::unique_ptr<Port>> PullRun::begin()
{
    if (const auto made = m_ports.disk.makeFolder("sync"); !made) {
        return tl::make_unexpected(toSync(made.error()));
    }
    auto held = m_ports.disk.hold("sync/lock", Disk::Share::Exclusive);
    if (!held) {
        return held.error().code == FileError::Taken
                   ? refuse(SyncError::Running, "another sync is at work on this disk")
                   : tl::make_unexpected(toSync(held.error()));
    }
    m_state = loadState(m_ports.disk);
    // Of what is left undone here readers know, and nothing of it is cleaned away.
    static_cast<void>(m_releases.endSwitch());
    const auto current = m_releases.current();
    if (m_state.heldBack == current) {
        m_state.heldBack.clear();  // a rollback that was cut short: it was not gone back from
    }
    if (m_state.requestFrom != current) {
        m_state.requestFrom.clear();  // one that was asked for, and cut short when it was done
    }
    return std::move(*held);
}

void PullRun::enter(Phase phase, const std::string& release)
{
    m_ports.reporter.entered(phase, release);
}

SyncResult<void> PullRun::save()
{
    return saveState(m_ports.disk, m_state).map_error(toOurs<FileError>).and_then([&] {
        return noteBroken();
    });
}

SyncResult<Offer> PullRun::askOnce()
{
    // What one server offers is the least that is taken of the next: the last good answer is the
    // newest. An older hub is refused by that, and says nothing where the Region is not reached;
    // nor does one that has nothing yet.
    const auto weightOf = [](SyncError code) {
        return code == SyncError::Network || code == SyncError::Missing ? 1
               : code == SyncError::Older                               ? 0
                                                                        : 2;
    };
    SyncResult<Offer> answer =
        refuse(SyncError::Config, "no server is configured: sync.servers is empty");
    int weight = -1;
    std::vector<std::string> refusals;
    m_passedOver.clear();
    for (const auto& server : m_options.servers) {
        auto next = m_reader.read(server);
        if (!next) {
            m_wasCut =
                m_wasCut || (next.error().code == SyncError::Network && m_reader.hasAnswered());
            const auto& detail = next.error().detail;
            refusals.push_back(detail.find(server) == std::string::npos
                                   ? fmt::format("{}: {}", server, detail)
                                   : detail);
            if (next.error().code != SyncError::Older) {  // a hub that has not pulled yet is well
                m_passedOver.push_back(refusals.back());
            }
        }
        const int itsWeight = next ? 3 : weightOf(next.error().code);
        if (next || itsWeight >= weight) {
            weight = itsWeight;
            answer = std::move(next);
        }
    }
    if (!answer && refusals.size() > 1) {
        answer.error().detail = fmt::format("{}", fmt::join(refusals, "; "));
    }
    if (answer && answer->manifest.schema > m_ports.preparer.newestSchema()) {
        return refuse(SyncError::TooNew,
                      fmt::format("the release {} is of schema {}, and this program reads {}",
                                  answer->manifest.release, answer->manifest.schema,
                                  m_ports.preparer.newestSchema()));
    }
    return answer;
}

SyncResult<Offer> PullRun::ask()
{
    enter(Phase::Checking, {});
    // A server that is not reached is left to the timer. One that was, and is lost in the middle,
    // comes back with the link: that is waited for as long as for objects.
    constexpr int fewTries = 3;
    constexpr int manyTries = 200;
    auto wait = std::chrono::milliseconds(1000);
    auto offer = askOnce();
    for (int i = 0; i < (m_wasCut ? manyTries : fewTries); ++i) {
        if (!offer && offer.error().code == SyncError::Clock && !m_isClockWrong) {
            m_isClockWrong = true;
            m_ports.transport.ignoreDates();
        } else if (!offer && offer.error().code == SyncError::Network) {
            m_ports.surroundings.wait(wait);
            wait = std::min(2 * wait, std::chrono::milliseconds(4000));
        } else {
            break;
        }
        if (m_ports.surroundings.isCancelled()) {
            return refuse(SyncError::Cancelled, "the pull was cancelled");
        }
        offer = askOnce();
    }
    return offer;
}

SyncResult<std::string> PullRun::askForRelease()
{
    return askOnce().map([](const Offer& offer) { return offer.manifest.release; });
}

void PullRun::remember(const Offer& offer)
{
    m_state.withdrawn = {offer.note.withdrawn.begin(), offer.note.withdrawn.end()};
    if (m_state.withdrawn.contains(m_state.pending)) {
        m_state.pending.clear();
    }
    if (m_state.withdrawn.contains(m_state.heldBack)) {
        m_state.heldBack.clear();  // nobody can have it back any more
    }
    m_state.issued =
        std::max(m_state.issued.value_or(offer.manifest.issued), offer.manifest.issued);
}

SyncResult<void> PullRun::setAside(const std::vector<Step>& useless, std::set<std::string>& avoided)
{
    for (const auto& step : useless) {
        if (step.source.starts_with("releases/")) {
            m_broken.insert(step.source);  // another release shows it: repair() mends that
            continue;
        }
        if (!step.isOld) {
            avoided.insert(step.source.substr(step.source.rfind('/') + 1));
        }
        if (const auto gone = m_ports.disk.remove(step.source); !gone) {
            return tl::make_unexpected(toSync(gone.error()));
        }
    }
    return {};
}

SyncResult<void> PullRun::bring(const Manifest& manifest, Tier last)
{
    // A delta may be of no use here, as when the disk has lost a bit of its base: then the next
    // way is gone, and in the end the whole. So it is with what a disk has had before.
    constexpr std::size_t mostWays = maxDeltas + 8;
    std::set<std::string> avoided;
    SyncResult<void> built;
    for (std::size_t i = 0; i < mostWays; ++i) {
        const auto plan = m_releases.plan(manifest, last, m_transfers, avoided, m_broken);
        if (plan.steps.empty()) {
            return {};
        }
        if (auto room = checkRoom(manifest, plan); !room) {
            return room;
        }
        if (!plan.wanted.empty()) {
            if (m_outOfReach) {
                return tl::make_unexpected(*m_outOfReach);
            }
            enter(Phase::Fetching, manifest.release);
            m_later = bytesAfter(manifest, plan);
            if (auto fetched = fetch(plan); !fetched) {
                return fetched;
            }
        }
        enter(Phase::Building, manifest.release);
        std::vector<Step> useless;
        built = m_releases.build(manifest, plan, useless).map_error(toOurs<ReleaseError>);
        if (built || built.error().code != SyncError::Damaged) {
            return built;
        }
        if (auto aside = setAside(useless, avoided); !aside) {
            return aside;
        }
    }
    return built;
}

SyncResult<void> PullRun::forgive(SyncResult<void> result, PullOutcome& outcome)
{
    if (!result && result.error().code == SyncError::Cancelled && m_stoppedFor != Waiting::No) {
        outcome.waiting = m_stoppedFor;
        m_stoppedFor = Waiting::No;
        return {};
    }
    return result;
}

SyncResult<void> PullRun::bringWhatIsHere(const Manifest& manifest)
{
    auto plan = m_releases.plan(manifest, m_options.last, m_transfers, {}, m_broken);
    plan.wanted.clear();
    std::erase_if(plan.steps, [&](const Step& step) {
        return step.how != Step::How::Link || !m_ports.disk.look(step.source);
    });
    if (plan.steps.empty()) {
        return {};
    }
    std::vector<Step> useless;
    auto built = m_releases.build(manifest, plan, useless).map_error(toOurs<ReleaseError>);
    if (built || built.error().code != SyncError::Damaged) {
        return built;
    }
    std::set<std::string> avoided;
    return setAside(useless, avoided);  // it comes when films do
}

SyncResult<void> PullRun::makeWhole(const Manifest& manifest, PullOutcome& outcome)
{
    if (m_releases.isWhole(manifest.release)) {
        return m_releases.restore(manifest)
            .map_error(toOurs<ReleaseError>)
            .and_then([&] { return mendUnlessSound(manifest.release); })
            .and_then([&] { return bringWhatIsHere(manifest); });
    }
    // Room for all that it cannot be shown without: a catalogue alone would have come in vain.
    const auto shownBy = std::min(m_options.last, Tier::Pictures);
    if (auto room =
            checkRoom(manifest, m_releases.plan(manifest, shownBy, m_transfers, {}, m_broken));
        !room) {
        return room;
    }
    m_releases.beginReading(m_releases.plan(manifest, m_options.last, m_transfers, {}, m_broken));
    const bool wasBegun = m_ports.disk.look(m_releases.folderOf(manifest.release)).has_value();
    if (auto brought = bring(manifest, Tier::Catalogue); !brought) {
        return brought;
    }
    // What takes longest on a fast link goes on while the pictures come.
    auto preparation = m_releases.beginPreparing(m_releases.folderOf(manifest.release));
    m_bringing = Tier::Pictures;
    auto pictures = forgive(bring(manifest, shownBy), outcome);
    m_bringing = Tier::Catalogue;
    if (!pictures || outcome.waiting != Waiting::No) {
        return pictures;
    }
    enter(Phase::Building, manifest.release);
    if (wasBegun && !m_releases.spoilt(manifest).empty()) {
        return refuse(SyncError::Damaged, "what came on another day is no longer as it came");
    }
    return bringWhatIsHere(manifest).and_then([&] {
        return m_releases.finish(manifest, std::move(preparation)).map_error(toOurs<ReleaseError>);
    });
}

SyncResult<void> PullRun::makeWholeOrAnew(const Manifest& manifest, PullOutcome& outcome)
{
    auto made = makeWhole(manifest, outcome);
    const bool mayBeSpoilt =
        !made && (made.error().code == SyncError::Unfit || made.error().code == SyncError::TooNew ||
                  made.error().code == SyncError::Damaged);
    const auto spoilt = mayBeSpoilt ? m_releases.spoilt(manifest) : std::vector<std::string>();
    for (const auto& path : spoilt) {
        if (const auto gone = m_ports.disk.remove(path); !gone) {
            return tl::make_unexpected(toSync(gone.error()));
        }
    }
    // Where every byte is as it was signed for, the fault is the Region's.
    return spoilt.empty() ? made : makeWhole(manifest, outcome);
}

SyncResult<void> PullRun::show(const std::string& release, PullOutcome& outcome)
{
    if (m_releases.current() == release) {
        m_state.pending.clear();
        return {};
    }
    if (m_ports.surroundings.hasClass()) {
        m_state.pending = release;
        if (m_options.again) {
            m_state.heldBack.clear();
        }
        outcome.waiting = Waiting::Class;
        return {};
    }
    enter(Phase::Showing, release);
    return m_releases.show(release).map_error(toOurs<ReleaseError>).map([&] {
        m_state.pending.clear();
        m_state.heldBack.clear();  // there is a newer one: until then it is not gone back to
        outcome.isShown = true;
        enter(Phase::Showing, release);  // what is shown from now on is told before more is done
    });
}

SyncResult<void> PullRun::showPending()
{
    PullOutcome outcome;
    const auto release = m_state.pending;
    if (release.empty() || !m_releases.isWhole(release) || m_state.withdrawn.contains(release) ||
        m_state.heldBack == release) {
        return {};
    }
    return show(release, outcome);
}

SyncResult<void> PullRun::bringRest(const Manifest& manifest, PullOutcome& outcome)
{
    SyncResult<void> brought;
    for (const auto tier : {Tier::Soon, Tier::Rest}) {
        if (!brought || tier > m_options.last || outcome.waiting != Waiting::No ||
            m_releases.plan(manifest, tier, m_transfers).steps.empty()) {
            continue;
        }
        m_bringing = tier;
        outcome.waiting = reasonToWait();
        if (outcome.waiting == Waiting::No) {
            brought = forgive(bring(manifest, tier), outcome);
        }
        m_bringing = Tier::Catalogue;
    }
    return brought;
}

SyncResult<PullOutcome> PullRun::take(const Offer& offer)
{
    const auto& manifest = offer.manifest;
    PullOutcome outcome{manifest.release, manifest.issued};
    if (m_state.heldBack == manifest.release && !m_options.again) {
        outcome.waiting = Waiting::RolledBack;
        return share(offer).map([&] { return outcome; });
    }
    m_goal = m_options.last;
    return makeWholeOrAnew(manifest, outcome)
        .and_then([&] {
            return outcome.waiting == Waiting::No ? show(manifest.release, outcome)
                                                  : SyncResult<void>();
        })
        .and_then([&] { return share(offer); })
        .and_then([&] { return bringRest(manifest, outcome); })
        .map([&] { return outcome; });
}

SyncResult<PullOutcome> PullRun::pull()
{
    const auto before = m_ports.transport.received();
    const auto current = m_releases.current();
    m_noted = m_broken = loadBroken(m_ports.disk);
    removeBrokenObjects();
    if (auto shown = showPending(); !shown) {
        return tl::make_unexpected(shown.error());
    }
    const bool wasPending = m_releases.current() != current;
    const auto offer = ask();
    if (!offer) {
        static_cast<void>(save());
        return tl::make_unexpected(offer.error());
    }
    remember(*offer);
    auto outcome = take(*offer);
    if (outcome) {
        mendOthers(offer);
    }
    const auto saved = save();
    if (!outcome || !saved) {
        return outcome ? tl::make_unexpected(saved.error()) : std::move(outcome);
    }
    outcome->received = m_ports.transport.received() - before;
    outcome->isClockWrong = m_isClockWrong;
    outcome->passedOver = m_passedOver;
    outcome->isShown = outcome->isShown || wasPending;
    return tidy(offer->manifest)
        .and_then([&](const auto& /*removed*/) { return noteBroken(); })
        .map([&] { return *outcome; });
}

}  // namespace orientibus::sync
