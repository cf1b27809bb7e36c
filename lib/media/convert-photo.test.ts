import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type ConvertedPhoto, convertPhoto } from "./convert-photo";
import { brokenPhoto } from "./problems";
import { POSTER_BYTES_MAX, PREPARED_SIZE_BYTES_MAX } from "./rules";

type Create = { width: number; height: number; channels?: 3 | 4; alpha?: number };

const plain = ({ width, height, channels = 3, alpha = 1 }: Create) =>
  sharp({ create: { width, height, channels, background: { r: 208, g: 64, b: 32, alpha } } });

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "white",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

async function converted(bytes: Buffer): Promise<ConvertedPhoto> {
  const outcome = await convertPhoto(bytes);
  if ("problem" in outcome) throw new Error(outcome.problem);
  return outcome;
}

async function refusal(bytes: Buffer): Promise<string> {
  const outcome = await convertPhoto(bytes);
  return "problem" in outcome ? outcome.problem : "It was taken.";
}

/** What TikTok would find: a JPEG upright, in sRGB, with nothing else in it. */
async function examine({ jpeg }: ConvertedPhoto) {
  const { format, width, height, orientation, exif, icc, space } = await sharp(jpeg?.bytes).metadata();
  expect({ format, orientation, exif, icc, space }).toEqual({ format: "jpeg", space: "srgb" });
  expect({ width: jpeg?.width, height: jpeg?.height }).toEqual({ width, height });
  expect(jpeg?.bytes.byteLength).toBeLessThanOrEqual(PREPARED_SIZE_BYTES_MAX);
  return `${width}×${height}`;
}

async function colourAt(bytes: Buffer | undefined, left: number, top: number): Promise<number[]> {
  const spot = { left, top, width: 1, height: 1 };
  return [...(await sharp(bytes).extract(spot).removeAlpha().raw().toBuffer())];
}

const near = (colour: number[]) => colour.map((value) => expect.closeTo(value, -1.1));

test.each([
  ["a JPEG", plain({ width: 1080, height: 1920 }).jpeg(), "JPEG"],
  ["a JPEG on its side", plain({ width: 1920, height: 1080 }).jpeg(), "JPEG"],
  ["a square JPEG", plain({ width: 1080, height: 1080 }).jpeg(), "JPEG"],
  ["a progressive JPEG", plain({ width: 300, height: 400 }).jpeg({ progressive: true }), "JPEG"],
  ["a grey JPEG", plain({ width: 300, height: 400 }).grayscale().jpeg(), "JPEG"],
  ["a JPEG that says it is sRGB", plain({ width: 300, height: 400 }).withIccProfile("srgb").jpeg(), "JPEG"],
  ["a WebP", plain({ width: 1080, height: 1350 }).webp(), "WebP"],
  [
    "a WebP that could be transparent and is not",
    plain({ width: 300, height: 400, channels: 4 }).webp(),
    "WebP",
  ],
])("%s that TikTok takes stays as it is", async (_, picture, format) => {
  const photo = await converted(await picture.toBuffer());
  expect(photo).toMatchObject({ format, jpeg: null, changes: [] });
});

test.each([
  [[6000, 4000], "1620×1080"],
  [[4032, 3024], "1440×1080"],
  [[3024, 4032], "1080×1440"],
  [[1081, 1920], "1080×1918"],
  [[3000, 3000], "1080×1080"],
  [[2000, 1200], "1800×1080"],
] as const)("%j is made to fit as %s", async ([width, height], size) => {
  const photo = await converted(await plain({ width, height }).jpeg().toBuffer());
  expect(await examine(photo)).toBe(size);
  expect(photo.changes).toEqual([`Made smaller: ${width}×${height} to ${size}`]);
  expect(photo).toMatchObject({ width, height });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i is turned upright", async (orientation) => {
  // Red above blue, as the camera's chip has it.
  const below = await plain({ width: 400, height: 150 }).tint("blue").png().toBuffer();
  const stored = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#d04020" } })
    .composite([{ input: below, top: 150, left: 0 }])
    .jpeg()
    .withMetadata({ orientation })
    .toBuffer();
  const photo = await converted(stored);
  if (orientation === 1) return expect(photo).toMatchObject({ jpeg: null, width: 400 });
  const isOnItsSide = orientation > 4;
  expect(await examine(photo)).toBe(isOnItsSide ? "300×400" : "400×300");
  expect(photo.changes).toEqual(["Turned upright", "EXIF details removed"]);
  const redAt = { 2: [5, 5], 3: [5, 290], 4: [5, 290], 5: [5, 5], 6: [290, 5], 7: [290, 5], 8: [5, 5] }[
    orientation
  ] as [number, number];
  const [red = 0, , blue = 0] = await colourAt(photo.jpeg?.bytes, ...redAt);
  expect(red).toBeGreaterThan(blue);
});

test("where it was taken does not travel with a converted photo", async () => {
  const gps = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
  const picture = plain({ width: 2000, height: 3000 }).withExif(gps);
  const photo = await converted(await picture.jpeg().toBuffer());
  await examine(photo);
  expect(photo.changes).toContain("EXIF details removed");
});

test.each([
  ["PNG", plain({ width: 400, height: 300 }).png()],
  ["PNG", plain({ width: 400, height: 300 }).toColourspace("rgb16").png()],
  ["PNG", plain({ width: 400, height: 300, channels: 4 }).png()],
  ["AVIF", plain({ width: 400, height: 300 }).avif({ effort: 0 })],
])("%s becomes JPEG", async (format, picture) => {
  const photo = await converted(await picture.toBuffer());
  expect(photo).toMatchObject({ format, changes: [`Converted from ${format} to JPEG`] });
  expect(await examine(photo)).toBe("400×300");
  expect(await colourAt(photo.jpeg?.bytes, 200, 150)).toEqual(near([208, 64, 32]));
});

test("transparent parts turn white", async () => {
  const png = await converted(
    await plain({ width: 400, height: 300, channels: 4, alpha: 0 }).png().toBuffer(),
  );
  expect(png.changes).toEqual(["Converted from PNG to JPEG", "Transparent parts made white"]);
  expect(await colourAt(png.jpeg?.bytes, 9, 9)).toEqual(near([255, 255, 255]));
  expect(await colourAt(png.poster, 9, 9)).toEqual(near([255, 255, 255]));
  const webp = await converted(
    await plain({ width: 400, height: 300, channels: 4, alpha: 0 }).webp().toBuffer(),
  );
  expect(webp.changes).toEqual(["Transparent parts made white", "Converted from WebP to JPEG"]);
});

test.each([
  ["CMYK", plain({ width: 400, height: 300 }).toColourspace("cmyk").jpeg({ quality: 95 })],
  ["Display P3", plain({ width: 400, height: 300 }).withIccProfile("p3").jpeg({ quality: 95 })],
])("%s becomes sRGB and looks the same", async (_, picture) => {
  const photo = await converted(await picture.toBuffer());
  expect(photo.changes).toEqual(["Colours converted to sRGB"]);
  await examine(photo);
  const [red = 0, green = 0, blue = 0] = await colourAt(photo.jpeg?.bytes, 200, 150);
  expect(red).toBeGreaterThan(200);
  expect(green).toBeLessThan(80);
  expect(blue).toBeLessThan(50);
});

test.each(["gif", "webp"] as const)("of an animated %s the first frame is kept", async (type) => {
  const frames = Buffer.concat([Buffer.alloc(200 * 200 * 3, 30), Buffer.alloc(200 * 200 * 3, 220)]);
  const raw = { width: 200, height: 400, channels: 3, pageHeight: 200 } as const;
  const photo = await converted(await sharp(frames, { raw }).toFormat(type).toBuffer());
  expect(photo.changes).toContain("Only the first frame of the animation");
  expect(await examine(photo)).toBe("200×200");
  expect(await colourAt(photo.jpeg?.bytes, 100, 100)).toEqual(near([30, 30, 30]));
});

test("a still GIF becomes JPEG", async () => {
  const photo = await converted(await plain({ width: 200, height: 300 }).gif().toBuffer());
  expect(photo.changes).toEqual(["Converted from GIF to JPEG"]);
});

test("a JPEG that fits and is over 20 MB is compressed", async () => {
  const picture = await plain({ width: 1080, height: 1920 }).jpeg().toBuffer();
  // As phones do it that keep a short film behind the picture.
  const photo = await converted(Buffer.concat([picture, Buffer.alloc(20_000_000)]));
  expect(photo.changes).toEqual(["Compressed: it was 20 MB"]);
  expect(await examine(photo)).toBe("1080×1920");
});

test("the noisiest picture there is fits TikTok's 20 MB and the poster's limit", async () => {
  const photo = await converted(await noise(2160, 3840).jpeg({ quality: 100 }).toBuffer());
  expect(await examine(photo)).toBe("1080×1920");
  expect(photo.poster.byteLength).toBeLessThanOrEqual(POSTER_BYTES_MAX);
});

test("the poster is a small JPEG of the same shape", async () => {
  const photo = await converted(await plain({ width: 1080, height: 1350 }).jpeg().toBuffer());
  const { format, width, height } = await sharp(photo.poster).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 360, height: 450 });
});

const heic = () => readFile(join(import.meta.dirname, "fixtures", "photo.heic"));

test("a phone's HEIC becomes JPEG in the colours it was taken in", async () => {
  const photo = await converted(await heic());
  expect(photo.changes).toEqual([
    "Converted from HEIC to JPEG",
    "Colours converted to sRGB",
    "EXIF details removed",
  ]);
  expect(await examine(photo)).toBe("400×600");
  expect(await colourAt(photo.jpeg?.bytes, 200, 100)).toEqual(near([208, 64, 32]));
  expect(await colourAt(photo.jpeg?.bytes, 200, 500)).toEqual(near([32, 160, 200]));
});

test.each([
  ["a JPEG cut short", noise(800, 800).jpeg(), 0.7],
  ["a WebP cut short", noise(800, 800).webp(), 0.7],
  ["a PNG cut short", noise(800, 800).png(), 0.7],
  ["a head without a body", noise(800, 800).jpeg(), 0.001],
])("%s is refused", async (_, picture, part) => {
  const bytes = await picture.toBuffer();
  expect(await refusal(bytes.subarray(0, Math.ceil(bytes.length * part)))).toBe(brokenPhoto);
});

test("a HEIC that cannot be decoded is refused", async () => {
  const bytes = await heic();
  for (const keptBytes of [40, 300, 600, bytes.length - 100]) {
    expect(await refusal(bytes.subarray(0, keptBytes))).toBe(brokenPhoto);
  }
});

test("SVG and other things that sharp could read are refused by their bytes", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><image href="/etc/passwd"/></svg>';
  expect(await refusal(Buffer.from(svg))).toMatch(/not a photo/);
  expect(await refusal(await plain({ width: 400, height: 300 }).tiff().toBuffer())).toMatch(/not a photo/);
  expect(await refusal(Buffer.from("%PDF-1.7"))).toMatch(/not a photo/);
  expect(await refusal(Buffer.alloc(0))).toMatch(/empty/);
});

test("a small file that unfolds into a huge picture is refused before it does", async () => {
  const wide = { width: 20_000, height: 20_000, channels: 3, background: "white" } as const;
  const bytes = await sharp({ create: wide, limitInputPixels: false }).png().toBuffer();
  expect(bytes.byteLength).toBeLessThan(2_000_000);
  const before = performance.now();
  expect(await refusal(bytes)).toMatch(/20000×20000 pixels, more than the 100 million/);
  expect(performance.now() - before).toBeLessThan(1000);
});

test("a photo too small or too narrow to see is refused", async () => {
  expect(await refusal(await plain({ width: 99, height: 400 }).jpeg().toBuffer())).toMatch(
    /99×400.*at least 100/,
  );
  const panorama = await plain({ width: 12_000, height: 500 }).jpeg().toBuffer();
  expect(await refusal(panorama)).toMatch(/12000×500 pixels, and 1920×80 once it fits/);
});
