// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Steps that are interrupted, and repositories that somebody has been at.

#include "sync/cleaned_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

const std::string catalogue = "Baker\n" + noise(300'000, 1);
const std::string nextCatalogue = "Nurse\n" + noise(300'000, 1);
const std::map<std::string, std::string> media = {{"a.svg", std::string(2000, 'x')},
                                                  {"b.mp4", noise(300'000, 2)}};

/// A region that has published, and keys that do not depend on chance: copies of the first one.
struct Start {
    Start()
    {
        region.publish("2030-01-01.1", catalogue, media);
        std::filesystem::copy(region.disk.path(), copy / "start",
                              std::filesystem::copy_options::recursive);
    }
    void again()
    {
        for (const auto* name : {"repository", "drafts", "holders.json"}) {
            std::filesystem::remove_all(region.disk / name);
            if (std::filesystem::exists(copy / "start" / name)) {
                std::filesystem::copy(copy / "start" / name, region.disk / name,
                                      std::filesystem::copy_options::recursive);
            }
        }
        region.folders.begin();
    }

    Region region;
    TempDir copy;
};

std::string draftsOf(const Region& region)
{
    std::string bytes;
    for (const auto* name : {"root.json", "targets.json", "manifest.json.zst"}) {
        bytes += readFile(region.disk / "drafts" / name);
    }
    return bytes;
}

using Step = std::function<bool(Region&)>;

/// Cuts the step at every write, repeats it, and compares with the step that nobody cut. After
/// each cut a kiosk must find what is in `good`.
int cutEverywhere(const Step& before, const Step& step, const std::set<std::string>& good)
{
    Start start;
    auto& region = start.region;
    REQUIRE(before(region));
    std::filesystem::remove_all(start.copy / "start");
    std::filesystem::copy(region.disk.path(), start.copy / "start",
                          std::filesystem::copy_options::recursive);
    REQUIRE(step(region));
    const auto files = region.files();
    const auto drafts = draftsOf(region);
    int cuts = 0;
    while (true) {
        start.again();
        region.folders.failsAt = cuts;
        const bool whole = step(region);
        region.folders.begin();
        if (whole) {
            break;
        }
        ++cuts;
        CAPTURE(cuts);
        REQUIRE(good.contains(region.seenAnew()));
        REQUIRE(region.missing().empty());
        REQUIRE(step(region));
        REQUIRE((region.files() == files));
        REQUIRE((draftsOf(region) == drafts));
    }
    CHECK(region.check().faults.empty());
    return cuts;
}

bool nothing(Region& /*region*/)
{
    return true;
}

}  // namespace

TEST_CASE("An interrupted add changes nothing that is seen, and can be repeated",
          "[publish][faults]")
{
    const auto add = [](Region& region) {
        return region.add("2030-01-02.1", nextCatalogue, media).has_value();
    };
    // Each file: created, written, committed.
    CHECK(cutEverywhere(nothing, add, {"2030-01-01.1"}) >= 12);
}

TEST_CASE("An interrupted second signature can be repeated", "[publish][faults]")
{
    const auto before = [](Region& region) {
        return region.add("2030-01-02.1", nextCatalogue, media) && region.sign(region.targets[0]);
    };
    const auto sign = [](Region& region) {
        const auto done = region.sign(region.targets[1]);
        // What was published at the very end of the cut step is not published again.
        return done.has_value() || region.publisher().drafts()->empty();
    };
    CHECK(cutEverywhere(before, sign, {"2030-01-01.1", "2030-01-02.1"}) >= 15);
}

TEST_CASE("An interrupted timestamp can be repeated", "[publish][faults]")
{
    const auto renew = [](Region& region) {
        return region.publisher().timestamp(region.online).has_value();
    };
    CHECK(cutEverywhere(nothing, renew, {"2030-01-01.1"}) >= 3);
}

TEST_CASE("An interrupted withdrawal can be repeated", "[publish][faults]")
{
    const auto before = [](Region& region) {
        region.publish("2030-01-02.1", nextCatalogue);
        return true;
    };
    const auto withdraw = [](Region& region) {
        return region.publisher().withdraw("2030-01-02.1").has_value();
    };
    CHECK(cutEverywhere(before, withdraw, {"2030-01-02.1"}) >= 3);
}

TEST_CASE("An interrupted change of keys can be repeated", "[publish][faults]")
{
    const auto fresh = SecretKey::generate().value();
    const auto change = [&](Region& region) {
        return region.changeKeys({"targets"}, &region.targets[0], &fresh).has_value();
    };
    CHECK(cutEverywhere(nothing, change, {"2030-01-01.1"}) >= 9);
}

TEST_CASE("An interrupted change of what kiosks trust can be repeated", "[publish][faults]")
{
    const auto fresh = SecretKey::generate().value();
    const auto online = SecretKey::generate().value();
    const auto before = [&](Region& region) {
        region.online.push_back(online);
        return region.changeKeys({"targets"}, &region.targets[0], &fresh) &&
               region.changeKeys({"snapshot", "timestamp"}, &region.online[0], &online) &&
               region.sign(region.root[0]) && region.sign(fresh) && region.sign(region.targets[1]);
    };
    const auto sign = [](Region& region) {
        const auto done = region.sign(region.root[1]);
        return done.has_value() || region.publisher().drafts()->empty();
    };
    // Between the new root and the new timestamp a kiosk takes nothing, and keeps what it has.
    CHECK(cutEverywhere(before, sign, {"2030-01-01.1", "not signed"}) >= 18);
}

TEST_CASE("An interrupted cleaning can be repeated", "[publish][faults][clean]")
{
    const auto before = [](Region& region) {
        for (int day = 2; day <= 4; ++day) {
            publish(region, day);
        }
        region.clock.time += 40 * 24h;
        writeFile(region.disk / "repository/objects/00" / pendingName(std::string(64, '0')),
                  "torn");
        return region.publisher().timestamp(region.online) &&
               region.add("2030-01-05.1", catalogue, media);
    };
    const auto clean = [](Region& region) { return region.publisher().clean({2}).has_value(); };
    // Two manifests, two folders that must last, what the second release alone needs, and what
    // was torn. The draft needs what the first one did.
    CHECK(cutEverywhere(before, clean, {"2030-01-04.1"}) >= 7);
}

TEST_CASE("A cut ceremony can be repeated", "[publish][faults]")
{
    Region other;
    const FirstKeys keys{other.root, other.targets, other.online.front()};
    for (int cut = 0; cut < 15; ++cut) {
        CAPTURE(cut);
        const TempDir disk;
        BrittleFolders folders(disk.path());
        Publisher publisher(disk.path(), folders, other.clock);
        folders.failsAt = cut;
        CHECK(refusal(publisher.init(keys, {})) == PublishError::Storage);
        folders.failsAt = -1;
        CHECK(publisher.init(keys, {}));
        CHECK(publisher.expiries());
    }
}

TEST_CASE("check finds what somebody did to any file", "[publish][faults][attack]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue, media);
    region.publish("2030-01-02.1", nextCatalogue, media);
    REQUIRE(region.check().faults.empty());
    const auto current = region.check().objects;

    std::uint64_t found = 0;
    std::uint64_t objects = 0;
    for (const auto& [path, bytes] : region.files()) {
        CAPTURE(path);
        const auto file = region.disk / "repository" / path;
        const bool isObject = path.starts_with("objects/");
        const auto faults = [&] { return region.check().faults.size(); };
        auto other = bytes;
        other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
        writeFile(file, other);
        const auto changed = faults();
        writeFile(file, bytes.substr(0, bytes.size() - 1));
        const auto shortened = faults();
        writeFile(file, bytes + "x");
        const auto prolonged = faults();
        writeFile(file, std::string(bytes.size(), '\0'));
        const auto emptied = faults();
        std::filesystem::remove(file);
        const bool isFirstRoot = path.ends_with("root.json");  // without it nothing was begun
        const auto removed = isFirstRoot ? 1 : faults();
        writeFile(file, bytes);
        // All or nothing: what the current release does not need is not looked at. A base is
        // looked at as what a delta begins with.
        const bool isSeen = changed > 0;
        CHECK((shortened > 0) == isSeen);
        CHECK((emptied > 0) == isSeen);
        CHECK((prolonged > 0 || !isSeen || !isObject));
        CHECK((removed > 0 || !isSeen));
        found += isSeen ? 1 : 0;
        objects += isSeen && isObject ? 1 : 0;
    }
    CHECK(objects >= current);
    CHECK(found >= current + 4);  // root, timestamp, snapshot, targets, manifest
    CHECK(region.check().faults.empty());
}

TEST_CASE("A repository that does not fit together is not worked on", "[publish][faults][attack]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    const std::string name =
        GENERATE("timestamp.json", "2.snapshot.json", "2.targets.json", "1.root.json");
    CAPTURE(name);
    const auto file = region.disk / "repository/metadata" / name;
    auto bytes = readFile(file);
    auto changed = nlohmann::json::parse(bytes);
    changed["signed"]["expires"] = "2099-01-01T00:00:00Z";
    writeFile(file, changed.dump());

    CHECK(refusal(region.publisher().timestamp(region.online)) == PublishError::Damaged);
    CHECK(refusal(region.add("2030-01-02.1", nextCatalogue)) == PublishError::Damaged);
    CHECK(refusal(region.publisher().drafts()) == PublishError::Damaged);
    writeFile(file, "{}");
    CHECK(refusal(region.publisher().timestamp(region.online)) == PublishError::Damaged);
    writeFile(file, bytes);
    CHECK(region.publisher().timestamp(region.online));
}

TEST_CASE("A manifest that is changed between the signatures is not published",
          "[publish][faults][attack]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    REQUIRE(region.add("2030-01-02.1", nextCatalogue));
    const auto swapped = readFile(region.disk / "drafts/manifest.json.zst");
    REQUIRE(region.add("2030-01-02.1", "Thief\n" + noise(300'000, 1)));
    REQUIRE(region.sign(region.targets[0]));
    writeFile(region.disk / "drafts/manifest.json.zst", swapped);

    const TempDir out;
    CHECK(refusal(region.publisher().layOut("draft", out / "draft")) == PublishError::Damaged);
    CHECK(refusal(region.sign(region.targets[1])) == PublishError::Damaged);
    CHECK(region.seen() == "2030-01-01.1");
}

namespace {

enum class Harm { Flipped, Shortened, Removed };

void harm(const std::filesystem::path& file, Harm how)
{
    auto bytes = readFile(file);
    bytes.front() = static_cast<char>(bytes.front() ^ 1);
    if (how == Harm::Removed) {
        std::filesystem::remove(file);
    } else {
        writeFile(file, how == Harm::Flipped ? bytes : bytes.substr(1));
    }
}

}  // namespace

TEST_CASE("Adding a release again mends what the disk has spoilt", "[publish][faults]")
{
    const auto how = GENERATE(Harm::Flipped, Harm::Shortened, Harm::Removed);
    Region region;
    region.publish("2030-01-01.1", catalogue, media);
    region.publish("2030-01-02.1", nextCatalogue, media);
    for (const auto& [path, bytes] : region.files()) {
        if (path.starts_with("objects/")) {
            harm(region.disk / "repository" / path, how);
        }
    }
    REQUIRE(region.check().faults.size() == 3);

    const auto added = region.add("2030-01-03.1", nextCatalogue, media);
    REQUIRE(added);
    CHECK(added->newObjects == 5);  // the catalogue and a film with their parts, the picture
    region.signByTwo();
    CHECK(region.seen() == "2030-01-03.1");
    CHECK(region.check().faults.empty());
}

TEST_CASE("A release that is not whole is not published", "[publish][faults]")
{
    const auto how = GENERATE(Harm::Flipped, Harm::Shortened, Harm::Removed);
    Region region;
    region.publish("2030-01-01.1", catalogue, media);
    const auto added = region.add("2030-01-02.1", nextCatalogue, media);
    REQUIRE(added);
    REQUIRE(added->manifest.files.front().deltas.size() == 1);
    const auto& file = added->manifest.files.front();
    const std::vector<std::string> objects = {hashOf(media.at("b.mp4")), file.parts->sha256,
                                              file.deltas.front().object.sha256};
    const auto object = objects[GENERATE(0U, 1U, 2U)];
    REQUIRE(region.sign(region.targets[0]));
    harm(region.disk / "repository" / objectPath(object), how);

    const auto refused = region.sign(region.targets[1]);
    REQUIRE(refusal(refused) == PublishError::Incomplete);
    CHECK(refused.error().detail.starts_with(objectPath(object)));
    CHECK(region.seen() == "2030-01-01.1");
    // Its signature stays, and the object alone is needed now.
    CHECK(region.publisher().drafts()->front().signedBy.size() == 2);
    CHECK(refusal(region.sign(std::nullopt)) == PublishError::Incomplete);
    REQUIRE(region.publisher().discard());
    region.publish("2030-01-02.1", nextCatalogue, media);
    CHECK(region.check().faults.empty());
}

TEST_CASE("Keys change in spite of an object that is damaged", "[publish][faults][keys]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue, media);
    harm(region.disk / "repository" / objectPath(hashOf(media.at("b.mp4"))), Harm::Flipped);
    const auto fresh = SecretKey::generate().value();
    REQUIRE(region.changeKeys({"targets"}, &region.targets[0], &fresh));
    for (const auto& key : {region.root[0], region.root[1], region.targets[1], fresh}) {
        REQUIRE(region.sign(key));
    }
    CHECK(region.publisher().drafts()->empty());
    CHECK(region.seen() == "2030-01-01.1");
}
