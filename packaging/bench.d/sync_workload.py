# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
"""A catalogue of a whole Region and its media, and two edits of it: of a day and of a month."""

import hashlib
import os
import random
import shutil
import sqlite3
from pathlib import Path

OCCUPATIONS, PLACES, OFFERS, FIGURES = 1500, 3000, 20000, 12000
PICTURES, PICTURE_BYTES = 300, 200_000
TEXT_TIMES = 8
FILMS, FILM_BYTES = 40, 20_000_000


def shuffled(text, rng):
    words = text.split(" ")
    rng.shuffle(words)
    return " ".join(words)


def grow(database, rng):
    """As many rows as a Region has, of the words that the default catalogue holds."""
    ids = [row[0] for row in database.execute("SELECT occupation_id FROM occupation ORDER BY 1")]
    texts = database.execute(
        "SELECT occupation_id, language, field, position, at, text, source_id"
        " FROM occupation_text ORDER BY 1, 2, 3, 4").fetchall()
    columns = [row[1] for row in database.execute("PRAGMA table_info(occupation)")][1:]
    for number in range(len(ids), OCCUPATIONS):
        original, copy = ids[number % len(ids)], f"Z{number:04}"
        names = ", ".join(columns)
        database.execute(
            f"INSERT INTO occupation (occupation_id, {names}) SELECT ?, {names} FROM occupation"
            " WHERE occupation_id = ?", (copy, original))
        database.execute("UPDATE occupation SET depth = 'national', picture = NULL"
                         " WHERE occupation_id = ?", (copy,))
        for _, *rest in (row for row in texts if row[0] == original):
            # Longer than the copied ones, so that the whole weighs what a Region's does.
            rest[4] = (" ".join(shuffled(rest[4], rng) for _ in range(TEXT_TIMES))
                       if " " in rest[4] else f"{rest[4]} {number}")
            database.execute("INSERT INTO occupation_text VALUES (?, ?, ?, ?, ?, ?, ?)",
                             (copy, *rest))
        for position in range(9):
            masculine, feminine = (shuffled(texts[rng.randrange(len(texts))][5], rng)[:60].strip()
                                   for _ in range(2))
            database.execute(
                "INSERT INTO occupation_title VALUES (?, ?, ?, ?, ?, 0, 0, 'orientibus')",
                (f"{copy}-{position}", copy, masculine, feminine, f"{masculine} / {feminine}"))
    places = database.execute("SELECT * FROM place ORDER BY place_id").fetchall()
    for number in range(len(places), PLACES):
        place = list(places[number % len(places)])
        place[0], place[1] = f"Z{number:07}", None
        place[3] = shuffled(place[3], rng)
        database.execute(f"INSERT INTO place VALUES ({', '.join('?' * len(place))})", place)
    all_places = [row[0] for row in database.execute("SELECT place_id FROM place ORDER BY 1")]
    trainings = [row[0] for row in database.execute("SELECT training_id FROM training ORDER BY 1")]
    for number in range(OFFERS):
        database.execute(
            "INSERT OR IGNORE INTO training_offer VALUES (?, ?, ?, ?, 0, 'published',"
            " 'orientibus')",
            (trainings[number % len(trainings)], all_places[rng.randrange(len(all_places))],
             ("school", "apprenticeship")[number % 2], rng.randrange(8, 60)))
    territories = [row[0] for row in database.execute(
        "SELECT territory_id FROM territory WHERE kind = 'basin' ORDER BY 1")]
    measure = database.execute("SELECT measure, way, unit, quality FROM figure").fetchone()
    for number in range(FIGURES if measure else 0):
        database.execute(
            "INSERT OR IGNORE INTO figure (entity, entity_id, measure, territory_id, year, way,"
            " value, unit, quality, source_line, source_id)"
            " VALUES ('occupation', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'orientibus')",
            (f"Z{24 + number % (OCCUPATIONS - 24):04}", measure[0],
             territories[number % len(territories)], 2020 + number % 5, measure[1],
             rng.randrange(1, 500), measure[2], measure[3], number))


def edit(database, rng, texts, figures, offers):
    """Changes so many of each."""
    rows = database.execute(
        "SELECT occupation_id, language, field, position FROM occupation_text"
        " WHERE length(text) > 20 AND occupation_id LIKE 'Z%' ORDER BY 1, 2, 3, 4").fetchall()
    for row in rng.sample(rows, texts):
        database.execute(
            "UPDATE occupation_text SET text = 'Autrement : ' || text WHERE occupation_id = ?"
            " AND language = ? AND field = ? AND position = ?", row)
    rows = [row[0] for row in database.execute(
        "SELECT DISTINCT entity_id FROM figure WHERE entity_id LIKE 'Z%' ORDER BY 1")]
    done = 0
    while rows and done < figures:
        done += database.execute(
            "UPDATE figure SET value = value + ? WHERE entity_id = ?",
            (rng.randrange(1, 90), rng.choice(rows))).rowcount
    rows = database.execute(
        "SELECT training_id, place_id, way FROM training_offer ORDER BY 1, 2, 3").fetchall()
    for row in rng.sample(rows, min(offers, len(rows))):
        database.execute(
            "UPDATE training_offer SET capacity = ? WHERE training_id = ? AND place_id = ?"
            " AND way = ?", (rng.randrange(8, 60), *row))


def digest(database):
    """As content/authoring/digest.cpp takes it: what a catalogue's rows are."""
    sha = hashlib.sha256()

    def encoded(cell):
        if cell is None:
            return b"n;"
        if isinstance(cell, int):
            return b"i%d;" % cell
        if isinstance(cell, float):
            mantissa, exponent = cell.hex().split("p")
            return f"r{mantissa.rstrip('0').rstrip('.')}p{exponent};".encode()
        return b"t%d:%b;" % (len(cell.encode()), cell.encode())

    tables = [row[0] for row in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    for table in tables:
        keys = [f'"{row[0]}"' for row in database.execute(
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))]
        where = " WHERE name <> 'catalogue_id'" if table == "property" else ""
        for row in database.execute(
                f"SELECT '{table}', * FROM \"{table}\"{where} ORDER BY {', '.join(keys) or 1}"):
            sha.update(b"".join(encoded(cell) for cell in row) + b"\n")
    return sha.hexdigest()


def noise(path, length, seed):
    path.write_bytes(random.Random(seed).randbytes(length))


def save(database, path):
    path.unlink(missing_ok=True)
    database.commit()
    database.execute("VACUUM INTO ?", (str(path),))


def make(default, work):
    """work/v1, v2 (the day after) and v3 (the month after v1), each as a release lies on a disk."""
    for name, pictures, films, edits in (("v1", 0, 0, None), ("v2", 3, 0, (25, 500, 0)),
                                         ("v3", 20, 3, (300, 2000, 4000))):
        folder = work / name
        media = folder / "catalogue.media"
        media.mkdir(parents=True)
        scratch = work / "scratch.sqlite"
        if name == "v1":
            shutil.copy(default, scratch)
            database = sqlite3.connect(scratch)
            grow(database, random.Random(1))
        else:
            shutil.copy(work / "v1" / "catalogue.sqlite", scratch)
            database = sqlite3.connect(scratch)
            edit(database, random.Random(2), *edits)
        database.execute("UPDATE property SET value = ? WHERE name = 'catalogue_id'",
                         (digest(database),))
        save(database, folder / "catalogue.sqlite")
        database.close()
        scratch.unlink()
        for source in (default.with_suffix(".media")).iterdir():
            shutil.copy(source, media)
        for kind, count, changed, length in (("picture", PICTURES, pictures, PICTURE_BYTES),
                                             ("film", FILMS, films, FILM_BYTES)):
            for number in range(count):
                path = media / f"{kind}-{number:03}.{'avif' if kind == 'picture' else 'webm'}"
                if name != "v1" and number >= changed:
                    os.link(work / "v1" / "catalogue.media" / path.name, path)
                else:
                    noise(path, length, f"{kind} {number} {name if number < changed else 'v1'}")
