// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/folders.h>
#include <orientibus/sync/manifest.h>
#include <orientibus/sync/metadata.h>
#include <orientibus/sync/release_preparer.h>
#include <orientibus/sync/secret_key.h>

#include <functional>

namespace orientibus::sync {

enum class PublishError {
    Refused,     ///< not possible as things stand, see the detail
    NotBegun,    ///< there is no repository yet
    Unknown,     ///< no release, role or key of that name; the detail names those there are
    NoDraft,     ///< nothing waits to be signed
    NoRelease,   ///< none was published yet, or none before the one that would go
    Withdrawn,   ///< the release is withdrawn already
    Signed,      ///< by this key already, and another is wanted
    Clock,       ///< this machine's is behind what it issued last
    DraftWaits,  ///< something signed waits that the change would throw away
    Unfit,       ///< the content must not be shown as it is
    Key,         ///< no key that can do this, or it cannot be opened
    Storage,     ///< the disk fails or is full
    Damaged,     ///< the repository is not what its signatures say
    Incomplete,  ///< an object of what would be published is missing or damaged
    Cleaned,     ///< the release was cleaned away
};

template <typename T>
using PublishResult = Result<T, PublishError>;

/// How long what is published is good for.
struct Lifetimes {
    std::chrono::days root{730};
    std::chrono::days targets{365};
    /// Renewed when it would end before a timestamp. clean() knows its beginning by its end.
    std::chrono::days snapshot{180};
    std::chrono::days timestamp{35};
    std::chrono::days warning{60};  ///< before the end of root and targets
};

/// The keys a repository begins with.
struct FirstKeys {
    std::vector<SecretKey> root;     ///< two of these sign
    std::vector<SecretKey> targets;  ///< two of these sign
    std::optional<SecretKey> online;
};

/// A file for a tier by its path: "*.mp4" is matched against the whole path and its last part.
struct TierRule {
    std::string pattern;
    Tier tier = Tier::Rest;
};

struct AddRequest {
    std::filesystem::path catalogue;
    std::filesystem::path media;                     ///< a folder; empty: none
    std::string release;                             ///< empty: the next one of today
    std::optional<std::chrono::sys_seconds> issued;  ///< nothing: now
    std::map<std::string, std::string> title;
    std::vector<TierRule> tiers;  ///< the last that matches decides
    bool replacesSignedDraft = false;
};

/// What long work says on its way.
struct PublishProgress {
    std::string what;  ///< "delta from 2026-11-28.1"
    std::uint64_t done = 0;
    std::uint64_t total = 0;  ///< of `done`; files
};
using ProgressSink = std::function<void(const PublishProgress&)>;

struct AddReport {
    Manifest manifest;
    std::vector<Finding> findings;
    std::uint64_t newObjects = 0;
    std::uint64_t newBytes = 0;
};

/// Something that waits for signatures.
struct Draft {
    enum class Kind { Release, Withdrawal, Renewal, Trust };

    Kind kind = Kind::Release;
    std::int64_t version = 0;            ///< of the metadata file it becomes
    std::string release;                 ///< that will be shown; empty: none, or of keys
    std::vector<std::string> withdrawn;  ///< that will be withdrawn
    std::vector<std::string> words;      ///< what it changes, but for what pupils see
    std::vector<std::string> signedBy;   ///< "anne (3f2a91c0)"
    std::string missing;                 ///< empty when nothing is
    std::vector<std::string> wanted{};   ///< who may still sign, as long as somebody must
};

struct SignReport {
    std::vector<std::string> published;  ///< "root 2", "release 2026-11-29.1"; empty: nothing yet
    std::vector<Draft> waiting;
};

struct Expiry {
    std::string what;  ///< "root 2"
    std::chrono::sys_seconds at;
    bool isSoon = false;  ///< within the warning time, or over
};

struct TimestampReport {
    std::int64_t version = 0;
    std::chrono::sys_seconds expires;
    bool renewedSnapshot = false;
    std::optional<std::chrono::sys_seconds> ranOut;  ///< when the one before did, if it had
    /// When the one before was issued, by a clock so far ahead that kiosks which took it find this
    /// one out of date until then.
    std::optional<std::chrono::sys_seconds> ahead;
    std::vector<Expiry> expiries;
};

/// A change of the keys of some roles. With neither, only the lifetime begins anew.
struct KeyChange {
    std::vector<std::string> roles;      ///< "root", or "targets", or both online roles
    std::optional<std::string> leaving;  ///< keyid
    std::optional<Key> coming;
    std::string comingHolder;
};

struct CheckReport {
    std::string release;  ///< empty: none is published yet
    std::uint64_t files = 0;
    std::uint64_t objects = 0;
    std::uint64_t bytes = 0;
    std::vector<std::string> faults;  ///< empty: a client gets everything
    std::vector<Expiry> expiries;
    bool isReached = true;    ///< false: not to the end, the way to the server is to be mended
    bool isHalfDone = false;  ///< here a signature was interrupted that sign() brings to its end
};

/// Fewer never stay: so a release can be withdrawn, and the one before is there to be shown.
inline constexpr std::size_t fewestReleases = 2;

struct CleanRequest {
    std::size_t keep = maxDeltas;  ///< of the newest releases; those that deltas are made from
    bool isDryRun = false;         ///< says what would go, and touches nothing
};

struct CleanReport {
    std::vector<std::string> releases;  ///< that went, the newest first
    std::uint64_t objects = 0;
    std::uint64_t leftovers = 0;       ///< of writes that were interrupted
    std::uint64_t bytes = 0;           ///< of all that went
    std::vector<std::string> unknown;  ///< what no publisher writes, and was left
};

/// Who holds a public key. Words for people: nothing is trusted because of it.
struct Holder {
    std::string name;
    std::string role;
};

/// The Region's side of the sync: makes and changes a repository of static files.
///
/// Below its root it keeps
///
///     repository/    what a web server serves, see repository_layout.h
///     drafts/        root.json and targets.json, waiting for signatures, and manifest.json.zst
///     holders.json   the names of the holders of keys
///
/// Nothing that clients see changes before enough have signed, and then each file is written and
/// flushed before one that names it, timestamp.json last. Every step may be repeated when it was
/// interrupted, with the same result.
///
/// Thread-safety: one thread, and one Publisher for a root at a time; the caller sees to that.
class Publisher {
public:
    /// `folders` are those below `root`, through which everything is written.
    Publisher(std::filesystem::path root, Folders& folders, Clock& clock, Lifetimes lifetimes = {});
    Publisher(const Publisher&) = delete;
    Publisher(Publisher&&) = delete;
    Publisher& operator=(const Publisher&) = delete;
    Publisher& operator=(Publisher&&) = delete;
    ~Publisher();

    /// Begins a repository without a release. Never over one that is there.
    [[nodiscard]] PublishResult<void> init(const FirstKeys& keys,
                                           const std::map<std::string, Holder>& holders);

    /// Makes the objects of a release, and a draft. Objects that are there are taken as they are
    /// when they are whole, and written anew when not. Content that the preparer finds an error
    /// in is refused.
    [[nodiscard]] PublishResult<AddReport> add(const AddRequest& request, ReleasePreparer& preparer,
                                               const ProgressSink& progress);
    /// Makes a draft in which `release` is withdrawn, and the newest before it that is not is
    /// shown. Fails with `Cleaned` where that one was cleaned away.
    [[nodiscard]] PublishResult<void> withdraw(const std::string& release);
    /// Makes a draft of a new root, and of targets where the new keys must sign them again.
    [[nodiscard]] PublishResult<void> changeKeys(const KeyChange& change);
    /// What changeKeys() would refuse before the new key is made: `coming` is not looked at. Nobody
    /// holds two keys of a role, or one person would count as two.
    [[nodiscard]] PublishResult<void> checkKeys(const KeyChange& change);

    [[nodiscard]] PublishResult<std::vector<Draft>> drafts();
    /// Forgets the drafts.
    [[nodiscard]] PublishResult<void> discard();

    /// Signs the drafts that `key` is for, and publishes what has enough signatures. Without a key
    /// it only publishes. `online` are the keys among which is that of snapshot and timestamp;
    /// they are not needed as long as nothing is ready. What is to be shown is looked at first,
    /// every object of it: `Incomplete` where one is missing or damaged, and the signatures stay.
    [[nodiscard]] PublishResult<SignReport> sign(const std::optional<SecretKey>& key,
                                                 const std::vector<SecretKey>& online);
    /// Takes the signatures of a copy of a draft that was signed elsewhere.
    [[nodiscard]] PublishResult<void> takeSignatures(std::string_view draft);
    /// What a draft of a root says by itself, away from its repository: who could sign what.
    [[nodiscard]] static PublishResult<Draft> describeAway(std::string_view draft);
    /// Signs a draft of a root away from its repository: its bytes, with one signature more. `Key`
    /// where it is for no key of the root, or of the one before.
    [[nodiscard]] static PublishResult<std::string> signAway(std::string_view draft,
                                                             const SecretKey& key);

    /// `Clock` where this machine is behind the last timestamp, unless its clock is known to be
    /// right: then it was ahead, and what it issued is replaced.
    [[nodiscard]] PublishResult<TimestampReport> timestamp(const std::vector<SecretKey>& online,
                                                           bool isClockTrusted = false);

    /// Gets the whole repository as a client would that trusts `firstRoot`.
    [[nodiscard]] PublishResult<CheckReport> check(std::string_view firstRoot,
                                                   const ProgressSink& progress);
    /// The same from `server`, as `fetcher` brings it: what a client gets of the release that is
    /// newest there, each object with its length and hash. That an upload has not come to its end
    /// is a fault, where there is a repository here that shows another release. Ends at the first
    /// object for which the server was not reached.
    [[nodiscard]] PublishResult<CheckReport> checkServer(const std::string& server,
                                                         Fetcher& fetcher,
                                                         std::string_view firstRoot,
                                                         const ProgressSink& progress);

    /// Removes the manifests and objects that no kiosk can need any more, and what interrupted
    /// writes left of such. There stay the newest releases, the one that is shown, one that was
    /// shown within the lifetime of a timestamp, by which a stick, a hub or a kiosk in the middle
    /// of a pull may still go, and what a draft shows. Metadata stay, so no name is used again.
    [[nodiscard]] PublishResult<CleanReport> clean(const CleanRequest& request);

    /// Lays out a release as a kiosk would, in the empty folder `into`; what need not be copied
    /// are links. "current" and "draft" are names too. Fails with `Cleaned` where it was cleaned
    /// away.
    [[nodiscard]] PublishResult<Manifest> layOut(const std::string& release,
                                                 const std::filesystem::path& into);
    /// Names of the releases that were ever published, the newest first; cleaned away or not.
    [[nodiscard]] PublishResult<std::vector<std::string>> releases();

    [[nodiscard]] PublishResult<std::map<std::string, Holder>> holders();
    [[nodiscard]] PublishResult<std::vector<Expiry>> expiries();
    /// The keyids of a role in the newest root.
    [[nodiscard]] PublishResult<Role> role(const std::string& name);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::sync
