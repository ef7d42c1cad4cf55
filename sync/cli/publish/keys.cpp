// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "keys.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace orientibus::cli {

using sync::KeyFile;
using sync::SecretKey;

namespace {

tl::unexpected<Failure> noKey(std::string what, std::string action)
{
    return tl::make_unexpected(
        Failure{exitKey, std::move(what), "nothing was signed", std::move(action)});
}

Kept<std::string> readWhole(const std::filesystem::path& file)
{
    const AsOperator operatorsFile;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream) {
        return noKey(file.string() + " cannot be read", "name the file of a key");
    }
    return bytes.str();
}

/// The terminal, which shows nothing of what is typed.
class SilentTerminal {
public:
    SilentTerminal() : m_file(std::fopen("/dev/tty", "r+"))
    {
        if (m_file != nullptr && ::tcgetattr(::fileno(m_file), &m_before) == 0) {
            auto silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            m_isSilent = ::tcsetattr(::fileno(m_file), TCSAFLUSH, &silent) == 0;
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal(SilentTerminal&&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    SilentTerminal& operator=(SilentTerminal&&) = delete;
    ~SilentTerminal()
    {
        if (m_isSilent) {
            ::tcsetattr(::fileno(m_file), TCSAFLUSH, &m_before);
        }
        if (m_file != nullptr) {
            static_cast<void>(std::fclose(m_file));
        }
    }

    [[nodiscard]] bool isSilent() const { return m_isSilent; }

    [[nodiscard]] std::string ask(const std::string& what)
    {
        fmt::print(m_file, "{}: ", what);
        static_cast<void>(std::fflush(m_file));
        std::string line;
        for (int c = std::fgetc(m_file); c != EOF && c != '\n'; c = std::fgetc(m_file)) {
            line += static_cast<char>(c);
        }
        fmt::print(m_file, "\n");
        return line;
    }

private:
    std::FILE* m_file;
    termios m_before{};
    bool m_isSilent = false;
};

Kept<std::string> asked(const std::string& what, bool isNew)
{
    SilentTerminal terminal;
    if (!terminal.isSilent()) {
        return noKey("there is no terminal to ask for a passphrase",
                     "give it with --passphrase-file");
    }
    auto passphrase = terminal.ask("Passphrase for " + what);
    if (isNew && terminal.ask("The same again") != passphrase) {
        return noKey("the two passphrases differ", "try again");
    }
    return passphrase;
}

/// A new file of its owner's alone, flushed.
Kept<void> writeSecret(const std::filesystem::path& file, const std::string& bytes)
{
    errno = ENOSPC;  // what less than all means, which says nothing itself
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    const bool good =
        descriptor >= 0 &&
        ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
        ::fsync(descriptor) == 0;
    const std::string why = std::strerror(errno);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!good) {
        if (descriptor >= 0) {
            ::unlink(file.c_str());  // half a key would be taken for one by the next try
        }
        return tl::make_unexpected(
            Failure{exitStorage, fmt::format("{} cannot be written: {}", file.string(), why),
                    "no key was made", "name an empty folder on a disk with room"});
    }
    return {};
}

Kept<SecretKey> newKey()
{
    auto key = SecretKey::generate();
    if (!key) {
        return noKey(key.error().detail, "try again later");
    }
    return std::move(*key);
}

/// Empty where there is no successor, or none that is a key.
std::string nextOnlineKeyId(const Settings& settings)
{
    const auto next = nextOnlineKeyFile(settings);
    std::error_code ignored;
    if (!std::filesystem::exists(next, ignored)) {
        return {};
    }
    const auto bytes = readWhole(next);
    const auto file = KeyFile::read(bytes.value_or(std::string()));
    return file ? file->keyId() : std::string();
}

bool isOfOthers(const std::filesystem::path& file)
{
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0 && (status.st_mode & 077U) != 0;
}

}  // namespace

Kept<std::string> passphraseFor(const std::string& what, const std::string& file, bool isNew)
{
    auto passphrase =
        file.empty() ? asked(what, isNew) : readWhole(file).map([](const std::string& bytes) {
            return bytes.substr(0, bytes.find_first_of("\r\n"));
        });
    if (passphrase && isNew && passphrase->size() < shortestPassphrase) {
        return noKey(fmt::format("the passphrase has fewer than {} characters", shortestPassphrase),
                     "take five or six words that nobody would guess together");
    }
    return passphrase;
}

Kept<SecretKey> openKey(const std::filesystem::path& file, const std::string& passphraseFile)
{
    const auto bytes = readWhole(file);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    const auto read = KeyFile::read(*bytes);
    if (!read) {
        return noKey(fmt::format("{}: {}", file.string(), read.error().detail),
                     "name the file of a key");
    }
    std::string passphrase;
    if (read->isEncrypted()) {
        auto given = passphraseFor(fmt::format("the {} key of {}", read->role(), read->holder()),
                                   passphraseFile, false);
        if (!given) {
            return tl::make_unexpected(given.error());
        }
        passphrase = std::move(*given);
    }
    auto key = read->open(passphrase);
    if (!key) {
        return noKey(fmt::format("{}: {}", file.string(), key.error().detail),
                     "try again, or take the copy of the key from its safe");
    }
    return std::move(*key);
}

Kept<void> checkKeyFolder(const std::filesystem::path& folder)
{
    const AsOperator operatorsFolder;
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) {
        return {};
    }
    const bool isMissing = !error || error == std::errc::no_such_file_or_directory;
    return tl::make_unexpected(
        Failure{exitRefused,
                isMissing ? fmt::format("there is no folder {}", folder.string())
                          : fmt::format("{} cannot be used: {}", folder.string(), error.message()),
                "no key was made", "plug in the stick of its holder, or make that folder"});
}

Kept<SecretKey> makeKey(const std::filesystem::path& file, const std::string& role,
                        const std::string& holder, const std::string& passphrase)
{
    const AsOperator operatorsFolder;
    auto key = newKey();
    if (!key) {
        return key;
    }
    const auto bytes = KeyFile::write(*key, role, holder, passphrase);
    if (!bytes) {
        return noKey(bytes.error().detail, "use a machine with more memory");
    }
    return writeSecret(file, *bytes).map([&] { return std::move(*key); });
}

Kept<SecretKey> makeOnlineKey(const std::filesystem::path& file)
{
    auto key = newKey();
    if (!key) {
        return key;
    }
    return writeSecret(file, KeyFile::writePlain(*key, "online", "the publishing machine"))
        .map([&] { return std::move(*key); });
}

std::filesystem::path onlineKeyFile(const Settings& settings)
{
    return settings.onlineKeys.empty() ? settings.root / "online.key"
                                       : std::filesystem::path(settings.onlineKeys.front());
}

std::filesystem::path nextOnlineKeyFile(const Settings& settings)
{
    return onlineKeyFile(settings).string() + ".next";
}

Kept<std::vector<SecretKey>> onlineKeys(const Settings& settings)
{
    std::vector<std::filesystem::path> files(settings.onlineKeys.begin(),
                                             settings.onlineKeys.end());
    std::filesystem::path credential;
    if (const char* folder = std::getenv("CREDENTIALS_DIRECTORY"); folder != nullptr) {
        credential = std::filesystem::path(folder) / "online.key";
        files.push_back(credential);
    }
    files.push_back(onlineKeyFile(settings));
    files.push_back(nextOnlineKeyFile(settings));
    const AsOperator operatorsFiles;
    std::vector<SecretKey> keys;
    for (const auto& file : files) {
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) {
            continue;
        }
        if (file != credential && isOfOthers(file)) {
            return noKey(file.string() + " can be read by others",
                         fmt::format("chmod 600 {}, and rotate the key if anybody was there",
                                     file.string()));
        }
        auto key = openKey(file, {});
        if (!key) {
            return tl::make_unexpected(key.error());
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

void settleOnlineKey(const Settings& settings, sync::Publisher& publisher)
{
    const auto keyId = nextOnlineKeyId(settings);
    const auto role = publisher.role("timestamp");
    if (!keyId.empty() && role && role->keyIds == std::set<std::string>{keyId}) {
        std::error_code ignored;
        std::filesystem::rename(nextOnlineKeyFile(settings), onlineKeyFile(settings), ignored);
    }
}

Kept<void> dropNextOnlineKey(const Settings& settings, sync::Publisher& publisher)
{
    settleOnlineKey(settings, publisher);
    const auto role = publisher.role("timestamp");
    if (!role) {
        return tl::make_unexpected(failure(role.error(), "no key was made or removed"));
    }
    if (role->keyIds.contains(nextOnlineKeyId(settings))) {
        return {};
    }
    std::error_code error;
    std::filesystem::remove(nextOnlineKeyFile(settings), error);
    if (error) {
        return tl::make_unexpected(Failure{
            exitStorage,
            fmt::format("{} cannot be removed: {}", nextOnlineKeyFile(settings).string(),
                        error.message()),
            "a key that nobody trusts still lies there", "remove that file, then try again"});
    }
    return {};
}

}  // namespace orientibus::cli
