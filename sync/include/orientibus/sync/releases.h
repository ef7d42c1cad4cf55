// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>
#include <orientibus/sync/manifest.h>
#include <orientibus/sync/release_preparer.h>
#include <orientibus/sync/transfers.h>

#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace orientibus::sync {

enum class ReleaseError {
    NotThere,  ///< no such release on this disk
    Damaged,   ///< bytes of it are not those that were signed for
    Unfit,     ///< the content's own check says no
    TooNew,    ///< for a newer program
    NoSpace,
    Storage,
};

/// How one file of a release comes about.
struct Step {
    enum class How {
        Link,    ///< it is on this disk already: as an object, or in another release
        Unpack,  ///< out of a frame
        Patch,   ///< out of a delta and a file that is on this disk
    };

    const ReleaseFile* file = nullptr;
    How how = How::Link;
    std::string source{};  ///< on the disk; where an object is still to come, where it will lie
    std::string base{};    ///< of a delta
    std::string from{};    ///< the hash of `base`
    bool isOld = false;    ///< the source is on the disk already, where bytes get lost
};

/// What has to be done for a release to be whole.
struct Plan {
    /// For names, blocks that are not filled, and what others write in the meantime.
    static constexpr std::uint64_t roomToWorkIn = 32ULL * 1024 * 1024;

    std::vector<Step> steps;
    std::vector<Wanted> wanted;
    std::uint64_t toFetch = 0;  ///< bytes of objects that are still to come
    std::uint64_t toWrite = 0;  ///< bytes of disk that it all takes, with roomToWorkIn
};

/// The work of ReleasePreparer::prepare() for one release, underway.
using Preparation = std::future<Result<void, PrepareError>>;

/// What a disk holds that is not as it was signed for.
struct Damage {
    std::string path;
    bool isMissing = false;
};

/// The releases on a kiosk's disk: made in a folder beside, whole before they have their name,
/// and shown by a link that one rename changes.
///
///     releases/VERSION/   the files of the release, what is prepared here, release.json, and
///                         .prepared: the SHA-256 of what is prepared here
///     current -> releases/VERSION        previous -> releases/VERSION
///     .previous.new -> releases/VERSION   where `previous` will lead once `current` has changed
///     staging/VERSION/    being made
///
/// release.json is the manifest. Files that may follow, see mayFollow(), come into a release after
/// it is shown: each is there whole or not at all.
///
/// Thread-safety: one thread at a time. The ports outlive this, and every preparation.
class Releases {
public:
    Releases(Disk& disk, ReleasePreparer& preparer) : m_disk(disk), m_preparer(preparer) {}
    Releases(const Releases&) = delete;
    Releases(Releases&&) = delete;
    Releases& operator=(const Releases&) = delete;
    Releases& operator=(Releases&&) = delete;
    ~Releases() { m_isReadingOver = true; }

    /// The release that is shown, or was shown before; empty where there is none.
    [[nodiscard]] std::string current() { return shown().value_or(""); }
    [[nodiscard]] std::string previous();
    /// The current one, for whom it is not the same whether there is none or it cannot be read.
    [[nodiscard]] Result<std::string, FileError> shown() { return shownBy("current"); }
    /// All that are whole, in the order of their names.
    [[nodiscard]] Result<std::vector<std::string>, ReleaseError> all();
    [[nodiscard]] bool isWhole(const std::string& release);
    [[nodiscard]] Result<Manifest, ReleaseError> manifest(const std::string& release);

    /// What is missing of the files up to `last`, of a whole release those that may follow, and
    /// the cheapest way to each. Objects named in
    /// `avoided` are not gone by: a delta that gave something else. `manifest` outlives the plan.
    ///
    /// `broken` are paths of files of releases that are there and not what they should be.
    [[nodiscard]] Plan plan(const Manifest& manifest, Tier last, Transfers& transfers,
                            const std::set<std::string>& avoided = {},
                            const std::set<std::string>& broken = {});
    /// Says how much room is missing, if it is.
    [[nodiscard]] Result<void, ReleaseError> checkSpace(const Plan& plan);

    /// Begins to read, on a thread of its own, what build() would read of the files that this plan
    /// takes from the disk as they are: while others come, the disk and the processor have time.
    void beginReading(const Plan& plan);
    /// Makes the files of a plan, whose objects have come. What was on the disk before is read
    /// again, every byte. When it is `Damaged` all other files are made, and `useless` are the
    /// steps whose source could not be used.
    [[nodiscard]] Result<void, ReleaseError> build(const Manifest& manifest, const Plan& plan,
                                                   std::vector<Step>& useless);
    /// Files of a release that is being made which are not, or no longer, what was signed for.
    [[nodiscard]] std::vector<std::string> spoilt(const Manifest& manifest);
    /// Begins to prepare, on a thread of its own, the release in a folder whose catalogue is
    /// there. What it gives waits for that thread when it goes.
    [[nodiscard]] Preparation beginPreparing(const std::string& folder);
    /// Waits for the preparation of the release in a folder, and makes it last.
    [[nodiscard]] Result<void, ReleaseError> endPreparing(const std::string& folder,
                                                          Preparation preparation);
    /// Names a release whose files are there, once its preparation has ended well. Nothing to do
    /// where it is named already.
    [[nodiscard]] Result<void, ReleaseError> finish(const Manifest& manifest,
                                                    Preparation preparation);

    /// Writes release.json of a whole release anew where it is not this.
    [[nodiscard]] Result<void, ReleaseError> restore(const Manifest& manifest);

    /// Whether a release can be shown: it is whole, and its manifest and its catalogue can be read.
    [[nodiscard]] Result<void, ReleaseError> checkOpens(const std::string& release);
    /// Shows a whole release; the one shown until now becomes the previous one.
    [[nodiscard]] Result<void, ReleaseError> show(const std::string& release);
    /// Does what is left to do of a show() that was cut short after it had shown the release, and
    /// forgets one that had not.
    [[nodiscard]] Result<void, FileError> endSwitch();

    /// Removes releases other than `kept`, the current and the previous one, unless somebody
    /// holds them or there is no current one, and what was begun of releases other than `begun`.
    /// Says which were removed.
    [[nodiscard]] Result<std::vector<std::string>, ReleaseError> clean(std::set<std::string> kept,
                                                                       const std::string& begun);

    /// Removes a release other than the current one, and `previous` where that leads to it. False
    /// where somebody holds it.
    [[nodiscard]] Result<bool, ReleaseError> discard(const std::string& release);

    /// `previous` leads to this whole release from now on, or nowhere.
    [[nodiscard]] Result<void, FileError> keepAsPrevious(const std::string& release);
    [[nodiscard]] Result<void, FileError> forgetPrevious();
    /// Of `current` and `previous` what leads to no release that is whole. `current` is missed too
    /// where there are releases beside `pending`, which waits to be shown for the first time.
    [[nodiscard]] std::vector<Damage> lostLinks(const std::string& pending);

    /// How many files of a release up to `last` may still come into it.
    [[nodiscard]] std::size_t toCome(const std::string& release, Tier last);
    /// Reads every byte of a release. Files that may follow and are not there are not missed.
    /// What a release holds that was prepared before there was .prepared has to be there alone.
    /// Where release.json says nothing any more, it is all that is known to be damaged.
    [[nodiscard]] Result<std::vector<Damage>, ReleaseError>
    verify(const std::string& release, const std::function<void(std::uint64_t)>& onBytes);

    /// Objects of the repository whose bytes are not those of their names, but for those that a
    /// release shows: verify() reads them there.
    [[nodiscard]] std::vector<Damage> spoiltObjects();

    /// Where a release lies, or is being made.
    [[nodiscard]] std::string folderOf(const std::string& release);

private:
    [[nodiscard]] Result<std::string, FileError> shownBy(const std::string& link);
    [[nodiscard]] Result<void, FileError> point(const std::string& link,
                                                const std::string& release);
    /// A folder that somebody has put in the place of a link, which no rename would replace.
    [[nodiscard]] Result<void, FileError> removeFolderAt(const std::string& link);
    /// What `previous` will lead to once `current` has changed.
    [[nodiscard]] Result<void, FileError> announce(const std::string& release);
    [[nodiscard]] Result<void, FileError> writeManifest(const std::string& folder,
                                                        const Manifest& manifest);
    [[nodiscard]] Result<void, ReleaseError> make(const Step& step, const std::string& folder);
    [[nodiscard]] Result<void, ReleaseError> link(const Step& step, const std::string& path);
    [[nodiscard]] Result<void, ReleaseError> unpack(const Step& step, const std::string& path);
    [[nodiscard]] Result<void, FileError> clearStaging(const std::string& begun);
    /// False where somebody holds it.
    [[nodiscard]] Result<bool, FileError> putAway(const std::string& release);
    /// Those that went.
    [[nodiscard]] Result<std::vector<std::string>, FileError>
    putAwayAllBut(const std::set<std::string>& kept, const std::vector<std::string>& releases);
    /// Notes what was prepared in a folder, for verify().
    [[nodiscard]] Result<void, FileError> notePrepared(const std::string& folder);
    void verifyPrepared(const std::string& folder, std::vector<Damage>& damages,
                        const std::function<void(std::uint64_t)>& onBytes);
    [[nodiscard]] Result<void, FileError> syncTree(const std::string& folder);
    [[nodiscard]] bool isThere(const std::string& path, std::uint64_t length);
    /// Files of whole releases by their hash, but for those that are broken.
    [[nodiscard]] std::map<std::string, std::string> held(const std::set<std::string>& broken);

    /// Whether what a step takes from the disk is what was signed for.
    [[nodiscard]] bool isSound(const Step& step);

    Disk& m_disk;
    ReleasePreparer& m_preparer;
    std::set<std::string> m_sound;  ///< paths of files that were read to be used
    std::atomic<bool> m_isReadingOver = false;
    std::future<std::set<std::string>> m_reading;  ///< its end is waited for, by the destructor too
};

/// What a file is by its bytes. `onBytes` is told of those that were read.
[[nodiscard]] Result<ObjectRef, FileError>
readObject(Disk& disk, const std::string& path,
           const std::function<void(std::uint64_t)>& onBytes = {});

/// Whether a file has these bytes. `onBytes` is told of those that were read.
[[nodiscard]] Result<bool, FileError>
hasHash(Disk& disk, const std::string& path, const ObjectRef& content,
        const std::function<void(std::uint64_t)>& onBytes = {});

}  // namespace orientibus::sync
