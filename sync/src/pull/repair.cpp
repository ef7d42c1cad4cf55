// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/kept_metadata.h"
#include "pull/pull_run.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

std::vector<Damage> spoiltMetadata(Disk& disk, bool isHub)
{
    const auto find = [&] {
        auto found = KeptMetadata(disk, KeptMetadata::Place::Trusted).damages();
        if (isHub) {
            const auto shown = KeptMetadata(disk, KeptMetadata::Place::Shown).damages();
            found.insert(found.end(), shown.begin(), shown.end());
        }
        return found;
    };
    // A pull that is at work may have put a newer file among those that had been read.
    auto found = find();
    return found.empty() ? found : find();
}

SyncResult<PullRun::Damages> PullRun::findDamages()
{
    const auto toOurs = [](const Error<ReleaseError>& error) { return toSync(error); };
    const auto releases = m_releases.all();
    if (!releases) {
        return tl::make_unexpected(toSync(releases.error()));
    }
    Damages found;
    for (const auto& release : *releases) {
        auto damages = m_releases.verify(release, [](std::uint64_t /*bytes*/) {}).map_error(toOurs);
        if (!damages) {
            return tl::make_unexpected(damages.error());
        }
        if (!damages->empty()) {
            found.emplace(release, std::move(*damages));
        }
    }
    return found;
}

SyncResult<void> PullRun::restore(const Manifest& offered, Damages& damages, Repaired& done)
{
    const auto& release = offered.release;
    if (!damages.contains(release) || m_releases.manifest(release) == offered) {
        return {};
    }
    return m_releases.restore(offered)
        .and_then([&] { return m_releases.verify(release, [](std::uint64_t /*bytes*/) {}); })
        .map([&](auto&& found) {
            done.mended.push_back({m_releases.folderOf(release) + "/release.json", false});
            damages[release] = std::forward<decltype(found)>(found);
        })
        .map_error([](const Error<ReleaseError>& error) { return toSync(error); });
}

SyncResult<void> PullRun::mendOrPutAway(const std::string& release, const SyncResult<Offer>& offer,
                                        Repaired& done)
{
    if (m_releases.manifest(release)) {
        return mend(release);
    }
    if (!offer) {
        return tl::make_unexpected(offer.error());  // who may know what it should be
    }
    auto away = release == m_releases.current() ? false : m_releases.discard(release);
    if (!away) {
        return tl::make_unexpected(toSync(away.error()));
    }
    if (*away) {
        done.putAway.push_back(release);
        return {};
    }
    if (!done.failure) {
        done.next = nextWithout(release, offer->manifest.release);
    }
    return refuse(SyncError::Damaged,
                  fmt::format("what the release {} should be nobody can say any more, and a kiosk "
                              "may show it: it stays until another has taken its place",
                              release));
}

std::string PullRun::nextWithout(const std::string& release, const std::string& offered)
{
    if (release != m_releases.current()) {
        return "run: orientibus-sync repair, when the kiosk shows another";
    }
    return m_state.heldBack == offered ? "run: orientibus-sync pull --again"
                                       : "run: orientibus-sync pull";
}

void PullRun::note(const SyncResult<void>& mended, const std::vector<Damage>& damages,
                   Repaired& done)
{
    if (mended) {
        done.mended.insert(done.mended.end(), damages.begin(), damages.end());
    } else if (!done.failure) {
        done.failure = mended.error();
    }
}

SyncResult<Repaired> PullRun::repair()
{
    // All are looked at before one is mended: they lend files to each other.
    Repaired done;
    const auto lostLinks = m_releases.lostLinks(m_state.pending);
    auto damages = findDamages();
    const auto objects = m_releases.spoiltObjects();
    const auto metadata = spoiltMetadata(m_ports.disk, m_options.isHub);
    m_noted = loadBroken(m_ports.disk);
    if (!damages) {
        return tl::make_unexpected(damages.error());
    }
    if (damages->empty() && lostLinks.empty() && objects.empty() && metadata.empty()) {
        static_cast<void>(noteBroken());
        return done;
    }
    for (const auto& object : objects) {
        const auto removed = m_ports.disk.remove(object.path);
        note(removed.map_error([](const auto& error) { return toSync(error); }), {object}, done);
    }
    const auto offer = ask();
    if (!offer && offer.error().code == SyncError::Network) {
        m_outOfReach = offer.error();
    }
    for (const auto& link : lostLinks) {
        note(mendLink(link, offer), {link}, done);
    }
    if (const auto restored = offer ? restore(offer->manifest, *damages, done) : SyncResult<void>();
        !restored) {
        return tl::make_unexpected(restored.error());
    }
    std::vector<std::string> order;
    for (const auto& [release, ofIt] : *damages) {
        order.insert(release == m_releases.current() ? order.begin() : order.end(), release);
        for (const auto& damage : ofIt) {
            m_broken.insert(damage.path);
        }
    }
    for (const auto& release : order) {
        const auto mended = mendOrPutAway(release, offer, done);
        note(mended, m_releases.isWhole(release) ? damages->at(release) : std::vector<Damage>(),
             done);
    }
    if (m_options.isHub && !(objects.empty() && metadata.empty())) {  // others may want them
        note(offer ? share(*offer) : tl::make_unexpected(offer.error()), {}, done);
    }
    noteMetadata(metadata, offer, done);
    static_cast<void>(noteBroken());  // what is not known is found again
    return done;
}

void PullRun::noteMetadata(const std::vector<Damage>& before, const SyncResult<Offer>& offer,
                           Repaired& done)
{
    const auto after = spoiltMetadata(m_ports.disk, m_options.isHub);
    for (const auto& damage : before) {
        const bool isMended = std::none_of(
            after.begin(), after.end(), [&](const Damage& one) { return one.path == damage.path; });
        const auto mended =
            isMended ? SyncResult<void>()
            : !offer ? tl::make_unexpected(offer.error())
                     // of a hub that does not show what is offered yet
                     : refuse(SyncError::NoRelease, damage.path + " comes with the next release");
        note(mended, {damage}, done);
    }
}

SyncResult<void> PullRun::mendLink(const Damage& link, const SyncResult<Offer>& offer)
{
    const auto toOurs = [](const auto& error) { return toSync(error); };
    if (link.path == "previous") {
        return m_releases.forgetPrevious().map_error(toOurs);
    }
    const auto release = toShowAnew(offer);
    return release.empty() ? refuse(SyncError::NoRelease, "there is no release to show")
                           : m_releases.show(release).map_error(toOurs);
}

std::string PullRun::toShowAnew(const SyncResult<Offer>& offer)
{
    std::string newest;
    for (const auto& release : m_releases.all().value_or(std::vector<std::string>())) {
        if (release == m_state.heldBack || m_state.withdrawn.contains(release) ||
            !m_releases.checkOpens(release)) {
            continue;
        }
        if (offer && offer->manifest.release == release) {
            return release;
        }
        newest = newest.empty() || isLater(release, newest) ? release : newest;
    }
    return newest;
}

SyncResult<void> PullRun::mendUnlessSound(const std::string& release)
{
    // What is about to be shown again may have changed while it lay there; what is shown is read
    // by `verify`, now and then, but for what nobody could say while its release.json was lost.
    const bool wasLost = m_broken.erase(m_releases.folderOf(release) + "/release.json") > 0;
    const bool opens = m_releases.checkOpens(release).has_value();
    if (!opens || wasLost || m_releases.current() != release) {
        const auto damages = m_releases.verify(release, [](std::uint64_t /*bytes*/) {});
        if (!damages) {
            return tl::make_unexpected(toSync(damages.error()));
        }
        for (const auto& damage : *damages) {
            m_broken.insert(damage.path);
        }
    }
    removeBrokenFilms(release);
    return opens && !isBroken(release) ? SyncResult<void>() : mend(release);
}

bool PullRun::isBroken(const std::string& release)
{
    const auto folder = m_releases.folderOf(release) + "/";
    const auto found = m_broken.lower_bound(folder);
    return found != m_broken.end() && found->starts_with(folder);
}

void PullRun::removeBrokenFilms(const std::string& release)
{
    const auto manifest = m_releases.manifest(release).value_or(Manifest());
    for (const auto& file : manifest.files) {
        const auto path = fmt::format("{}/{}", m_releases.folderOf(release), file.path);
        if (mayFollow(file.tier) && m_broken.contains(path) && m_ports.disk.remove(path)) {
            m_broken.erase(path);
        }
    }
}

void PullRun::removeBrokenObjects()
{
    std::erase_if(m_broken, [&](const std::string& path) {
        return path.starts_with("repository/") && m_ports.disk.remove(path);
    });
}

void PullRun::mendOthers(const SyncResult<Offer>& offer)
{
    for (const auto& release : m_releases.all().value_or(std::vector<std::string>())) {
        removeBrokenFilms(release);
        if (isBroken(release)) {
            Repaired told;
            PullOutcome whenever;
            m_bringing = Tier::Pictures;
            static_cast<void>(forgive(mendOrPutAway(release, offer, told), whenever));
            m_bringing = Tier::Catalogue;
        }
    }
}

SyncResult<void> PullRun::noteBroken()
{
    // Who verifies may have found more since this began.
    const auto before = loadBroken(m_ports.disk);
    auto broken = before;
    std::erase_if(broken, [&](const std::string& path) {
        return m_noted.contains(path) && !m_broken.contains(path);
    });
    broken.insert(m_broken.begin(), m_broken.end());
    std::erase_if(broken, [&](const std::string& path) {
        const auto found = m_ports.disk.look(parentOf(path));
        return !found && found.error().code == FileError::NotFound;  // its release went
    });
    m_noted = m_broken;
    return broken == before ? SyncResult<void>()
                            : saveBroken(m_ports.disk, broken).map_error([](const auto& error) {
                                  return toSync(error);
                              });
}

SyncResult<void> PullRun::mend(const std::string& release)
{
    const auto toOurs = [](const Error<ReleaseError>& error) { return toSync(error); };
    const auto manifest = m_releases.manifest(release).map_error(toOurs);
    if (!manifest) {
        return tl::make_unexpected(manifest.error());
    }
    const auto folder = m_releases.folderOf(release);
    return bring(*manifest, Tier::Catalogue)  // and what is broken, of whichever tier
        .and_then([&] {
            return m_releases.endPreparing(folder, m_releases.beginPreparing(folder))
                .map_error(toOurs);
        })
        .map([&] {
            std::erase_if(m_broken,
                          [&](const std::string& path) { return path.starts_with(folder + "/"); });
        });
}

}  // namespace orientibus::sync
