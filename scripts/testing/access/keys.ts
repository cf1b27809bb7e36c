import { makeKey } from "@/lib/keys/make-key";
import { type Entries, list } from "./entry";

const needs = "manage api keys" as const;

export const newKey = () => ({
  ...{ name: "Robot", isTest: false, accountIds: null, expiresAt: null, declaration: null },
  scopes: ["posts:read" as const],
});

export const keyVerbs: Entries = {
  makeKey: list(needs, (member) => makeKey(member, newKey())),
};
