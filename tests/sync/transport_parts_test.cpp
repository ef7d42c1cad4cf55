// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whom the transport asks, when, and for what: decided without a clock and without a network.

#include "support/catch.h"

#include "transport/jobs.h"

using namespace orientibus::sync;
using namespace std::chrono_literals;

namespace {

const Server::Time start{1'000s};

double longestPause()
{
    return 1.0;
}
double shortestPause()
{
    return 0.0;
}

Error<FetchError> notFound()
{
    return {FetchError::NotFound, "404"};
}
Error<FetchError> broken()
{
    return {FetchError::Network, "an answer that is none"};
}

class Parcel : public Incoming {
public:
    explicit Parcel(std::string path) : m_path(std::move(path)) {}

    const std::string& path() const override { return m_path; }
    std::uint64_t length() const override { return 10; }
    std::uint64_t offset() const override { return 0; }
    bool isWhole() const override { return false; }
    bool take(std::string_view) override { return true; }
    bool takesWhole() override { return true; }
    bool restart() override
    {
        ++restarts;
        return canRestart;
    }
    std::string tag(const std::string&) override { return {}; }
    void setTag(const std::string&, const std::string&) override {}

    bool canRestart = true;
    int restarts = 0;

private:
    std::string m_path;
};

/// Gives its parcels one after the other, and says of all what it was told to say.
class Parcels : public Cargo {
public:
    explicit Parcels(int count)
    {
        for (int i = 0; i < count; ++i) {
            parcels.push_back(std::make_unique<Parcel>(std::to_string(i)));
        }
    }

    Incoming* next() override
    {
        return m_given < parcels.size() ? parcels[m_given++].get() : nullptr;
    }
    Next answered(Incoming&) override { return afterAnswer; }
    Next failed(Incoming& object, const Error<FetchError>& error) override
    {
        failures.emplace_back(object.path(), error.code);
        return afterFailure;
    }
    bool watch(const Moment&) override { return true; }

    std::vector<std::unique_ptr<Parcel>> parcels;
    Next afterAnswer = Next::Done;
    Next afterFailure = Next::Done;
    std::vector<std::pair<std::string, FetchError>> failures;

private:
    std::size_t m_given = 0;
};

bool any(const Job&)
{
    return true;
}

std::string taken(Jobs& jobs)
{
    const auto job = jobs.take(any);
    return job ? job->object->path() : "nothing";
}

struct TwoServers {
    Servers servers;
    Server& hub = servers.emplace_back("https://hub/", longestPause);
    Server& region = servers.emplace_back("https://region/", longestPause);
};

}  // namespace

TEST_CASE("A server that failed is asked less and less soon, within three seconds", "[transport]")
{
    Backoff backoff(longestPause);
    CHECK(backoff.isOpen(start));
    CHECK_FALSE(backoff.isDoubtful());

    auto now = start;
    for (const auto pause : {400ms, 800ms, 1'600ms, 3'000ms, 3'000ms}) {
        backoff.failed(now);
        CHECK(backoff.isDoubtful());
        CHECK_FALSE(backoff.isOpen(now + pause - 1ms));
        CHECK(backoff.isOpen(now + pause));
        now += pause;
    }

    backoff.answered();
    CHECK_FALSE(backoff.isDoubtful());
    backoff.failed(now);
    CHECK(backoff.isOpen(now + 400ms));
}

TEST_CASE("Chance shortens a pause to no less than its half", "[transport]")
{
    Backoff backoff(shortestPause);
    backoff.failed(start);
    CHECK_FALSE(backoff.isOpen(start + 199ms));
    CHECK(backoff.isOpen(start + 200ms));
}

TEST_CASE("Six connections that break at once are one failure", "[transport]")
{
    Backoff backoff(longestPause);
    for (int i = 0; i < 6; ++i) {
        backoff.failed(start + std::chrono::milliseconds(i));
    }
    CHECK(backoff.isOpen(start + 400ms));
}

TEST_CASE("A connection that breaks while the server is heard is no failure of it", "[transport]")
{
    Server server("https://region/", longestPause);
    server.heard(start, 100);
    CHECK_FALSE(server.broke(start + 2s));
    CHECK(server.isOpen(start + 2s, true));

    CHECK(server.broke(start + 2'001ms));
    CHECK(server.isDoubtful());
    CHECK_FALSE(server.isOpen(start + 2'001ms, false));
}

TEST_CASE("A doubtful server is asked one thing at a time until it answers", "[transport]")
{
    Server server("https://region/", longestPause);
    server.lost(start);
    const auto later = start + 400ms;
    CHECK(server.isOpen(later, false));
    CHECK_FALSE(server.isOpen(later, true));

    server.heard(later);
    CHECK(server.isOpen(later, true));
}

TEST_CASE("A server is silent only after it gave something", "[transport]")
{
    Server server("https://region/", longestPause);
    CHECK_FALSE(server.isSilent(start + 1h, start, 8s));
    server.heard(start);  // an answer without bytes
    CHECK_FALSE(server.isSilent(start + 1h, start, 8s));

    server.heard(start, 1);
    CHECK_FALSE(server.isSilent(start + 8s, start, 8s));
    CHECK(server.isSilent(start + 8'001ms, start, 8s));
    SECTION("and only since it was asked")
    {
        CHECK_FALSE(server.isSilent(start + 1h, start + 1h - 8s, 8s));
    }
    SECTION("and not again before it gives something once more")
    {
        server.lost(start + 9s);
        CHECK_FALSE(server.isSilent(start + 1h, start, 8s));
    }
}

TEST_CASE("A server that was given up is closed until it is tried again", "[transport]")
{
    Server server("https://region/", longestPause);
    server.giveUp(broken());
    CHECK_FALSE(server.isOpen(start, false));
    CHECK(server.isDoubtful());
    CHECK(server.error() == broken());

    server.tryAgain();
    CHECK(server.isOpen(start, false));
    CHECK_FALSE(server.error());
}

TEST_CASE("Jobs come in the order of the cargo, those put first before it", "[transport]")
{
    TwoServers two;
    Parcels cargo(4);
    Jobs jobs(cargo, two.servers);
    auto first = jobs.take(any);
    auto second = jobs.take(any);
    REQUIRE((first && second));
    CHECK(jobs.isEmpty());

    jobs.putLast(std::move(*first));
    jobs.putFirst(std::move(*second));
    CHECK_FALSE(jobs.isEmpty());
    CHECK(taken(jobs) == "1");
    CHECK(taken(jobs) == "0");
    CHECK(taken(jobs) == "2");
    CHECK(taken(jobs) == "3");
    CHECK(taken(jobs) == "nothing");
}

TEST_CASE("A job that is not ready waits, and is in nobody's way", "[transport]")
{
    TwoServers two;
    Parcels cargo(3);
    Jobs jobs(cargo, two.servers);
    const auto job = jobs.take([](const Job& each) { return each.object->path() == "2"; });
    REQUIRE(job);
    CHECK(job->object->path() == "2");
    CHECK(taken(jobs) == "0");
    CHECK(taken(jobs) == "1");
}

TEST_CASE("When no job is ready only so many are drawn from the cargo", "[transport]")
{
    TwoServers two;
    Parcels cargo(100);
    Jobs jobs(cargo, two.servers);
    int asked = 0;
    CHECK_FALSE(jobs.take([&](const Job&) { return ++asked < 0; }));
    CHECK(asked == 64);
}

TEST_CASE("What a server does not have is asked of the next one, then told", "[transport]")
{
    TwoServers two;
    Parcels cargo(1);
    Jobs jobs(cargo, two.servers);
    jobs.notFound(*jobs.take(any), two.hub, notFound());
    const auto job = jobs.take(any);
    REQUIRE(job);
    CHECK(job->lacking.contains(&two.hub));
    CHECK_FALSE(job->lacking.contains(&two.region));
    CHECK(cargo.failures.empty());

    jobs.notFound(*job, two.region, notFound());
    CHECK(cargo.failures == decltype(cargo.failures){{"0", FetchError::NotFound}});
    CHECK(jobs.isEmpty());
    CHECK_FALSE(jobs.isStopped());
}

TEST_CASE("A server may refuse an object three times before the next is asked", "[transport]")
{
    TwoServers two;
    Parcels cargo(1);
    Jobs jobs(cargo, two.servers);
    for (int i = 0; i < 3; ++i) {
        const auto job = jobs.take(any);
        REQUIRE(job);
        CHECK(job->lacking.empty());
        CHECK(job->refusals == i);
        jobs.refused(*job, two.hub, broken());
    }
    const auto job = jobs.take(any);
    REQUIRE(job);
    CHECK(job->lacking.contains(&two.hub));
    CHECK(job->refusals == 0);
}

TEST_CASE("A server that was given up is no hope for an object", "[transport]")
{
    TwoServers two;
    two.region.giveUp(broken());
    Parcels cargo(1);
    cargo.afterFailure = Cargo::Next::Again;
    Jobs jobs(cargo, two.servers);
    jobs.notFound(*jobs.take(any), two.hub, notFound());
    CHECK(cargo.failures.size() == 1);

    const auto again = jobs.take(any);  // the cargo wants it tried all the same: of anybody
    REQUIRE(again);
    CHECK(again->lacking.empty());
}

TEST_CASE("The cargo says what follows an answer", "[transport]")
{
    TwoServers two;
    Parcels cargo(1);
    Jobs jobs(cargo, two.servers);
    SECTION("nothing more of this object")
    {
        jobs.answered(*jobs.take(any), two.hub, broken());
        CHECK(jobs.isEmpty());
        CHECK_FALSE(jobs.isStopped());
    }
    SECTION("nothing more of anything")
    {
        cargo.afterAnswer = Cargo::Next::Stop;
        jobs.answered(*jobs.take(any), two.hub, broken());
        CHECK(jobs.isEmpty());
        CHECK(jobs.isStopped());
    }
    SECTION("to ask for it again, which counts as a refusal of this server")
    {
        cargo.afterAnswer = Cargo::Next::Again;
        for (int i = 0; i < 3; ++i) {
            jobs.answered(*jobs.take(any), two.hub, broken());
        }
        const auto job = jobs.take(any);
        REQUIRE(job);
        CHECK(job->lacking.contains(&two.hub));
    }
}

TEST_CASE("Where a server knows no such range, the object begins anew", "[transport]")
{
    TwoServers two;
    Parcels cargo(1);
    Jobs jobs(cargo, two.servers);
    SECTION("and is asked for again")
    {
        jobs.noSuchRange(*jobs.take(any), two.hub, broken());
        CHECK(cargo.parcels.front()->restarts == 1);
        CHECK(taken(jobs) == "0");
        CHECK_FALSE(jobs.isStopped());
    }
    SECTION("and nothing more is wanted where the disk does not let it")
    {
        cargo.parcels.front()->canRestart = false;
        jobs.noSuchRange(*jobs.take(any), two.hub, broken());
        CHECK(jobs.isStopped());
    }
}
