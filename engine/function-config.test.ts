import { expect, test } from "vitest";
import { flowOf, maxAttemptsOf, readFunctionConfig } from "./function-config.ts";

const base = {
  id: "app-fn",
  triggers: [{ event: "a" }],
  steps: { step: { runtime: { url: "http://anywhere" } } },
};
const read = (more: object) => readFunctionConfig({ ...base, ...more });

test("what the engine can do is taken", () => {
  const config = read({
    triggers: [{ event: "a", expression: "event.data.b == 1" }, { cron: "TZ=Europe/Paris 0 9 * * *" }],
    concurrency: { limit: 2, key: "event.data.account" },
    cancel: [{ event: "stop", if: "event.data.id == async.data.id", timeout: "2h" }],
    idempotency: "event.data.id",
  });
  expect(config).toMatchObject({ id: "app-fn", concurrency: [{ limit: 2, key: "event.data.account" }] });
  expect(read({ concurrency: 3 })).toMatchObject({ concurrency: [{ limit: 3 }] });
});

test("retries become tries, five where none are named", () => {
  const tries = (attempts?: number) => {
    const config = read({ steps: { step: { retries: { attempts } } } });
    return typeof config === "string" ? config : maxAttemptsOf(config);
  };
  expect([tries(), tries(0), tries(3)]).toEqual([5, 1, 4]);
});

test("flow control is taken, its times in milliseconds", () => {
  const config = read({
    throttle: { limit: 2, period: "1m30s", burst: 1, key: "event.data.a" },
    rateLimit: { limit: 1, period: "24h" },
    debounce: { period: "1s", timeout: "7d" },
    singleton: { mode: "skip" },
    priority: { run: "event.data.urgent ? 600 : 0" },
    timeouts: { start: "10s", finish: "1h" },
    concurrency: { limit: 1, scope: "account", key: "'all'" },
    triggers: [{ event: "a/*" }, { event: "a.b.*" }],
  });
  if (typeof config === "string") throw new Error(config);
  expect(flowOf(config)).toMatchObject({
    throttle: { limit: 2, period: 90_000, burst: 1, key: "event.data.a" },
    rateLimit: { limit: 1, period: 86_400_000 },
    debounce: { period: 1000, timeout: 604_800_000 },
    singleton: { mode: "skip" },
    timeouts: { start: 10_000, finish: 3_600_000 },
  });
  expect(read({ concurrency: [{ limit: 0 }, { limit: 2 }] })).toMatchObject({ concurrency: [{ limit: 2 }] });
  expect(read({ batchEvents: { maxSize: 10, timeout: "5s", key: "event.data.a" } })).toMatchObject({
    batchEvents: { maxSize: 10, timeout: 5000 },
  });
});

test.each([
  [{ throttle: { limit: 1, period: "500ms" } }, "throttle.period must lie between 1s and 7d"],
  [{ throttle: { limit: 0, period: "1s" } }, "throttle.limit"],
  [{ rateLimit: { limit: 1, period: "25h" } }, "rateLimit.period must lie between 1s and 24h"],
  [{ debounce: { period: "soon" } }, "debounce.period is not a duration"],
  [{ singleton: { mode: "queue" } }, "singleton.mode"],
  [{ priority: { run: "event.data." } }, "priority.run is not an expression"],
  [{ concurrency: { limit: 1, scope: "env" } }, "concurrency.0 needs a key"],
  [{ concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] }, "concurrency"],
  [{ triggers: [{ event: "a*" }] }, "triggers.0.event may hold one wildcard only"],
  [{ triggers: [{ cron: "every day" }] }, "triggers.0.cron is not a cron expression"],
  [{ triggers: [{ cron: "0 9 * * *", jitter: "5m" }] }, "triggers.0.jitter is not supported: leave it out"],
  [{ cancel: [{ event: "a/*" }] }, "cancel.0.event may not hold a wildcard"],
  [{ idempotency: "event.data." }, "idempotency is not an expression"],
  [
    { batchEvents: { maxSize: 2, timeout: "1s" }, priority: { run: "1" }, cancel: [{ event: "b" }] },
    "batchEvents cannot be used together with priority, cancel",
  ],
  [{ sharding: 3 }, "this engine does not know sharding: leave it out"],
  [{ throttle: { limit: 1, period: "1s", shape: "round" } }, "does not know shape in throttle: leave it out"],
])("%j is refused by a sentence", (option, sentence) => {
  const refusal = read(option);
  expect(refusal).toMatch(/^Function app-fn is refused: .*\.$/);
  expect(refusal).toContain(sentence);
});

test("what is no function at all is refused", () => {
  expect(readFunctionConfig(null)).toContain("refused");
});
