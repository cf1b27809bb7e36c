import { type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event: named(event) }] });
const dataOf = (event: { data?: unknown }) => event.data as { n: number; until: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "memo", ...trigger("memo") }, async ({ event, step }) => {
    const one = await step.run("one", () => tell("memo.one", { n: dataOf(event).n, nul: "\0" }));
    const same = await step.run("one", () => tell("memo.again", "again"));
    const two = await step.run("two", () => tell("memo.two", one.n + 1));
    tell("memo.end", { one, same, two });
    return two;
  }),
  client.createFunction({ id: "sleep", ...trigger("sleep") }, async ({ event, step }) => {
    await step.sleep("nap", "1s");
    tell("sleep.nap");
    await step.sleepUntil("until", new Date(dataOf(event).until));
    tell("sleep.until");
  }),
  client.createFunction({ id: "parallel", ...trigger("parallel") }, async ({ step }) => {
    const work = (what: string) => async () => {
      tell(`${what}.start`);
      await pause(300);
      tell(`${what}.stop`);
      return what;
    };
    const both = await Promise.all([
      step.run("left", work("left")),
      step.run("right", work("right")).then((right) => step.run("after", () => `${right} after`)),
      step.sleep("nap", "1s"),
    ]);
    const last = await step.run("last", () => "last");
    tell("parallel.end", [...both.slice(0, 2), last]);
  }),
  client.createFunction({ id: "wait", ...trigger("wait") }, async ({ step }) => {
    const got = await step.waitForEvent("answer", {
      event: named("answer"),
      timeout: "10s",
      if: "async.data.to == event.data.me",
    });
    tell("wait.got");
    const none = await step.waitForEvent("silence", { event: named("never"), timeout: "1s" });
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
      { name: named("link"), data: { n: 1 } },
      { name: named("link"), data: { n: 2 } },
    ]);
  }),
  client.createFunction({ id: "link", ...trigger("link") }, async ({ event }) =>
    tell("link", dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "finished",
      triggers: [
        { event: "inngest/function.finished", if: `event.data.function_id == '${client.id}-chain'` },
      ],
    },
    async ({ event }) => tell("finished", event.data),
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("each step runs once and its result is handed back, odd characters and all", async () => {
  await client.send({ name: named("memo"), data: { n: 1 } });
  const end = await whenTold("memo.end");
  expect(end.value).toMatchObject({ one: { n: 1, nul: "\0" }, same: "again", two: 2 });
  expect(["memo.one", "memo.again", "memo.two"].map((what) => heard(what).length)).toEqual([1, 1, 1]);
});

test.concurrent("a sleep ends at its time, never before and soon after", async () => {
  const start = Date.now();
  const target = start + 2300;
  await client.send({ name: named("sleep"), data: { until: new Date(target).toISOString() } });
  const woken = await whenTold("sleep.until");
  const napMs = heard("sleep.nap")[0]!.at - start;
  expect(napMs).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
  expect(napMs).toBeLessThan(5000);
  expect(woken.at).toBeGreaterThanOrEqual(target - subject.earlyMs);
  expect(woken.at - target).toBeLessThan(1500);
});

test.concurrent("parallel steps overlap, a chain inside goes on by itself, and all meet again", async () => {
  await client.send({ name: named("parallel") });
  const end = await whenTold("parallel.end");
  expect(end.value).toEqual(["left", "right after", "last"]);
  expect(heard("left.start")[0]!.at).toBeLessThan(heard("right.stop")[0]!.at);
  expect(heard("right.start")[0]!.at).toBeLessThan(heard("left.stop")[0]!.at);
  expect([heard("left.start").length, heard("right.start").length]).toEqual([1, 1]);
});

test.concurrent("a wait takes the first event that matches and gives null when none comes", async () => {
  await client.send({ name: named("wait"), data: { me: "ada" } });
  const answers = [
    { name: named("answer"), data: { to: "bob" } },
    { name: named("answer"), data: { to: "ada", n: 1 } },
  ];
  // Nothing tells when a server has begun to wait, so the answer is given until it is heard.
  await until(async () => {
    await client.send(answers);
    await pause(200);
    return heard("wait.got").length > 0;
  });
  expect((await whenTold("wait.end")).value).toEqual({ got: { to: "ada", n: 1 }, none: null });
});

test.concurrent("a step that throws is tried again and its attempts are counted", async () => {
  await client.send({ name: named("retry") });
  expect((await whenTold("retry.end")).value).toBe(3);
  expect(heard("retry.try").map((item) => item.value)).toEqual([0, 1, 2]);
});

test.concurrent("a step out of attempts throws into the function, which may catch it", async () => {
  await client.send({ name: named("caught") });
  expect((await whenTold("caught.more")).value).toBe("no luck");
  expect(heard("caught.try").length).toBe(2);
});

test.concurrent("an error that must not be retried goes to onFailure at once", async () => {
  await client.send({ name: named("doomed"), data: { post: 7 } });
  expect((await whenTold("doomed.failure")).value).toEqual({ event: { post: 7 }, error: "never again" });
  expect(heard("doomed.try").length).toBe(1);
});

test.concurrent("a function out of attempts fails once", async () => {
  await client.send({ name: named("worn") });
  expect((await whenTold("worn.failure")).value).toBe("always");
  expect(heard("worn.try").map((item) => item.value)).toEqual([0, 1]);
});

test.concurrent("a retry waits as long as the code asked", async () => {
  await client.send({ name: named("later") });
  const second = await until(() => heard("later.try")[1]);
  expect(second.at - heard("later.try")[0]!.at).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
});

test.concurrent("events sent by a step start other functions, and the end of a run is announced", async () => {
  await client.send({ name: named("chain") });
  await until(() => heard("link").length === 2);
  expect(
    heard("link")
      .map((item) => item.value)
      .toSorted(),
  ).toEqual([1, 2]);
  expect((await whenTold("finished")).value).toMatchObject({ function_id: `${client.id}-chain` });
});
