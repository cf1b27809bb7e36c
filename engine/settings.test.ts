import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const environment = {
  NODE_ENV: "test",
  ENGINE_DATABASE_URL: "postgres://u:p@db/name",
  ENGINE_APP_URLS: "http://127.0.0.1:3000/api/inngest",
  INNGEST_SIGNING_KEY: "signkey-prod-00",
  INNGEST_EVENT_KEY: "an event key",
} as const;

test("the page is off unless it has a password, and a short one is refused", () => {
  const read = (password?: string) => readSettings({ ...environment, ENGINE_PAGE_PASSWORD: password });
  expect(read().pagePassword).toBeUndefined();
  expect(read("").pagePassword).toBeUndefined();
  expect(read("twelve chars").pagePassword).toBe("twelve chars");
  expect(() => read("eleven char")).toThrow("ENGINE_PAGE_PASSWORD");
});
