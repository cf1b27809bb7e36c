import { describe, expect, it } from "vitest";
import { renderMail } from "./render-mail";

const mail = {
  to: "ana@example.test",
  userId: null,
  locale: "en-GB",
  template: "invitation",
  values: { person: "Ana", workspace: "Slow Lane", role: "editor", until: "2027-01-05T09:00:00.000Z" },
  url: "https://desk.example/invite/secret",
};
const render = (changes: Partial<Parameters<typeof renderMail>[0]> = {}) =>
  renderMail({ ...mail, ...changes }, "https://desk.example");

describe("a mail", () => {
  it("says the same as text and as HTML, with the address in sight in both", async () => {
    const { subject, text, html } = await render();
    expect(subject).toBe("Ana invites you to Slow Lane on Cuepost");
    for (const form of [text, html]) {
      expect(form).toContain("Ana wants you to join Slow Lane as an editor.");
      expect(form).toContain(mail.url);
      expect(form).toContain("because somebody gave ana@example.test at desk.example");
    }
  });

  it("says instants in the reader's zone, and names it", async () => {
    expect((await render()).text).toContain("Tue 5 Jan, 09:00 UTC");
    const values = { ...mail.values, timeZone: "Europe/Berlin" };
    expect((await render({ values })).text).toContain("Tue 5 Jan, 10:00 CET");
    expect((await render({ values, locale: "de-DE" })).text).toMatch(/Di\., 5\. Jan\..*10:00 MEZ/);
  });

  it("never lets what a person wrote become markup, or an address that is none a link", async () => {
    const evil = `<img src=x onerror="alert(1)"> & 'friends'`;
    const items = [{ text: evil, detail: evil, url: "javascript:alert(1)" }];
    const { html, text } = await render({
      values: { ...mail.values, person: evil },
      items,
      url: "javascript:alert(1)",
    });
    expect(html).not.toMatch(/<img|javascript:/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;friends&#39;");
    expect(text).not.toContain("javascript:");
  });

  it("keeps what a person wrote on its line, in its direction, and short", async () => {
    const person = `A\r\nb\u202eevil ${"x".repeat(5000)}`;
    const { subject, text } = await render({ values: { ...mail.values, person } });
    expect(subject).toMatch(/^A b evil x+…$/);
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(text.length).toBeLessThan(3500);
  });

  it("tells a person where to choose what comes by mail", async () => {
    const { html } = await render({ userId: "d0c8a3f2-0000-4000-8000-000000000000" });
    expect(html).toContain('href="https://desk.example/settings/notifications"');
    expect((await render()).html).not.toContain("/settings/notifications");
  });

  it("lists what it gathers, each with where it leads", async () => {
    const items = [
      { text: "Held: one", detail: "Today 10:30", url: "https://desk.example/inbox/1" },
      { text: "Two" },
    ];
    const { text, html } = await render({ items });
    expect(text).toContain("- Held: one\n  Today 10:30\n  https://desk.example/inbox/1\n\n- Two");
    expect(html).toContain(">Held: one</a>");
  });

  it("is not made up where a word is missing", async () => {
    await expect(render({ values: {} })).rejects.toThrow();
    await expect(render({ template: "no such mail" })).rejects.toThrow();
  });
});
