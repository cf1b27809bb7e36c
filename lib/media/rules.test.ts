import { expect, test } from "vitest";
import { describePrepared, fitPhoto, formatBytes, kindOf, nameAsContained, readPhotoFormat } from "./rules";

test("a name takes the extension of its content and is otherwise left alone", () => {
  expect(nameAsContained("My clip.M4V", "MP4")).toBe("My clip.M4V");
  expect(nameAsContained("clip.mov", "MP4")).toBe("clip.mp4");
  expect(nameAsContained("v1.2 final", "MOV")).toBe("v1.2 final.mov");
  expect(nameAsContained("clip.avi", "AVI")).toBe("clip.avi");
  expect(nameAsContained("IMG_1.jpg", "HEIC")).toBe("IMG_1.heic");
  expect(nameAsContained("IMG_1.JPEG", "JPEG")).toBe("IMG_1.JPEG");
});

test("sizes are shown in decimal units", () => {
  expect([0, 999, 1000, 71_500, 123_456_789, 3_999_000_000].map(formatBytes)).toEqual([
    "0 bytes",
    "999 bytes",
    "1 kB",
    "71.5 kB",
    "123 MB",
    "4 GB",
  ]);
});

const head = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"],
  ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"],
  ["GIF89a", "GIF"],
  ["RIFF\0\0\0\0WEBPVP8 ", "WebP"],
  ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"],
  ["\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"],
  ["\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "AVIF"],
  ["\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"],
  ["\0\0\0\x18ftypisom\0\0\0\0isomavc1", null],
  ["\0\0\0\x14ftypqt  \0\0\0\0qt  avif", null],
  ["RIFF\0\0\0\0WAVEfmt ", null],
  ["<svg xmlns=", null],
  ["<?xml version=", null],
  ["II*\0", null],
  ["", null],
])("%j begins a file of format %s", (text, format) => {
  expect(readPhotoFormat(head(text))).toBe(format);
});

test("a photo that fits is not made larger, and one that does not keeps its shape", () => {
  const size = (width: number, height: number) => Object.values(fitPhoto({ width, height })).join("×");
  expect(size(200, 300)).toBe("200×300");
  expect(size(1080, 1920)).toBe("1080×1920");
  expect(size(1920, 1080)).toBe("1920×1080");
  expect(size(1920, 1920)).toBe("1080×1080");
  expect(size(1200, 1600)).toBe("1080×1440");
  expect(size(1000, 4000)).toBe("480×1920");
  expect(size(100_000, 1)).toBe("1920×1");
});

test("what a file says it is decides how it is looked at", () => {
  expect(kindOf("image/heic")).toBe("photo");
  expect(kindOf("video/mp4")).toBe("video");
});

test("what TikTok gets of a photo is said in one line", () => {
  const prepared = { width: 1440, height: 1080, sizeBytes: 412_000, sha256: "" };
  const changes = ["Turned upright", "Converted from PNG to JPEG"];
  expect(describePrepared({ ...prepared, contentType: "image/jpeg", changes })).toBe(
    "1440×1080 JPEG, 412 kB · Turned upright · Converted from PNG to JPEG",
  );
  expect(describePrepared({ ...prepared, contentType: "image/webp", changes: [] })).toBe(
    "1440×1080 WebP, 412 kB · the original as it is",
  );
});
