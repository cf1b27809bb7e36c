import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveHints } from "@/lib/live/types";
import { openLive } from "./open-live";

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 0;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
  say(type: string, id: string, hints: object = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(hints), lastEventId: id }));
  }
}

class FakeDocument extends EventTarget {
  visibilityState = "visible";
  show(state: "visible" | "hidden") {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

let page: FakeDocument;
let said: unknown[];
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeDocument();
  FakeSource.all = [];
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("document", page);
  said = [];
  close = openLive({
    onHints: (hints: LiveHints) => said.push(hints),
    onReset: (isFirst) => said.push(isFirst ? "first" : "reset"),
    onState: (isOpen) => said.push(isOpen ? "open" : "shut"),
    onEnd: () => said.push("end"),
  });
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const latest = () => FakeSource.all.at(-1) as FakeSource;

describe("the stream of a tab", () => {
  it("says what changed, of what this page knows", () => {
    latest().say("ready", "p.1");
    latest().say("message", "p.2", { post: ["1"], weather: ["rain"] });
    expect(said).toEqual(["open", "first", { post: ["1"] }]);
  });

  it("is given back by a tab that is hidden for long, and goes on where it was", () => {
    latest().say("ready", "p.1");
    latest().say("message", "p.2", { post: ["1"] });
    page.show("hidden");
    vi.advanceTimersByTime(5_000);
    page.show("visible");
    expect(FakeSource.all).toHaveLength(1);
    page.show("hidden");
    vi.advanceTimersByTime(20_000);
    expect(latest().readyState).toBe(FakeSource.CLOSED);
    page.show("visible");
    expect(latest().url).toBe("/live?after=p.2");
    latest().say("ready", "p.9");
    expect(said.filter((word) => word === "reset")).toEqual([]);
  });

  it("says when nobody knows what was missed", () => {
    latest().say("ready", "p.1");
    latest().say("reset", "q.7");
    expect(said.at(-1)).toBe("reset");
  });

  it("leaves a cut connection to the browser, and tries a refused one again ever later", () => {
    latest().dispatchEvent(new Event("error"));
    vi.advanceTimersByTime(600_000);
    expect(FakeSource.all).toHaveLength(1);
    for (const [index, waitMs] of [5_000, 15_000, 60_000, 60_000].entries()) {
      latest().close();
      latest().dispatchEvent(new Event("error"));
      vi.advanceTimersByTime(waitMs - 1);
      expect(FakeSource.all).toHaveLength(index + 1);
      vi.advanceTimersByTime(1);
      expect(FakeSource.all).toHaveLength(index + 2);
    }
    expect(said).not.toContain("open");
  });

  it("ends when the person may hear no more", () => {
    latest().say("ready", "p.1");
    latest().say("end", "");
    vi.advanceTimersByTime(600_000);
    expect(said.at(-1)).toBe("end");
    expect(FakeSource.all).toHaveLength(1);
  });
});
