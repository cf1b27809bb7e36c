/** The one table of who may do what. Pages, actions, verbs and tests read it. */
export const roles = ["owner", "admin", "manager", "editor", "approver", "client", "analyst"] as const;
export type Role = (typeof roles)[number];

const team = ["owner", "admin", "manager", "editor", "approver", "analyst"] as const;
const makers = ["owner", "admin", "manager", "editor"] as const;
const leads = ["owner", "admin", "manager"] as const;

export const permissions = {
  /** Of the accounts that were given to them. */
  "view posts": roles,
  /** The library, accounts, labels and people. */
  "view workspace": team,
  "comment on posts": ["owner", "admin", "manager", "editor", "approver", "client"],
  "upload media": makers,
  "compose posts": makers,
  "manage labels": makers,
  "approve posts": ["owner", "admin", "manager", "approver", "client"],
  "share with clients": leads,
  "set approval rules": leads,
  /** What a person agrees to once for posts that programs send. */
  "set posting profiles": leads,
  "manage api keys": ["owner", "admin"],
  "manage webhooks": ["owner", "admin"],
  "connect accounts": leads,
  "disconnect accounts": ["owner", "admin"],
  "export records": ["owner", "admin", "manager", "analyst"],
  "read the audit log": ["owner", "admin"],
  "invite people": ["owner", "admin"],
  "manage people": ["owner", "admin"],
  "change workspace": ["owner", "admin"],
  "export workspace": ["owner", "admin"],
  "end workspace": ["owner"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Owners are made, changed and taken out by owners alone. */
export function mayManage(role: Role, other: Role): boolean {
  return may(role, "manage people") && (other !== "owner" || role === "owner");
}

/** These two see every account, whatever was given to them. */
export function seesAllAccounts(role: Role): boolean {
  return role === "owner" || role === "admin";
}
