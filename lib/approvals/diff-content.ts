import { toSortedJson } from "@/lib/ledger/hash-entry";
import { diffWords } from "./diff-words";
import type { BoundContent, ContentChange } from "./types";

type Settings = BoundContent["settings"];

/** Empty when, and only when, both have the same hash. */
export function diffContent(before: BoundContent, after: BoundContent): ContentChange[] {
  const changes: ContentChange[] = [];
  if (before.account.id !== after.account.id) {
    changes.push({ kind: "account", before: before.account.name, after: after.account.name });
  }
  if (isOther(before.media.map(boundOf), after.media.map(boundOf))) {
    changes.push({ kind: "media", before: before.media, after: after.media });
  }
  for (const name of ["title", "caption"] as const) {
    const [one, other] = [before.settings[name], after.settings[name]];
    if (one !== other) changes.push({ kind: "text", name, parts: diffWords(one, other) });
  }
  changes.push(...diffSettings(before.settings, after.settings));
  if (isOther(before.time, after.time)) {
    changes.push({ kind: "time", before: before.time, after: after.time });
  }
  return changes;
}

function diffSettings(before: Settings, after: Settings): ContentChange[] {
  const names = Object.keys(after) as (keyof Settings)[];
  return names.flatMap((name) =>
    name === "caption" || name === "title" || before[name] === after[name]
      ? []
      : [{ kind: "setting" as const, name, before: before[name], after: after[name] }],
  );
}

function isOther(before: unknown, after: unknown): boolean {
  return toSortedJson(before) !== toSortedJson(after);
}

function boundOf({ id, kind, sha256 }: BoundContent["media"][number]) {
  return { id, kind, sha256 };
}

/** What changed in single words, for records. */
export function nameChanges(changes: readonly ContentChange[]): string[] {
  return changes.map((change) => ("name" in change ? change.name : change.kind));
}
