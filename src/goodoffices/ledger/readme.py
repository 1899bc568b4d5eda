"""What the README.txt of a transcript says, so that it can be read and checked without this software."""

from goodoffices.ledger.layout import FORMAT

README_TEXT = f"""\
A TRANSCRIPT OF TALKS
format: {FORMAT}

This file holds everything that one seat heard in its rooms, and what is needed to check it without
asking anybody.  It is as confidential as the talks are.  transcript.json says whose it is and when
it was made.

TO CHECK IT

    goodoffices verify transcript.zip --fingerprint "..." --since saved-seal

needs no network.  The fingerprint stands in your invitation.  The answer says whether a word was
changed, or an act dropped, added or moved.  Keep this file, or at least each room's seal, somewhere
of your own: with an older seal you can show that nothing before it was changed later.  Don't pack
the file anew: the check knows every byte of it.

TO CHECK IT BY OTHER MEANS

Unpack it.  Everything is made of SHA-256 and Ed25519.

manifest          SHA-256 of every other file, signed; "sha256sum --check manifest" reads it.
process.vkey      The public key: name, key id, base64 of a byte 01 and the 32 bytes of the key.
                  The fingerprint is the SHA-256 of those 33 bytes.
rooms/*/seal      The room's signed tree head, a "tlog-checkpoint" (c2sp.org): which log, how many
                  acts, the root hash.
rooms/*/tile/     The hashes of the room's Merkle tree: "tlog-tiles" (c2sp.org, RFC 9162).
rooms/*/entries/  What was said, 256 acts a file, beside the tile of the same number, from the first
                  act that the seat heard.  Each act: a length in 4 bytes (big-endian), 32 bytes of
                  salt, then JSON.  Its leaf hash is SHA-256(byte 00, SHA-256(salt, JSON)).
                  Length 0: the act was destroyed under a rule, and a later act of the room says
                  when and under which.
rooms/*/marks     The first four bytes of each leaf hash, to name an act if it was replaced.

WHAT A GOOD RESULT PROVES, AND WHAT IT DOESN'T

It proves that these acts, in this order, are those that the process's server sealed.  It does not
prove that what was written down is what was said, that a time is right, or that there is no other
room.
"""
