import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { checkPassword, SIGN_IN_REFUSAL } from "./check-password";
import { createTestPerson, TEST_PASSWORD } from "./testing";
import { limits, throttle } from "./throttle";

test("attempts are counted over all processes, not in each", async () => {
  vi.resetModules();
  const elsewhere = await import("./throttle");
  expect(elsewhere.throttle).not.toBe(throttle);
  const key = randomUUID();
  const { points } = limits["second step"];
  const tries = Array.from({ length: points * 2 }, (_, turn) =>
    (turn % 2 ? throttle : elsewhere.throttle)("second step", key),
  );
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(points);
});

test("a wait of hours is said in hours", async () => {
  const key = randomUUID();
  for (let tried = 0; tried < limits["second step, a day"].points; tried++) {
    await throttle("second step, a day", key);
  }
  await expect(throttle("second step, a day", key)).rejects.toMatchObject({
    message: "Too many attempts. Try again in 24 hours.",
  });
});

test("a stranger's guesses from another network keep nobody out", async () => {
  const { email, userId } = await createTestPerson();
  const [strangers, own] = [randomUUID(), randomUUID()];
  for (let tried = 0; tried < limits["sign in, by address"].points; tried++) {
    const guess = checkPassword({ email, password: "wrong" }, strangers);
    await expect(guess).rejects.toThrow(SIGN_IN_REFUSAL);
  }
  await expect(checkPassword({ email, password: TEST_PASSWORD }, strangers)).rejects.toMatchObject({
    code: "throttled",
  });
  expect(await checkPassword({ email, password: TEST_PASSWORD }, own)).toMatchObject({ id: userId });
});
