// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The README's chapters for the Region and for technicians, as one story with the two programs:
// content is published and pulled, the power and the link go, and the status says what is so.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/publish_program.h"
#include "sync/relay.h"
#include "sync/servers.h"
#include "sync/sync_program.h"

#include <signal.h>

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <set>
#include <thread>

using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

using SteadyClock = std::chrono::steady_clock;

const std::string before = "2026-11-29.1";
const std::string after = "2026-11-30.1";

constexpr std::uint64_t rate = 800'000;  ///< bytes a second of the bus's link
constexpr unsigned pictures = 12;

/// Of the second edition a title is corrected, its pictures are others and its film is longer.
TestCatalogue edition(unsigned number)
{
    auto builder = bakery();
    if (number > 1) {
        builder.withText("D1102", "fr", "title_m", "Artisan boulanger");
    }
    auto catalogue = builder.write();
    const auto media = catalogue.folder() / "catalogue.media";
    for (unsigned i = 0; i < pictures; ++i) {
        writeFile(media / fmt::format("picture-{}.avif", i), noise(250'000, 100 * number + i));
    }
    writeFile(media / "film.mp4", noise(number * 2'000'000, number));
    return catalogue;
}

/// Reads the status of a pull at work five times a second, as a kiosk does, beside what is so.
class Witness {
public:
    explicit Witness(const SyncMachine& machine) : m_machine(machine), m_stale(text())
    {
        m_thread = std::thread([this] {
            for (; !m_isOver; std::this_thread::sleep_for(200ms)) {
                look();
            }
        });
    }
    Witness(const Witness&) = delete;
    Witness(Witness&&) = delete;
    Witness& operator=(const Witness&) = delete;
    Witness& operator=(Witness&&) = delete;
    ~Witness() { leave(); }

    void linkIs(bool isCut)
    {
        m_isCut = isCut;
        m_linkAt = SteadyClock::now();
    }
    void leave()
    {
        m_isOver = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    /// To be read once it has left.
    std::string lies;
    int readings = 0;
    int pauses = 0;

private:
    [[nodiscard]] std::string text() const
    {
        return readFile(m_machine.root() / "sync/status.json");
    }
    void look()
    {
        const auto shown = m_machine.current();
        const auto said = text();
        if (said == m_stale || m_machine.current() != shown) {
            return;  // of the pull before, or of the very moment of the switch
        }
        const auto status = nlohmann::json::parse(said, nullptr, false);
        for (const auto* lie : {lieAbout(status, shown), lieAboutBytes(status)}) {
            lies += lie == nullptr ? "" : fmt::format("\n{}: {}", lie, said);
        }
        ++readings;
    }
    const char* lieAbout(const nlohmann::json& status, const std::string& shown)
    {
        const std::set<std::string> phases = {"idle", "checking", "fetching", "building",
                                              "showing"};
        if (!status.is_object() || !phases.contains(status["phase"])) {
            return "no status";
        }
        const bool isAtWork = status["phase"] != "idle";
        if (status["release"] != shown) {
            return "another release is shown";
        }
        if (isAtWork && status["phase"] != "checking" && status["next"] != after) {
            return "another release is on its way";
        }
        pauses += status["paused"] ? 1 : 0;
        // A link that is back is noticed when something comes by it.
        const bool isJustMended = m_linkAt.load() + 10s > SteadyClock::now();
        return status["paused"] && !m_isCut && !isJustMended ? "the link is there" : nullptr;
    }
    const char* lieAboutBytes(const nlohmann::json& status)
    {
        const std::uint64_t done = status.value("bytes_done", 0U);
        const auto doneBefore = std::exchange(m_done, done);
        if (done > status.value("bytes_total", 0U)) {
            return "more is done than there is";
        }
        return status.value("phase", "") != "idle" && done < doneBefore ? "less is done than before"
                                                                        : nullptr;
    }

    const SyncMachine& m_machine;
    std::string m_stale;
    std::uint64_t m_done = 0;
    std::atomic<bool> m_isCut = false;
    std::atomic<SteadyClock::time_point> m_linkAt{};
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

/// The Region with its web server, and a bus.
class Story {
public:
    Story()
    {
        REQUIRE(region.init().code == 0);
        publish(1, before);
        const auto metadata = region.disk / "root/repository/metadata";
        machine.emplace(readFile(metadata / "1.root.json"));
        serverIsBack();
    }

    void publish(unsigned number, const std::string& release) const
    {
        const auto added = region.add(edition(number), release);
        INFO(added.err);
        REQUIRE(added.code == 0);
        REQUIRE(region.sign("anne").code == 0);
        REQUIRE(region.sign("bruno").code == 0);
    }
    void serverIsBack()
    {
        server.emplace(Nginx::Scheme::Https);
        std::filesystem::remove(server->files());
        std::filesystem::create_directory_symlink(region.disk / "root/repository", server->files());
        writeFile(m_authority / "ca.pem", readFile(server->caFile()));
        machine->configure({server->url()}, tls());
    }
    void serverStops() { server.reset(); }
    void takeSlowLink()
    {
        link.emplace(server->port(), rate);
        machine->configure({fmt::format("https://localhost:{}/", link->port())}, tls());
    }

    /// Until so many bytes have come by the slow link, in all.
    void waitForBytes(std::uint64_t bytes) const
    {
        const auto until = SteadyClock::now() + 20s;
        while (link->delivered() < bytes && SteadyClock::now() < until) {
            std::this_thread::sleep_for(5ms);
        }
        REQUIRE(link->delivered() >= bytes);
    }
    void pullPowerAt(std::uint64_t bytes) const
    {
        Witness witness(*machine);
        const auto pull = machine->start("--quiet pull");
        waitForBytes(bytes);
        ::kill(pull, SIGKILL);
        const auto killed = machine->wait(pull);
        witness.leave();
        CHECK(killed.code == 128 + SIGKILL);
        CHECK(witness.lies == "");
        CHECK(witness.readings > 0);
        CHECK(machine->current() == before);
        CHECK(machine->run("verify").code == 0);
        CHECK(machine->run("--json status").json()["running"] == false);
    }
    void cutLinkAt(std::uint64_t bytes)
    {
        Witness witness(*machine);
        const auto pull = machine->start("--quiet pull");
        waitForBytes(bytes);
        link->cut();
        witness.linkIs(true);
        std::this_thread::sleep_for(7s);  // longer than the silence that is taken for a loss
        witness.linkIs(false);
        link->mend();
        const auto pulled = machine->wait(pull);
        witness.leave();
        INFO(pulled.err);
        CHECK(pulled.code == 0);
        CHECK(witness.lies == "");
        CHECK(witness.pauses > 0);
        CHECK(witness.readings > 50);
        CHECK(machine->current() == after);
    }

    PublishProgram region;
    std::optional<Nginx> server;
    std::optional<SyncMachine> machine;
    std::optional<Relay> link;

private:
    [[nodiscard]] std::string tls() const
    {
        return fmt::format("  ca_file: {}\n", (m_authority / "ca.pem").string());
    }

    TempDir m_authority;
};

}  // namespace

TEST_CASE("A correction is published and pulled, whatever happens on the way", "[sync][story]")
{
    Story story;
    const auto& machine = *story.machine;
    REQUIRE(machine.run("pull").code == 0);
    CHECK(machine.current() == before);

    story.publish(2, after);
    const auto preview = machine.run("--json preview");
    REQUIRE(preview.code == 0);
    CHECK(preview.out.find("Artisan boulanger") != std::string::npos);
    const auto bytesOf = [&](const char* key) { return preview.json()[key].get<std::uint64_t>(); };
    const auto content = bytesOf("bytes_to_fetch") - bytesOf("bytes_fetched");
    CHECK(content >= pictures * 250'000 + 4'000'000);

    story.takeSlowLink();
    for (const auto bytes : {500'000U, 1'200'000U, 1'900'000U}) {
        story.pullPowerAt(bytes);
    }
    story.cutLinkAt(2'500'000);
    const auto twice = story.link->delivered() - std::min(story.link->delivered(), content);
    WARN(fmt::format("{} bytes of content, {} beside: metadata of four pulls, and what was lost",
                     content, twice));
    CHECK(twice < 4 * 64'000 + 300'000);
    CHECK(readFile(machine.root() / "current/catalogue.media/film.mp4") == noise(4'000'000, 2));

    story.serverStops();
    CHECK(machine.run("rollback").code == 0);
    CHECK(machine.current() == before);
    CHECK(machine.run("--json pull").json()["error"] == "network");
    CHECK(machine.current() == before);
    story.serverIsBack();
    CHECK(machine.run("--json pull").json()["waits_for"] == "rolled back");
    CHECK(machine.current() == before);
    CHECK(machine.run("pull --again").code == 0);
    CHECK(machine.current() == after);

    const auto status = machine.run("--json status").json();
    CHECK(status["phase"] == "idle");
    CHECK(status["running"] == false);
    CHECK(status["release"] == after);
    CHECK(status["previous"] == before);
    CHECK(status["next"] == "");
    CHECK(status["error_code"] == "");
    CHECK(status["to_come"] == 0);
    CHECK(machine.run("--json preview").json()["news"] == false);
    CHECK(machine.run("--json verify").json()["damaged"].empty());
    CHECK(machine.run("--json clean").json()["removed"].empty());
    CHECK(machine.run("--json doctor").json()["fine"] == true);
}
