// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/frames.h"
#include "sync/region.h"

#include <orientibus/sync/delta.h>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

const std::string catalogue = "Baker\n" + noise(600'000, 1);

/// The catalogue with something edited.
std::string edited(const std::string& line)
{
    auto bytes = line + catalogue.substr(catalogue.find('\n'));
    bytes.replace(300'000, 10, "a new text");
    return bytes;
}

ReleaseFile fileOf(const Manifest& manifest, const std::string& path)
{
    const auto found = std::find_if(manifest.files.begin(), manifest.files.end(),
                                    [&](const ReleaseFile& file) { return file.path == path; });
    REQUIRE(found != manifest.files.end());
    return *found;
}

}  // namespace

TEST_CASE("A repository begins sound, and without a release", "[publish]")
{
    Region region;
    CHECK(region.seen() == "none");
    CHECK(region.check().faults.empty());
    CHECK(region.check().release.empty());
    const FirstKeys keys{region.root, region.targets, region.online.front()};
    CHECK(refusal(region.publisher().init(keys, {})) == PublishError::Refused);
}

TEST_CASE("A repository does not begin with too few keys", "[publish]")
{
    Region other;
    const TempDir disk;
    DiskFolders folders(disk.path());
    Publisher publisher(disk.path(), folders, other.clock);
    CHECK(refusal(publisher.init({{other.root[0]}, other.targets, other.online[0]}, {})) ==
          PublishError::Refused);
    CHECK(refusal(publisher.init({other.root, {other.targets[0]}, other.online[0]}, {})) ==
          PublishError::Refused);
    CHECK(refusal(publisher.init({other.root, other.targets, {}}, {})) == PublishError::Refused);
    CHECK(refusal(publisher.timestamp(other.online)) == PublishError::NotBegun);
    CHECK(refusal(publisher.drafts()) == PublishError::NotBegun);
}

TEST_CASE("A draft becomes a release with the second signature, and not before", "[publish]")
{
    Region region;
    const auto added = region.add("2030-01-01.1", catalogue, {{"a.svg", "<svg/>"}});
    REQUIRE(added);
    CHECK(added->newObjects == 3);  // the catalogue, its parts, the picture
    CHECK(region.seen() == "none");

    const auto first = region.sign(region.targets[2]);
    REQUIRE(first);
    CHECK(first->published.empty());
    REQUIRE(first->waiting.size() == 1);
    CHECK(first->waiting.front().signedBy.front().starts_with("claire ("));
    CHECK(first->waiting.front().missing == "1 of the 3 targets keys of the newest root must "
                                            "still sign");
    CHECK(region.seen() == "none");

    CHECK(refusal(region.sign(region.targets[2])) == PublishError::Signed);
    CHECK(region.seen() == "none");

    const auto second = region.sign(region.targets[0]);
    REQUIRE(second);
    CHECK(second->published == std::vector<std::string>{"release 2030-01-01.1"});
    CHECK(second->waiting.empty());
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.check().faults.empty());
    CHECK(region.check().files == 2);
    CHECK(refusal(region.sign(region.targets[0])) == PublishError::NoDraft);
}

TEST_CASE("Only a key of the role signs", "[publish][attack]")
{
    Region region;
    REQUIRE(region.add("2030-01-01.1", catalogue));
    const auto stranger = SecretKey::generate().value();
    for (const auto& key : {stranger, region.root[0], region.online[0]}) {
        CHECK(refusal(region.sign(key)) == PublishError::Key);
    }
    REQUIRE(region.sign(region.targets[0]));
    CHECK(refusal(region.publisher().sign(region.targets[1], {})) == PublishError::Key);
    CHECK(refusal(region.publisher().sign(region.targets[1], {stranger})) == PublishError::Key);
    CHECK(region.seen() == "none");
    // What was signed stays signed: the publishing machine alone is needed now.
    REQUIRE(region.sign(std::nullopt));
    CHECK(region.seen() == "2030-01-01.1");
}

TEST_CASE("An edit costs a kiosk a delta", "[publish][delta]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    const auto added = region.add("2030-01-02.1", edited("Nurse"));
    REQUIRE(added);
    const auto file = fileOf(added->manifest, "catalogue.sqlite");
    REQUIRE(file.deltas.size() == 1);
    CHECK(file.deltas.front().from == hashOf(catalogue));
    CHECK(file.deltas.front().object.length < 1000);
    REQUIRE(file.parts);
    region.signByTwo();
    CHECK(region.check().faults.empty());
    CHECK(region.check().objects == 3);
}

TEST_CASE("There are deltas from the last eight catalogues", "[publish][delta]")
{
    Region region;
    for (int day = 1; day <= 9; ++day) {
        region.publish("2030-01-0" + std::to_string(day) + ".1",
                       edited("Edition " + std::to_string(day)));
    }
    const auto added = region.add("2030-01-10.1", edited("Edition 10"));
    REQUIRE(added);
    const auto deltas = fileOf(added->manifest, "catalogue.sqlite").deltas;
    REQUIRE(deltas.size() == 8);
    CHECK(deltas.front().from == hashOf(edited("Edition 9")));
    CHECK(deltas.back().from == hashOf(edited("Edition 2")));
}

TEST_CASE("A catalogue that has nothing in common has no delta", "[publish][delta]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    const auto added = region.add("2030-01-02.1", "Other\n" + noise(600'000, 9));
    REQUIRE(added);
    CHECK(fileOf(added->manifest, "catalogue.sqlite").deltas.empty());
}

TEST_CASE("What compresses is published compressed, and once", "[publish]")
{
    Region region;
    const std::string text = "Baker\n" + std::string(500'000, 'x') + noise(400'000, 4);
    const std::map<std::string, std::string> media = {{"film.mp4", noise(700'000, 5)},
                                                      {"same/film.mp4", noise(700'000, 5)},
                                                      {"a.svg", std::string(5000, 'x')}};
    const auto added = region.add("2030-01-01.1", text, media);
    REQUIRE(added);
    const auto file = fileOf(added->manifest, "catalogue.sqlite");
    REQUIRE(file.zstd);
    CHECK(file.zstd->length < 410'000);
    CHECK(file.parts->length == 64);
    CHECK(fileOf(added->manifest, "catalogue.media/a.svg").zstd);
    CHECK_FALSE(fileOf(added->manifest, "catalogue.media/film.mp4").zstd);
    CHECK(fileOf(added->manifest, "catalogue.media/film.mp4").parts->length == 96);
    CHECK(added->newObjects == 5);  // two for the catalogue, two for the films, the picture
    CHECK_FALSE(region.files().contains(objectPath(hashOf(text))));
    region.signByTwo();
    CHECK(region.check().faults.empty());

    const auto again = region.add("2030-01-02.1", text, media);
    REQUIRE(again);
    CHECK(again->newObjects == 0);
}

TEST_CASE("Tiers go by what a file is, and by what the Region says", "[publish]")
{
    Region region;
    const TempDir sources;
    writeFile(sources / "c", catalogue);
    for (const auto* name : {"a.svg", "b.mp4", "soon.mp4", "deep/c.jpg"}) {
        writeFile(sources / "media" / name, name);
    }
    AddRequest request;
    request.catalogue = sources / "c";
    request.media = sources / "media";
    request.release = "2030-01-01.1";
    request.tiers = {{"soon*", Tier::Soon}, {"catalogue.media/deep/*", Tier::Rest}};
    const auto added = region.publisher().add(request, region.preparer,
                                              [](const PublishProgress& /*progress*/) {});
    REQUIRE(added);
    const auto tierOf = [&](const std::string& path) { return fileOf(added->manifest, path).tier; };
    CHECK(tierOf("catalogue.sqlite") == Tier::Catalogue);
    CHECK(tierOf("catalogue.media/a.svg") == Tier::Pictures);
    CHECK(tierOf("catalogue.media/b.mp4") == Tier::Rest);
    CHECK(tierOf("catalogue.media/soon.mp4") == Tier::Soon);
    CHECK(tierOf("catalogue.media/deep/c.jpg") == Tier::Rest);
}

TEST_CASE("A release has the next name of the day, and never an older one", "[publish]")
{
    Region region;
    const auto nameOf = [&](const std::string& release) {
        const auto added = region.add(release, catalogue);
        return added ? added->manifest.release : std::string("refused");
    };
    CHECK(nameOf("") == "2030-01-01.1");
    CHECK(nameOf("") == "2030-01-01.1");
    region.signByTwo();
    CHECK(nameOf("") == "2030-01-01.2");
    CHECK(nameOf("2030-01-01.1") == "refused");
    CHECK(nameOf("2029-12-31.9") == "refused");
    CHECK(nameOf("tomorrow") == "refused");
    CHECK(nameOf("2030-01-01.10") == "2030-01-01.10");
    region.signByTwo();
    CHECK(nameOf("2030-01-01.9") == "refused");
    CHECK(nameOf("") == "refused");  // .2 is free, but older: the day is over
}

TEST_CASE("Content that must not be shown is refused, and nothing of it kept", "[publish]")
{
    Region region;
    const auto before = region.files();
    const auto refused = region.add("2030-01-01.1", "wrong figures\n");
    CHECK(refusal(refused) == PublishError::Unfit);
    CHECK(refused.error().detail.find("wrong figures") != std::string::npos);
    CHECK(refusal(region.add("2030-01-01.1", "\n")) == PublishError::Unfit);
    CHECK(region.files() == before);
    CHECK(region.publisher().drafts()->empty());
}

TEST_CASE("Media that no release may hold are refused by name", "[publish]")
{
    Region region;
    const std::string name = GENERATE("é.svg", ".hidden", "a b.svg");
    const auto refused = region.add("2030-01-01.1", catalogue, {{name, "x"}});
    CHECK(refusal(refused) == PublishError::Refused);
    CHECK(refused.error().detail.find(name) != std::string::npos);
}

TEST_CASE("A signed draft is not lost by accident", "[publish]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    REQUIRE(region.add("2030-01-02.1", edited("Nurse")));
    REQUIRE(region.sign(region.targets[0]));
    CHECK(refusal(region.add("2030-01-02.2", edited("Cook"))) == PublishError::DraftWaits);
    CHECK(refusal(region.publisher().withdraw("2030-01-01.1")) == PublishError::DraftWaits);
    REQUIRE(region.publisher().discard());
    CHECK(region.add("2030-01-02.2", edited("Cook")));
}

TEST_CASE("A timestamp lives 35 days, says when it was made, and is renewed", "[publish][clock]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    region.clock.time += 34 * 24h;
    CHECK(region.seen() == "2030-01-01.1");
    region.clock.time += 2 * 24h;
    CHECK(region.seen() == "expired");

    const auto renewed = region.publisher().timestamp(region.online);
    REQUIRE(renewed);
    CHECK(renewed->version == 3);
    CHECK_FALSE(renewed->renewedSnapshot);
    CHECK(renewed->expires == region.clock.time + 35 * 24h);
    CHECK(region.seen() == "2030-01-01.1");
    const auto written =
        readTimestampUntrusted(readFile(region.disk / "repository/metadata/timestamp.json"));
    REQUIRE(written);
    CHECK(written->body.issued == region.clock.time);
}

TEST_CASE("A snapshot is renewed before a timestamp can outlive it", "[publish][clock]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    region.clock.time += 144 * 24h;
    CHECK_FALSE(region.publisher().timestamp(region.online)->renewedSnapshot);
    region.clock.time += 2 * 24h;
    CHECK(region.publisher().timestamp(region.online)->renewedSnapshot);
    CHECK(region.seen() == "2030-01-01.1");
}

TEST_CASE("The end of root and targets is announced 60 days before", "[publish][clock]")
{
    Region region;
    const auto soon = [&] {
        std::string names;
        const auto renewed = region.publisher().timestamp(region.online);
        REQUIRE(renewed);
        for (const auto& expiry : renewed->expiries) {
            names += expiry.isSoon ? expiry.what + "," : "";
        }
        return names;
    };
    CHECK(soon().empty());
    region.clock.time += 304 * 24h;
    CHECK(soon().empty());
    region.clock.time += 2 * 24h;
    CHECK(soon() == "targets 1,");
    region.clock.time += 366 * 24h;
    CHECK(soon() == "root 1,targets 1,");
    CHECK(region.seen() == "expired");
}

TEST_CASE("A clock that is behind makes no timestamp", "[publish][clock]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    region.clock.time -= 24h;
    CHECK(refusal(region.publisher().timestamp(region.online)) == PublishError::Clock);
}

TEST_CASE("A clock that was ahead once is set, and timestamps go on", "[publish][clock]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    region.clock.time += 320 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));
    region.clock.time -= 320 * 24h;
    const auto fresh = SecretKey::generate().value();
    REQUIRE(region.changeKeys({"snapshot", "timestamp"}, &region.online[0], &fresh));
    REQUIRE(region.sign(region.root[0]));
    region.online.push_back(fresh);
    CHECK(refusal(region.sign(region.root[1])) == PublishError::Clock);
    CHECK(region.seen() == "2030-01-01.1");

    REQUIRE(region.publisher().timestamp(region.online, true));
    REQUIRE(region.publisher().timestamp(region.online));
    REQUIRE(region.sign(std::nullopt));  // what was interrupted goes on
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.publisher().drafts()->empty());
}

TEST_CASE("Only the online key makes timestamps", "[publish][attack]")
{
    Region region;
    CHECK(refusal(region.publisher().timestamp({})) == PublishError::Key);
    CHECK(refusal(region.publisher().timestamp({region.targets[0]})) == PublishError::Key);
}

TEST_CASE("A withdrawn release goes, and the one before comes back", "[publish]")
{
    Region region;
    region.publish("2030-01-01.1", catalogue);
    region.publish("2030-01-02.1", edited("Nurse"));
    region.publish("2030-01-03.1", edited("Cook"));

    REQUIRE(region.publisher().withdraw("2030-01-03.1"));
    const auto drafts = region.publisher().drafts();
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front().kind == Draft::Kind::Withdrawal);
    CHECK(drafts->front().release == "2030-01-02.1");
    CHECK(drafts->front().withdrawn == std::vector<std::string>{"2030-01-03.1"});
    CHECK(region.seen() == "2030-01-03.1");
    region.signByTwo();
    CHECK(region.seen() == "2030-01-02.1");
    CHECK(region.check().faults.empty());

    // An older one: what is shown stays. Then the one that is shown: the first has its turn.
    CHECK(refusal(region.publisher().withdraw("2030-01-03.1")) == PublishError::Withdrawn);
    REQUIRE(region.publisher().withdraw("2030-01-02.1"));
    region.signByTwo();
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(refusal(region.publisher().withdraw("2030-01-01.1")) == PublishError::NoRelease);
    CHECK(refusal(region.publisher().withdraw("2029-01-01.1")) == PublishError::Unknown);

    region.publish("2030-01-04.1", edited("Cook, corrected"));
    const auto targets =
        readTargetsUntrusted(readFile(region.disk / "repository/metadata/7.targets.json"));
    REQUIRE(targets);
    CHECK(readReleaseNote(targets->body.targets.at("manifest.json.zst").custom)->withdrawn ==
          std::vector<std::string>{"2030-01-03.1", "2030-01-02.1"});
}

TEST_CASE("A release is laid out as a kiosk would", "[publish]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n" + std::string(5000, 'x'), {{"a.svg", "<svg/>"}});
    REQUIRE(region.add("2030-01-02.1", edited("Nurse")));
    const TempDir out;
    REQUIRE(region.publisher().layOut("current", out / "current"));
    REQUIRE(region.publisher().layOut("2030-01-01.1", out / "named"));
    REQUIRE(region.publisher().layOut("draft", out / "draft"));
    CHECK(refusal(region.publisher().layOut("2029-01-01.1", out / "x")) == PublishError::Unknown);
    CHECK(readFile(out / "current/catalogue.sqlite") == "Baker\n" + std::string(5000, 'x'));
    CHECK(readFile(out / "named/catalogue.media/a.svg") == "<svg/>");
    CHECK(readFile(out / "draft/catalogue.sqlite") == edited("Nurse"));
    CHECK(region.publisher().releases() == std::vector<std::string>{"2030-01-01.1"});
}
