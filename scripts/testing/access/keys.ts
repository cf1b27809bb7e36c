import { listKeys } from "@/lib/keys/list-keys";
import { makeKey } from "@/lib/keys/make-key";
import { revokeKey } from "@/lib/keys/revoke-key";
import { rotateKey } from "@/lib/keys/rotate-key";
import { type Entries, entry, list } from "./entry";

const needs = "manage api keys" as const;

export const newKey = () => ({
  ...{ name: "Robot", isTest: false, accountIds: null, expiresAt: null, declaration: null },
  scopes: ["posts:read" as const],
});

export const keyVerbs: Entries = {
  listKeys: list(needs, (member) => listKeys(member)),
  makeKey: list(needs, (member) => makeKey(member, newKey())),
  revokeKey: entry({
    needs,
    about: "workspace",
    make: (make) => make.key(),
    call: (member, keyId) => revokeKey(member, keyId),
  }),
  /** Of a key of their own: nobody rotates another's. */
  rotateKey: entry({
    needs,
    about: "workspace",
    make: (make, who) => make.key(make.ground.spot === "foreign" ? undefined : who.userId),
    call: (member, keyId) => rotateKey(member, { keyId, overlapHours: 0 }),
  }),
};
