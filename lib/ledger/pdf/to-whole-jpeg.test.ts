import sharp from "sharp";
import { expect, it } from "vitest";
import { toWholeJpeg } from "./to-whole-jpeg";

it("draws a poster small, and leaves out what only begins like one", async () => {
  const create = { width: 1080, height: 1920, channels: 3 as const, background: "#a87" };
  const whole = await sharp({ create }).jpeg().toBuffer();
  expect(await sharp((await toWholeJpeg(whole))!).metadata()).toMatchObject({ format: "jpeg", width: 324 });
  expect(await toWholeJpeg(whole.subarray(0, 3))).toBeNull();
  expect(await toWholeJpeg(Buffer.from("not a picture"))).toBeNull();
});
