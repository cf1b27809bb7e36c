import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import type { z } from "zod";
import type { Disclosure } from "@/lib/api/contract/disclosure";
import { tamperWithRecord } from "@/lib/api/testing";
import { createTestKey } from "@/lib/keys/testing";
import { ledgerKey } from "@/lib/ledger/ledger-key";
import { verifyFile } from "@/lib/ledger/record-file";
import { createPlannedPost } from "@/lib/posts/testing-planned";
import { listAudit } from "@/lib/workspaces/list-audit";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

vi.mock("@/inngest/client", () => ({ announcePost: vi.fn() }));

async function createDesk() {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  const { id: postId } = await createPlannedPost(member, { local: "2027-07-01T10:00" });
  const read = async () => {
    const answer = await callApi(`GET /posts/${postId}/disclosure`, { secret });
    expect(answer.status).toBe(200);
    return (await answer.json()) as z.output<typeof Disclosure>;
  };
  return { member, secret, postId, read };
}

test("the evidence names who agreed to what and through what, and what became of it", async () => {
  const { secret, postId, read } = await createDesk();
  const standing = await read();
  expect(standing).toMatchObject({
    post_id: postId,
    verdict: { is_intact: true, problem: null },
    seals: { is_intact: true, problem: null },
    consents: [
      {
        by: { name: "Ines Moreau", via: "person" },
        declaration: expect.stringContaining("Music Usage Confirmation"),
        settings: { privacyLevel: "PUBLIC_TO_EVERYONE", allowComment: true },
        content_sha256: "ab".repeat(32),
        voided: null,
      },
    ],
  });
  await callApi(`POST /posts/${postId}/cancel`, { secret });
  const { consents, verdict } = await read();
  expect(consents).toMatchObject([{ voided: { reason: "Canceled" } }]);
  expect(verdict.entries).toBeGreaterThan(standing.verdict.entries);
});

test("the record in it is judged whole by the verifier that knows no Cuepost, seals and all", async () => {
  const { postId, read } = await createDesk();
  const { record, verdict } = await read();
  expect(verifyFile(JSON.stringify(record), ledgerKey())).toMatchObject({
    problem: null,
    records: [{ postId, problem: null, entries: verdict.entries, hash: verdict.end_hash }],
  });
});

test("a record that somebody changed in the database says so", async () => {
  const { postId, read } = await createDesk();
  await tamperWithRecord(postId, 1);
  expect(await read()).toMatchObject({ verdict: { is_intact: false, problem: { kind: "body", number: 1 } } });
});

test("it is for keys of people who may export records, and each export is written down", async () => {
  const { member, postId, read } = await createDesk();
  const { workspaceId } = member;
  await read();
  const { entries } = await listAudit(member, {});
  expect(entries[0]).toMatchObject({
    ...{ kind: "ledger/exported", subjectId: postId },
    ...{ actorName: "Reels robot (Ines Moreau)", actorVia: "api key" },
  });
  const editor = await createTestKey(await createTestMember({ workspaceId, role: "editor" }));
  expect((await callApi(`GET /posts/${postId}/disclosure`, { secret: editor.secret })).status).toBe(403);
  const stranger = await createTestKey(await createTestMember());
  for (const id of [postId, randomUUID()]) {
    expect((await callApi(`GET /posts/${id}/disclosure`, { secret: stranger.secret })).status).toBe(404);
  }
});
