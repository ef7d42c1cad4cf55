// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// orientibus-publish in front of a person at a terminal.

#include "support/catch.h"
#include "sync/publish_program.h"

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

using namespace orientibus::test;

namespace {

/// A root folder without /dev/pts, like that of a fresh chroot, has none to give.
bool hasTerminals()
{
    int screen = -1;
    int program = -1;
    if (::openpty(&screen, &program, nullptr, nullptr, nullptr) != 0) {
        WARN("SKIPPED: no terminal can be made here");
        return false;
    }
    ::close(screen);
    ::close(program);
    return true;
}

/// A program at a terminal of its own.
class Terminal {
public:
    explicit Terminal(const std::vector<std::string>& command)
    {
        m_process = ::forkpty(&m_screen, nullptr, nullptr, nullptr);
        if (m_process == 0) {
            std::vector<char*> arguments;
            for (const auto& word : command) {
                arguments.push_back(const_cast<char*>(word.c_str()));
            }
            arguments.push_back(nullptr);
            ::execv(arguments.front(), arguments.data());
            ::_exit(127);
        }
        if (m_process < 0) {
            throw std::runtime_error("no terminal can be made");
        }
    }
    Terminal(const Terminal&) = delete;
    Terminal(Terminal&&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    Terminal& operator=(Terminal&&) = delete;
    ~Terminal() { ::close(m_screen); }

    /// Waits until the screen shows this, then types a line.
    void answer(const std::string& question, const std::string& line)
    {
        while (screen.find(question, m_answered) == std::string::npos) {
            if (!readMore()) {
                throw std::runtime_error("nobody asked \"" + question + "\": " + screen);
            }
        }
        m_answered = screen.size();
        const auto typed = line + "\n";
        if (::write(m_screen, typed.data(), typed.size()) != static_cast<ssize_t>(typed.size())) {
            throw std::runtime_error("nothing can be typed");
        }
    }

    [[nodiscard]] int end()
    {
        while (readMore()) {
        }
        int status = 0;
        ::waitpid(m_process, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string screen;

private:
    bool readMore()
    {
        std::array<char, 4096> buffer{};
        const auto count = ::read(m_screen, buffer.data(), buffer.size());
        screen.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        return count > 0;
    }

    int m_screen = -1;
    pid_t m_process = 0;
    std::size_t m_answered = 0;
};

std::vector<std::string> command(const PublishProgram& program,
                                 const std::vector<std::string>& words)
{
    std::vector<std::string> whole = {ORIENTIBUS_PUBLISH, "--root",
                                      (program.disk / "root").string()};
    whole.insert(whole.end(), words.begin(), words.end());
    return whole;
}

}  // namespace

TEST_CASE("Passphrases are asked for twice when they are new, and never shown",
          "[publish][program][terminal]")
{
    if (!hasTerminals()) {
        return;
    }
    const PublishProgram program;
    const std::string passphrase = "nobody sees these words";
    Terminal ceremony(command(program, {"init", "--keys", (program.disk / "keys").string()}));
    for (const std::string holder : {"holder-1", "holder-2", "holder-3"}) {
        ceremony.answer("Passphrase for the keys of " + holder + ": ", passphrase + holder);
        ceremony.answer("The same again: ", passphrase + holder);
    }
    CHECK(ceremony.end() == 0);
    CHECK(ceremony.screen.find(passphrase) == std::string::npos);

    REQUIRE(
        program
            .add(CatalogueBuilder().withWholeOccupation("D1102", "Boulanger", "Boulangère").write(),
                 "2026-11-29.1")
            .code == 0);
    const auto key = program.key("holder-1", "targets");
    Terminal wrong(command(program, {"sign", "--key", key}));
    wrong.answer("Sign this? Type yes: ", "yes");
    wrong.answer("Passphrase for the targets key of holder-1: ", "another");
    CHECK(wrong.end() == 3);
    CHECK(wrong.screen.find("does not open the targets key of holder-1") != std::string::npos);

    Terminal right(command(program, {"sign", "--key", key}));
    right.answer("Sign this? Type yes: ", "yes");
    right.answer("Passphrase for the targets key of holder-1: ", passphrase + "holder-1");
    CHECK(right.end() == 0);
    CHECK(right.screen.find(passphrase) == std::string::npos);
}

TEST_CASE("Two new passphrases that differ make no key", "[publish][program][terminal]")
{
    if (!hasTerminals()) {
        return;
    }
    const PublishProgram program;
    Terminal ceremony(command(program, {"init", "--keys", (program.disk / "keys").string()}));
    ceremony.answer("Passphrase for the keys of holder-1: ", "nobody sees these words");
    ceremony.answer("The same again: ", "nobody sees these swords");
    CHECK(ceremony.end() == 3);
    CHECK(ceremony.screen.find("the two passphrases differ") != std::string::npos);
    CHECK(std::filesystem::is_empty(program.disk / "keys/holder-1"));
}
