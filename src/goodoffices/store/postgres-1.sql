-- The tables on PostgreSQL.  No serial, no sequence, no time: nothing in a row is numbered across rooms.

CREATE TABLE meta (name text PRIMARY KEY, value bytea NOT NULL);

CREATE TABLE process (id text COLLATE "C" PRIMARY KEY, signing bytea NOT NULL);

CREATE TABLE room (
    id text COLLATE "C" PRIMARY KEY,
    process text COLLATE "C" NOT NULL REFERENCES process (id),
    everyone boolean NOT NULL,
    key bytea NOT NULL,
    count bigint NOT NULL CHECK (count >= 0),
    clock bytea NOT NULL
) WITH (fillfactor = 50);  -- a head changes with each act: leave room to change it in place

CREATE INDEX room_everyone ON room (process) WHERE everyone;

CREATE TABLE entry (
    room text COLLATE "C" NOT NULL REFERENCES room (id),
    number bigint NOT NULL CHECK (number > 0),
    leaf bytea NOT NULL CHECK (length(leaf) = 32),
    key bytea,
    body bytea,
    PRIMARY KEY (room, number),
    CHECK ((key IS NULL) = (body IS NULL))
);

ALTER TABLE entry ALTER COLUMN body SET STORAGE EXTERNAL;  -- encrypted: there is nothing to compress

CREATE TABLE sitting (
    seat bytea NOT NULL,
    room text COLLATE "C" NOT NULL REFERENCES room (id),
    since bigint NOT NULL CHECK (since > 0),
    PRIMARY KEY (seat, room)
);

CREATE TABLE said (token bytea PRIMARY KEY, receipts bytea NOT NULL);

CREATE TABLE draft (seat bytea NOT NULL, place bytea NOT NULL, body bytea NOT NULL, PRIMARY KEY (seat, place));

-- What was said stays said: an entry can only lose its key and body, once, and the next number is the only one free.

CREATE FUNCTION entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> 1 + coalesce((SELECT max(number) FROM entry WHERE room = NEW.room), 0) THEN
        RAISE EXCEPTION 'an entry takes the next number of its room' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.key IS NOT NULL AND NEW.key IS NULL AND NEW.body IS NULL
        AND (NEW.room, NEW.number, NEW.leaf) = (OLD.room, OLD.number, OLD.leaf) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an entry cannot be changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION room_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.process, NEW.everyone) = (OLD.id, OLD.process, OLD.everyone) AND NEW.count >= OLD.count THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a room only grows' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was said cannot be deleted' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER entry_follows BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_follows();
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION entry_stays();
CREATE TRIGGER entry_kept BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION is_kept();
CREATE TRIGGER entries_kept BEFORE TRUNCATE ON entry EXECUTE FUNCTION is_kept();
CREATE TRIGGER room_grows BEFORE UPDATE ON room FOR EACH ROW EXECUTE FUNCTION room_grows();
CREATE TRIGGER room_kept BEFORE DELETE ON room FOR EACH ROW EXECUTE FUNCTION is_kept();
CREATE TRIGGER rooms_kept BEFORE TRUNCATE ON room EXECUTE FUNCTION is_kept();

-- Also for a session that plays the replica, where triggers otherwise sleep.

ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_follows;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_stays;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_kept;
ALTER TABLE entry ENABLE ALWAYS TRIGGER entries_kept;
ALTER TABLE room ENABLE ALWAYS TRIGGER room_grows;
ALTER TABLE room ENABLE ALWAYS TRIGGER room_kept;
ALTER TABLE room ENABLE ALWAYS TRIGGER rooms_kept;

REVOKE UPDATE, DELETE, TRUNCATE ON entry FROM PUBLIC;
