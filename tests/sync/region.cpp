// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/region.h"

#include <orientibus/sync/folder_fetcher.h>

namespace orientibus::test {

using namespace sync;

namespace {

class BrittleFile : public PendingFile {
public:
    BrittleFile(BrittleFolders& folders, std::unique_ptr<PendingFile> file)
        : m_folders(folders), m_file(std::move(file))
    {
    }

    Result<void, FileError> write(std::string_view bytes) override
    {
        return m_folders.step().and_then([&] { return m_file->write(bytes); });
    }
    Result<void, FileError> commit() override
    {
        return m_folders.step().and_then([&] { return m_file->commit(); });
    }

private:
    BrittleFolders& m_folders;
    std::unique_ptr<PendingFile> m_file;
};

class BrittleFolder : public Folder {
public:
    BrittleFolder(BrittleFolders& folders, std::string path, Folder& folder)
        : m_folders(folders), m_path(std::move(path)), m_folder(folder)
    {
    }

    Result<void, FileError> read(const std::string& name, const Sink& sink) override
    {
        return m_folder.read(name, sink);
    }
    Result<std::unique_ptr<PendingFile>, FileError> create(const std::string& name) override
    {
        return m_folders.step()
            .and_then([&] { return m_folder.create(name); })
            .map([&](std::unique_ptr<PendingFile>&& file) -> std::unique_ptr<PendingFile> {
                return std::make_unique<BrittleFile>(m_folders, std::move(file));
            });
    }
    Result<void, FileError> remove(const std::string& name) override
    {
        m_folders.removals.push_back(m_path + "/" + name);
        return m_folders.step().and_then([&] { return m_folder.remove(name); });
    }

private:
    BrittleFolders& m_folders;
    std::string m_path;
    Folder& m_folder;
};

std::string firstLine(const std::filesystem::path& release)
{
    const auto text = readFile(release / "catalogue.sqlite");
    return text.substr(0, text.find('\n'));
}

void require(bool good, const std::string& what)
{
    if (!good) {
        throw std::runtime_error("the region of a test fails: " + what);
    }
}

template <typename T>
void require(const PublishResult<T>& result)
{
    require(result.has_value(), result ? "" : result.error().detail);
}

}  // namespace

Result<void, FileError> BrittleFolders::step()
{
    if (failsAt >= 0 && operations++ >= failsAt) {
        return refuse(FileError::Io, "as told");
    }
    return {};
}

void BrittleFolders::begin()
{
    m_disk = std::make_unique<DiskFolders>(m_root);
    m_folders.clear();
    removals.clear();
    operations = 0;
    failsAt = -1;
}

Folder& BrittleFolders::folder(const std::string& path)
{
    auto& brittle = m_folders[path];
    if (!brittle) {
        brittle = std::make_unique<BrittleFolder>(*this, path, m_disk->folder(path));
    }
    return *brittle;
}

Result<void, FileError> BrittleFolders::make(const std::string& path)
{
    return step().and_then([&] { return m_disk->make(path); });
}

Result<std::vector<Entry>, FileError> BrittleFolders::list(const std::string& path)
{
    return m_disk->list(path);
}

Result<void, FileError> BrittleFolders::sync(const std::string& path)
{
    removals.push_back("sync " + path);
    return step().and_then([&] { return m_disk->sync(path); });
}

Result<std::int64_t, PrepareError> TestPreparer::schema(const std::filesystem::path& release)
{
    return firstLine(release).empty() ? Result<std::int64_t, PrepareError>(
                                            refuse(PrepareError::NotRelease, "no catalogue"))
                                      : Result<std::int64_t, PrepareError>(1);
}

Result<void, PrepareError> TestPreparer::prepare(const std::filesystem::path& release)
{
    writeFile(release / "index", "index");
    return {};
}

Result<std::vector<Finding>, PrepareError> TestPreparer::check(const std::filesystem::path& release)
{
    const auto line = firstLine(release);
    return std::vector<Finding>{{line.starts_with("wrong"), line}};
}

Result<Changes, PrepareError> TestPreparer::changes(const std::filesystem::path& before,
                                                    const std::filesystem::path& after)
{
    Changes changes;
    if (firstLine(before) != firstLine(after)) {
        changes.groups = {{"First lines", {firstLine(before) + " -> " + firstLine(after)}}};
    }
    return changes;
}

Region::Region()
{
    for (int i = 0; i < 3; ++i) {
        root.push_back(SecretKey::generate().value());
        targets.push_back(SecretKey::generate().value());
    }
    online.push_back(SecretKey::generate().value());
    std::map<std::string, Holder> holders;
    const std::vector<std::string> names = {"anne", "bruno", "claire"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        holders[root[i].keyId()] = {names[i], "root"};
        holders[targets[i].keyId()] = {names[i], "targets"};
    }
    require(publisher().init({root, targets, online.front()}, holders));
    m_firstRoot = readFile(disk / "repository/metadata/1.root.json");
    require(TufClient::trust(m_firstRoot, m_kiosk).has_value(), "the first root");
}

Publisher Region::publisher(Lifetimes lifetimes)
{
    return Publisher(disk.path(), folders, clock, lifetimes);
}

PublishResult<AddReport> Region::add(const std::string& release, const std::string& catalogue,
                                     const std::map<std::string, std::string>& media)
{
    std::filesystem::remove_all(m_sources / "media");
    std::filesystem::create_directories(m_sources / "media");
    writeFile(m_sources / "catalogue", catalogue);
    for (const auto& [name, bytes] : media) {
        writeFile(m_sources / "media" / name, bytes);
    }
    AddRequest request;
    request.catalogue = m_sources / "catalogue";
    request.media = m_sources / "media";
    request.release = release;
    return publisher().add(request, preparer, [](const PublishProgress& /*progress*/) {});
}

PublishResult<SignReport> Region::sign(const std::optional<SecretKey>& key)
{
    return publisher().sign(key, online);
}

void Region::signByTwo()
{
    require(sign(targets[0]));
    require(sign(targets[1]));
}

void Region::publish(const std::string& release, const std::string& catalogue,
                     const std::map<std::string, std::string>& media)
{
    require(add(release, catalogue, media));
    signByTwo();
    require(seen() == release, "a kiosk sees " + seen() + " instead of " + release);
}

PublishResult<void> Region::changeKeys(const std::vector<std::string>& roles,
                                       const SecretKey* leaving, const SecretKey* coming)
{
    KeyChange change;
    change.roles = roles;
    if (leaving != nullptr) {
        change.leaving = leaving->keyId();
    }
    if (coming != nullptr) {
        change.coming = coming->publicKey();
        change.comingHolder = "dora";
    }
    return publisher().changeKeys(change);
}

std::string Region::see(TestFolder& kiosk)
{
    FolderFetcher fetcher(disk / "repository");
    TufClient client("metadata", clock, fetcher, kiosk);
    const auto found =
        client.refresh().and_then([&] { return client.findTarget(std::string(manifestTarget)); });
    if (!found) {
        return found.error().code == TufError::NoSuchTarget ? "none"
                                                            : std::string(name(found.error().code));
    }
    TestFolder manifests;
    if (const auto got = client.download(*found, "targets", manifests); !got) {
        return got.error().detail;
    }
    const auto manifest = readManifest(manifests.files.at(std::string(manifestTarget)));
    return manifest ? manifest->release : manifest.error().detail;
}

std::string Region::seen()
{
    return see(m_kiosk);
}

std::string Region::seenAnew()
{
    TestFolder kiosk;
    kiosk.files["root.json"] = m_firstRoot;
    return see(kiosk);
}

std::map<std::string, std::string> Region::files() const
{
    std::map<std::string, std::string> files;
    const auto repository = disk / "repository";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(repository)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(repository)] = readFile(entry.path());
        }
    }
    return files;
}

std::vector<std::string> Region::missing() const
{
    std::vector<std::string> missing;
    const auto lookFor = [&](const ObjectRef& object) {
        const auto path = objectPath(object.sha256);
        if (!std::filesystem::exists(disk / "repository" / path)) {
            missing.push_back(path);
        }
    };
    auto manifests = files();
    std::erase_if(manifests,
                  [](const auto& file) { return !file.first.ends_with(manifestTarget); });
    if (std::filesystem::exists(disk / "drafts/manifest.json.zst")) {
        manifests["draft"] = readFile(disk / "drafts/manifest.json.zst");
    }
    for (const auto& [path, frame] : manifests) {
        const auto manifest = readManifest(frame);
        require(manifest.has_value(), path);
        for (const auto& file : manifest->files) {
            lookFor(file.whole());
            lookFor(file.parts.value_or(file.whole()));
            for (const auto& delta : file.deltas) {
                lookFor(delta.object);
            }
        }
    }
    return missing;
}

CheckReport Region::check()
{
    auto report = publisher().check(m_firstRoot, [](const PublishProgress& /*progress*/) {});
    require(report);
    return std::move(*report);
}

}  // namespace orientibus::test
