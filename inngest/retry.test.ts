import { NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import { TikTokError, type TikTokErrorKind, toTikTokError } from "@/lib/tiktok";
import { retrying } from "./retry";

const catchFrom = (thrown: unknown) =>
  retrying(() => Promise.reject(thrown)).then(
    () => expect.fail("It was not thrown."),
    (error) => error,
  );
const vendorError = (kind: TikTokErrorKind, retryAfterSeconds?: number) =>
  new TikTokError("some_code", kind, { message: "A sentence.", retryAfterSeconds });

describe("retrying", () => {
  it("gives what the work gives", async () => {
    expect(await retrying(async () => "done")).toBe("done");
  });

  it("tries again half a minute after TikTok's bad moment", async () => {
    const error = await catchFrom(vendorError("retry"));
    expect(error).toBeInstanceOf(RetryAfterError);
    expect(error.retryAfter).toBe("30");
    expect(error.message).toBe("some_code: A sentence.");
  });

  it("waits five minutes at the most, whatever TikTok asks for", async () => {
    expect((await catchFrom(vendorError("wait", 3600))).retryAfter).toBe("300");
  });

  it.each(["retry", "wait"] as const)("waits as long as TikTok asks for: %s", async (kind) => {
    const error = await catchFrom(vendorError(kind, 90));
    expect(error).toBeInstanceOf(RetryAfterError);
    expect(error.retryAfter).toBe("90");
    expect(error.message).toBe("some_code: A sentence.");
  });

  it("waits a minute when TikTok says to slow down, but not for how long", async () => {
    const error = await catchFrom(toTikTokError("rate_limit_exceeded", { httpStatus: 429 }));
    expect(error).toBeInstanceOf(RetryAfterError);
    expect(error.retryAfter).toBe("60");
  });

  it.each(["reconnect", "fix the post", "fix the app", "ask the person"] as const)(
    "does not try again what only a person can change: %s",
    async (kind) => {
      for (const error of [await catchFrom(vendorError(kind)), await catchFrom(vendorError(kind, 90))]) {
        expect(error).toBeInstanceOf(NonRetriableError);
        expect(error.message).toBe("some_code: A sentence.");
      }
    },
  );

  it.each(["invalid", "forbidden", "not-found", "conflict", "throttled"] satisfies AppErrorCode[])(
    "does not try again what we refuse ourselves: %s",
    async (code) => {
      const refusal = new AppError(code, "A sentence.");
      const error = await catchFrom(refusal);
      expect(error).toBeInstanceOf(NonRetriableError);
      expect(error).toMatchObject({ message: `${code}: A sentence.`, cause: refusal });
    },
  );

  it("tries again what is unavailable for now, and bugs, without growing pauses", async () => {
    const passing = new StorageError("http_503", "retry", "The store is away.");
    const away = new AppError("unavailable", "Later.");
    expect((await catchFrom(away)).message).toBe("unavailable: Later.");
    for (const thrown of [away, new TypeError("a bug"), passing]) {
      const error = await catchFrom(thrown);
      expect(error).toBeInstanceOf(RetryAfterError);
      expect(error).toMatchObject({
        retryAfter: "30",
        message: expect.stringContaining(thrown.message),
        cause: thrown,
      });
    }
  });

  it("does not try again when the stored file is gone", async () => {
    const error = await catchFrom(new StorageError("http_404", "gone", "The file is gone."));
    expect(error).toBeInstanceOf(NonRetriableError);
  });
});
