export interface MailContent {
  /**
   * What the template's sentences name. ISO instants are said in the mail's language, in the zone that `timeZone`
   * names or else in UTC.
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
