import { randomUUID } from "node:crypto";
import { endComposition } from "@/lib/compositions/end-composition";
import { findComposition, findNewestComposition, listCompositions } from "@/lib/compositions/queries";
import { saveComposition } from "@/lib/compositions/save-composition";
import { scheduleGroup } from "@/lib/compositions/schedule-group";
import type { GroupResult } from "@/lib/compositions/types";
import { consentSentence } from "@/lib/posts/rules";
import { type Entries, entry, list, listOfGiven } from "./entry";
import type { Maker } from "./make-things";
import { later } from "./posts";

const needs = "compose posts" as const;
const kept = { needs, about: "account", make: (make: Maker) => make.composition() } as const;

export const grouping = async (make: Maker) => {
  const { time, ...draft } = await make.schedule();
  return { posts: [{ ...draft, consentSentence: consentSentence(draft.settings), when: later }] };
};

export const saving = async (make: Maker) => ({
  id: await make.composition(),
  input: {
    version: 0,
    savedFrom: randomUUID(),
    saveNumber: 1,
    post: null,
    state: { ...make.compose(), targets: [] },
  },
});

export const compositionVerbs: Entries = {
  endComposition: entry({ ...kept, call: endComposition }),
  findComposition: entry({ ...kept, call: findComposition, isMissing: (value) => value === null }),
  findNewestComposition: list(needs, (member) => findNewestComposition(member, new Date())),
  listCompositions: listOfGiven(needs, listCompositions),
  saveComposition: entry({
    needs,
    about: "account",
    make: saving,
    call: (member, { id, input }) => saveComposition(member, id, input),
  }),
  scheduleGroup: entry({
    needs,
    about: "account",
    make: grouping,
    call: async (member, input) => (await scheduleGroup(member, input)).results,
    isMissing: refusesAll,
  }),
};

export function refusesAll(value: unknown): boolean {
  return (value as GroupResult[]).every(
    (result) => result.state === "refused" && result.message === "This account does not exist.",
  );
}
