/** What a link of the chain can be. */
export const ledgerKinds = [
  "composed",
  "edited",
  "creator seen",
  "preview seen",
  "consented",
  "consent voided",
  "consent restored",
  "approval asked",
  "approved",
  "changes asked",
  "declined",
  "approval voided",
  "scheduled",
  "rescheduled",
  "reopened",
  "canceled",
  "publish asked",
  "TikTok answered",
  "outcome",
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Entries of one post that a page shows; all of them stand in the JSON. */
export const ENTRIES_SHOWN_MAX = 200;
/** Posts that one page of a month, and one file of it, holds; the next begins where it ends. */
export const RECORDS_PAGE_MAX = 50;
export const RECORDS_FILE_MAX = 1000;
export const RECORDS_PDF_MAX = 50;
/** `2027-03`. */
export const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
