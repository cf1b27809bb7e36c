import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findShortcut, registerShortcuts, type Shortcut, shortcutTables } from "./shortcuts";

const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  run: () => {},
  ...more,
});
const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
  repeat: false,
  ...more,
});
const find = (key: string, more: object = {}, nowMs = 0, isBusy = false) =>
  findShortcut(press(key, more), nowMs, isBusy)?.keys ?? null;

let forget: () => void;
beforeEach(() => {
  forget = registerShortcuts({
    title: "Test",
    shortcuts: [
      shortcut("n"),
      shortcut("c"),
      shortcut("g c"),
      shortcut("?"),
      shortcut("shift+d"),
      shortcut("ArrowLeft"),
      shortcut("mod+k", { isEverywhere: true }),
    ],
  });
  return () => forget();
});
afterEach(() => find("Escape"));

describe("which shortcut a key is", () => {
  it("takes single keys, with caps lock too", () => {
    expect(find("n")).toBe("n");
    expect(find("N")).toBe("n");
    expect(find("ArrowLeft")).toBe("ArrowLeft");
    expect(find("x")).toBeNull();
  });

  it("leaves other modifiers to the browser", () => {
    expect(find("n", { ctrlKey: true })).toBeNull();
    expect(find("n", { altKey: true })).toBeNull();
    expect(find("n", { shiftKey: true })).toBeNull();
    expect(find("n", { defaultPrevented: true })).toBeNull();
    expect(find("n", { repeat: true })).toBeNull();
  });

  it("knows shift where it makes another key of a letter, and not where it makes the sign", () => {
    expect(find("D", { shiftKey: true })).toBe("shift+d");
    expect(find("?", { shiftKey: true })).toBe("?");
    expect(find("?")).toBe("?");
  });

  it("takes the one that stands for Ctrl and for ⌘", () => {
    expect(find("k", { ctrlKey: true })).toBe("mod+k");
    expect(find("k", { metaKey: true })).toBe("mod+k");
  });

  it("joins two keys in a row, for as long as they belong together", () => {
    expect(find("g")).toBeNull();
    expect(find("c", {}, 1000)).toBe("g c");
    expect(find("g")).toBeNull();
    expect(find("c", {}, 3000)).toBe("c");
    expect(find("g")).toBeNull();
    expect(find("x")).toBeNull();
    expect(find("c", {}, 100)).toBe("c");
  });

  it("stands back while somebody is busy, but for what works everywhere", () => {
    expect(find("n", {}, 0, true)).toBeNull();
    expect(find("k", { metaKey: true }, 0, true)).toBe("mod+k");
  });

  it("leaves alone what is only shown", () => {
    const forgetShown = registerShortcuts({
      title: "Shown",
      shortcuts: [{ keys: "F8", label: "Notifications" }],
    });
    expect(find("F8")).toBeNull();
    forgetShown();
  });

  it("lets the part that came later answer, until it goes", () => {
    const later = shortcut("n");
    const forgetLater = registerShortcuts({ title: "Later", shortcuts: [later] });
    expect(findShortcut(press("n"), 0, false)).toBe(later);
    forgetLater();
    expect(findShortcut(press("n"), 0, false)).not.toBe(later);
    expect(shortcutTables()).toHaveLength(1);
  });

  it("lets a page's key come before the same key of the frame, whichever was there first", () => {
    const page = registerShortcuts({ title: "Page", shortcuts: [shortcut("/", { label: "page" })] });
    const frame = registerShortcuts({
      title: "Frame",
      isFrame: true,
      shortcuts: [shortcut("/", { label: "frame" })],
    });
    expect(findShortcut(press("/"), 0, false)?.label).toBe("page");
    page();
    expect(findShortcut(press("/"), 0, false)?.label).toBe("frame");
    frame();
  });
});
