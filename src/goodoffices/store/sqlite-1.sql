-- The tables on SQLite.  No row of one room stands near a row of another by order of time: there is no row number.

CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE process (id TEXT PRIMARY KEY, signing BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE room (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL REFERENCES process (id),
    everyone INTEGER NOT NULL,
    key BLOB NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    clock BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX room_everyone ON room (process) WHERE everyone;

CREATE TABLE entry (
    room TEXT NOT NULL REFERENCES room (id),
    number INTEGER NOT NULL CHECK (number > 0),
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    key BLOB,
    body BLOB,
    PRIMARY KEY (room, number),
    CHECK ((key IS NULL) = (body IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
    seat BLOB NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    since INTEGER NOT NULL CHECK (since > 0),
    PRIMARY KEY (seat, room)
) STRICT, WITHOUT ROWID;

CREATE TABLE said (token BLOB PRIMARY KEY, receipts BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    seat BLOB NOT NULL,
    place BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (seat, place)
) STRICT, WITHOUT ROWID;

-- What was said stays said: an entry can only lose its key and body, once, and the next number is the only one free.
-- (The check on insert also stops INSERT OR REPLACE, which would delete without asking the trigger on delete.)

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM entry WHERE room = NEW.room), 0)
BEGIN SELECT RAISE (ABORT, 'an entry takes the next number of its room'); END;

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
WHEN NOT (
    NEW.room = OLD.room AND NEW.number = OLD.number AND NEW.leaf = OLD.leaf
    AND OLD.key IS NOT NULL AND NEW.key IS NULL AND NEW.body IS NULL
)
BEGIN SELECT RAISE (ABORT, 'an entry cannot be changed'); END;

CREATE TRIGGER entry_kept BEFORE DELETE ON entry
BEGIN SELECT RAISE (ABORT, 'an entry cannot be deleted'); END;

CREATE TRIGGER room_grows BEFORE UPDATE ON room
WHEN NEW.id <> OLD.id OR NEW.process <> OLD.process OR NEW.everyone <> OLD.everyone OR NEW.count < OLD.count
BEGIN SELECT RAISE (ABORT, 'a room only grows'); END;

CREATE TRIGGER room_opens BEFORE INSERT ON room
WHEN EXISTS (SELECT 1 FROM room WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'a room opens once'); END;

CREATE TRIGGER room_kept BEFORE DELETE ON room
BEGIN SELECT RAISE (ABORT, 'a room cannot be deleted'); END;
