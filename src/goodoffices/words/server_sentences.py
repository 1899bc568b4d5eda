"""The sentences of refusals about an installation: its store, keys, database, addresses and accounts."""

SERVER: dict[str, str] = {
    "address-not-open": (
        "{address} can't be listened on: {problem}. Choose another address with --host and --port."
    ),
    "database-fails": (
        "The database answered: {problem}. "
        "Look whether it is there and reachable, and whether its folder or DATABASE_URL is the right one."
    ),
    "file-not-read": "The file {path} can't be read: {problem}. Check its name.",
    "file-not-written": "The file {path} can't be written: {problem}. Choose another place.",
    "file-there": ("The file {path} is there already, and nothing is written over it. Choose another name."),
    "home-is-demo": (
        "The folder {folder} holds the demo, whose passwords everybody knows. "
        "Serve it with goodoffices demo, or name another folder in GOODOFFICES_HOME."
    ),
    "home-not-demo": (
        "The folder {folder} holds something other than the demo, and the demo keeps away from it. "
        "Name an empty folder in GOODOFFICES_HOME."
    ),
    "home-not-writable": (
        "The folder {folder} can't be written: {problem}. "
        "Change who may write there, or name another folder in GOODOFFICES_HOME."
    ),
    "key-unreadable": (
        "The file {path} holds no Ed25519 key in PEM. "
        "Name another file, or one that isn't there yet to have a key made."
    ),
    "link-not-valid": (
        "This link is not valid: it was used, it has run out, or it was not written down whole. "
        "Ask whoever sent it for a new one."
    ),
    "master-key-malformed": (
        "The master key in {where} is not 64 hexadecimal digits. Put the right key there."
    ),
    "master-key-missing": (
        "The store is there, but its master key {path} is not. "
        "Put the key back from its safe copy, or give it in GOODOFFICES_MASTER_KEY."
    ),
    "master-key-readable": (
        "Others on this machine may open the master key {path} (its mode is {mode}). "
        "Make it readable by its owner only, with chmod 600."
    ),
    "master-key-wrong": (
        "The master key found is not the one that this store was made with. "
        "Put the right key into {path} or GOODOFFICES_MASTER_KEY."
    ),
    "no-such-account": ("Nobody signs in with the name {name}. List the names with goodoffices seat list."),
    "no-such-process": "There is no such process on this server. Check its name, or list the processes.",
    "no-such-seat": (
        "Nobody holds the seat {seat}, and no link to it was ever made. "
        "Check it with goodoffices seat list; a new seat is invited from its room."
    ),
    "one-server-process": (
        "Several processes can't serve a store on SQLite. "
        "Leave --workers out, or name a PostgreSQL database in DATABASE_URL."
    ),
    "party-malformed": (
        "“{given}” is not a letter, an equals sign and a name. "
        'Write it like this: --party "A=Northern Shore".'
    ),
    "port-taken": "Port {port} is taken. Choose another one with --port.",
    "postgres-not-durable": (
        "The PostgreSQL server would not bring every act to disk: its setting {setting} is off. "
        "Turn it on and start again."
    ),
    "postgres-too-old": (
        "The PostgreSQL server is version {found}; it must be {wanted} or newer. "
        "Name a newer server in DATABASE_URL."
    ),
    "second-server": (
        "Another server uses the store {path} already. Stop it first, or give this one a folder of its own."
    ),
    "settings-unfit": "The settings don't fit together: {problem}. Correct the environment variables.",
    "sign-in-wrong": "The name and the password don't go together. Type both again.",
    "sqlite-not-durable": (
        "The database would not bring every act to disk (synchronous {synchronous}, journal {journal}). "
        "Check the file system and the SQLite library of this installation."
    ),
    "sqlite-too-old": (
        "The SQLite library is {found}, which can damage what it keeps; it must be {wanted} or newer. "
        "Install the dependencies again: they bring a newer one."
    ),
    "store-damaged": (
        "Something in the store was changed or damaged outside this program: {problem}. "
        "Restore the last backup into another folder and compare."
    ),
    "store-missing": (
        "There is no store at {path}. Check the folder, or start the server once to make a store."
    ),
    "store-newer": (
        "This store has format {found}, and this version of goodoffices reads format {wanted}. "
        "Install the version that the store was made with."
    ),
    "store-older": (
        "This store was made by an earlier version of goodoffices and was not brought up to date yet. "
        "Make a backup, then start goodoffices serve once."
    ),
    "store-read-only": "The store was opened for reading only. Use the running server to say something.",
    "username-taken": "The name {username} is taken. Choose another one to sign in with.",
}
