import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSentences } from "@/lib/i18n/sentences";
import german from "./de/sentences.json";

const lib = join(import.meta.dirname, "..", "lib");

/** What these say is read by whoever runs or changes Cuepost, in a log. */
/** What the API says to programs is English, as its reference is. */
const FOR_PROGRAMS = /^api\//;
const FOR_LOGS =
  /^(crypto|env)\.ts$|^storage\/|^db\/|^tiktok\/(call|chunk-plan|client)\.ts$|^media\/(decode-heic|convert-photo|probe-stored|media-url)\.ts$|^auth\/auth-options\.ts$|^(live|mail)\//;
const logged = [
  /^An? .* was not written\.$/,
  /^Media .* is hashed before it is probed\.$/,
  /^Storage gave /,
  /^A post without a time (was looked at|cannot wait for approval)\.$/,
  /^No day has the digest's hour\.$/,
  /^Mails of some people could not be written\.$/,
  /^Another call of this step /,
  /^An init of this account still waits/,
  /^The run ended before the answer\.$/,
  /^The database gave back no row\.$/,
];
/** Prescribed by TikTok, in its own English; or Cuepost's declaration, which is stored as it was read. */
const literal = [
  /^You need to indicate/,
  /^Branded content visibility/,
  /^Cuepost sends this to the account's/,
];
/** Where a place holds one of a few words, each of them has a translation of its own. */
const choices: Record<string, string[]> = {
  "XX would have more than XX XX within 24 hours, which is all that TikTok takes.": ["posts", "drafts"].map(
    (what) => `A would have more than 15 ${what} within 24 hours, which is all that TikTok takes.`,
  ),
  "XX It fits from XX.": ["It fits from Thu 10:30."],
  "XX no longer lets Cuepost XX. Connect it again and leave that switched on.": [
    "publish posts",
    "send drafts",
  ].map((what) => `A no longer lets Cuepost ${what}. Connect it again and leave that switched on.`),
  "TikTok would refuse this XX.": ["TikTok would refuse this video.", "TikTok would refuse this photo."],
  "The file of this XX was removed by the workspace's retention. Choose another one.": ["video", "photo"].map(
    (kind) => `The file of this ${kind} was removed by the workspace's retention. Choose another one.`,
  ),
  "The XX still being checked. This takes a moment.": ["video is", "photos are"].map(
    (what) => `The ${what} still being checked. This takes a moment.`,
  ),
  "The XX is XX characters too long.": ["caption", "description"].map(
    (what) => `The ${what} is 3 characters too long.`,
  ),
  "Choose who can see XX.": ["this video", "these photos"].map((what) => `Choose who can see ${what}.`),
  "You are XX of XX: only XX can do this.": ["an owner", "a manager", "an analyst"].map(
    (role) => `You are ${role} of A: only owners, admins, managers and editors can do this.`,
  ),
};

const SENTENCE = /"((?:[A-Z“@][^"\n]*?)[.?])"|`((?:[^`\\]|\\.)*[.?])`/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Every sentence in the domain's code, its places filled with something. */
function findSentences(): string[] {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.ts$/.test(file) && !/test/.test(file) && !FOR_LOGS.test(file) && !FOR_PROGRAMS.test(file),
  );
  const found = files.flatMap((file) => {
    const code = readFileSync(join(lib, file), "utf8").replace(COMMENT, "");
    return [...code.matchAll(SENTENCE)].map(([, plain, template]) => plain ?? template ?? "");
  });
  return [...new Set(found.filter((text) => text.includes(" ")).map(fill))];
}

function fill(template: string): string {
  return template.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "XX").trim();
}

describe("German for the domain", () => {
  const say = createSentences(german);

  it("has each sentence that a person can be told", () => {
    const known = [...logged, ...literal];
    const told = findSentences()
      .filter((text) => !known.some((one) => one.test(text)))
      .flatMap((text) => choices[text] ?? text);
    const missing = told.filter((text) => say(text) === text);
    expect(missing).toEqual([]);
  });

  it("keeps the places of each", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    const unlike = Object.entries(german).filter(([one, other]) => `${places(one)}` !== `${places(other)}`);
    expect(unlike).toEqual([]);
  });
});
