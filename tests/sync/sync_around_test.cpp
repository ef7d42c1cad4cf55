// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What orientibus-sync reads around it: its configuration, the kiosk's files, NetworkManager.

#include "support/catch.h"
#include "support/temp_dir.h"
#include "technician/around.h"
#include "technician/config.h"
#include "technician/status_file.h"

#include <systemd/sd-bus.h>

#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

using namespace orientibus::cli;
using namespace std::chrono_literals;
using orientibus::sync::Metered;
using orientibus::sync::Phase;
using orientibus::sync::PosixDisk;
using orientibus::sync::SystemClock;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

/// A bus of its own with a NetworkManager that says one thing.
class FakeBus {
public:
    FakeBus()
    {
        const auto socket = (m_folder / "bus").string();
        const auto config = (m_folder / "bus.conf").string();
        writeFile(config,
                  fmt::format("<busconfig><listen>unix:path={}</listen><auth>EXTERNAL</auth>"
                              "<policy context=\"default\"><allow send_destination=\"*\"/>"
                              "<allow own=\"*\"/><allow receive_sender=\"*\"/></policy>"
                              "</busconfig>",
                              socket));
        const auto start =
            fmt::format("dbus-daemon --config-file={} --fork --print-pid >{}/pid 2>/dev/null",
                        config, m_folder.path().string());
        m_isThere = std::system(start.c_str()) == 0;
        ::setenv("DBUS_SYSTEM_BUS_ADDRESS", ("unix:path=" + socket).c_str(), 1);
    }
    FakeBus(const FakeBus&) = delete;
    FakeBus(FakeBus&&) = delete;
    FakeBus& operator=(const FakeBus&) = delete;
    FakeBus& operator=(FakeBus&&) = delete;
    ~FakeBus()
    {
        m_isOver = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
        const auto pid = std::atoi(orientibus::test::readFile(m_folder / "pid").c_str());
        if (pid > 1) {
            ::kill(pid, SIGTERM);
        }
        ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }

    /// From now on NetworkManager is there.
    void serve(std::uint32_t metered)
    {
        m_metered = metered;
        m_thread = std::thread([this] { run(); });
        while (!m_isServing) {
            std::this_thread::sleep_for(5ms);
        }
    }

private:
    void run()
    {
        static const sd_bus_vtable table[] = {SD_BUS_VTABLE_START(0),
                                              SD_BUS_PROPERTY("Metered", "u", nullptr, 0, 0),
                                              SD_BUS_VTABLE_END};
        sd_bus* bus = nullptr;
        sd_bus_open_system(&bus);
        sd_bus_add_object_vtable(bus, nullptr, "/org/freedesktop/NetworkManager",
                                 "org.freedesktop.NetworkManager",
                                 static_cast<const sd_bus_vtable*>(table), &m_metered);
        sd_bus_request_name(bus, "org.freedesktop.NetworkManager", 0);
        m_isServing = true;
        while (!m_isOver) {
            if (sd_bus_process(bus, nullptr) == 0) {
                sd_bus_wait(bus, 20'000);
            }
        }
        sd_bus_flush_close_unref(bus);
    }

    TempDir m_folder;
    bool m_isThere = false;
    std::uint32_t m_metered = 0;
    std::atomic<bool> m_isServing = false;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

}  // namespace

TEST_CASE("NetworkManager says whether a link costs, and nobody has to be there", "[sync][around]")
{
    FakeBus bus;
    if (!bus.isThere()) {
        WARN("SKIPPED: no dbus-daemon");
        return;
    }
    CHECK(askNetworkManager() == Metered::Unknown);
    const auto [said, meant] = GENERATE(table<std::uint32_t, Metered>({{0, Metered::Unknown},
                                                                       {1, Metered::Yes},
                                                                       {2, Metered::No},
                                                                       {3, Metered::Yes},
                                                                       {4, Metered::No},
                                                                       {9, Metered::Unknown}}));
    bus.serve(said);
    CHECK(askNetworkManager() == meant);
}

TEST_CASE("A machine without a bus does not know whether a link costs", "[sync][around]")
{
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus", 1);
    CHECK(askNetworkManager() == Metered::Unknown);
    ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
}

TEST_CASE("A kiosk asks for one of four things, and for nothing else", "[sync][around]")
{
    const TempDir folder;
    const auto asked = [&](const std::string& text) {
        writeFile(folder / "sync-request", text);
        const auto request = readRequest(folder.path());
        return request ? std::optional(request->request) : std::nullopt;
    };
    CHECK_FALSE(readRequest(folder.path()));
    CHECK(asked("pull") == Request::Pull);
    CHECK(asked("pull\n") == Request::Pull);
    CHECK(asked("pull-again\n") == Request::PullAgain);
    CHECK(asked("rollback") == Request::Rollback);
    CHECK(asked("cancel") == Request::Cancel);
    CHECK_FALSE(asked(""));
    CHECK(asked("Pull") == Request::Unknown);
    CHECK(asked(" pull\r\n") == Request::Pull);
    CHECK(asked("\tcancel \n\n") == Request::Cancel);
    CHECK_FALSE(asked(" \n"));
    CHECK(asked("pull;rollback") == Request::Unknown);
    CHECK(asked("pull rollback") == Request::Unknown);
    CHECK(asked("pull\nrollback\n") == Request::Unknown);
    CHECK(asked(std::string(1000, 'p')) == Request::Unknown);
    CHECK(asked("pull" + std::string(60, ' ') + "rollback") == Request::Unknown);
    CHECK(asked(std::string(1000, ' ') + "pull") == Request::Unknown);
    static_cast<void>(asked("pu\nll\x1b[2J\xC3\xA9 now\n"));
    CHECK(readRequest(folder.path())->said == "pu?ll?[2J?? now");
    static_cast<void>(asked(std::string(1000, 'p')));
    CHECK(readRequest(folder.path())->said == std::string(64, 'p'));
    std::filesystem::remove(folder / "sync-request");
    writeFile(folder / "elsewhere", "rollback");
    std::filesystem::create_symlink(folder / "elsewhere", folder / "sync-request");
    REQUIRE(readRequest(folder.path()));
    CHECK(readRequest(folder.path())->request == Request::Unknown);
    CHECK_FALSE(readRequest(folder.path())->isFile);
}

TEST_CASE("A class is one for as long as classes last", "[sync][around]")
{
    const TempDir folder;
    CHECK_FALSE(Around(folder.path(), folder.path(), [] { return true; }).hasClass());
    writeFile(folder / "busy", "");
    CHECK(Around(folder.path(), folder.path(), [] { return true; }).hasClass());
    std::filesystem::last_write_time(folder / "busy",
                                     std::filesystem::file_time_type::clock::now() - 7h);
    CHECK_FALSE(Around(folder.path(), folder.path(), [] { return true; }).hasClass());
}

TEST_CASE("Only a word that came since stops a sync", "[sync][around]")
{
    const TempDir folder;
    writeFile(folder / "sync-request", "cancel");
    std::this_thread::sleep_for(20ms);
    Around around(folder.path(), folder.path(), [] { return true; });
    CHECK_FALSE(around.isCancelled());
    std::this_thread::sleep_for(20ms);  // a disk's clock is a little behind
    writeFile(folder / "sync-request", "cancel");
    std::this_thread::sleep_for(600ms);
    CHECK(around.isCancelled());
    const auto began = std::chrono::steady_clock::now();
    around.wait(10s);
    CHECK(std::chrono::steady_clock::now() - began < 1s);
}

TEST_CASE("A rollback that cannot be stops nothing, not even when it could be since",
          "[sync][around]")
{
    const TempDir folder;
    bool canGoBack = false;
    Around around(folder.path(), folder.path(), [&] { return canGoBack; });
    writeFile(folder / "sync-request", "rollback");
    CHECK_FALSE(around.isCancelled());
    canGoBack = true;
    std::this_thread::sleep_for(600ms);
    CHECK_FALSE(around.isCancelled());
    writeFile(folder / "sync-request", "rollback");
    std::this_thread::sleep_for(600ms);
    CHECK(around.isCancelled());
}

TEST_CASE("A configuration of the sync is what it says, and defaults", "[sync][config]")
{
    CHECK(parseConfig("") == SyncConfig());
    CHECK(parseConfig("screen: 7\npanel: {width: 3}\n") == SyncConfig());
    const auto config = parseConfig("screen: 7\n"
                                    "state_dir: /srv/state\n"
                                    "sync:\n"
                                    "  servers:\n"
                                    "    - https://hub.bus/orientibus\n"
                                    "    - https://content.region.example/\n"
                                    "  ca_file: /etc/ca.pem\n"
                                    "  first_root: /etc/root.json\n"
                                    "  films: false\n"
                                    "  hub: true\n"
                                    "  metered_megabytes_a_day: 50\n");
    REQUIRE(config);
    CHECK(config->servers.size() == 2);
    CHECK(config->servers.front() == "https://hub.bus/orientibus");
    CHECK(config->caFile == "/etc/ca.pem");
    CHECK(config->firstRoot == "/etc/root.json");
    CHECK_FALSE(config->films);
    CHECK(config->hub);
    CHECK(config->meteredBytesPerDay == 50'000'000);
    CHECK(config->stateDir == "/srv/state");
}

TEST_CASE("A wrong configuration of the sync is refused by line and key", "[sync][config]")
{
    const auto [yaml, line, key] = GENERATE(table<std::string, const char*, const char*>({
        {"sync: 1\n", "line 1", "sync"},
        {"sync:\n  sever: []\n", "line 2", "sync.sever"},
        {"sync:\n  films: true\n  films: true\n", "line 3", "sync.films"},
        {"sync: {}\nsync: {}\n", "line 2", "sync"},
        {"screen: 7\nsycn:\n  films: false\n", "line 2", "sycn"},
        {"sync:\n  films: perhaps\n", "line 2", "sync.films"},
        {"sync:\n  films:\n", "line 2", "sync.films"},
        {"sync:\n  servers: https://a\n", "line 2", "sync.servers"},
        {"sync:\n  servers: []\n", "line 2", "sync.servers"},
        {"sync:\n  servers:\n    - https://a\n    - ftp://b\n", "line 4", "sync.servers"},
        {"sync:\n  servers: [https://a, https://b, https://c, https://d, https://e]\n", "line 2",
         "sync.servers"},
        {"sync:\n  servers: [https://a, \"file:///media/stick\"]\n", "line 2", "sync.servers"},
        {"sync:\n  servers: [\"https://a b\"]\n", "line 2", "sync.servers"},
        {"sync:\n  servers: [https://]\n", "line 2", "sync.servers"},
        {"sync:\n  ca_file: ca.pem\n", "line 2", "sync.ca_file"},
        {"sync:\n  first_root: [a]\n", "line 2", "sync.first_root"},
        {"sync:\n  metered_megabytes_a_day: -1\n", "line 2", "sync.metered_megabytes_a_day"},
        {"sync:\n  metered_megabytes_a_day: 1.5\n", "line 2", "sync.metered_megabytes_a_day"},
        {"state_dir: state\n", "line 1", "state_dir"},
        {"a: 1\n---\nb: 2\n", "line 2", "second"},
        {",~", "line 1", "second"},
        {"- a\n", "line 1", "keys"},
        {"sync: {\n", "line", "line"},
    }));
    const auto config = parseConfig(yaml);
    CAPTURE(yaml);
    REQUIRE_FALSE(config);
    INFO(config.error());
    CHECK(config.error().find(line) != std::string::npos);
    CHECK(config.error().find(key) != std::string::npos);
    CHECK(config.error().ends_with('.'));
    CHECK(config.error().find('\n') == std::string::npos);
}

TEST_CASE("Every key of the packaged kiosk.yaml is known", "[sync][config]")
{
    std::ifstream packaged(ORIENTIBUS_SOURCE_DIR "/packaging/kiosk.yaml");
    int keys = 0;
    for (std::string line; std::getline(packaged, line);) {
        const auto end = line.find(':');
        if (line.size() < 2 || line[0] != '#' || line.find(' ') < end || end == std::string::npos) {
            continue;  // a sentence, or a key below another
        }
        const auto key = line.substr(1, end - 1);
        INFO(key);
        ++keys;
        const auto config = parseConfig(key + ": {}\n");
        CHECK((config || config.error().find("unknown") == std::string::npos));
    }
    CHECK(keys == 9);
}

TEST_CASE("A configuration that is not there, or is none, is named", "[sync][config]")
{
    const TempDir folder;
    CHECK(readConfig("/nowhere/kiosk.yaml").error() == "/nowhere/kiosk.yaml: cannot be read.");
    writeFile(folder / "long.yaml", std::string(70'000, '#'));
    CHECK_FALSE(readConfig(folder / "long.yaml"));
    CHECK_FALSE(readConfig(folder.path()));
    const auto packaged = readConfig(ORIENTIBUS_SOURCE_DIR "/packaging/kiosk.yaml");
    REQUIRE(packaged);
    CHECK(*packaged == SyncConfig());
}

TEST_CASE("A status is read as it was written, and nonsense is an empty one", "[sync][status]")
{
    Status status;
    status.phase = "fetching";
    status.isPaused = true;
    status.release = "2026-11-29.1";
    status.bytesDone = 12;
    status.secondsLeft = 3;
    status.errorLine = "a \"line\"";
    CHECK(parseStatus(statusText(status)) == status);
    CHECK(parseStatus(statusText(Status())) == Status());
    CHECK(parseStatus("") == Status());
    CHECK(parseStatus("[]") == Status());
    CHECK(parseStatus(R"({"phase":7})") == Status());
    CHECK(parseStatus(R"({"bytes_done":-1})").bytesTotal == 0);
}

TEST_CASE("A rate is that of the last seconds", "[sync][status]")
{
    RateMeter meter;
    const auto begin = RateMeter::Time() + 1h;
    CHECK_FALSE(meter.rate());
    meter.add(0, begin);
    meter.add(1'000'000, begin + 100ms);
    CHECK_FALSE(meter.rate());  // too soon to tell
    meter.add(2'000'000, begin + 1s);
    CHECK(meter.rate() == 2'000'000);
    for (int i = 2; i <= 30; ++i) {
        meter.add(2'000'000 + 100'000U * static_cast<unsigned>(i), begin + i * 1s);
    }
    CHECK(meter.rate() < 110'000);
    CHECK(meter.rate() > 90'000);
    meter.add(5'000'000, begin + 31s);
    meter.add(5'000'000, begin + 42s);
    CHECK(meter.rate() == 0);
}

TEST_CASE("The status counts a pull from its beginning to its end", "[sync][status]")
{
    const TempDir folder;
    PosixDisk disk(folder.path());
    SystemClock clock;
    StatusFile file(disk, clock, StatusFile::Telling::Nothing,
                    [](Status& status) { status.release = "2029-11-30.1"; });
    for (int pull = 0; pull < 2; ++pull) {
        file.entered(Phase::Checking, {});
        CHECK(file.status().bytesDone == 0);  // of the one before, which may have been interrupted
        CHECK(file.status().bytesTotal == 0);
        file.entered(Phase::Fetching, "2029-12-01.1");
        file.progressed({.done = 100, .total = 400, .later = 900, .isPaused = true});
        CHECK(file.status().release == "2029-11-30.1");
        CHECK(file.status().bytesDone == 100);
        CHECK(file.status().bytesTotal == 1'300);
        file.progressed({.done = 400, .total = 400, .later = 900});
        file.entered(Phase::Building, "2029-12-01.1");
        file.entered(Phase::Fetching, "2029-12-01.1");
        file.progressed({.done = 30, .total = 900, .isPaused = true});
        CHECK(file.status().bytesDone == 430);
        CHECK(file.status().bytesTotal == 1'300);
    }
}

TEST_CASE("Times and bytes are said as people say them", "[sync][status]")
{
    CHECK(inWords(59s) == "59 s");
    CHECK(inWords(200s) == "3 min 20 s");
    CHECK(inWords(7'500s) == "2 h 5 min");
    CHECK(sizeInWords(2'345) == "2.3 kB");
    CHECK(sizeInWords(740'000) == "740 kB");
    CHECK(sizeInWords(1'680'000) == "1.68 MB");
    CHECK(sizeInWords(71'250'000) == "71.2 MB");
}
