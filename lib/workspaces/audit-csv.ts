import type { AuditEntryView } from "./types";

const columns = ["time", "who", "via", "what", "subject kind", "subject id", "subject", "details", "number"];

/** RFC 4180, with the mark by which a spreadsheet knows UTF-8. */
export async function* toCsv(entries: AsyncIterable<AuditEntryView>): AsyncGenerator<string> {
  yield `\uFEFF${toLine(columns)}`;
  for await (const entry of entries) {
    const { id, at, actorName, actorVia, kind, subjectKind, subjectId, subjectName, details } = entry;
    const subject = [subjectKind ?? "", subjectId ?? "", subjectName ?? ""];
    yield toLine([
      at,
      actorName,
      actorVia,
      kind,
      ...subject,
      details ? JSON.stringify(details) : "",
      String(id),
    ]);
  }
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/** A spreadsheet would run what begins like a formula: an apostrophe makes it text. */
function toCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
