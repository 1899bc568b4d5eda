-- Files that a room keeps: under a name that is another in each room, encrypted under the room's key.

CREATE TABLE file (
    room TEXT NOT NULL REFERENCES room (id),
    name BLOB NOT NULL CHECK (length(name) = 32),
    body BLOB NOT NULL,
    PRIMARY KEY (room, name)
) STRICT, WITHOUT ROWID;
