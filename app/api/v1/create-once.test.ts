import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

vi.mock("@/inngest/client", async (importOriginal) => {
  const all = Object.entries(await importOriginal<object>());
  return Object.fromEntries(
    all.map(([name, part]) => [name, typeof part === "function" ? async () => {} : part]),
  );
});

const REQUESTS = 200;
const TRIES_MAX = 50;

it("makes one post of two hundred requests with one key, all of which are answered with it in the end", async () => {
  const owner = await createTestMember();
  const account = await createTestAccount(owner);
  const file = await createTestMedia(owner);
  // Several keys of one maker: their limits are not what is looked at.
  const secrets = await Promise.all(
    Array.from({ length: 20 }, async () => (await createTestKey(owner)).secret),
  );
  const body = { content: "Slow lane #bikes", account_ids: [account.id], media_ids: [file.id] };
  const headers = { "idempotency-key": "moon-jar-2027-04-15" };

  async function insist(secret: string): Promise<{ status: number; id: string }> {
    for (let tried = 0; tried < TRIES_MAX; tried++) {
      const answer = await callApi("POST /posts", { secret, body, headers });
      const said = await answer.json();
      if (answer.status !== 409) return { status: answer.status, id: said.post_id };
      expect(said.code).toBe("idempotency_in_flight");
      await sleep(Number(answer.headers.get("retry-after")) * 1000);
    }
    throw new Error("Nobody answered.");
  }

  const ends = await Promise.all(
    Array.from({ length: REQUESTS }, (_, index) => insist(secrets[index % secrets.length] ?? "")),
  );
  expect(new Set(ends.map(({ status }) => status))).toEqual(new Set([202]));
  expect(new Set(ends.map(({ id }) => id)).size).toBe(1);
  const list = await (await callApi("GET /posts", { secret: secrets[0] ?? "" })).json();
  expect(list.data.map(({ id }: { id: string }) => id)).toEqual([ends[0]?.id]);
}, 120_000);
