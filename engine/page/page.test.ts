import { type Inngest, RetryAfterError } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDiary, setUp, startTestEngine, until } from "../testing.ts";

const PASSWORD = "correct horse battery";
const EVIL = `<script>alert("1")</script>'"&`;
const { tell, heard } = makeDiary();

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    { id: "evil", name: EVIL, triggers: [{ event: "evil" }] },
    async ({ event, step }) => {
      await step.run(EVIL, () => ({ [EVIL]: EVIL }));
      tell("evil", event.data);
      throw Object.assign(new Error(EVIL), { name: EVIL });
    },
  ),
  client.createFunction({ id: "napper", triggers: [{ event: "napper" }] }, async ({ step }) => {
    await step.sleep("nap", "1h");
  }),
  client.createFunction({ id: "later", triggers: [{ event: "later" }] }, async ({ step }) =>
    step.run("fragile", () => {
      throw new RetryAfterError("no luck", "1h");
    }),
  ),
  client.createFunction({ id: "done", triggers: [{ event: "done" }] }, async ({ step }) =>
    step.run("large", () => {
      tell("done");
      return "long ".repeat(6000);
    }),
  ),
];

// The engine of the set-up has no password; a second one on the same database has.
const { client, database, engine: closed, app, close } = await setUp(makeFunctions);
const options = { databaseUrl: database.url, appUrls: [app.url], pagePassword: PASSWORD };
const engine = await startTestEngine(options);
afterAll(async () => {
  await engine.close();
  await close();
});

type Wish = {
  method?: string;
  cookie?: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

async function ask(path: string, { method = "GET", cookie = "", form, headers = {} }: Wish = {}) {
  const response = await fetch(`${engine.origin}${path}`, {
    method,
    redirect: "manual",
    headers: { ...(cookie && { cookie }), ...headers },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const { status } = response;
  return {
    status,
    headers: response.headers,
    location: response.headers.get("location"),
    text: await response.text(),
  };
}
const post = (path: string, form: Record<string, string>, more: Wish = {}) =>
  ask(path, { method: "POST", form, ...more });
const logIn = (password = PASSWORD, more: Wish = {}) => post("/login", { password }, more);
const cookieOf = (reply: { headers: Headers }) => reply.headers.getSetCookie()[0]!.split(";")[0]!;
const tokenIn = (text: string) => /name="token" value="([0-9a-f]{64})"/.exec(text)![1]!;

let cookie = "";
const open = (path: string) => ask(path, { cookie });

beforeAll(async () => {
  cookie = cookieOf(await logIn());
});

const begin = async (name: string, isThere: string): Promise<string> => {
  const { ids } = await client.send({ name, data: { [EVIL]: EVIL } });
  return until(async () => {
    const [run] =
      await database.sql`select id from engine.runs where event_id = ${ids[0]!} and case ${isThere}
      when 'sleeping' then exists (select from engine.steps where run_id = runs.id and status = 'sleeping')
      else status = ${isThere} end`;
    return run?.id;
  });
};

const PATHS = ["/", "/runs", "/runs/x", "/runs/x/cancel", "/runs/x/retry", "/events", "/events/x", "/timers"];

test("without a password there is no page", async () => {
  for (const path of [...PATHS, "/login", "/style.css"]) {
    const response = await fetch(`${closed.origin}${path}`, { redirect: "manual" });
    expect(response.status).toBe(404);
  }
  const login = await fetch(`${closed.origin}/login`, {
    method: "POST",
    body: new URLSearchParams({ password: "" }),
  });
  expect(login.status).toBe(404);
});

test("without a login every page leads to it, and nothing can be ordered", async () => {
  const id = await begin("napper", "sleeping");
  for (const path of PATHS.slice(1)) {
    expect(await ask(path)).toMatchObject({
      status: 303,
      location: `/login?next=${encodeURIComponent(path)}`,
      text: "",
    });
  }
  for (const forged of [
    "engine_session=1",
    `engine_session=9999999999999.${"a".repeat(22)}.${"0".repeat(64)}`,
  ]) {
    expect((await ask("/", { cookie: forged })).status).toBe(303);
  }
  expect((await post(`/runs/${id}/cancel`, { token: "x" })).location).toBe("/login");
  expect(await database.sql`select from engine.runs where id = ${id} and ended_at is null`).toHaveLength(1);
});

test("a login gives a cookie for a while that scripts and other sites cannot use", async () => {
  const reply = await logIn();
  expect(reply).toMatchObject({ status: 303, location: "/" });
  const set = reply.headers.getSetCookie()[0]!;
  expect(set).toMatch(
    /^engine_session=\d{13}\.[\w-]{22}\.[0-9a-f]{64}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
  );
  const behindHttps = await logIn(PASSWORD, { headers: { "x-forwarded-proto": "https" } });
  expect(behindHttps.headers.getSetCookie()[0]).toMatch(/; Secure$/);
});

test("after the login one is where one wanted to be, and never at somebody else's", async () => {
  const next = async (wanted: string) =>
    (await post("/login", { password: PASSWORD, next: wanted })).location;
  expect(await next("/runs?status=failed")).toBe("/runs?status=failed");
  for (const wanted of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "",
  ]) {
    expect(await next(wanted)).toBe("/");
  }
});

test("a session ends by its time, by signing out, and with another password", async () => {
  const own = cookieOf(await logIn());
  const page = await ask("/", { cookie: own });
  const out = await post("/logout", { token: tokenIn(page.text) }, { cookie: own });
  expect(out).toMatchObject({ status: 303, location: "/login" });
  expect(out.headers.getSetCookie()[0]).toMatch(/^engine_session=; Path=\/; Max-Age=0/);
  expect((await ask("/", { cookie: own })).status).toBe(303);

  const [, until, nonce, signature] = /=(\d+)\.(.+)\.(.+)$/.exec(cookie)!;
  const longer = `engine_session=${Number(until) + 1000}.${nonce}.${signature}`;
  expect((await ask("/", { cookie: longer })).status).toBe(303);

  const other = await startTestEngine({ ...options, pagePassword: "another password" });
  const response = await fetch(other.origin, { headers: { cookie }, redirect: "manual" });
  expect(response.status).toBe(303);
  await other.close();
});

test("wrong passwords are refused, and soon not even compared", async () => {
  const throttled = await startTestEngine(options);
  const tryOne = (password: string) =>
    fetch(`${throttled.origin}/login`, {
      method: "POST",
      body: new URLSearchParams({ password }),
      redirect: "manual",
    });
  const statuses: number[] = [];
  for (const password of ["", "wrong", PASSWORD.slice(0, -1), `${PASSWORD} `, "no"])
    statuses.push((await tryOne(password)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
  const shut = await tryOne(PASSWORD);
  expect(shut.status).toBe(429);
  expect(Number(shut.headers.get("retry-after"))).toBeGreaterThan(200);
  expect(shut.headers.getSetCookie()).toEqual([]);
  await throttled.close();
});

test("every answer forbids scripts, frames, strangers' forms and caches", async () => {
  for (const reply of [await open("/"), await ask("/login"), await open("/nothing"), await ask("/runs")]) {
    const policy = reply.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'; style-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.text).not.toMatch(/<script|<style|style=|onclick=/);
  }
});

test("what steps, events and errors hold is shown, and never taken for markup", async () => {
  const { sql } = database;
  await sql`update engine.functions set max_attempts = 1 where id = 'app-evil'`;
  const id = await begin("evil", "failed");
  await sql`insert into engine.events (id, name, event, fanned_out_at) values (${EVIL}, ${EVIL}, '{"a":1}', now())`;
  await sql`insert into engine.runs (id, function_id, event_id) values (${EVIL}, ${EVIL}, ${EVIL})`;
  await sql`insert into engine.steps (run_id, id, name, op, status) values (${EVIL}, ${EVIL}, ${EVIL}, ${EVIL}, 'waiting')`;
  await sql`insert into engine.waits (run_id, step_id, event, expires_at)
    values (${EVIL}, ${EVIL}, ${EVIL}, now() + interval '1 hour')`;
  await sql`select graphile_worker.add_job('wake', '{}'::json, run_at => now() + interval '1 hour',
    job_key => ${`wake:${EVIL}:${EVIL}`})`;
  const query = encodeURIComponent(EVIL);
  const [run] = await sql`select event_id from engine.runs where id = ${id}`;
  const paths = [
    "/",
    "/runs",
    `/runs?function=${query}`,
    `/runs?status=${query}`,
    `/runs/${id}`,
    `/runs/${query}`,
  ];
  paths.push(
    `/runs/${id}/retry`,
    "/events",
    `/events?name=${query}`,
    `/events/${query}`,
    `/events/${run!.event_id}`,
    "/timers",
  );
  for (const path of [...paths, `/login?next=/${query}`]) {
    const { status, text } = await open(path);
    if (status === 303) continue;
    expect([path, status]).toEqual([path, 200]);
    expect(text).not.toMatch(/<script/i);
    expect(text.replaceAll(/<[a-z!/][^<>]*>/g, "")).not.toMatch(/[<>]/);
  }
  const shown = (await open(`/runs/${id}`)).text;
  expect(shown.split("&#60;script&#62;").length).toBeGreaterThan(5);
  expect((await open(`/runs/${query}`)).text).toContain("Waits for &#60;script&#62;");
  await sql`delete from engine.runs where id = ${EVIL}`;
});

test("the overview, the lists and the timers show what there is", async () => {
  const id = await begin("napper", "sleeping");
  const overview = (await open("/")).text;
  for (const words of ["app-napper", " open</span>", "alive", "calls under way", "Completed"])
    expect(overview).toContain(words);
  expect((await open("/runs?status=running&function=app-napper")).text).toContain(id);
  expect((await open("/runs?status=queued&function=app-napper")).text).toContain("No run is like that.");
  expect((await open("/events?name=napper")).text).toContain("1 run");
  await database.sql`insert into engine.events (id, name, event) values ('0', 'inngest/scheduled.timer', '{}')`;
  expect((await open("/events")).text).not.toContain("inngest/scheduled.timer");
  expect((await open("/events?ticks=shown")).text).toContain("inngest/scheduled.timer");
  expect((await open("/timers")).text).toContain(`/runs/${id}`);
  expect((await open(`/runs/${id}`)).text).toMatch(/Sleeps until <time/);
  expect((await open("/nothing")).status).toBe(404);
  expect((await open("/runs/none")).status).toBe(404);
});

test("a list goes on with its filter on the next page", async () => {
  const { sql } = database;
  await sql`insert into engine.events (id, name, event, fanned_out_at) values ('e1', 'paged', '{}', now())`;
  await sql`insert into engine.runs (id, function_id, event_id, status, ended_at)
    select '0p' || lpad(n::text, 3, '0'), 'app-paged', 'e1', 'failed', now() from generate_series(1, 60) n`;
  const first = (await open("/runs?status=failed&function=app-paged")).text;
  expect([first.includes("0p011"), first.includes("0p010")]).toEqual([true, false]);
  expect(first).toContain("/runs?status=failed&#38;function=app-paged&#38;after=0p011");
  const second = (await open("/runs?status=failed&function=app-paged&after=0p011")).text;
  expect([second.includes('0p011"'), second.includes("0p010"), second.includes("0p001")]).toEqual([
    false,
    true,
    true,
  ]);
  expect(second).not.toContain("Next page");
});

test("a step that is tried again is named with what it threw and its next time", async () => {
  const { ids } = await client.send({ name: "later" });
  const [run] = await until(async () => {
    const rows = await database.sql`select id from engine.runs where event_id = ${ids[0]!} and attempt = 1`;
    return rows.length > 0 && rows;
  });
  const { text } = await open(`/runs/${run!.id}`);
  expect(text).toContain("The last try of fragile threw.</b> RetryAfterError: no luck");
  expect(text).toContain("Try</dt><dd>2 of 5<");
  expect(text).toContain("Called again</dt><dd><time");
});

test("a large result is cut with a note", async () => {
  const id = await begin("done", "completed");
  const { text } = await open(`/runs/${id}`);
  expect(text).toContain("Cut here; all of it is 30 kB.");
  expect(text.length).toBeLessThan(60_000);
});

test("a run is cancelled after a question, by a form of the own session alone", async () => {
  const id = await begin("napper", "sleeping");
  const path = `/runs/${id}/cancel`;
  const isOpen = async () =>
    (await database.sql`select from engine.runs where id = ${id} and ended_at is null`).length === 1;
  const question = await open(path);
  expect(question.text).toContain("Cancel this run?");
  const token = tokenIn(question.text);
  const stranger = cookieOf(await logIn());
  const refused = [
    await post(path, {}, { cookie }),
    await post(path, { token: "0".repeat(64) }, { cookie }),
    await post(path, { token }, { cookie: stranger }),
    await post(path, { token, more: "x".repeat(10_000) }, { cookie }),
    await post(path, { token }, { cookie, headers: { origin: "http://evil.example" } }),
    await post(path, { token }, { cookie, headers: { origin: "null" } }),
    await post(path, { token }, { cookie, headers: { "sec-fetch-site": "cross-site" } }),
    await post(
      path,
      { token },
      { cookie, headers: { "sec-fetch-site": "same-site", origin: engine.origin } },
    ),
  ];
  expect(refused.map(({ status }) => status)).toEqual(Array(8).fill(403));
  expect((await ask(path, { method: "PUT", cookie })).status).toBe(405);
  expect(await isOpen()).toBe(true);
  expect(await post(path, { token }, { cookie, headers: { origin: engine.origin } })).toMatchObject({
    status: 303,
    location: `/runs/${id}`,
  });
  expect(await isOpen()).toBe(false);
  expect((await open(`/runs/${id}`)).text).toContain("Cancelled");
  expect(await post(path, { token }, { cookie })).toMatchObject({ status: 409 });
});

test("a run that has ended is run again by its button", async () => {
  const id = await begin("done", "completed");
  const before = heard("done").length;
  const question = await open(`/runs/${id}/retry`);
  expect(question.text).toContain("Run it again?");
  const reply = await post(`/runs/${id}/retry`, { token: tokenIn(question.text) }, { cookie });
  expect(reply).toMatchObject({ status: 303, location: expect.stringMatching(/^\/runs\/[0-9A-Z]{26}$/) });
  expect(reply.location).not.toBe(`/runs/${id}`);
  await until(() => heard("done").length === before + 1);
  expect((await open(reply.location!)).text).toContain(`Repeats</dt><dd><a href="/runs/${id}"`);
});

test("an order without a login's cookie of this engine changes nothing, whatever its path", async () => {
  const token = tokenIn((await open("/")).text);
  for (const path of ["/runs", "/", "/runs/x/delete", "/runs/x/cancel/more"]) {
    expect((await post(path, { token }, { cookie })).status).toBe(404);
  }
  expect((await post("/runs/none/cancel", { token }, { cookie })).status).toBe(409);
});
