/** The one table of who may do what. Pages, actions, verbs and tests read it. */
export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

export const permissions = {
  "view workspace": ["owner", "editor", "viewer"],
  "upload media": ["owner", "editor"],
  "compose posts": ["owner", "editor"],
  "manage labels": ["owner", "editor"],
  "approve posts": ["owner"],
  "connect accounts": ["owner", "editor"],
  "disconnect accounts": ["owner"],
  "invite people": ["owner"],
  "manage people": ["owner"],
  "change workspace": ["owner"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
