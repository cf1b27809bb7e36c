interface Alias {
  /** The field that it stands for. */
  of: string;
  /** TikTok says what is forbidden where Cuepost says what is allowed. */
  isInverted?: true;
  /** One where the field holds a list. */
  isOne?: true;
}

/** Other spellings of fields of a post, for those who come from elsewhere. Two that disagree are refused. */
export const postAliases = {
  caption: { of: "content" },
  account_id: { of: "account_ids", isOne: true },
  media_id: { of: "media_ids", isOne: true },
  media_url: { of: "media_urls", isOne: true },
  scheduled_for: { of: "publish_at" },
} as const satisfies Record<string, Alias>;

/** TikTok's own spellings, of its Direct Post reference. */
export const tiktokAliases = {
  disable_comment: { of: "allow_comment", isInverted: true },
  disable_duet: { of: "allow_duet", isInverted: true },
  disable_stitch: { of: "allow_stitch", isInverted: true },
  brand_organic_toggle: { of: "is_your_brand" },
  brand_content_toggle: { of: "is_branded_content" },
  is_aigc: { of: "is_ai_generated" },
  video_cover_timestamp_ms: { of: "cover_timestamp_ms" },
} as const satisfies Record<string, Alias>;

/** What the reference says of one. */
export function describeAlias({ of, isInverted, isOne }: Alias): string {
  if (isInverted) return `TikTok's spelling: the opposite of \`${of}\`.`;
  return isOne ? `The same as \`${of}\` with one entry.` : `The same as \`${of}\`.`;
}

export type Conflict = { names: [string, string] };

/** The fields by their first names; both of those that disagree where two do. */
export function readAliases(
  body: Record<string, unknown>,
  aliases: Record<string, Alias>,
): { fields: Record<string, unknown>; sources: Record<string, string>; conflicts: Conflict[] } {
  const fields: Record<string, unknown> = {};
  const sources: Record<string, string> = {};
  const conflicts: Conflict[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const alias = aliases[name];
    const field = alias?.of ?? name;
    const meant = alias?.isInverted ? !value : alias?.isOne ? [value] : value;
    if (field in fields && JSON.stringify(fields[field]) !== JSON.stringify(meant)) {
      conflicts.push({ names: [sources[field] ?? field, name] });
    }
    if (!(field in fields)) [fields[field], sources[field]] = [meant, name];
  }
  return { fields, sources, conflicts };
}
