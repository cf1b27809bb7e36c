/** What a link of the chain can be. */
export const ledgerKinds = [
  "composed",
  "edited",
  "creator seen",
  "preview seen",
  "consented",
  "consent voided",
  "approval asked",
  "approved",
  "changes asked",
  "declined",
  "approval voided",
  "scheduled",
  "publish asked",
  "TikTok answered",
  "outcome",
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];
