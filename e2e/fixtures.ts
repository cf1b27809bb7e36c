import { test as base } from "@playwright/test";
import { readStack } from "./stack";

export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  baseURL: async ({}, use) => use(readStack().app),
});

export { expect } from "@playwright/test";
