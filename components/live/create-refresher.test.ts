import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRefresher } from "./create-refresher";

let client: QueryClient;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  asked = [];
  vi.spyOn(client, "invalidateQueries").mockImplementation(async (filters) => {
    asked.push(String(filters?.queryKey));
  });
});
afterEach(() => vi.useRealTimers());

describe("the refresher", () => {
  it("asks at once for the first change, and for what follows soon only in the next round", async () => {
    const { add } = createRefresher(client);
    add({ import: ["1"] });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(["media,imports"]);
    add({ import: ["2"] });
    add({ import: ["3"] });
    await vi.advanceTimersByTimeAsync(499);
    expect(asked).toEqual(["media,imports"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(["media,imports", "media,imports"]);
  });

  it("asks at once and then once a second while nothing but bytes go out", async () => {
    const { add } = createRefresher(client);
    for (let time = 0; time < 5000; time += 250) {
      add({ progress: ["1"] });
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(asked.filter((key) => key === "calendar")).toHaveLength(6);
  });

  it("waits for a move that is on its way, and for an answer that does not come no longer than it must", async () => {
    const isMutating = vi.spyOn(client, "isMutating").mockReturnValue(1);
    const { add } = createRefresher(client);
    add({ import: ["1"] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
    isMutating.mockReturnValue(0);
    vi.mocked(client.invalidateQueries).mockImplementation(async ({ queryKey } = {}) => {
      asked.push(String(queryKey));
      await new Promise(() => {});
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(["media,imports"]);
    add({ import: ["2"] });
    await vi.advanceTimersByTimeAsync(5500);
    expect(asked).toEqual(["media,imports", "media,imports"]);
  });

  it("asks again for what is shown only after the change that it does not have yet", async () => {
    vi.mocked(client.invalidateQueries).mockRestore();
    const { add, end } = createRefresher(client);
    add({ post: ["1"] });
    await vi.advanceTimersByTimeAsync(1000);
    const show = (queryKey: string[]) => {
      const queryFn = vi.fn(async () => "new");
      const options = { queryKey, queryFn, initialData: "old", staleTime: 10_000 };
      const leave = new QueryObserver(client, options).subscribe(() => {});
      return { queryFn, leave };
    };
    const [soon, other] = [show(["calendar", "week"]), show(["media"])];
    await vi.advanceTimersByTimeAsync(0);
    expect(soon.queryFn).toHaveBeenCalledOnce();
    expect(other.queryFn).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    const late = show(["calendar", "month"]);
    await vi.advanceTimersByTimeAsync(0);
    expect(late.queryFn).not.toHaveBeenCalled();
    end();
    for (const { leave } of [soon, other, late]) leave();
  });
});
