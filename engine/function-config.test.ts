import { expect, test } from "vitest";
import { maxAttemptsOf, readFunctionConfig } from "./function-config.ts";

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

test.each(["batchEvents", "debounce", "priority", "rateLimit", "singleton", "throttle", "timeouts"])(
  "%s is refused by its name",
  (option) => {
    expect(read({ [option]: { key: "x" } })).toBe(
      `Function app-fn is refused: this engine does not support ${option}.`,
    );
  },
);

test("what it would do wrongly is refused too", () => {
  expect(read({ concurrency: { limit: 1, scope: "account", key: "'all'" } })).toContain(
    "only concurrency of scope fn",
  );
  expect(read({ triggers: [{ event: "a/*" }] })).toContain("refused");
  expect(read({ triggers: [{ cron: "every day" }] })).toContain("refused");
  expect(read({ triggers: [{ cron: "0 9 * * *", jitter: "5m" }] })).toContain("refused");
  expect(read({ idempotency: "event.data." })).toContain("is not an expression");
  expect(readFunctionConfig(null)).toContain("refused");
});
