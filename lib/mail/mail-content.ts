export interface MailContent {
  /**
   * What the template's sentences name. `at` and `until` may be ISO instants and `role` a role's own word: they are
   * said in the mail's language, instants in the zone `timeZone` or else in UTC.
   */
  values: Record<string, string | number>;
  /** Where its button leads: an absolute URL. */
  url?: string | undefined;
  /** What a mail lists below its sentence, in words already. */
  items?: MailItem[] | undefined;
}

export interface MailItem {
  text: string;
  /** Where and when, in a quieter line. */
  detail?: string;
  url?: string;
}

/** What lies encrypted in the row. */
export function parseContent(sealed: string): MailContent {
  return JSON.parse(sealed) as MailContent;
}
