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
    expect(table).toEqual({
      "view workspace": ["owner", "editor", "viewer"],
      "upload media": ["owner", "editor"],
      "approve posts": ["owner"],
      "compose posts": ["owner", "editor"],
      "manage labels": ["owner", "editor"],
      "connect accounts": ["owner", "editor"],
      "disconnect accounts": ["owner"],
      "invite people": ["owner"],
      "manage people": ["owner"],
      "change workspace": ["owner"],
    });
  });
});
