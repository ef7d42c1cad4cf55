// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Keys that come and go, and that are lost or stolen.

#include "support/catch.h"
#include "sync/region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::vector<std::string> onlineRoles = {"snapshot", "timestamp"};

SecretKey newKey()
{
    return SecretKey::generate().value();
}

/// "root", "targets" for those that wait.
std::string waiting(Region& region)
{
    std::string kinds;
    const auto drafts = region.publisher().drafts();
    REQUIRE(drafts);
    for (const auto& draft : *drafts) {
        kinds += draft.kind == Draft::Kind::Trust ? "root " : "targets ";
    }
    return kinds;
}

std::string published(const PublishResult<SignReport>& report)
{
    REQUIRE(report);
    std::string names;
    for (const auto& name : report->published) {
        names += name + ";";
    }
    return names;
}

}  // namespace

TEST_CASE("A new root needs two of its own keys and two of the root before", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    const auto dora = newKey();
    REQUIRE(region.changeKeys({"root"}, &region.root[0], &dora));
    const auto drafts = region.publisher().drafts();
    REQUIRE(drafts);
    CHECK(drafts->front().words.at(0).starts_with("root: the key of anne ("));
    CHECK(drafts->front().words.at(1).starts_with("root: the key of dora ("));

    CHECK(published(region.sign(dora)).empty());
    CHECK(published(region.sign(region.root[0])).empty());  // two, but of one side each
    CHECK(published(region.sign(region.root[1])) == "root 2;");
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.seenAnew() == "2030-01-01.1");
    CHECK(region.check().faults.empty());

    // The old key is worth nothing any more.
    REQUIRE(region.changeKeys({"root"}, nullptr, nullptr));
    CHECK(refusal(region.sign(region.root[0])) == PublishError::Key);
    REQUIRE(region.sign(dora));
    CHECK(published(region.sign(region.root[2])) == "root 3;");
    CHECK(region.seenAnew() == "2030-01-01.1");
}

TEST_CASE("A targets key that goes takes its signature along", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");  // signed by the first two
    REQUIRE(region.changeKeys({"targets"}, &region.targets[0], nullptr));
    CHECK(waiting(region) == "root targets ");

    // The root could be published, but then no client would take the release.
    CHECK(published(region.sign(region.root[0])).empty());
    CHECK(published(region.sign(region.root[1])).empty());
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(published(region.sign(region.targets[1])).empty());
    CHECK(published(region.sign(region.targets[2])) == "root 2;release 2030-01-01.1;");
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.seenAnew() == "2030-01-01.1");
    CHECK(waiting(region).empty());

    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    CHECK(refusal(region.sign(region.targets[0])) == PublishError::Key);
}

TEST_CASE("A release that overtakes a key that goes leaves a draft to sign", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    REQUIRE(region.changeKeys({"targets"}, &region.targets[0], nullptr));
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    REQUIRE(region.sign(region.targets[0]));  // it has not gone yet
    CHECK(published(region.sign(region.targets[1])) == "release 2030-01-02.1;");
    CHECK(waiting(region) == "root targets ");

    REQUIRE(region.sign(region.root[0]));
    REQUIRE(region.sign(region.root[1]));
    REQUIRE(region.sign(region.targets[1]));
    CHECK(published(region.sign(region.targets[2])) == "root 2;release 2030-01-02.1;");
    CHECK(region.seenAnew() == "2030-01-02.1");
    CHECK(waiting(region).empty());
}

TEST_CASE("A targets key whose signature is not needed goes with the root alone", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");  // signed by the first two
    REQUIRE(region.changeKeys({"targets"}, &region.targets[2], nullptr));
    CHECK(waiting(region) == "root ");
    REQUIRE(region.sign(region.root[0]));
    CHECK(published(region.sign(region.root[1])) == "root 2;");
    CHECK(region.seenAnew() == "2030-01-01.1");
}

TEST_CASE("A new targets key signs the release that waits with its root", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    const auto dora = newKey();
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    REQUIRE(region.changeKeys({"targets"}, &region.targets[0], &dora));
    CHECK(waiting(region) == "root targets ");
    REQUIRE(region.sign(dora));
    REQUIRE(region.sign(region.targets[1]));
    CHECK(region.seen() == "2030-01-01.1");
    REQUIRE(region.sign(region.root[2]));
    CHECK(published(region.sign(region.root[1])) == "root 2;release 2030-01-02.1;");
    CHECK(region.seen() == "2030-01-02.1");
    CHECK(region.seenAnew() == "2030-01-02.1");
}

TEST_CASE("A lost stick with both keys is replaced by one new root", "[publish][keys][drill]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    const auto root = newKey();
    const auto targets = newKey();
    REQUIRE(region.changeKeys({"root"}, &region.root[0], &root));
    REQUIRE(region.changeKeys({"targets"}, &region.targets[0], &targets));
    // Neither of the lost keys is needed for it.
    REQUIRE(region.sign(region.root[1]));
    REQUIRE(region.sign(region.root[2]));
    REQUIRE(region.sign(region.targets[1]));
    CHECK(published(region.sign(targets)) == "root 2;release 2030-01-01.1;");
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.seenAnew() == "2030-01-01.1");

    // And the new ones do what the lost ones did.
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    REQUIRE(region.sign(targets));
    REQUIRE(region.sign(region.targets[2]));
    CHECK(region.seen() == "2030-01-02.1");
}

TEST_CASE("A stolen online key is replaced, and what it signed is nothing any more",
          "[publish][keys][attack]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    // The thief announces a timestamp as high as he likes.
    const auto stolen = region.online.front();
    auto thief = readFile(region.disk / "repository/metadata/timestamp.json");
    const auto fresh = newKey();

    REQUIRE(region.changeKeys(onlineRoles, &stolen, &fresh));
    REQUIRE(region.sign(region.root[0]));
    // Without the new online key at hand nothing is published: no client would be left behind.
    CHECK(refusal(region.sign(region.root[1])) == PublishError::Key);
    CHECK(region.seen() == "2030-01-01.1");
    region.online.push_back(fresh);
    CHECK(published(region.sign(std::nullopt)) == "root 2;timestamp 3;");
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.seenAnew() == "2030-01-01.1");

    region.online = {stolen};
    CHECK(refusal(region.publisher().timestamp(region.online)) == PublishError::Key);
    writeFile(region.disk / "repository/metadata/timestamp.json", thief);
    CHECK(region.seen() == "not signed");
    CHECK(region.check().faults.size() == 1);
}

TEST_CASE("A role keeps as many keys as must sign", "[publish][keys]")
{
    Region region;
    const auto stranger = newKey();
    REQUIRE(region.changeKeys({"root"}, &region.root[0], nullptr));
    CHECK(refusal(region.changeKeys({"root"}, &region.root[1], nullptr)) == PublishError::Refused);
    CHECK(refusal(region.changeKeys({"root"}, &region.root[0], nullptr)) ==
          PublishError::DraftWaits);
    CHECK(refusal(region.changeKeys({"root"}, &stranger, nullptr)) == PublishError::Unknown);
    CHECK(refusal(region.changeKeys({"root"}, nullptr, &region.root[1])) == PublishError::Refused);
    CHECK(refusal(region.changeKeys({"mirrors"}, nullptr, &stranger)) == PublishError::Unknown);
    CHECK(refusal(region.changeKeys({"timestamp"}, &region.online[0], nullptr)) ==
          PublishError::Refused);
}

TEST_CASE("A key that anybody can sign with becomes no key", "[publish][keys][attack]")
{
    Region region;
    const std::string value = GENERATE(
        // The neutral element, points of order 2, 4 and 8, a value beyond the field, no point.
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "00ff", "");
    CAPTURE(value);
    KeyChange change;
    change.roles = {"root"};
    change.coming = Key{"ed25519", "ed25519", value};
    CHECK(refusal(region.publisher().changeKeys(change)) == PublishError::Key);
    change.coming = Key{"rsa", "rsassa-pss-sha256", value};
    CHECK(refusal(region.publisher().changeKeys(change)) == PublishError::Key);
}

TEST_CASE("What ends is renewed without another key", "[publish][keys][clock]")
{
    using namespace std::chrono_literals;
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    region.clock.time += 700 * 24h;
    CHECK(region.seen() == "expired");

    REQUIRE(region.changeKeys({"root"}, nullptr, nullptr));
    REQUIRE(region.changeKeys({"targets"}, nullptr, nullptr));
    CHECK(refusal(region.changeKeys({"targets"}, nullptr, nullptr)) == PublishError::DraftWaits);
    const auto drafts = region.publisher().drafts();
    REQUIRE(drafts);
    CHECK(drafts->back().kind == Draft::Kind::Renewal);
    REQUIRE(region.sign(region.root[0]));
    REQUIRE(region.sign(region.root[1]));
    REQUIRE(region.sign(region.targets[0]));
    REQUIRE(region.sign(region.targets[1]));
    CHECK(region.seen() == "2030-01-01.1");
    region.clock.time += 30 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));
    CHECK(region.seenAnew() == "2030-01-01.1");
}

TEST_CASE("A draft of a root is signed away from its repository", "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    REQUIRE(region.changeKeys({"root"}, &region.root[0], nullptr));
    const auto draft = readFile(region.disk / "drafts/root.json");
    const auto byBruno = Publisher::signAway(draft, region.root[1]);
    REQUIRE(byBruno);
    const auto byBoth = Publisher::signAway(*byBruno, region.root[2]);
    REQUIRE(byBoth);
    CHECK(refusal(Publisher::signAway(*byBruno, region.root[1])) == PublishError::Signed);
    CHECK(refusal(Publisher::signAway(draft, newKey())) == PublishError::Key);
    CHECK(refusal(Publisher::signAway(draft, region.targets[1])) == PublishError::Key);
    auto forged = nlohmann::json::parse(draft);
    forged["signatures"].push_back({{"keyid", newKey().keyId()}, {"sig", std::string(128, '0')}});

    REQUIRE(region.publisher().takeSignatures(forged.dump()));
    REQUIRE(region.publisher().takeSignatures(*byBruno));
    CHECK(published(region.sign(std::nullopt)).empty());
    CHECK(region.publisher().drafts()->front().signedBy.size() == 1);
    REQUIRE(region.publisher().takeSignatures(*byBoth));
    CHECK(published(region.sign(std::nullopt)) == "root 2;");

    CHECK(refusal(region.publisher().takeSignatures(draft)) == PublishError::Refused);
    CHECK(refusal(region.publisher().takeSignatures("{}")) == PublishError::Refused);
    CHECK(refusal(Publisher::signAway("no draft", region.root[1])) == PublishError::Refused);
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    CHECK(refusal(Publisher::signAway(readFile(region.disk / "drafts/targets.json"),
                                      region.targets[0])) == PublishError::Refused);
}

TEST_CASE("A copy of a draft says who has signed it and who may, and those who leave may too",
          "[publish][keys]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    const auto next = newKey();
    REQUIRE(region.changeKeys({"root"}, &region.root[0], &next));
    const auto draft = readFile(region.disk / "drafts/root.json");
    const auto nobody = Publisher::describeAway(draft);
    REQUIRE(nobody);
    CHECK(nobody->signedBy.empty());
    CHECK(nobody->wanted.size() == 4);  // three of the root before, and the new one
    CHECK(nobody->missing == "2 of the 3 root keys of the root before must still sign");

    const auto byLeaving = Publisher::signAway(draft, region.root[0]);
    REQUIRE(byLeaving);
    const auto byTwo = Publisher::signAway(*byLeaving, region.root[1]);
    REQUIRE(byTwo);
    const auto two = Publisher::describeAway(*byTwo);
    REQUIRE(two);
    CHECK(two->signedBy.size() == 2);
    CHECK(two->missing == "1 of the 3 root keys of the new root must still sign");
    CHECK(two->wanted.size() == 2);
    const auto byAll = Publisher::signAway(*byTwo, next);
    REQUIRE(byAll);
    CHECK(Publisher::describeAway(*byAll)->missing.empty());
    CHECK(Publisher::describeAway(*byAll)->wanted.empty());

    // What a copy says of others is words, and none of them is published.
    REQUIRE(region.publisher().takeSignatures(*byAll));
    CHECK(published(region.sign(std::nullopt)) == "root 2;");
    CHECK(readFile(region.disk / "repository/metadata/2.root.json").find("notes") ==
          std::string::npos);

    // A copy of an earlier program has no words, and is signed by those who stay.
    auto plain = nlohmann::json::parse(draft);
    plain.erase("notes");
    CHECK(Publisher::describeAway(plain.dump())->wanted.size() == 3);
    CHECK(Publisher::signAway(plain.dump(), region.root[1]));
    CHECK(refusal(Publisher::signAway(plain.dump(), region.root[0])) == PublishError::Key);
}

TEST_CASE("A signature that is none does not stand in the way of one", "[publish][keys][attack]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    auto forged = nlohmann::json::parse(readFile(region.disk / "drafts/targets.json"));
    forged["signatures"].push_back(
        {{"keyid", region.targets[0].keyId()}, {"sig", std::string(128, '0')}});
    REQUIRE(region.publisher().takeSignatures(forged.dump()));
    region.signByTwo();
    CHECK(region.seen() == "2030-01-02.1");
}

TEST_CASE("A draft that is changed after a signature loses it", "[publish][keys][attack]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    REQUIRE(region.sign(region.targets[0]));
    auto changed = nlohmann::json::parse(readFile(region.disk / "drafts/targets.json"));
    changed["signed"]["expires"] = "2099-01-01T00:00:00Z";
    writeFile(region.disk / "drafts/targets.json", changed.dump());

    CHECK(published(region.sign(region.targets[1])).empty());
    CHECK(region.seen() == "2030-01-01.1");
    CHECK(region.publisher().drafts()->front().signedBy.size() == 1);
}

TEST_CASE("A draft of another time is not published", "[publish][keys][attack]")
{
    Region region;
    region.publish("2030-01-01.1", "Baker\n");
    REQUIRE(region.add("2030-01-02.1", "Nurse\n"));
    REQUIRE(region.sign(region.targets[0]));
    const auto draft = readFile(region.disk / "drafts/targets.json");
    const auto manifest = readFile(region.disk / "drafts/manifest.json.zst");
    REQUIRE(region.publisher().discard());
    region.publish("2030-01-03.1", "Cook\n");

    writeFile(region.disk / "drafts/targets.json", draft);
    writeFile(region.disk / "drafts/manifest.json.zst", manifest);
    CHECK(refusal(region.sign(region.targets[1])) == PublishError::Refused);
    CHECK(region.seen() == "2030-01-03.1");
}
