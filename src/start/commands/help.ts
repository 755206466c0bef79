export const HELP = `Cầu Nối: npm run -s caunoi -- <command>

Reading (needs no database):
  read FILE… [--published YYYY-MM-DD] --json   propose the structure of a signed programme from TXT, DOCX, XLSX, PDF or HTML
  feed FILE… --json                            items of an RSS, Atom, RDF or JSON feed or a sitemap
  article FILE --url URL --json                title, author, time, credit and text of an article's page
  reprints FILE.jsonl [--threshold 0.5] --json pairs of texts, one {id, text} a line, that one was taken from the other
  reprints index-check [--texts 1000000]       what one new article costs among so many held ones
  proof-verify FILE.zip [--key KEY] [--authority CERTIFICATE.pem] [--json]
                                               check a downloaded proof; exit code 1 names what was altered
    read, feed and article take several files; then each gives one line of JSON with "file" added.

Working:
  report --programme ID --span SPAN --out DIR          write the report of a period as DOCX, PDF and XLSX
  report --organisation ID [--place ID] --span SPAN --out DIR   the same over all its programmes, or those at a place
    SPAN: 2026-Q3, 2026-H1, 2026, so-ket, tong-ket (with days: so-ket:2026-01-01..2026-06-30) or 2026-01-01..2026-05-31;
    --quarter YYYY-Qn does the same as --span YYYY-Qn
  programmes                                           list programme ids and titles
  import FILE.xlsx --for ORGANISATION [--dry-run] [--skip-known] [--json]
                          import existing programmes from a filled-in table, all or none; exit code 1 when it has faults

Running the house:
  migrate                 bring the database to the newest schema
  administrator --email E --name N       make a platform administrator and print a first password
  empty-example --yes     remove the example workspace, so that the house can be used for real
  places-import FILE.csv [--check]       correct the register of places by an official conversion table
  search-keep             make findable what is not yet, as the program does twice an hour
  hub-rebuild             count anew where all programmes stand (the overview's figures)
  public-record-rebuild   count anew what everyone may look up
  queue rebuild           put everything that waits to be done into the queue again, told from the database
  backup DIR              write everything (rows and files) into DIR, which must be new or empty
  backup-now              the nightly backup now: restored as a trial, copied, remembered; exit code 1 when it is not good
  backup-check DIR        hold every byte of a backup against its manifest
  restore DIR [--replace-example]        read a backup into a house that nobody uses yet, or over the example
  export DIR | import-house DIR          a backup with its rows also as CSV, for elsewhere; read back as restore does
  restore-to-moment --to "YYYY-MM-DD HH:MM[:SS]" --into DIR   the embedded house as of that moment (Viet Nam's time), in a new data folder
  restore-programme ID --from DIR --reason TEXT [--replace]   one programme out of a backup, with all that hangs on it
  move --to DATABASE_URL | --to-embedded [--files-to DIR]   from the embedded server to another PostgreSQL, and back
  files-move --to-s3 | --to-folder       all stored files into the bucket of the S3_… settings, or back; read again and equal
  keys-save FILE | keys-open FILE        the house's keys under the passphrase in BACKUP_PASSPHRASE_FILE; opened into DATA_DIR
  journal verify | checkpoint | proof NUMBER | export FILE | rotate-key
                          check the journal, sign it, prove an entry, write it for the offline verifier, change its key
  help                    this text

Bad input ends with exit code 2 and a sentence on standard error.`;
