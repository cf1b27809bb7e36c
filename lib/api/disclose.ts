import "server-only";
import type { z } from "zod";
import { exportRecord } from "@/lib/ledger/export-records";
import { toView, verifyRecord } from "@/lib/ledger/queries";
import type { EntryView } from "@/lib/ledger/types";
import { verifySeals } from "@/lib/ledger/verify-seals";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { Disclosure } from "./contract/disclosure";

type Disclosed = z.input<typeof Disclosure>;
type Consent = Disclosed["consents"][number];

/** The record of a post with what most ask of it. Known to be whole, or where it is not, when it is read. */
export async function disclose(member: Member, postId: string): Promise<Disclosed> {
  assertMay(member, "export records");
  const record = await exportRecord(member, postId);
  const { problem, entries, hash } = await verifyRecord(member, postId);
  // That another record is gone is no fact about this one, nor the key's to know.
  const broken = (await verifySeals(member.workspaceId)).find(({ kind }) => kind !== "record gone");
  const views = record.entries.map((entry) => toView({ ...entry, at: new Date(entry.at) }));
  return {
    post_id: record.postId,
    exported_at: record.exportedAt,
    verdict: {
      ...{ is_intact: problem === null, entries, end_hash: hash },
      problem: problem && { kind: problem.kind, number: problem.number },
    },
    seals: {
      is_intact: broken === undefined,
      problem: broken ? { kind: broken.kind, number: broken.number } : null,
    },
    consents: listConsents(views),
    tiktok: views.flatMap(toTikTokFacts),
    record,
  };
}

/** One stands at a time: what is voided, or holds again, is the newest. */
function listConsents(entries: readonly EntryView[]): Consent[] {
  const consents: Consent[] = [];
  for (const entry of entries) {
    const newest = consents.at(-1);
    if (entry.kind === "consented") consents.push(toConsent(entry));
    if (entry.kind === "consent voided" && newest)
      newest.voided = { at: entry.at, reason: textOf(entry.body.message) };
    if (entry.kind === "consent restored" && newest) newest.voided = null;
  }
  return consents;
}

function toConsent({ number, at, actorName: name, actorVia, body }: EntryView): Consent {
  const via =
    actorVia === "session" ? "person" : (actorVia.replace(" ", "_") as "client_link" | "api_key" | "cuepost");
  return {
    ...{ number, at, by: { name, via } },
    declaration: textOf(body.declaration),
    label: typeof body.label === "string" ? body.label : null,
    settings: (body.settings ?? {}) as Record<string, unknown>,
    content_sha256: textOf(body.contentSha256),
    voided: null,
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function toTikTokFacts({ number, at, kind, body: facts }: EntryView): Disclosed["tiktok"] {
  if (kind === "publish asked") return [{ number, at, kind: "asked", facts }];
  if (kind === "TikTok answered") return [{ number, at, kind: "answered", facts }];
  return [];
}
