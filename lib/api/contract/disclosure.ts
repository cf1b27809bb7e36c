import { z } from "zod";
import { operation } from "./operation";
import { PostParams } from "./posts";

const instant = z.iso.datetime({ offset: true });
const facts = z.record(z.string(), z.unknown());
const actor = z.strictObject({
  name: z.string().meta({ example: "Reels robot (Ines Moreau)" }),
  via: z.enum(["person", "client_link", "api_key", "cuepost"]),
});
const number = z.int().meta({ description: "Of the entry in the record, where it stands whole." });

export const Disclosure = z
  .strictObject({
    post_id: z.uuid(),
    exported_at: instant,
    verdict: z
      .strictObject({
        is_intact: z
          .boolean()
          .meta({ description: "Whether every link of the chain holds, recomputed now." }),
        entries: z.int(),
        end_hash: z.string().meta({
          description: "Where the chain ends: kept elsewhere, it shows later whether anything was rewritten.",
        }),
        problem: z
          .strictObject({ kind: z.string(), number: z.int() })
          .nullable()
          .meta({ description: "The first link that does not hold." }),
      })
      .meta({ description: "What checking the record came to." }),
    seals: z
      .strictObject({
        is_intact: z.boolean(),
        problem: z.strictObject({ kind: z.string(), number: z.int() }).nullable(),
      })
      .meta({ description: "The daily seals of the workspace, which name where each record ended." }),
    consents: z
      .array(
        z.strictObject({
          number,
          at: instant,
          by: actor,
          declaration: z.string().meta({ description: "The sentence that was agreed to." }),
          label: z.string().nullable().meta({ description: "What TikTok's label was said to be." }),
          settings: facts.meta({ description: "Everything that TikTok is told besides the files." }),
          content_sha256: z.string(),
          voided: z
            .strictObject({ at: instant, reason: z.string() })
            .nullable()
            .meta({ description: "Null of the one that stands." }),
        }),
      )
      .meta({ description: "Who agreed to what, oldest first." }),
    tiktok: z
      .array(z.strictObject({ number, at: instant, kind: z.enum(["asked", "answered"]), facts }))
      .meta({ description: "What TikTok was asked, and what it answered." }),
    record: facts.meta({
      description:
        "The whole record, as the dashboard exports it: saved as a file, `scripts/verify-ledger.ts` judges it without Cuepost.",
    }),
  })
  .meta({ id: "Disclosure", description: "What can be shown of a post to whoever asks how it came about." });

export const getDisclosure = operation({
  id: "getDisclosure",
  method: "GET",
  path: "/posts/{post_id}/disclosure",
  tag: "Posts",
  summary: "The evidence of a post",
  description:
    "From the post's sealed record: who agreed to what, through what and when, what TikTok was asked and answered, and whether the record is whole. The key's maker must be one who may export records; the audit log names each export.",
  scope: "posts:read",
  params: PostParams,
  answer: { status: 200, description: "The evidence", schema: Disclosure },
  problems: ["not_found", "forbidden"],
});

export const disclosureOperations = [getDisclosure] as const;
