import "server-only";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { type Glyphs, legible } from "./legible";

const MARGIN = 48;
const FOOT = 40;
export const ink = {
  ink: "#1b1a17",
  soft: "#5c5952",
  line: "#d2cec4",
  ok: "#1f7a4d",
  hold: "#b3261e",
} as const;

const fonts = {
  text: "geist-sans/Geist-Regular.ttf",
  bold: "geist-sans/Geist-SemiBold.ttf",
  mono: "geist-mono/GeistMono-Regular.ttf",
} as const;
export type Face = keyof typeof fonts;

/** An A4 document in Cuepost's own fonts, that knows where it is and begins a new page when one is full. */
export type Paper = ReturnType<typeof openPaper>;

interface Line {
  face?: Face;
  size?: number;
  colour?: string;
  x?: number;
  width?: number;
}

export function openPaper(title: string) {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    // The number of the last page is not known before it is drawn.
    bufferPages: true,
    autoFirstPage: false,
    font: pathOf("text"),
    info: { Title: title, Creator: "Cuepost" },
    lang: "en",
  });
  const glyphs = new Map<Face, Glyphs>();
  for (const face of Object.keys(fonts) as Face[]) glyphs.set(face, register(doc, face));
  const left = MARGIN;
  const state = { y: MARGIN };
  const right = () => doc.page.width - MARGIN;
  const bottom = () => doc.page.height - MARGIN - FOOT;
  const prepare = (text: string, { face = "text", size = 9, x = left, width = right() - x }: Line) => ({
    face,
    size,
    width,
    words: legible(text, glyphs.get(face)!),
  });
  const paper = {
    doc,
    state,
    left,
    right,
    newPage() {
      doc.addPage();
      // Else pdfkit would begin pages by itself where a text comes near their end.
      doc.page.margins.bottom = 0;
      state.y = MARGIN;
    },
    /** Whether so much still fits; else a new page has begun. */
    makeRoom(height: number) {
      if (state.y + height > bottom()) paper.newPage();
    },
    /** The same for a text, which is laid out only where it may not fit: that is what costs. */
    makeRoomFor(text: string, line: Line = {}) {
      const { face, size, width, words } = prepare(text, line);
      if (state.y + atMost(words, size, width) <= bottom()) return;
      paper.makeRoom(doc.font(face).fontSize(size).heightOfString(words, { width }) + size);
    },
    /** Draws and gives the height; does not move on. */
    write(text: string, y: number, line: Line = {}) {
      const { face, size, width, words } = prepare(text, line);
      const { x = left, colour = ink.ink } = line;
      doc.font(face).fontSize(size).fillColor(colour).text(words, x, y, { width });
      return doc.y - y;
    },
    rule(y: number) {
      doc.moveTo(left, y).lineTo(right(), y).lineWidth(0.5).strokeColor(ink.line).stroke();
    },
  };
  return paper;
}

/** Wider than any letter on average, and a line more than the words need. */
function atMost(words: string, size: number, width: number): number {
  const breaks = words.split("\n").length;
  const lines = Math.ceil((words.length * size * 0.7) / width) + breaks;
  return lines * size * 1.5;
}

function register(doc: PDFKit.PDFDocument, face: Face): Glyphs {
  doc.registerFont(face, pathOf(face)).font(face);
  // pdfkit keeps the opened font here, and has no public way to ask what it can draw.
  const { font } = (doc as unknown as { _font: { font: Glyphs } })._font;
  return { hasGlyphForCodePoint: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

function pathOf(face: Face): string {
  return join(process.cwd(), "node_modules", "geist", "dist", "fonts", fonts[face]);
}
