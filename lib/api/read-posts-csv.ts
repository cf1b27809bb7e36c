import { type CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import { ApiProblem, type ProblemDetail } from "./api-problem";
import { closestName } from "./closest-name";
import { BULK_POSTS_MAX } from "./contract/create-posts";
import { CreatePost, TikTokFields } from "./contract/post-body";

/** Of a spreadsheet: the header is its first row. */
export const FIRST_ROW = 2;
const COLUMNS_MAX = 60;
const PREFIX = "tiktok.";

/** Bodies of `CreatePost`, as far as text can be told to be more: whether they fit is judged like any other body. */
export function readPostsCsv(text: string): Record<string, unknown>[] {
  const [header = [], ...rows] = parseRows(text);
  const columns = readHeader(header);
  if (rows.length === 0) throw invalid("There is no row below the header.");
  if (rows.length > BULK_POSTS_MAX) {
    throw invalid(`A file holds up to ${BULK_POSTS_MAX} posts; this one has ${rows.length}.`);
  }
  return rows.map((row) => toBody(columns, row));
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: BULK_POSTS_MAX + 2,
    });
  } catch (error) {
    const { message, lines } = error as CsvError;
    if (lines === undefined) throw error;
    throw new ApiProblem("invalid_request", `The file is no CSV in line ${lines}: ${message}.`, {
      cause: error,
    });
  }
}

/** By the header alone: captions may hold either. */
function delimiterOf(text: string): "," | ";" {
  const [header = ""] = text.split(/\r?\n/, 1);
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

interface Column {
  name: string;
  isTikTok: boolean;
  kind: string;
}

function readHeader(header: readonly string[]): Column[] {
  if (header.length === 0) throw invalid("The file is empty.");
  if (header.length > COLUMNS_MAX) throw invalid(`A file has up to ${COLUMNS_MAX} columns.`);
  const errors: ProblemDetail[] = [];
  const columns = header.flatMap((title) => {
    const column = findColumn(title);
    if (column) return [column];
    errors.push(sayUnknown(title));
    return [];
  });
  const twice = columns.find((one, index) => columns.findIndex(({ name }) => name === one.name) !== index);
  if (twice) throw invalid(`There are two columns ${twice.name}.`);
  if (errors[0]) throw new ApiProblem("unknown_field", errors[0].detail, { errors });
  return columns;
}

const ofPost = kindsOf(CreatePost);
const ofTikTok = kindsOf(TikTokFields);

function findColumn(title: string): Column | null {
  const name = title.startsWith(PREFIX) ? title.slice(PREFIX.length) : title;
  const isTikTok = title.startsWith(PREFIX) || !ofPost.has(name);
  const kind = (isTikTok ? ofTikTok : ofPost).get(name);
  return kind === undefined || kind === "object" ? null : { name, isTikTok, kind };
}

function sayUnknown(title: string): ProblemDetail {
  const meant = closestName(title, [...ofPost.keys(), ...ofTikTok.keys()]);
  const shown = JSON.stringify(title.slice(0, COLUMNS_MAX));
  const detail = `There is no field ${shown} for a column.${meant ? ` Did you mean \`${meant}\`?` : ""}`;
  return { code: "unknown_field", detail };
}

/** What each field is behind its wrappers: `boolean`, `int`, `array`. */
function kindsOf({ shape }: z.ZodObject): Map<string, string> {
  return new Map(Object.entries(shape).map(([name, schema]) => [name, kindOf(schema as z.ZodType)]));
}

function kindOf(schema: z.ZodType): string {
  const def = schema._zod.def as { type: string; innerType?: z.ZodType };
  return def.innerType ? kindOf(def.innerType) : def.type;
}

function toBody(columns: readonly Column[], row: readonly string[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const tiktok: Record<string, unknown> = {};
  for (const [index, { name, isTikTok, kind }] of columns.entries()) {
    const cell = row[index] ?? "";
    if (cell === "") continue;
    (isTikTok ? tiktok : body)[name] = readCell(cell, kind);
  }
  return Object.keys(tiktok).length > 0 ? { ...body, tiktok } : body;
}

const words: Record<string, boolean> = {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
};

/** What is not what it has to be stays text: then the field's own rule says so. */
function readCell(cell: string, kind: string): unknown {
  if (kind === "boolean") return words[cell.toLowerCase()] ?? cell;
  if (kind === "number") return /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
  return kind === "array" ? cell.split(/\s+/) : cell;
}

function invalid(detail: string): ApiProblem {
  return new ApiProblem("invalid_request", detail);
}
