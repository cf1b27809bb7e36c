import "server-only";
import { listFacts } from "../list-facts";
import type { EntryView } from "../types";
import type { RecordWords } from "./draw-records";
import { ink, type Paper } from "./paper";

const NUMBER_WIDTH = 22;
const TIME_WIDTH = 92;
const NAME_WIDTH = 116;
/** Of one that began: its first lines stand together. */
const BEGINNING_HEIGHT = 44;
const HASH_HEIGHT = 20;
const VALUE_CHARACTERS_MAX = 1200;

/** Its number, when, who and what; below, everything that was kept of it, and its hash. */
export function drawEntry(paper: Paper, entry: EntryView, words: RecordWords): void {
  const { left, state } = paper;
  const x = left + NUMBER_WIDTH + TIME_WIDTH;
  const { message } = entry.body;
  const via =
    entry.actorVia === "session" || entry.actorVia === "cuepost" ? "" : `, ${words.via(entry.actorVia)}`;
  const who = `${words.kind(entry.kind)} · ${entry.actorName}${via}`;
  paper.makeRoom(BEGINNING_HEIGHT);
  paper.write(String(entry.number), state.y, { face: "mono", size: 8, colour: ink.soft });
  paper.write(words.moment(entry.at), state.y, {
    x: left + NUMBER_WIDTH,
    width: TIME_WIDTH - 4,
    face: "mono",
    size: 7.4,
  });
  state.y += paper.write(who, state.y - 0.5, { x, face: "bold" }) + 2;
  if (typeof message === "string") {
    const sentence = words.sentence(message);
    paper.makeRoomFor(sentence, { x });
    state.y += paper.write(sentence, state.y, { x }) + 2;
  }
  for (const fact of listFacts(entry.body)) drawFact(paper, fact, x);
  drawHash(paper, entry.hash, x);
}

function drawFact(paper: Paper, [name, value]: [string, string], x: number): void {
  const { state } = paper;
  const shown =
    value.length > VALUE_CHARACTERS_MAX ? `${value.slice(0, VALUE_CHARACTERS_MAX)}…` : value || "–";
  const line = { face: "mono", size: 6.8 } as const;
  const beside = { ...line, x, width: NAME_WIDTH - 6, colour: ink.soft };
  const place = { ...line, x: x + NAME_WIDTH };
  paper.makeRoomFor(shown, place);
  const nameHeight = paper.write(name, state.y, beside);
  state.y += Math.max(nameHeight, paper.write(shown, state.y, place)) + 1.5;
}

function drawHash(paper: Paper, hash: string, x: number): void {
  const { state } = paper;
  const line = { x, face: "mono", size: 6.5, colour: ink.soft } as const;
  paper.makeRoom(HASH_HEIGHT);
  state.y += paper.write(hash, state.y + 1, line) + 7;
  paper.rule(state.y);
  state.y += 7;
}
