import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { mails } from "@/db/schema";
import { keepMailsApart } from "@/scripts/testing/keep-mails-apart";
import { forgetMails } from "./forget-mails";
import { queueMail } from "./queue-mail";
import { sendMails } from "./send-mails";
import { createSmtp } from "./smtp";
import { startSilence, startSmtp, testCertificate } from "./testing-smtp";

const HOUR_MS = 3_600_000;
const from = "Cuepost <desk@example.test>";
const values = { person: "Ana", workspace: "Slow Lane", role: "editor", until: "2027-01-05T09:00:00.000Z" };
const url = "http://localhost:3000/invite/secret";

beforeAll(keepMailsApart);
beforeEach(async () => {
  await db.delete(mails);
});

async function queue(mail: Partial<Parameters<typeof queueMail>[1]> = {}): Promise<string> {
  const to = mail.to ?? `${randomUUID()}@example.test`;
  await queueMail(db, { locale: "en-GB", template: "invitation", values, url, ...mail, to });
  return to;
}

const rowOf = async (to: string) => (await db.select().from(mails).where(eq(mails.to, to)))[0]!;
const smtpAt = (port: number, { scheme = "smtp", login = "", trusts = true } = {}) =>
  createSmtp({
    url: `${scheme}://${login}localhost:${port}`,
    from,
    timeoutMs: 400,
    ...(trusts && { ca: testCertificate }),
  });
/** The database's clock is rounded, and a mail of this very moment may be due in the next. */
const soon = () => new Date(Date.now() + 5);
const inAMinute = () => new Date(Date.now() + 61_000);

describe("a mail server that accepts", () => {
  it("gets each mail once, and what it said is erased", async () => {
    const { port, received } = await startSmtp();
    const to = await queue();
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 1, givenUp: 0 });
    expect(await sendMails(inAMinute(), smtpAt(port))).toEqual({ sent: 0, givenUp: 0 });
    expect(received).toMatchObject([{ from: "desk@example.test", to: [to], isEncrypted: true }]);
    expect(received[0]!.raw).toContain("multipart/alternative");
    expect(received[0]!.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await rowOf(to)).toMatchObject({ values: null, sendAt: null, problem: null, tries: 1 });
    expect((await rowOf(to)).sentAt).toBeInstanceOf(Date);
  });

  it("gets nothing twice from two processes at once", async () => {
    const { port, received } = await startSmtp();
    for (let count = 0; count < 12; count++) await queue();
    await Promise.all([1, 2, 3].map(() => sendMails(soon(), smtpAt(port))));
    expect(new Set(received.map(({ to }) => to[0])).size).toBe(12);
    expect(received).toHaveLength(12);
  });

  it("gets a hundred in a turn, and the others in the next", async () => {
    for (let count = 0; count < 101; count++) await queue();
    const accept = async () => {};
    expect((await sendMails(soon(), accept)).sent).toBe(100);
    expect((await sendMails(soon(), accept)).sent).toBe(1);
  });

  it("can be asked for a login, over an encrypted connection only", async () => {
    const login = { login: `${encodeURIComponent("desk@x")}:right@` };
    const { port, received } = await startSmtp([], { authOptional: false });
    await queue();
    expect((await sendMails(soon(), smtpAt(port, login))).sent).toBe(1);
    expect(received[0]).toMatchObject({ user: "desk@x", isEncrypted: true });
    const plain = await startSmtp([], { hideSTARTTLS: true, disabledCommands: ["STARTTLS"] });
    const to = await queue();
    expect((await sendMails(soon(), smtpAt(plain.port, login))).sent).toBe(0);
    expect((await rowOf(to)).problem).toMatch(/STARTTLS/);
  });

  it("is spoken to encrypted from the first byte where the address says so", async () => {
    const { port, received } = await startSmtp([], { secure: true });
    await queue();
    expect((await sendMails(soon(), smtpAt(port, { scheme: "smtps" }))).sent).toBe(1);
    expect(received[0]).toMatchObject({ isEncrypted: true });
  });

  it("is not believed with a certificate that nobody vouches for", async () => {
    const { port, received } = await startSmtp([], { secure: true });
    const to = await queue();
    await sendMails(soon(), smtpAt(port, { scheme: "smtps", trusts: false }));
    expect(received).toEqual([]);
    expect((await rowOf(to)).problem).toMatch(/certificate/);
  });
});

describe("a mail server that refuses", () => {
  it.each(["RCPT", "DATA"] as const)("for now, at %s, gets the mail again after a while", async (at) => {
    const { port, received } = await startSmtp([{ at, code: 451 }]);
    const to = await queue();
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 0, givenUp: 0 });
    expect(await rowOf(to)).toMatchObject({ tries: 1, sentAt: null, problem: expect.stringMatching(/451/) });
    expect((await sendMails(soon(), smtpAt(port))).sent).toBe(0);
    expect((await sendMails(inAMinute(), smtpAt(port))).sent).toBe(1);
    expect(received).toHaveLength(1);
  });

  it.each(["RCPT", "DATA"] as const)("for good, at %s, is not asked again", async (at) => {
    const { port } = await startSmtp([{ at, code: 550 }]);
    const addresses = [await queue(), await queue()];
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 1, givenUp: 1 });
    const [refused, accepted] = (await Promise.all(addresses.map(rowOf))).toSorted(
      (one, other) => Number(one.sentAt) - Number(other.sentAt),
    );
    expect(refused).toMatchObject({ sendAt: null, values: null, problem: expect.stringMatching(/550/) });
    expect(accepted).toMatchObject({ sentAt: expect.any(Date), problem: null });
  });

  it("the login, costs no mail its place", async () => {
    const { port } = await startSmtp();
    const to = await queue();
    await sendMails(soon(), smtpAt(port, { login: "desk:wrong@" }));
    expect(await rowOf(to)).toMatchObject({ problem: expect.stringMatching(/Invalid login/) });
    expect((await rowOf(to)).sendAt).not.toBeNull();
  });

  it("for three days, is given up, and what the mail said is erased", async () => {
    const { port } = await startSmtp(Array.from({ length: 3 }, () => ({ at: "RCPT" as const, code: 450 })));
    const to = await queue();
    await db.update(mails).set({ createdAt: new Date(Date.now() - 71.9 * HOUR_MS), tries: 9 });
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 0, givenUp: 1 });
    expect(await rowOf(to)).toMatchObject({
      sendAt: null,
      values: null,
      problem: expect.stringMatching(/450/),
    });
  });
});

describe("a mail server that is away", () => {
  it("is asked for one mail a turn, and for all when it is back", async () => {
    const { port, received } = await startSmtp();
    const addresses = [await queue(), await queue(), await queue()];
    const closed = createSmtp({ url: "smtp://127.0.0.1:1", from, timeoutMs: 400 });
    await sendMails(soon(), closed);
    const rows = await Promise.all(addresses.map(rowOf));
    expect(rows.map(({ tries }) => tries).toSorted()).toEqual([0, 0, 1]);
    expect(rows.map(({ problem }) => problem).join()).toMatch(/ECONNREFUSED/);
    expect((await sendMails(inAMinute(), smtpAt(port))).sent).toBe(3);
    expect(received).toHaveLength(3);
  });

  it("or says nothing, is not waited for", async () => {
    const port = await startSilence();
    const to = await queue();
    await sendMails(soon(), smtpAt(port));
    expect((await rowOf(to)).problem).toMatch(/Timeout|Greeting never received/);
  });

  it("or falls silent in the middle, is not waited for", async () => {
    const { port } = await startSmtp(["silence"]);
    const to = await queue();
    await sendMails(soon(), smtpAt(port));
    expect((await rowOf(to)).problem).toMatch(/Timeout|took too long/);
  });

  it("takes a mail whose answer was lost for the same one: its id stays", async () => {
    const { port, received } = await startSmtp(["break after data", "accept"]);
    await queue();
    expect((await sendMails(soon(), smtpAt(port))).sent).toBe(0);
    expect((await sendMails(inAMinute(), smtpAt(port))).sent).toBe(1);
    const ids = received.map(({ headers }) => headers.get("message-id"));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe("what a mail holds", () => {
  it("is said in its language, and its subject survives the wire", async () => {
    const { port, received } = await startSmtp();
    await queue({ locale: "de-DE", values: { ...values, person: "Zoë 🏺 Groß", workspace: "Übersee 東京" } });
    await sendMails(soon(), smtpAt(port));
    const subject = received[0]!.headers.get("subject")!;
    expect(subject).toMatch(/^=\?UTF-8\?/);
    expect(decodeWords(subject)).toBe("Zoë 🏺 Groß lädt zu Übersee 東京 bei Cuepost ein");
  });

  it.each(["\r\nBcc: all@example.test", "\nBcc: all@example.test\n\nHello", "\u2028Bcc: a@b", "\0\r"])(
    "never becomes a header or a second mail: %j",
    async (evil) => {
      const { port, received } = await startSmtp();
      const to = await queue({ values: { ...values, person: `Ana${evil}`, workspace: `Lane${evil}` } });
      expect((await sendMails(soon(), smtpAt(port))).sent).toBe(1);
      expect(received).toMatchObject([{ to: [to] }]);
      expect([...received[0]!.headers.keys()]).not.toContain("bcc");
    },
  );

  it.each([
    "a@example.test\r\nRCPT TO:<b@example.test>",
    "a@example.test, b@example.test",
    "Ana <a@example.test>",
    '"a@example.test b"@example.test',
    "a@example.test>",
    "nobody",
    "",
  ])("goes to one plain address or to none: %j", async (to) => {
    const { port, received } = await startSmtp();
    await queue({ to });
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 0, givenUp: 1 });
    expect(received).toEqual([]);
  });

  it("is given up where its words cannot be made, and others go on", async () => {
    const { port } = await startSmtp();
    const to = await queue({ values: { person: "Ana" } });
    await queue();
    expect(await sendMails(soon(), smtpAt(port))).toEqual({ sent: 1, givenUp: 1 });
    expect((await rowOf(to)).problem).toMatch(/words/);
  });
});

describe("a Cuepost without a mail server", () => {
  it("sends nothing, and gives up what nobody could send in three days", async () => {
    const [old, fresh] = [await queue(), await queue()];
    await db
      .update(mails)
      .set({ createdAt: new Date(Date.now() - 73 * HOUR_MS) })
      .where(eq(mails.to, old));
    expect(await sendMails(soon())).toEqual({ sent: 0, givenUp: 0 });
    await forgetMails(new Date());
    expect(await rowOf(old)).toMatchObject({ values: null, sendAt: null, problem: expect.any(String) });
    expect((await rowOf(fresh)).values).not.toBeNull();
    await forgetMails(new Date(Date.now() + 31 * 24 * HOUR_MS));
    expect(await db.$count(mails)).toBe(0);
  });
});

/** RFC 2047, as a mail program reads it. */
function decodeWords(header: string): string {
  const bytes = header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .match(/=\?UTF-8\?([BQ])\?([^?]*)\?=/g)!
    .map((word) => {
      const [, , kind, content = ""] = /=\?(UTF-8)\?([BQ])\?([^?]*)\?=/.exec(word)!;
      if (kind === "B") return Buffer.from(content, "base64");
      const latin = content
        .replaceAll("_", " ")
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(latin, "latin1");
    });
  return Buffer.concat(bytes).toString("utf8");
}
