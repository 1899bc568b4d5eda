-- Files that a room keeps: under a name that is another in each room, encrypted under the room's key.

CREATE TABLE file (
    room text COLLATE "C" NOT NULL REFERENCES room (id),
    name bytea NOT NULL CHECK (length(name) = 32),
    body bytea NOT NULL,
    PRIMARY KEY (room, name)
);

ALTER TABLE file ALTER COLUMN body SET STORAGE EXTERNAL;  -- encrypted: there is nothing to compress
