// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A sound catalogue with bytes changed: four bytes of input are an offset (three)
// and the byte to put there. Whatever comes of it, reading must come back.

#include "support/catalogue_builder.h"

#include <orientibus/content/check.h>
#include <orientibus/content/store.h>

#include <cstdint>
#include <cstdlib>

using namespace orientibus;

namespace {

test::TestCatalogue soundCatalogue()
{
    return test::CatalogueBuilder()
        .withWholeOccupation("A1", "Un", "Une")
        .withWholeOccupation("A2", "Deux", "Deux")
        .withNeighbours("A1", {"A2"})
        .withTitle("1", "A1", "Aide", "Aide")
        .withCommune("44001", "Nantes", "44")
        .withPlace("P1", "Collège", "44001")
        .write();
}

void readAll(const content::Store& store)
{
    static_cast<void>(store.occupationIds());
    static_cast<void>(store.occupation("A1", "en"));
    static_cast<void>(store.neighbours("A1", "fr", 4));
    static_cast<void>(store.routes("A1", "fr", 4));
    static_cast<void>(store.sectors("fr"));
    static_cast<void>(store.departements());
    static_cast<void>(store.communes("D44"));
    static_cast<void>(store.places("C44001"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto sound = soundCatalogue();
    static const auto bytes = test::readFile(sound.path());
    static const test::TempDir folder;

    auto changed = bytes;
    for (std::size_t at = 0; at + 4 <= size; at += 4) {
        const auto offset = static_cast<std::size_t>(data[at]) << 16U |
                            static_cast<std::size_t>(data[at + 1]) << 8U | data[at + 2];
        changed[offset % changed.size()] = static_cast<char>(data[at + 3]);
    }
    const auto file = folder / "catalogue.sqlite";
    test::writeFile(file, changed);
    const auto store = content::Store::open(file);
    if (store) {
        readAll(*store);
    } else if (store.error().detail.empty()) {
        std::abort();
    }
    static_cast<void>(content::authoring::check(file));
    return 0;
}
