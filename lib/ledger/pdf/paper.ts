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
  const paper = {
    doc,
    state,
    left,
    right,
    newPage() {
      doc.addPage();
      state.y = MARGIN;
    },
    /** Whether so much still fits; else a new page has begun. */
    makeRoom(height: number) {
      if (state.y + height > bottom()) paper.newPage();
    },
    measure(text: string, { face = "text", size = 9, x = left, width = right() - x }: Line = {}) {
      const words = legible(text, glyphs.get(face)!);
      return doc.font(face).fontSize(size).heightOfString(words, { width });
    },
    /** Draws and gives the height; does not move on. */
    write(
      text: string,
      y: number,
      { face = "text", size = 9, colour = ink.ink, x = left, ...rest }: Line = {},
    ) {
      const width = rest.width ?? right() - x;
      const words = legible(text, glyphs.get(face)!);
      const height = doc.font(face).fontSize(size).heightOfString(words, { width });
      doc.fillColor(colour).text(words, x, y, { width, height: height + 1 });
      return height;
    },
    rule(y: number) {
      doc.moveTo(left, y).lineTo(right(), y).lineWidth(0.5).strokeColor(ink.line).stroke();
    },
  };
  return paper;
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
