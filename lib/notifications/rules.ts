import { isCritical, type NotificationKind } from "./kinds";

/** How one kind of notification comes by mail. In the inbox it is always. */
export const mailChoices = ["at once", "digest", "off"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** As the settings show them, and what holds where nobody chose. */
export const kindGroups = {
  posts: {
    "post/failed": "at once",
    "post/held": "at once",
    "post/outcome-unknown": "at once",
    "account/reconnect-needed": "at once",
    "post/in-inbox": "digest",
    "post/published": "off",
  },
  approvals: {
    "approval/asked": "at once",
    "approval/reminder": "at once",
    "approval/escalated": "at once",
    "approval/changes-asked": "at once",
    "approval/declined": "at once",
    "approval/voided": "at once",
    "approval/given": "digest",
  },
  comments: {
    "comment/mention": "at once",
    "comment/reply": "digest",
    "comment/new": "digest",
  },
  people: {
    "member/role-changed": "at once",
    "member/joined": "digest",
  },
  programs: {
    "webhook/disabled": "at once",
    "api-key/revoked": "at once",
    "api-key/expiring": "at once",
    "profile/ended": "at once",
  },
} as const satisfies Record<string, Partial<Record<NotificationKind, MailChoice>>>;
export type KindGroup = keyof typeof kindGroups;
export const groupNames = Object.keys(kindGroups) as KindGroup[];

const defaults: Partial<Record<NotificationKind, MailChoice>> = Object.assign(
  {},
  ...Object.values(kindGroups),
);

/** The others have a mail of their own, which nobody can switch off: sign-ins, and the end of a workspace. */
export type ChosenKind = { [Group in KindGroup]: keyof (typeof kindGroups)[Group] }[KindGroup];
export const chosenKinds = Object.keys(defaults) as ChosenKind[];

export function defaultChoice(kind: NotificationKind): MailChoice {
  return defaults[kind] ?? "off";
}

export function kindsOf(group: KindGroup): ChosenKind[] {
  return Object.keys(kindGroups[group]) as ChosenKind[];
}

/** What a catalogue calls it: a message's name has no slash. */
export function wordOf<Kind extends string>(kind: Kind) {
  return kind.replace("/", "-") as Kind extends `${infer Noun}/${infer What}` ? `${Noun}-${What}` : never;
}

/** In red where something went wrong, quiet else. */
export function toneOf(kind: NotificationKind): "hold" | "wait" | "ok" | "quiet" {
  if (isCritical(kind)) return "hold";
  if (
    [
      "approval/asked",
      "approval/reminder",
      "approval/escalated",
      "approval/changes-asked",
      "approval/voided",
      "post/in-inbox",
    ].includes(kind)
  )
    return "wait";
  return kind === "post/published" || kind === "approval/given" ? "ok" : "quiet";
}

export const INBOX_PAGE_SIZE = 40;
/** More unread ones are said as “99+”. */
export const UNREAD_SHOWN_MAX = 99;
