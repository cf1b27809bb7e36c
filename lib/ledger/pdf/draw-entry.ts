import "server-only";
import { listFacts } from "../list-facts";
import type { EntryView } from "../types";
import type { RecordWords } from "./draw-records";
import { ink, type Paper } from "./paper";

const NUMBER_WIDTH = 26;
const TIME_WIDTH = 100;
const NAME_WIDTH = 104;
const VALUE_CHARACTERS_MAX = 1200;

/** Its number, when, who and what; below, everything that was kept of it, and its hash. */
export function drawEntry(paper: Paper, entry: EntryView, words: RecordWords): void {
  const { left, state } = paper;
  const x = left + NUMBER_WIDTH + TIME_WIDTH;
  const { message } = entry.body;
  const via =
    entry.actorVia === "session" || entry.actorVia === "cuepost" ? "" : `, ${words.via(entry.actorVia)}`;
  const who = `${words.kind(entry.kind)} · ${entry.actorName}${via}`;
  paper.makeRoom(paper.measure(who, { x, face: "bold" }) + 30);
  paper.write(String(entry.number), state.y, { face: "mono", size: 8, colour: ink.soft });
  paper.write(words.moment(entry.at), state.y, {
    x: left + NUMBER_WIDTH,
    width: TIME_WIDTH - 8,
    face: "mono",
    size: 7.5,
  });
  state.y += paper.write(who, state.y - 0.5, { x, face: "bold" }) + 2;
  if (typeof message === "string") {
    state.y += paper.write(words.sentence(message), state.y, { x, colour: ink.ink }) + 2;
  }
  for (const fact of listFacts(entry.body)) drawFact(paper, fact, x);
  drawHash(paper, entry.hash, x);
}

function drawFact(paper: Paper, [name, value]: [string, string], x: number): void {
  const { state } = paper;
  const shown = value.length > VALUE_CHARACTERS_MAX ? `${value.slice(0, VALUE_CHARACTERS_MAX)}…` : value;
  const line = { face: "mono", size: 6.8 } as const;
  const place = { ...line, x: x + NAME_WIDTH };
  const nameHeight = paper.measure(name, { ...line, x, width: NAME_WIDTH - 6 });
  const height = Math.max(nameHeight, paper.measure(shown || "–", place));
  paper.makeRoom(height + 2);
  paper.write(name, state.y, { ...line, x, width: NAME_WIDTH - 6, colour: ink.soft });
  paper.write(shown || "–", state.y, place);
  state.y += height + 1.5;
}

function drawHash(paper: Paper, hash: string, x: number): void {
  const { state } = paper;
  const line = { x, face: "mono", size: 6.5, colour: ink.soft } as const;
  paper.makeRoom(paper.measure(hash, line) + 12);
  state.y += paper.write(hash, state.y + 1, line) + 7;
  paper.rule(state.y);
  state.y += 7;
}
