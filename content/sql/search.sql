-- SPDX-FileCopyrightText: 2026 The Orientibus authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The search index: a second file beside a catalogue, built from it on whatever
-- machine needs it, never synchronised. Nothing in it is a fact of its own.
--
-- What every key stroke touches is packed into arrays that are read once when
-- the index is opened (about 2 MB for a whole ROME); what only the few results
-- on the screen need stays in rows.

PRAGMA application_id = 0x4F524953;   -- 'ORIS'
PRAGMA user_version = 3;              -- an index of any other version is built anew

-- 'catalogue_id': property of that name of the catalogue that was indexed.
-- 'languages':    property of that name of it, 'fr,en': which bits mean what in `packed`.
-- 'checksum':     over the packed arrays, so that a damaged file is noticed before it answers.
CREATE TABLE property (
  name   TEXT NOT NULL PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Little-endian arrays of one kind of number each; index_data.h says what they hold:
-- the sorted words and where each occurs, stems, titles slot by slot.
CREATE TABLE packed (
  name   TEXT NOT NULL PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What a result may show as the reason why it was found.
CREATE TABLE entry (
  entry_id   INTEGER NOT NULL PRIMARY KEY,
  text       TEXT NOT NULL,   -- as written; of a title in two genders: 'Boulanger / Boulangère'
  masculine  TEXT,            -- of a title in two genders
  feminine   TEXT,
  kind       TEXT CHECK (kind IN ('task', 'text', 'interest', 'class'))  -- none: a title, a keyword
) STRICT;
