import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { contract } from "@/lib/api/contract";
import type { OperationShape } from "@/lib/api/contract/operation";
import { Problem } from "@/lib/api/contract/problem";
import { problemsOf } from "@/lib/api/describe-problems";
import { createTestDrafts } from "@/lib/api/testing";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { callApi } from "./_door/testing";
import { fitting, mutated, strange } from "./_door/testing-arbitraries";

// Read once, before anything asks. Nobody stands behind what is asked of the outside world.
vi.hoisted(() => {
  process.env.API_READS_PER_MINUTE = "1000000";
  process.env.API_WRITES_PER_MINUTE = "1000000";
  process.env.FILESTORE_URL = "http://127.0.0.1:9";
  process.env.FILESTORE_API_KEY = "sk_test_0123456789abcdef";
  process.env.TIKTOK_API_ORIGIN = "http://127.0.0.1:9";
});
vi.mock("@/inngest/client", async (importOriginal) => {
  const all = Object.entries(await importOriginal<object>());
  return Object.fromEntries(
    all.map(([name, part]) => [name, typeof part === "function" ? async () => {} : part]),
  );
});

/** Of all operations together; FUZZ_RUNS and FUZZ_SEED make a longer campaign, or repeat one. */
const RUNS_ALL = Number(process.env.FUZZ_RUNS ?? 1000);
const RUNS_PER_OPERATION = Math.ceil(RUNS_ALL / contract.length);
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const IDS_MAX = 20;
const CALL_MS_MAX = 5_000;
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
console.info(`FUZZ_SEED=${seed}`);

let owner: Member;
let ids: string[];
beforeAll(async () => {
  owner = await createTestMember();
  const account = await createTestAccount(owner);
  const file = await createTestMedia(owner);
  await createTestDrafts(owner, 2, new Date());
  ids = [account.id, file.id, ...(await listIds())];
});

/** Of whatever there is to list: paths shall lead somewhere now and then. */
async function listIds(): Promise<string[]> {
  const { secret } = await createTestKey(owner);
  const lists = contract.filter(({ method, path }) => method === "GET" && !path.includes("{"));
  const answers = await Promise.all(lists.map(({ path }) => callApi(`GET ${path}`, { secret })));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return [...new Set(texts.join().match(UUID))].slice(0, IDS_MAX);
}

interface Sent {
  path: string;
  query: Record<string, string>;
  body: { text: string; type: string } | null;
  headers: Record<string, string>;
}

function pathsOf({ path }: OperationShape): fc.Arbitrary<string> {
  const value = fc.oneof(fc.constantFrom(...ids), fc.uuid(), fc.string({ unit: "binary", maxLength: 30 }));
  return fc
    .array(value, { minLength: 3, maxLength: 3 })
    .map((values) =>
      path.replaceAll(/\{\w+\}/g, () => encodeURIComponent((values.pop() ?? "").toWellFormed())),
    );
}

function queriesOf({ query }: OperationShape): fc.Arbitrary<Record<string, string>> {
  const known = query ? fitting(query, ids) : fc.constant({});
  const odd = query ? mutated(known) : fc.dictionary(fc.string({ maxLength: 8 }), strange, { maxKeys: 2 });
  return fc.oneof(known, odd).map((values) => {
    const pairs = Object.entries(values !== null && typeof values === "object" ? values : { odd: values });
    // A call that waits for news would wait in vain.
    const texts = pairs.slice(0, 20).map(([name, value]) => [name, /wait/.test(name) ? "0" : toText(value)]);
    return Object.fromEntries(texts);
  });
}

const toText = (value: unknown) =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 4000).toWellFormed();

function bodiesOf({
  body,
  method,
  bodyType = "application/json",
}: OperationShape): fc.Arbitrary<Sent["body"]> {
  if (method === "GET") return fc.constant(null);
  const json = (value: fc.Arbitrary<unknown>) =>
    value.map((each) => ({ text: JSON.stringify(each) ?? "", type: "application/json" }));
  const raw = fc.record({
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom(
        "",
        "{",
        '{"a":',
        "nul",
        "[".repeat(50_000),
        '{"a":1,"a":2}',
        "\ufeff{}",
        'a,b\n"',
        "NaN",
      ),
    ),
    type: fc.constantFrom(bodyType, "application/json", "text/csv", "text/plain", "multipart/form-data", ""),
  });
  if (!body) return fc.oneof(fc.constant(null), json(strange), raw);
  if (bodyType === "text/csv") return fc.oneof(csv, raw);
  const fits = fitting(body, ids);
  return fc.oneof({ weight: 3, arbitrary: json(fits) }, { weight: 4, arbitrary: json(mutated(fits)) }, raw);
}

const cell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom("content", "media_url", "publish_at", "2027-04-15"),
);
const csv = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((rows) => ({ text: rows.map((row) => row.join(",")).join("\n"), type: "text/csv" }));

const headersOf = fc.record(
  {
    "idempotency-key": fc.oneof(
      fc.constantFrom("k", ""),
      fc.string({ maxLength: 300, unit: "binary-ascii" }),
    ),
    "if-match": fc.constantFrom("*", '"1"', '"99999999999"', "1", 'W/"3"', '"', ",,,", "x".repeat(3000)),
    "if-none-match": fc.constantFrom("*", '"1"', "nothing"),
    accept: fc.constantFrom("text/html", "text/event-stream", "*/*"),
    "last-event-id": fc.constantFrom("0", "-1", "x", "99999999999999999999"),
  },
  { requiredKeys: [] },
);

function sendings(shape: OperationShape): fc.Arbitrary<Sent> {
  return fc.record({
    path: pathsOf(shape),
    query: queriesOf(shape),
    body: bodiesOf(shape),
    headers: headersOf.map((headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, "?")]),
      ),
    ),
  });
}

async function send(shape: OperationShape, { path, query, body, headers }: Sent, secret: string) {
  const type: Record<string, string> = body === null ? {} : { "content-type": body.type };
  const call = callApi(`${shape.method} ${path as `/${string}`}`, {
    ...{ secret, query, headers: { ...headers, ...type } },
    ...(body !== null && { body: body.text }),
  });
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${CALL_MS_MAX} ms.`)), CALL_MS_MAX);
  });
  const answer = await Promise.race([call, hang]).finally(() => clearTimeout(timer));
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    return { answer, text: await answer.text() };
  }
  await answer.body?.cancel();
  return { answer, text: "" };
}

const INSIDE = /node_modules|\bat [\w.<>]+ \(|\.tsx?:\d+|Failed query|PostgresError|ZodError/;

function judge({ answer, text }: { answer: Response; text: string }, codes: readonly string[]): void {
  expect(answer.headers.get("x-request-id")).toMatch(/^req_/);
  if (answer.status < 400) return;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(answer.status);
  expect(answer.status, text).not.toBe(500);
  expect(codes, text).toContain(problem.code);
  expect(text).not.toMatch(INSIDE);
  expect(text).not.toContain(process.cwd());
}

/** Whatever the path led to. */
const pathCodes = ["no_such_endpoint", "method_not_allowed", "not_found"];

describe.each(contract.map((shape) => [shape.id, shape] as const))("%s", (_, shape) => {
  it("answers whatever it is sent, and says what is wrong with it", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const codes = [...problemsOf(shape), ...pathCodes];
    const key = await createTestKey(owner);
    let { secret } = key;
    await fc.assert(
      fc.asyncProperty(sendings(shape), async (sent) => {
        const got = await send(shape, sent, secret);
        // Some keys end themselves.
        if (got.answer.status === 401) secret = (await createTestKey(owner)).secret;
        judge(got, codes);
      }),
      { seed, numRuns: RUNS_PER_OPERATION, endOnFailure: true },
    );
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  }, 60_000);
});

it("answers whatever address it is asked at", async () => {
  const { secret } = await createTestKey(owner);
  const method = fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS");
  const part = fc.oneof(
    fc.constantFrom("posts", "media", "me", "...", "v1", "", "{post_id}", ...ids),
    fc.string({ unit: "binary", maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
  await fc.assert(
    fc.asyncProperty(method, fc.array(part, { maxLength: 5 }), async (asked, parts) => {
      const answer = await callApi(`${asked} /${parts.join("/")}` as "GET /", { secret });
      expect(answer.status).not.toBe(500);
      expect(answer.headers.get("x-request-id")).toMatch(/^req_/);
    }),
    { seed, numRuns: 100 },
  );
});
