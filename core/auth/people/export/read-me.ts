/** What stands in the first archive for whoever opens it. */
export const READ_ME = `Everything that Litink keeps of you.

data/    One file for each kind of thing, as JSON: a list with an entry for each of your rows. Times are in UTC.
         Left out are your password and whatever else would let somebody act as you, what says something of other
         people, and numbers that are computed from the texts beside them.
media/   Your files: what you uploaded (uploads/), your picture (avatars/), what was made of your books (books/), and your
         films (films/). Where an entry in data/ has a value such as s3://bucket/films/..., the part after the bucket is
         the place of that file in media/.

Where there is more than one archive, this is the first; all others have media/ alone. Unpack them into one folder.
`;
