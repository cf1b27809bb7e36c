import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { cutPage, readCursor, writeCursor } from "./page-cursor";

const place = { key: "2027-04-15T14:00:00.123Z", id: randomUUID() };

it("leads back to the place that it was made of, and no cursor to the beginning", () => {
  expect(readCursor("posts", writeCursor("posts", place))).toEqual(place);
  expect(readCursor("posts", undefined)).toBeNull();
  const named = { key: "slow lane", id: randomUUID() };
  expect(readCursor("accounts", writeCursor("accounts", named), z.string())).toEqual(named);
});

it.each([
  "",
  "nothing",
  "%00",
  writeCursor("media", place),
  writeCursor("posts", { ...place, key: "yesterday" }),
  writeCursor("posts", { ...place, id: "1 or 1=1" }),
  Buffer.from("[]").toString("base64url"),
])("refuses %j with the parameter's name", (cursor) => {
  expect(() => readCursor("posts", cursor)).toThrow(
    expect.objectContaining({
      code: "invalid_request",
      facts: expect.objectContaining({ parameter: "cursor" }),
    }),
  );
});

it("cuts a page off, and says where the next begins", () => {
  const rows = [1, 2, 3].map((second) => ({ at: `2027-04-15T14:00:0${second}.000Z`, id: randomUUID() }));
  const placeOf = ({ at, id }: (typeof rows)[number]) => ({ key: at, id });
  const page = cutPage("posts", { rows, limit: 2, placeOf });
  expect(page.rows).toEqual(rows.slice(0, 2));
  expect(readCursor("posts", page.next_cursor ?? undefined)?.id).toBe(rows[1]?.id);
  expect(cutPage("posts", { rows, limit: 3, placeOf }).next_cursor).toBeNull();
});
