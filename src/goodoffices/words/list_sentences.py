"""The sentences of what is refused of lists of persons; none of them names anybody."""

LISTS: dict[str, str] = {
    "counts-told-already": (
        "The commission was told these numbers of this list already. Tell them again when something changed."
    ),
    "counts-told-where": (
        "The numbers of a list are told in a commission in which you sit. Choose one, or ask to be seated there."
    ),
    "dead-are-remains": (
        "Somebody here is known to be dead and stands among the living. Tick them among the remains instead."
    ),
    "for-the-intermediary": (
        "Visits and consent are written down by the neutral intermediary, who sits here. Ask it to write this down."
    ),
    "for-the-listers": (
        "The list is kept by the head, the experts and the neutral intermediary. Ask one of them to do this."
    ),
    "heading-names-a-person": (
        "A heading of this list names a person of it, and the commission would read that. Add those persons again "
        "under another heading, and decide of each that the new entry and the old one are the same."
    ),
    "list-closed": (
        "Only the party and the neutral intermediary sit with a list of persons, and “{title}” belongs to neither. "
        "Leave them out."
    ),
    "list-empty": "There is nobody on this list yet. Add persons first.",
    "list-known-people": (
        "“{title}” belongs to another participant and is not known to you from any room. Choose a seat that you "
        "know, or let that participant seat its own people."
    ),
    "list-lines-none": "There is no person in these lines. Write one person a line.",
    "list-no-source": (
        "Nothing is made from a list of persons, not even where all who hear it sit with the list. Leave it out; a "
        "commission can be told its numbers."
    ),
    "list-of-whom": "A room for lists is one party's. Choose the party whose list is kept there.",
    "list-opened-by": (
        "A room for lists is opened by the party's head or by the neutral intermediary. Ask one of them to open it."
    ),
    "list-too-long": "A list holds at most {most} persons. Keep the rest in a second room for lists.",
    "lists-need-a-rule": (
        "Names are taken only where a rule ends them. Ask the mediation to set in the rules of procedure after how "
        "many days names are destroyed in rooms for lists."
    ),
    "lists-rule-stays": (
        "Names were given under the rule that they are destroyed one day, and these rules would keep them. Set "
        "a number of days for rooms for lists; it may be another one than before."
    ),
    "no-such-batch": "There is no batch {number} in this room. Reload the page and choose again.",
    "no-such-person": "There is no such person on this list. Reload the page and choose again.",
    "nobody-named": "Nobody was named. Choose at least one person.",
    "nothing-amended": "This is how it reads already. Change something, or leave it as it is.",
    "person-birth-year": "Nobody was born in the year written here: “{value}”. Look at it once more.",
    "person-born-unfit": (
        "Line {line}: “{value}” is no year or day of birth. Write a year, or year, month and day, or leave it empty."
    ),
    "person-columns-unfit": (
        "Line {line} has {number} columns, and at most {most} are read. Divide it, or put a column that holds the "
        "separator in quotation marks."
    ),
    "person-dead": "Somebody here is known to be dead. Take them out of this, or put what is known of them right.",
    "person-declined": (
        "Persons here who declined to go: {count}. Leave them out, or write down that they consented since."
    ),
    "person-fate-unknown-word": (
        "Line {line}: “{value}” does not say what is known. Write alive, dead, missing or not known."
    ),
    "person-gone-already": "Somebody here was handed over already. Leave them out.",
    "person-heading-unfit": (
        "The first line names no column for the name. Call one column “name”, or leave out the line of headings."
    ),
    "person-id-taken": "One of these entries has an id that the list has already. Take the lines in again.",
    "person-id-unfit": "An entry's id is made here, of a few digits and letters. Take the lines in again.",
    "person-in-batch": (
        "Somebody here waits in a batch, or was handed over. Choose somebody else, or count out the other entry."
    ),
    "person-is-another": (
        "One of these entries was found to be another's person and is no longer counted. Choose the entry that "
        "counts, or decide again that the two differ."
    ),
    "person-line-control": "Line {line} has hidden characters that can change how it reads. Write it again without.",
    "person-line-quotes": "Line {line}: a quotation mark is opened and not closed. Close it, or leave it out.",
    "person-line-too-long": (
        "Line {line}: something in it has {length} characters, and {longest} is the most. Shorten it."
    ),
    "person-line-without-name": "Line {line} has no name. Write a name first, or leave the line out.",
    "person-name-language": "A name is marked with no language. Choose the language or script that it is written in.",
    "person-names-many": "Line {line} has more than {most} names for one person. Keep the others in the remark.",
    "person-not-in-batch": "Somebody here is not in this batch. Choose among those who are.",
    "person-other-way-round": (
        "The entry that would be counted out waits in a batch or was handed over, and the other one did not get as "
        "far. Decide it the other way round: let this one count."
    ),
    "person-stands-for-another": (
        "The entry that would be counted out stands for others. Count out the other one, or first decide again that "
        "those differ."
    ),
    "person-twice": "Somebody is named twice here. Name each once.",
    "person-without-name": "A person without any name can't stand on a list. Write a name.",
    "remains-of-the-dead": (
        "Somebody among the remains is known to be alive. Put what is known of them right first, or leave them out."
    ),
    "salt-unfit": "The fingerprint could not be made. Reload the page and send it again.",
}
