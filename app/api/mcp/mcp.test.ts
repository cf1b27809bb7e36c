import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { describe, expect, test, vi } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestDrafts } from "@/lib/api/testing";
import type { Scope } from "@/lib/keys/rules";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { ANSWER_CHARACTERS_MAX } from "./_tools/call-tool";
import { GET, POST } from "./route";

// Nobody is told: the answers are what counts here.
vi.mock("@/inngest/client", async (importOriginal) => {
  const all = Object.entries(await importOriginal<object>());
  return Object.fromEntries(
    all.map(([name, part]) => [name, typeof part === "function" ? async () => {} : part]),
  );
});

/** A client as assistants have one, with the route in place of a network. */
async function connect(secret: string): Promise<Client> {
  const client = new Client({ name: "tests", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/api/mcp"), {
    requestInit: { headers: { authorization: `Bearer ${secret}` } },
    fetch: async (url, init) => {
      const request = new Request(url, init);
      return request.method === "GET" ? GET(request) : POST(request);
    },
  });
  await client.connect(transport);
  return client;
}

/** What a tool said, and whether it worked. */
async function call(client: Client, name: string, input: Record<string, unknown> = {}) {
  const { content, isError = false } = await client.callTool({ name, arguments: input });
  const [first] = content as { text: string }[];
  return { isError, text: first?.text ?? "" };
}

test("an assistant is told who it talks to, and offered what its key may do", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member, { scopes: ["posts:read", "posts:write"] });
  const client = await connect(secret);
  expect(client.getServerVersion()).toMatchObject({ name: "cuepost" });
  expect(client.getInstructions()).toContain("Never choose its privacy");
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(names).toContain("get_post");
  expect(names).not.toContain("schedule_post");
  expect(names).not.toContain("list_media");
  await client.close();
});

test("a tool is told by a schema that stands alone", async () => {
  const { secret } = await createTestKey(await createTestMember());
  const client = await connect(secret);
  for (const { inputSchema } of (await client.listTools()).tools) {
    expect(inputSchema.type).toBe("object");
    expect(JSON.stringify(inputSchema)).not.toContain("#/components");
  }
  await client.close();
});

test("posts are listed and looked at", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  await createTestDrafts(member, 3, new Date("2027-01-01T09:00:00Z"));
  const client = await connect(secret);
  const page = JSON.parse((await call(client, "list_posts", { limit: 2 })).text);
  expect(page.data).toHaveLength(2);
  const { text } = await call(client, "get_post", { post_id: page.data[0].id });
  expect(JSON.parse(text)).toMatchObject({ id: page.data[0].id, status: "draft" });
  await client.close();
});

test("a refusal is told in the words of its problem document", async () => {
  const { secret } = await createTestKey(await createTestMember());
  const client = await connect(secret);
  const missing = await call(client, "get_post", { post_id: "0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10" });
  expect(missing).toMatchObject({ isError: true });
  expect(missing.text).toMatch(/not_found.*request_id: req_/s);
  const wrong = await call(client, "list_posts", { limit: 1000 });
  expect(wrong.text).toMatch(/invalid_request/);
  const stray = await call(client, "get_post", { id: "x" });
  expect(stray).toMatchObject({
    isError: true,
    text: expect.stringMatching(/^get_post takes no id\. It takes: post_id/),
  });
  await client.close();
});

describe("a desk with one account and a profile that a person agreed to", () => {
  const post = { content: "First light on the kiln", media_urls: ["https://cdn.example.com/kiln.mp4"] };
  const publish_at = "2027-04-15T14:00:00Z";

  async function openDesk(scopes?: Scope[]) {
    const member = await createTestMember();
    const account = await createTestAccount(member);
    await createTestProfile(member, account.id, { isDefault: true });
    const { secret } = await createTestKey(member, scopes && { scopes });
    return { account, member, client: await connect(secret) };
  }

  test("lists its accounts and its files", async () => {
    const { account, member, client } = await openDesk();
    const { id } = await createTestMedia(member);
    expect(JSON.parse((await call(client, "list_accounts")).text).data).toMatchObject([{ id: account.id }]);
    expect(JSON.parse((await call(client, "list_media")).text).data).toMatchObject([{ id }]);
  });

  test("checks a post, schedules it, and cancels it", async () => {
    const { client } = await openDesk();
    const { valid } = JSON.parse((await call(client, "validate_post", { ...post, publish_at })).text);
    expect(valid).toBe(true);
    expect(JSON.parse((await call(client, "list_posts")).text).data).toEqual([]);
    const made = JSON.parse((await call(client, "schedule_post", { ...post, publish_at })).text);
    expect(made).toMatchObject({ status: "waiting_for_media", publish_at: { utc: expect.any(String) } });
    const gone = await call(client, "cancel_post", { post_id: made.post_id });
    expect(JSON.parse(gone.text)).toMatchObject({ id: made.post_id, status: "canceled" });
  });

  test("drafts with a key that may not publish, and cannot be talked into more", async () => {
    const { client } = await openDesk(["posts:read", "posts:write"]);
    const drafted = await call(client, "create_draft", post);
    expect(JSON.parse(drafted.text)).toMatchObject({ status: "draft", publish_at: null });
    for (const more of [{ publish_at }, { publish_now: true }, { scheduled_for: publish_at }]) {
      const refused = await call(client, "create_draft", { ...post, ...more });
      expect(refused).toMatchObject({
        isError: true,
        text: expect.stringMatching(/^create_draft takes no /),
      });
    }
    await expect(call(client, "schedule_post", { ...post, publish_at })).rejects.toThrow(/schedule_post/);
    expect(JSON.parse((await call(client, "list_posts")).text).data).toHaveLength(1);
  });

  test("imports a file from an address of the web alone", async () => {
    const { client } = await openDesk();
    const coming = await call(client, "import_media", { url: "https://cdn.example.com/kiln.mp4" });
    expect(JSON.parse(coming.text)).toMatchObject({ status: "fetching" });
    const refused = await call(client, "import_media", { url: "file:///etc/passwd" });
    expect(refused.isError).toBe(true);
  });
});

test("another workspace's post is not there", async () => {
  const stranger = await createTestMember();
  await createTestDrafts(stranger, 1, new Date("2027-01-01T09:00:00Z"));
  const theirs = await connect((await createTestKey(stranger)).secret);
  const [post] = JSON.parse((await call(theirs, "list_posts")).text).data;
  const ours = await connect((await createTestKey(await createTestMember())).secret);
  expect((await call(ours, "get_post", { post_id: post.id })).text).toContain("not_found");
  expect(JSON.parse((await call(ours, "list_posts")).text).data).toEqual([]);
});

test("an answer too long to read says how to ask for less", async () => {
  const member = await createTestMember();
  const { secret } = await createTestKey(member);
  await createTestDrafts(member, 100, new Date("2027-01-01T09:00:00Z"));
  const client = await connect(secret);
  const all = await call(client, "list_posts", { limit: 100 });
  expect(all).toMatchObject({ isError: true, text: expect.stringContaining("Ask for less by") });
  const few = await call(client, "list_posts", { limit: 5 });
  expect(few.isError).toBe(false);
  expect(few.text.length).toBeLessThan(ANSWER_CHARACTERS_MAX);
});

test("without a key there is no server, and no stream is held open", async () => {
  const nobody = await POST(new Request("http://localhost/api/mcp", { method: "POST", body: "{}" }));
  expect(nobody.status).toBe(401);
  expect(nobody.headers.get("www-authenticate")).toBe('Bearer realm="Cuepost"');
  expect(await nobody.json()).toMatchObject({ code: "unauthenticated" });
  const { secret } = await createTestKey(await createTestMember());
  const headers = { authorization: `Bearer ${secret}`, accept: "text/event-stream" };
  expect((await GET(new Request("http://localhost/api/mcp", { headers }))).status).toBe(405);
});

test("a client of the older protocol is let in as well", async () => {
  const { secret } = await createTestKey(await createTestMember());
  const params = {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "old", version: "1" },
  };
  const headers = {
    authorization: `Bearer ${secret}`,
    accept: "application/json, text/event-stream",
    "content-type": "application/json",
  };
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
  const answer = await POST(new Request("http://localhost/api/mcp", { method: "POST", headers, body }));
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('"protocolVersion":"2025-06-18"');
});
