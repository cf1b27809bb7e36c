import "server-only";
import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { decodeHeic } from "./decode-heic";
import { fitPhoto } from "./rules";

/** Signature and header of every PNG: the chunk with the profile stands right behind them. */
const PNG_HEAD_BYTES = 33;

/** A HEIC as sharp would have opened it: made to fit, with its colour profile. */
export async function openHeic(bytes: Buffer, profile: Buffer | undefined): Promise<Sharp> {
  const { pixels, width, height } = await decodeHeic(bytes);
  const png = await sharp(pixels, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .resize({ ...fitPhoto({ width, height }), fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(profile ? withProfile(png, profile) : png);
}

/** sharp takes a profile from a file only, and phones write their photos in other colours than sRGB. */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from("iCCPprofile\0\0", "latin1"), deflateSync(profile)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, PNG_HEAD_BYTES), chunk, png.subarray(PNG_HEAD_BYTES)]);
}
