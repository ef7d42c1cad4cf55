// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/puller.h>

#include "pull/repository_reader.h"

namespace orientibus::sync {

/// The work of a Puller, step by step.
class PullRun {
public:
    PullRun(Puller::Ports ports, PullOptions options);

    /// Holds the lock of all syncs of this disk, and recalls what the last one remembered.
    [[nodiscard]] SyncResult<std::unique_ptr<Port>> begin();
    [[nodiscard]] SyncResult<PullOutcome> pull();
    [[nodiscard]] SyncResult<std::string> askForRelease();
    [[nodiscard]] SyncResult<Preview> preview();
    [[nodiscard]] SyncResult<std::string> rollback();
    [[nodiscard]] SyncResult<Repaired> repair();
    /// `offered` is kept too, and what was begun of it.
    [[nodiscard]] SyncResult<std::vector<std::string>> tidy(const std::optional<Manifest>& offered);

private:
    void enter(Phase phase, const std::string& release);
    /// Asks the servers in turn, again after a while when none is reached.
    [[nodiscard]] SyncResult<Offer> ask();
    [[nodiscard]] SyncResult<Offer> askOnce();
    /// Fetches and builds the files of a release up to `last`, and those that are broken.
    [[nodiscard]] SyncResult<void> bring(const Manifest& manifest, Tier last);
    /// Has what could not be used not be used again.
    [[nodiscard]] SyncResult<void> setAside(const std::vector<Step>& useless,
                                            std::set<std::string>& avoided);
    using Damages = std::map<std::string, std::vector<Damage>>;  ///< by the name of the release
    [[nodiscard]] SyncResult<Damages> findDamages();
    /// What a release should be is damaged too, maybe: of the one that is offered it is known.
    [[nodiscard]] SyncResult<void> restore(const Manifest& offered, Damages& damages,
                                           Repaired& done);
    [[nodiscard]] SyncResult<void> mendLink(const Damage& link, const SyncResult<Offer>& offer);
    /// What to show where `current` is lost: what is offered, or else the newest that may be shown.
    [[nodiscard]] std::string toShowAnew(const SyncResult<Offer>& offer);
    static void note(const SyncResult<void>& mended, const std::vector<Damage>& damages,
                     Repaired& done);
    /// Notes what of the metadata is as it was signed by now.
    void noteMetadata(const std::vector<Damage>& before, const SyncResult<Offer>& offer,
                      Repaired& done);
    [[nodiscard]] SyncResult<void> mendOrPutAway(const std::string& release,
                                                 const SyncResult<Offer>& offer, Repaired& done);
    /// What has another release shown than one that nobody vouches for.
    [[nodiscard]] std::string nextWithout(const std::string& release, const std::string& offered);
    /// Fetches the broken files of a release, which are then no longer broken.
    [[nodiscard]] SyncResult<void> mend(const std::string& release);
    /// A release that is whole by its name, but of which the disk has lost what it is opened with,
    /// what somebody found, or, where it is not shown yet, anything.
    [[nodiscard]] SyncResult<void> mendUnlessSound(const std::string& release);
    /// What was found broken of any other release than the one that is offered, as far as it can
    /// be mended: what is left stays noted.
    void mendOthers(const SyncResult<Offer>& offer);
    [[nodiscard]] bool isBroken(const std::string& release);
    /// A film that is broken goes, and comes again as it came: when that costs nobody anything.
    void removeBrokenFilms(const std::string& release);
    void removeBrokenObjects();
    /// Has what is broken by now be known to the next pull.
    [[nodiscard]] SyncResult<void> noteBroken();
    /// The same, of all tiers, with what costs nothing: films of the release before.
    [[nodiscard]] SyncResult<void> bringWhatIsHere(const Manifest& manifest);
    [[nodiscard]] SyncResult<void> fetch(const Plan& plan);
    [[nodiscard]] bool goesOn(Progress progress);
    /// Of what this run goes on with, as things stand, once `plan` is done.
    [[nodiscard]] std::uint64_t bytesAfter(const Manifest& manifest, const Plan& plan);
    /// Takes an offer as far as it may be taken now.
    [[nodiscard]] SyncResult<PullOutcome> take(const Offer& offer);
    [[nodiscard]] SyncResult<void> makeWhole(const Manifest& manifest, PullOutcome& outcome);
    /// The same, and once more where this disk is to blame and not the Region.
    [[nodiscard]] SyncResult<void> makeWholeOrAnew(const Manifest& manifest, PullOutcome& outcome);
    [[nodiscard]] SyncResult<void> show(const std::string& release, PullOutcome& outcome);
    [[nodiscard]] SyncResult<void> bringRest(const Manifest& manifest, PullOutcome& outcome);
    [[nodiscard]] SyncResult<void> showPending();
    /// Of a hub: offers to its bus a release that is whole, while its films may still be coming.
    [[nodiscard]] SyncResult<void> share(const Offer& offer);
    /// All that is still to be done of a release, for who has to make room for it.
    [[nodiscard]] Plan wholePlan(const Manifest& manifest);
    /// Whether there is room for a plan; where there is not, says how much all of it needs.
    [[nodiscard]] SyncResult<void> checkRoom(const Manifest& manifest, const Plan& plan);
    /// What others may want of a release and this disk had no need of: it went by a delta.
    [[nodiscard]] Plan planForOthers(const Manifest& manifest);
    /// What is done without may be fetched another day: `Stopped` for that is no failure.
    [[nodiscard]] SyncResult<void> forgive(SyncResult<void> result, PullOutcome& outcome);
    /// Has `previous` lead to what can be gone back to, or nowhere.
    [[nodiscard]] SyncResult<void> settlePrevious();
    [[nodiscard]] SyncResult<void> tidyObjects(const std::vector<Manifest>& kept);
    [[nodiscard]] SyncResult<void> save();
    void remember(const Offer& offer);
    void beginDay();
    /// Counts what came since the last time, where that cost.
    void countCost();
    void measure(std::uint64_t received, std::chrono::steady_clock::duration time);
    /// Has the rate and the cost of what is being fetched outlast this program.
    void keepMeasure();
    /// Whether what is being brought is to come another time.
    [[nodiscard]] Waiting reasonToWait();
    /// The same of films, whatever is being brought.
    [[nodiscard]] Waiting reasonOfFilms();

    Puller::Ports m_ports;
    PullOptions m_options;
    Releases m_releases;
    Transfers m_transfers;
    RepositoryReader m_reader;
    KioskState m_state;
    std::set<std::string> m_broken;  ///< files of releases that were found not to be as signed
    std::set<std::string> m_noted;   ///< of these and of others, what was known before
    bool m_isClockWrong = false;
    bool m_wasCut = false;                         ///< from a server that had begun to answer
    std::vector<std::string> m_passedOver;         ///< servers that could not serve, and why
    std::optional<Error<SyncError>> m_outOfReach;  ///< servers, just now: nothing is asked of them
    Tier m_bringing = Tier::Catalogue;  ///< what comes whatever it costs, or another tier
    Tier m_goal = Tier::Catalogue;      ///< up to which a release is taken, if nothing stops that
    std::uint64_t m_later = 0;          ///< bytes to fetch after what is being fetched
    std::uint64_t m_counted = 0;        ///< received, up to which bytes that cost are counted
    Waiting m_stoppedFor = Waiting::No;
    std::uint64_t m_before = 0;  ///< received, when the fetching of now began
    std::chrono::steady_clock::time_point m_began;
    std::chrono::steady_clock::time_point m_keptAt;
};

}  // namespace orientibus::sync
