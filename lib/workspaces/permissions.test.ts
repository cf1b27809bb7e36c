import { describe, expect, test } from "vitest";
import { may, permissions, roles } from "./permissions";

describe("the permission table", () => {
  test("is exactly this", () => {
    const table = Object.fromEntries(
      Object.keys(permissions).map((permission) => [
        permission,
        roles.filter((role) => may(role, permission as keyof typeof permissions)),
      ]),
    );
    const team = ["owner", "admin", "manager", "editor", "approver", "analyst"];
    const makers = ["owner", "admin", "manager", "editor"];
    const leads = ["owner", "admin", "manager"];
    const admins = ["owner", "admin"];
    expect(table).toEqual({
      "view posts": [...roles],
      "view workspace": team,
      "comment on posts": ["owner", "admin", "manager", "editor", "approver", "client"],
      "upload media": makers,
      "compose posts": makers,
      "manage labels": makers,
      "approve posts": ["owner", "admin", "manager", "approver", "client"],
      "share with clients": leads,
      "set approval rules": leads,
      "set posting profiles": leads,
      "manage api keys": ["owner", "admin"],
      "manage webhooks": ["owner", "admin"],
      "connect accounts": leads,
      "disconnect accounts": admins,
      "export records": ["owner", "admin", "manager", "analyst"],
      "read the audit log": admins,
      "invite people": admins,
      "manage people": admins,
      "change workspace": admins,
      "export workspace": admins,
      "end workspace": ["owner"],
    });
  });
});
