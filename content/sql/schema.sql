-- SPDX-FileCopyrightText: 2026 The Orientibus authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The catalogue: rows only. Full-text, prefix and typo indexes live in a second
-- file that is built beside it (search.sql), so that a delta between two
-- releases carries only what editors changed.
--
-- Rules that hold for every table
--   * Each row names its source. Where layers were merged, `provenance` names
--     the source of each scalar field of a row.
--   * Absent means unknown: NULL or no row. Never 0, never an empty text.
--   * Rows are inserted in primary-key order and every table is WITHOUT ROWID,
--     so that the same input gives the same file, byte for byte.
--   * Dates are ISO 8601 (YYYY-MM-DD), languages BCP 47 ('fr', 'en').

PRAGMA application_id = 0x4F524942;   -- 'ORIB'
PRAGMA user_version = 1;              -- schema version; a reader refuses a newer one

-- What this file is. Keys: 'catalogue_id' (SHA-256 over all rows, hex: the name
-- by which a search index knows the catalogue it was built from), 'title',
-- 'territory', 'as_of' (newest date among the sources), 'languages' ('fr,en').
CREATE TABLE property (
  name   TEXT NOT NULL PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where facts and texts come from; shown to pupils and staff beside the fact.
CREATE TABLE source (
  source_id  TEXT NOT NULL PRIMARY KEY,  -- slug: 'rome-v60', 'orientibus'
  name       TEXT NOT NULL,              -- 'ROME 4.0, version 60'
  publisher  TEXT NOT NULL,              -- 'France Travail'
  licence    TEXT NOT NULL,              -- as it must be shown: 'Licence Ouverte 2.0'
  url        TEXT,
  as_of      TEXT NOT NULL,              -- date of the data, not of the import
  status     TEXT NOT NULL CHECK (status IN ('published', 'demo'))  -- demo is said on screen
) STRICT, WITHOUT ROWID;

-- Which source a scalar field took its value from, when layers were merged.
CREATE TABLE provenance (
  entity     TEXT NOT NULL,              -- table name: 'occupation', 'training' …
  entity_id  TEXT NOT NULL,
  field      TEXT NOT NULL,              -- column name
  source_id  TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (entity, entity_id, field)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- territories

CREATE TABLE territory (
  territory_id  TEXT NOT NULL PRIMARY KEY,  -- 'FR', 'R52', 'D44', 'BE5201', 'C44109'
  kind          TEXT NOT NULL CHECK (kind IN ('country', 'region', 'departement', 'basin', 'commune')),
  code          TEXT NOT NULL,              -- INSEE or basin code, leading zeros kept
  name          TEXT NOT NULL,
  parent_id     TEXT REFERENCES territory,  -- commune → département → region → country
  basin_id      TEXT REFERENCES territory,  -- of a commune
  latitude      REAL,                       -- WGS84 degrees, a point inside
  longitude     REAL,
  source_id     TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- The map: borders cut into arcs that neighbours share, so that a simplified border stays the same
-- on both of its sides. Points are whole numbers, longitude then latitude in 1e-5 degrees, separated
-- by spaces; the first pair is absolute, each other one is the difference to the one before.
CREATE TABLE map_arc (
  arc_id     INTEGER NOT NULL PRIMARY KEY,    -- from 1
  points     TEXT NOT NULL,                   -- '-154321 4723456 12 -7 …'
  source_id  TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- A ring of a territory: arcs one after the other; a negative number walks an arc backwards.
CREATE TABLE map_ring (
  territory_id  TEXT NOT NULL REFERENCES territory,
  ring          INTEGER NOT NULL,             -- from 1
  arcs          TEXT NOT NULL,                -- '12 -7 31'
  source_id     TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (territory_id, ring)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------- pictures

-- One file of the picture library. The bytes lie beside the catalogue in the
-- media folder, named by their hash, so that a sync fetches each once.
CREATE TABLE media (
  media_id   TEXT NOT NULL,              -- 'metiers/boulanger'
  variant    TEXT NOT NULL CHECK (variant IN ('normal', 'contrast')),
  kind       TEXT NOT NULL CHECK (kind IN ('picture', 'film', 'sound', 'captions')),
  sha256     TEXT NOT NULL,              -- of the bytes, hex; the file is <sha256>.<extension>
  extension  TEXT NOT NULL,              -- 'svg'
  bytes      INTEGER NOT NULL,
  source_id  TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (media_id, variant)
) STRICT, WITHOUT ROWID;

-- -------------------------------------------------------------------- sectors

-- A sector ("univers") as pupils see it: about a dozen, in the order of the line.
CREATE TABLE sector (
  sector_id  TEXT NOT NULL PRIMARY KEY,  -- 'alimentation'
  position   INTEGER NOT NULL,           -- order on the line; two equal grounds never touch
  ground     TEXT NOT NULL CHECK (ground IN ('indigo', 'night', 'pine', 'brown', 'sun', 'coral', 'mint', 'lavender')),
  emblem     TEXT NOT NULL,              -- media_id
  source_id  TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- occupations

CREATE TABLE occupation (
  occupation_id  TEXT NOT NULL PRIMARY KEY,  -- the ROME code, or a slug where ROME has none
  rome_code      TEXT,                       -- ^[A-Z][0-9]{4}$
  rome_parent    TEXT,                       -- code of the sheet that ROME files it under
  sector_id      TEXT REFERENCES sector,
  picture        TEXT,                       -- media_id; never random, see the picture ladder in looks
  riasec_major   TEXT CHECK (riasec_major IN ('R','I','A','S','E','C')),
  riasec_minor   TEXT CHECK (riasec_minor IN ('R','I','A','S','E','C')),
  green          TEXT CHECK (green IN ('green', 'strategic', 'white', 'brown')),  -- ROME's tag; only the first two are ever shown
  digital        INTEGER CHECK (digital IN (0, 1)),      -- NULL: unknown, as ROME leaves it blank
  demographic    INTEGER CHECK (demographic IN (0, 1)),
  regulated      INTEGER CHECK (regulated IN (0, 1)),
  executive      INTEGER CHECK (executive IN (0, 1)),
  company        TEXT CHECK (company IN ('alone', 'team', 'public', 'team_public')),         -- with whom, as an icon
  posture        TEXT CHECK (posture IN ('sitting', 'standing', 'moving', 'mixed')),
  setting        TEXT CHECK (setting IN ('indoors', 'outdoors', 'both')),
  schedule       TEXT CHECK (schedule IN ('day', 'early', 'late', 'shifts', 'weekends', 'nights', 'seasonal')),
  depth          TEXT NOT NULL CHECK (depth IN ('authored', 'national')),  -- authored: the Region wrote a whole sheet
  source_id      TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- Texts of an occupation. Several rows of one field are told apart by position.
--   title_m, title_f  both genders in full; equal when the word is epicene
--   hook              one or two sentences, read first
--   task              what one does, 3 to 6
--   day               a moment; `at` is its time of day, 'HH:MM'
--   with_whom, place, hours, hard, great   one short sentence each
--   definition        ROME's sentences, in order
--   access            ROME's sentences on how one gets there
--   picture_alt       what the picture shows, for a screen reader
--   keyword           an everyday word that leads here ('pain'); never shown
CREATE TABLE occupation_text (
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  language       TEXT NOT NULL,
  field          TEXT NOT NULL CHECK (field IN ('title_m', 'title_f', 'hook', 'task', 'day', 'with_whom', 'place',
                                                'hours', 'hard', 'great', 'definition', 'access', 'picture_alt', 'keyword')),
  position       INTEGER NOT NULL,           -- from 1
  at             TEXT,
  text           TEXT NOT NULL,
  source_id      TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (occupation_id, language, field, position)
) STRICT, WITHOUT ROWID;

-- Every name of an occupation ("appellation"), French, in both genders.
CREATE TABLE occupation_title (
  title_id       TEXT NOT NULL PRIMARY KEY,  -- ROME OGR code
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  masculine      TEXT NOT NULL,
  feminine       TEXT NOT NULL,              -- equal when epicene
  label          TEXT NOT NULL,              -- as the source writes it: 'Boulanger / Boulangère'
  principal      INTEGER NOT NULL CHECK (principal IN (0, 1)),
  rare           INTEGER NOT NULL CHECK (rare IN (0, 1)),  -- ROME's peu_usite
  source_id      TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- "Near jobs": where one can go from here. Lower rank is nearer.
CREATE TABLE occupation_neighbour (
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  neighbour_id   TEXT NOT NULL REFERENCES occupation,
  rank           INTEGER NOT NULL,
  source_id      TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (occupation_id, neighbour_id)
) STRICT, WITHOUT ROWID;

-- A classification of occupations that a source brings along:
--   'interest'  ROME's 30 "centres d'intérêt"     'theme'   ROME's 17 themes
--   'industry'  ROME's "secteurs d'activité"      'branch'  their sub-sectors
--   'naf'       divisions of the NAF              'domain'  ROME's 110 professional domains
--   'field'     its 14 big domains                (domain and field are parents and children)
CREATE TABLE tag (
  tag_id     TEXT NOT NULL PRIMARY KEY,      -- 'interest/27', 'domain/D11'
  kind       TEXT NOT NULL CHECK (kind IN ('interest', 'theme', 'industry', 'branch', 'naf', 'domain', 'field')),
  code       TEXT NOT NULL,
  parent_id  TEXT REFERENCES tag,
  source_id  TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

CREATE TABLE occupation_tag (
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  tag_id         TEXT NOT NULL REFERENCES tag,
  principal      INTEGER NOT NULL CHECK (principal IN (0, 1)),
  source_id      TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (occupation_id, tag_id)
) STRICT, WITHOUT ROWID;

-- Names and texts of everything that is not an occupation.
--   entity 'sector': name, story · 'tag': name, definition · 'training': name, short_name, conditions,
--   official_name
--   'programme': title · 'question': text · 'event': title, details · 'contact': name
--   …
CREATE TABLE label (
  entity     TEXT NOT NULL,
  entity_id  TEXT NOT NULL,
  language   TEXT NOT NULL,
  field      TEXT NOT NULL,
  text       TEXT NOT NULL,
  source_id  TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (entity, entity_id, language, field)
) STRICT, WITHOUT ROWID;

-- -------------------------------------------------------------------- figures

-- A family of occupations, as surveys of employers count them (FAP 2021, 228 codes).
-- Its names are labels of entity 'family', field 'name'.
CREATE TABLE family (
  family_id  TEXT NOT NULL PRIMARY KEY,      -- the FAP code: 'S2X60'
  parent     TEXT,                           -- code of the coarser family (FAP 86): 'S2X'
  source_id  TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- Which families count an occupation. A screen that shows a family's figure names the family.
CREATE TABLE occupation_family (
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  family_id      TEXT NOT NULL REFERENCES family,
  basis          TEXT NOT NULL CHECK (basis IN ('official', 'editorial', 'approximate')),
  source_id      TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (occupation_id, family_id)
) STRICT, WITHOUT ROWID;

-- Every number a pupil can read. A range has `high`; a single value has not.
--   measure       unit         of
--   pay_start, pay_experienced  EUR/month   an occupation; gross, full time
--   projects, difficult, seasonal  projects a family; recruitment intentions of employers in a year
--   tension, and its causes tension_intensity, tension_workforce, tension_lasting,
--   tension_conditions, tension_distance, tension_skills   level (1–5)   an occupation
--   women_share                 %           an occupation
--   employed_6m, employed_12m, employed_18m, employed_24m, continue_study  %   a training
CREATE TABLE figure (
  entity        TEXT NOT NULL CHECK (entity IN ('occupation', 'family', 'sector', 'training')),
  entity_id     TEXT NOT NULL,
  measure       TEXT NOT NULL,
  territory_id  TEXT NOT NULL,               -- as in `territory`; 'FR' and 'R52' need no row there
  year          INTEGER NOT NULL,            -- the last one, where a figure covers several
  way           TEXT NOT NULL CHECK (way IN ('', 'school', 'apprenticeship')),  -- '': of both, or of neither
  value         REAL,                        -- the low end of a range; NULL when withheld
  high          REAL CHECK (high >= value),
  unit          TEXT NOT NULL,               -- 'EUR/month', 'projects', '%', 'level'
  quality       TEXT NOT NULL CHECK (quality IN ('measured', 'estimated', 'demo', 'withheld')),
                                             -- withheld: known to the source, kept back for secrecy; not zero
  source_line   TEXT,                        -- line (or sheet row) of the source file, to trace it; of a sum all of them: '221, 498'
  source_id     TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (entity, entity_id, measure, territory_id, year, way),
  CHECK ((value IS NULL) = (quality = 'withheld'))
) STRICT, WITHOUT ROWID;

-- From which value on a measure carries a word on screen; published on the screen "how we say it".
-- The highest `at_least` that is reached names the word; below the lowest, no word.
CREATE TABLE demand_level (
  measure    TEXT NOT NULL,                  -- 'projects', 'tension'
  word       TEXT NOT NULL CHECK (word IN ('much', 'some', 'little')),  -- recrute beaucoup, recrute, recrute peu
  at_least   REAL NOT NULL,
  source_id  TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (measure, word)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------- trainings, places, routes

CREATE TABLE training (
  training_id      TEXT NOT NULL PRIMARY KEY,  -- 'cap-boulanger' where authored, else 'certif-1879'
  type             TEXT NOT NULL,              -- 'CAP', 'bac_pro', 'BTS' … as field.md §7
  level            INTEGER CHECK (level BETWEEN 3 AND 8),   -- French framework, CAP = 3
  duration_months  INTEGER CHECK (duration_months > 0),
  rncp             TEXT,                       -- 'RNCP37537'
  cfd              TEXT,                       -- code formation-diplôme, 8 characters
  onisep           TEXT,                       -- 'FOR.1234'
  by_school        INTEGER CHECK (by_school IN (0, 1)),          -- can be prepared at school
  by_apprenticeship INTEGER CHECK (by_apprenticeship IN (0, 1)),
  source_id        TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

CREATE TABLE training_occupation (
  training_id    TEXT NOT NULL REFERENCES training,
  occupation_id  TEXT NOT NULL REFERENCES occupation,
  source_id      TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (training_id, occupation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  place_id    TEXT NOT NULL PRIMARY KEY,     -- the UAI where there is one; a second site gets a suffix: '0440001A-2'
  uai         TEXT,
  kind        TEXT NOT NULL CHECK (kind IN ('college', 'lycee', 'lycee_pro', 'lycee_agricole', 'lycee_maritime',
                                            'mfr', 'cfa', 'erea', 'segpa', 'superieur', 'cio', 'company', 'other')),
  name        TEXT NOT NULL,
  street      TEXT,
  postcode    TEXT,
  website     TEXT,
  commune_id  TEXT NOT NULL REFERENCES territory,
  latitude    REAL,
  longitude   REAL,
  boarding    INTEGER CHECK (boarding IN (0, 1)),
  network     TEXT CHECK (network IN ('public', 'private', 'agricultural')),
  status      TEXT NOT NULL CHECK (status IN ('published', 'demo')),
  source_id   TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- A training at a place.
CREATE TABLE training_offer (
  training_id  TEXT NOT NULL REFERENCES training,
  place_id     TEXT NOT NULL REFERENCES place,
  way          TEXT NOT NULL CHECK (way IN ('school', 'apprenticeship', 'alternating')),
  capacity     INTEGER,
  boarding     INTEGER CHECK (boarding IN (0, 1)),
  status       TEXT NOT NULL CHECK (status IN ('published', 'demo')),
  source_id    TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (training_id, place_id, way)
) STRICT, WITHOUT ROWID;

-- Whom to ask at a place: a function, never a person. Its words are labels of entity 'contact',
-- entity_id '<place_id>/<role>', field 'name' ("Bureau des entreprises").
CREATE TABLE contact (
  place_id   TEXT NOT NULL REFERENCES place,
  role       TEXT NOT NULL CHECK (role IN ('reception', 'business_office', 'apprenticeship', 'guidance', 'visits')),
  phone      TEXT,
  email      TEXT,                            -- of the function; an address of a person is refused
  source_id  TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (place_id, role)
) STRICT, WITHOUT ROWID;

-- What a place offers on a day or for a while: handed in by schools, training centres and businesses.
-- Its words are labels of entity 'event': title, details.
CREATE TABLE event (
  event_id       TEXT NOT NULL PRIMARY KEY,   -- '<place_id>/<kind>/<starts>' and a number where needed
  place_id       TEXT NOT NULL REFERENCES place,
  kind           TEXT NOT NULL CHECK (kind IN ('open_day', 'visit', 'internship', 'apprenticeship', 'job')),
  starts         TEXT NOT NULL,               -- ISO date
  ends           TEXT,                        -- ISO date, the last day; NULL: one day
  hours          TEXT,                        -- as a reader sees it: '9 h – 17 h'
  occupation_id  TEXT REFERENCES occupation,
  training_id    TEXT REFERENCES training,
  seats          INTEGER CHECK (seats > 0),
  status         TEXT NOT NULL CHECK (status IN ('published', 'demo')),
  source_id      TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- One step of a route. States are '3e' (the only start so far), a training_id
-- (holding its diploma) or 'job:<occupation_id>'. A route is a path from a class
-- to a job; an edge without source does not exist.
CREATE TABLE pathway_edge (
  from_state       TEXT NOT NULL,
  to_state         TEXT NOT NULL,
  way              TEXT NOT NULL CHECK (way IN ('school', 'apprenticeship', 'either', 'work')),
  duration_months  INTEGER NOT NULL CHECK (duration_months >= 0),
  kind             TEXT NOT NULL CHECK (kind IN ('next', 'bridge', 'reorientation', 'specialisation')),
  procedure        TEXT CHECK (procedure IN ('affectation', 'parcoursup', 'contract', 'application')),
  decision_month   INTEGER CHECK (decision_month BETWEEN 1 AND 12),
  frequency        TEXT NOT NULL CHECK (frequency IN ('common', 'possible', 'rare')),
  source_id        TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (from_state, to_state, way)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------- activities and guided programmes

CREATE TABLE question (
  question_id  TEXT NOT NULL PRIMARY KEY,
  instrument   TEXT NOT NULL,                 -- 'rias30', 'triad20', 'duel', 'quiz', 'exit' …
  type         TEXT NOT NULL,                 -- 'face3', 'triad', 'choice' …
  riasec       TEXT CHECK (riasec IN ('R','I','A','S','E','C')),
  picture      TEXT,                          -- media_id
  reserve      INTEGER NOT NULL CHECK (reserve IN (0, 1)),  -- kept for duels
  source_id    TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

-- A claim for "Vrai ou cliché ?". Its sentences are labels of entity 'cliche'.
CREATE TABLE cliche (
  cliche_id      TEXT NOT NULL PRIMARY KEY,
  occupation_id  TEXT REFERENCES occupation,
  verdict        TEXT NOT NULL CHECK (verdict IN ('true', 'false', 'depends')),
  source_id      TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  programme_id      TEXT NOT NULL PRIMARY KEY,
  audience          TEXT NOT NULL,            -- levels, comma separated: '4e,3e'
  duration_minutes  INTEGER NOT NULL CHECK (duration_minutes > 0),
  group_min         INTEGER NOT NULL,
  group_max         INTEGER NOT NULL,
  source_id         TEXT NOT NULL REFERENCES source
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_step (
  programme_id  TEXT NOT NULL REFERENCES programme,
  position      INTEGER NOT NULL,
  minutes       INTEGER NOT NULL CHECK (minutes > 0),
  mode          TEXT NOT NULL CHECK (mode IN ('solo', 'pair', 'group', 'all')),
  activity      TEXT NOT NULL,
  parameters    TEXT,                         -- JSON object
  on_late       TEXT NOT NULL CHECK (on_late IN ('skip', 'shorten', 'keep')),
  source_id     TEXT NOT NULL REFERENCES source,
  PRIMARY KEY (programme_id, position)
) STRICT, WITHOUT ROWID;
