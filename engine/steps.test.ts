import { type Inngest, NonRetriableError, RetryAfterError, referenceFunction } from "inngest";
import { afterAll, expect, test } from "vitest";
import { findRuns, makeDiary, setUp, until } from "./testing.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const dataOf = (event: { data?: unknown }) => event.data as { n: number; until: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "memo", ...trigger("memo") }, async ({ event, step, runId, attempt }) => {
    tell("memo.call", { attempt });
    const one = await step.run("one", () => tell("memo.one", { n: dataOf(event).n, nul: "\0" }));
    const same = await step.run("one", () => tell("memo.again", "again"));
    const two = await step.run("two", () => tell("memo.two", one.n + 1));
    tell("memo.end", { one, same, two, runId });
    return two;
  }),
  client.createFunction({ id: "sleep", ...trigger("sleep") }, async ({ event, step }) => {
    await step.sleep("nap", "1s");
    tell("sleep.nap");
    await step.sleepUntil("until", new Date(dataOf(event).until));
    tell("sleep.until");
  }),
  client.createFunction({ id: "parallel", ...trigger("parallel") }, async ({ step }) => {
    const pause = (what: string) => async () => {
      tell(`${what}.start`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      tell(`${what}.stop`);
      return what;
    };
    const both = await Promise.all([
      step.run("left", pause("left")),
      step.run("right", pause("right")).then((right) => step.run("after", () => `${right} after`)),
      step.sleep("nap", "1s"),
    ]);
    const last = await step.run("last", () => "last");
    tell("parallel.end", [...both.slice(0, 2), last]);
  }),
  client.createFunction({ id: "wait", ...trigger("wait") }, async ({ step }) => {
    const got = await step.waitForEvent("answer", {
      event: "answer",
      timeout: "10s",
      if: "async.data.to == event.data.me",
    });
    const none = await step.waitForEvent("silence", { event: "never", timeout: "1s" });
    tell("wait.end", { got: got?.data, none });
  }),
  client.createFunction({ id: "retry", retries: 2, ...trigger("retry") }, async ({ step, attempt }) => {
    const tries = await step.run("shaky", () => {
      tell("retry.try", attempt);
      if (heard("retry.try").length < 3) throw new Error("not yet");
      return heard("retry.try").length;
    });
    tell("retry.end", tries);
  }),
  client.createFunction({ id: "caught", retries: 1, ...trigger("caught") }, async ({ step }) => {
    const message = await step
      .run("doomed", () => {
        tell("caught.try");
        throw new Error("no luck");
      })
      .catch((error) => error.message);
    await step.run("more", () => tell("caught.more", message));
  }),
  client.createFunction(
    {
      id: "doomed",
      retries: 3,
      onFailure: ({ event, error }) =>
        tell("doomed.failure", { event: event.data.event.data, error: error.message }),
      ...trigger("doomed"),
    },
    async () => {
      tell("doomed.try");
      throw new NonRetriableError("never again");
    },
  ),
  client.createFunction(
    {
      id: "worn",
      retries: 1,
      onFailure: ({ error }) => tell("worn.failure", error.message),
      ...trigger("worn"),
    },
    async ({ attempt }) => {
      tell("worn.try", attempt);
      throw new Error("always");
    },
  ),
  client.createFunction({ id: "later", retries: 1, ...trigger("later") }, async ({ step, attempt }) => {
    await step.run("later", () => {
      tell("later.try");
      if (attempt === 0) throw new RetryAfterError("busy", "2s");
    });
  }),
  client.createFunction({ id: "chain", ...trigger("chain") }, async ({ step }) => {
    await step.sendEvent("send", [
      { name: "link", data: { n: 1 } },
      { name: "link", data: { n: 2 } },
    ]);
  }),
  client.createFunction({ id: "link", ...trigger("link") }, async ({ event }) =>
    tell("link", dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "finished",
      triggers: [{ event: "inngest/function.finished", if: "event.data.function_id == 'app-chain'" }],
    },
    async ({ event }) => tell("finished", event.data),
  ),
  client.createFunction({ id: "waiter", ...trigger("waiter") }, async ({ step }) => {
    await step.waitForEvent("odd", { event: "odd", timeout: "1m", if: "async.data. ==" });
  }),
  client.createFunction({ id: "heavy", ...trigger("heavy") }, async ({ step }) => {
    const data = { text: "x".repeat(1_100_000) };
    await step.invoke("heavy", { function: referenceFunction({ functionId: "link" }), data });
  }),
  client.createFunction({ id: "fetcher", ...trigger("fetcher") }, async ({ step }) => {
    await step.fetch("http://127.0.0.1:9/");
  }),
];

const { client, engine, database, close } = await setUp(makeFunctions, 0, { checkpointing: false });
afterAll(close);

test.concurrent("each step runs once and its result is handed back, odd characters and all", async () => {
  await client.send({ name: "memo", data: { n: 1 } });
  const end = await whenTold("memo.end");
  expect(end.value).toMatchObject({ one: { n: 1, nul: "\0" }, same: "again", two: 2 });
  expect(["memo.one", "memo.again", "memo.two"].map((what) => heard(what).length)).toEqual([1, 1, 1]);
  const { runId } = end.value as { runId: string };
  await until(async () =>
    (await findRuns(engine.origin)).find((run) => run.id === runId && run.status === "completed"),
  );
});

test.concurrent("a sleep ends at its time, never before and soon after", async () => {
  const start = Date.now();
  const target = start + 2300;
  await client.send({ name: "sleep", data: { until: new Date(target).toISOString() } });
  const until = await whenTold("sleep.until");
  const napMs = heard("sleep.nap")[0]!.at - start;
  expect(napMs).toBeGreaterThanOrEqual(1000);
  expect(napMs).toBeLessThan(5000);
  expect(until.at).toBeGreaterThanOrEqual(target);
  expect(until.at - target).toBeLessThan(1500);
});

test.concurrent("parallel steps overlap, a chain inside goes on by itself, and all meet again", async () => {
  await client.send({ name: "parallel" });
  const end = await whenTold("parallel.end");
  expect(end.value).toEqual(["left", "right after", "last"]);
  expect(heard("left.start")[0]!.at).toBeLessThan(heard("right.stop")[0]!.at);
  expect(heard("right.start")[0]!.at).toBeLessThan(heard("left.stop")[0]!.at);
  expect([heard("left.start").length, heard("right.start").length]).toEqual([1, 1]);
});

test.concurrent("a wait takes the first event that matches and gives null when none comes", async () => {
  await client.send({ name: "wait", data: { me: "ada" } });
  await until(async () => (await database.sql`select 1 from engine.waits where event = 'answer'`).length);
  await client.send([
    { name: "answer", data: { to: "bob" } },
    { name: "answer", data: { to: "ada", n: 1 } },
  ]);
  expect((await whenTold("wait.end")).value).toEqual({ got: { to: "ada", n: 1 }, none: null });
});

test.concurrent("a step that throws is tried again and its attempts are counted", async () => {
  await client.send({ name: "retry" });
  expect((await whenTold("retry.end")).value).toBe(3);
  expect(heard("retry.try").map((item) => item.value)).toEqual([0, 1, 2]);
});

test.concurrent("a step out of attempts throws into the function, which may catch it", async () => {
  await client.send({ name: "caught" });
  expect((await whenTold("caught.more")).value).toBe("no luck");
  expect(heard("caught.try").length).toBe(2);
});

test.concurrent("an error that must not be retried goes to onFailure at once", async () => {
  await client.send({ name: "doomed", data: { post: 7 } });
  expect((await whenTold("doomed.failure")).value).toEqual({ event: { post: 7 }, error: "never again" });
  expect(heard("doomed.try").length).toBe(1);
});

test.concurrent("a function out of attempts fails once", async () => {
  await client.send({ name: "worn" });
  expect((await whenTold("worn.failure")).value).toBe("always");
  expect(heard("worn.try").map((item) => item.value)).toEqual([0, 1]);
  await until(async () =>
    (await findRuns(engine.origin)).some((run) => run.function_id === "app-worn" && run.status === "failed"),
  );
});

test.concurrent("a retry waits as long as the code asked", async () => {
  await client.send({ name: "later" });
  const second = await until(() => heard("later.try")[1]);
  expect(second.at - heard("later.try")[0]!.at).toBeGreaterThanOrEqual(2000);
});

test.concurrent("events sent by a step start other functions, and the end of a run is announced", async () => {
  await client.send({ name: "chain" });
  await until(() => heard("link").length === 2);
  expect(
    heard("link")
      .map((item) => item.value)
      .toSorted(),
  ).toEqual([1, 2]);
  expect((await whenTold("finished")).value).toMatchObject({ function_id: "app-chain" });
});

test.concurrent.each([
  ["fetcher", "does not support Gateway"],
  ["waiter", "waits with an expression that this engine cannot read"],
  ["heavy", "invokes with data larger than"],
])("a step this engine cannot do fails the run with a sentence: %s", async (name, sentence) => {
  await client.send({ name });
  const [failed] = await until(async () => {
    const rows =
      await database.sql`select error from engine.runs where function_id = ${`app-${name}`} and status = 'failed'`;
    return rows.length > 0 && rows;
  });
  expect(failed!.error.message).toContain(sentence);
});
