import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import sharp from "sharp";

// Run by hand, with ffmpeg at hand: node scripts/demo/draw-media.ts. What it draws lies in media/.
const [WIDTH, HEIGHT, FRAMES_PER_SECOND] = [540, 960, 30];
const media = join(import.meta.dirname, "media");

type Scene = (t: number) => string;

/** `t` runs from 0 to 1 over a clip. */
const clips: Record<string, { seconds: number; posterAt: number; toneHz: number; scene: Scene }> = {
  "drop-in": { seconds: 6, posterAt: 0.38, toneHz: 196, scene: drawRamp },
  "one-page": { seconds: 7, posterAt: 0.45, toneHz: 262, scene: drawBook },
  "true-wheel": { seconds: 6, posterAt: 0.3, toneHz: 165, scene: drawWheel },
};

const photos: Record<string, string> = {
  "harbour-1": drawHarbour({ sky: ["#f3c9a5", "#e58f6c"], sea: "#8f4f4b", hull: "#3b2b3a", sun: 520 }),
  "harbour-2": drawHarbour({ sky: ["#f7e3c4", "#efb98c"], sea: "#a3695c", hull: "#52303a", sun: 430 }),
  "harbour-3": drawHarbour({ sky: ["#dbe9ee", "#a9c6cf"], sea: "#4d7482", hull: "#b5473c", sun: 300 }),
  "harbour-4": drawHarbour({ sky: ["#2b3350", "#6a5a86"], sea: "#1c2238", hull: "#d9b06a", sun: 260 }),
};

for (const [name, { seconds, posterAt, toneHz, scene }] of Object.entries(clips)) {
  await encode(name, seconds, toneHz, scene);
  await sharp(Buffer.from(frame(scene(posterAt))))
    .resize(360)
    .jpeg({ quality: 78 })
    .toFile(join(media, `${name}.jpg`));
}
for (const [name, inside] of Object.entries(photos)) {
  await sharp(Buffer.from(frame(inside)))
    .resize(1080)
    .jpeg({ quality: 80 })
    .toFile(join(media, `${name}.jpeg`));
}

async function encode(name: string, seconds: number, toneHz: number, scene: Scene): Promise<void> {
  const size = `${WIDTH}x${HEIGHT}`;
  const ffmpeg = spawn(
    "ffmpeg",
    [
      ...[
        "-y",
        "-v",
        "error",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-s",
        size,
        "-r",
        `${FRAMES_PER_SECOND}`,
      ],
      ...["-i", "-", "-f", "lavfi", "-i", `sine=frequency=${toneHz}:duration=${seconds},volume=0.05`],
      ...[
        "-c:v",
        "libx264",
        "-preset",
        "slow",
        "-crf",
        "29",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-b:a",
        "32k",
      ],
      ...["-shortest", "-movflags", "+faststart", "-map_metadata", "-1", join(media, `${name}.mp4`)],
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const frames = seconds * FRAMES_PER_SECOND;
  for (let number = 0; number < frames; number++) {
    const pixels = await sharp(Buffer.from(frame(scene(number / frames))))
      .removeAlpha()
      .raw()
      .toBuffer();
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, "drain");
  }
  ffmpeg.stdin.end();
  const [code] = await once(ffmpeg, "exit");
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`);
}

function frame(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 540 960">${inside}</svg>`;
}

function backdrop(top: string, bottom: string): string {
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>
    <stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="540" height="960" fill="url(#sky)"/>`;
}

/** A board rolls from one lip of a half pipe to the other and back. */
function drawRamp(t: number): string {
  const swing = 1.02 * Math.cos(t * 4 * Math.PI);
  const [x, y] = [270 + 210 * Math.sin(swing), 420 + 210 * Math.cos(swing)];
  const turn = (-swing * 180) / Math.PI;
  return `${backdrop("#fbe3d0", "#f2b8a0")}
    <circle cx="410" cy="230" r="58" fill="#f7f1e4"/>
    <path d="M30 440 A240 240 0 0 0 510 440 L540 440 L540 780 L0 780 L0 440 Z" fill="#7a5a52"/>
    <path d="M30 440 A240 240 0 0 0 510 440" fill="none" stroke="#f8e9dc" stroke-width="8"/>
    <rect y="780" width="540" height="180" fill="#5d4540"/>
    <g transform="translate(${x} ${y}) rotate(${turn})">
      <circle cx="-30" cy="16" r="9" fill="#2c2426"/><circle cx="30" cy="16" r="9" fill="#2c2426"/>
      <path d="M-58 -4 Q-46 6 -34 6 L34 6 Q46 6 58 -4" fill="none" stroke="#d8483e" stroke-width="10" stroke-linecap="round"/>
    </g>`;
}

/** A page turns under a lamp. */
function drawBook(t: number): string {
  const turning = Math.min(1, Math.max(0, (t - 0.2) / 0.6));
  const fold = Math.cos(turning * Math.PI);
  const lines = (x: number, width: number, from: number) =>
    Array.from({ length: 7 }, (_, row) => {
      const length = width * (row % 3 === from ? 0.7 : 0.95);
      return `<rect x="${x}" y="${530 + row * 26}" width="${length}" height="5" rx="2" fill="#cdbfae"/>`;
    }).join("");
  const edge = 270 + 190 * fold;
  const lift = 60 * Math.sin(turning * Math.PI);
  return `${backdrop("#243447", "#44586b")}
    <path d="M270 150 L90 480 L450 480 Z" fill="#f6dd9a" opacity="${0.16 + 0.03 * Math.sin(t * 12)}"/>
    <path d="M225 160 L315 160 L290 90 L250 90 Z" fill="#d98e4a"/>
    <rect x="266" y="0" width="8" height="92" fill="#16212d"/>
    <rect y="790" width="540" height="170" fill="#6d4f3c"/>
    <path d="M70 500 Q170 470 270 500 Q370 470 470 500 L470 770 Q370 742 270 770 Q170 742 70 770 Z" fill="#f7efe2"/>
    ${lines(100, 145, 2)}${lines(300, 145, 1)}
    <path d="M270 500 Q${(270 + edge) / 2} ${486 - lift} ${edge} ${500 - lift} L${edge} ${770 - lift} Q${(270 + edge) / 2} ${756 - lift} 270 770 Z"
      fill="${fold > 0 ? "#fffaf0" : "#efe4d2"}" stroke="#d8cab6" stroke-width="2"/>
    <rect x="267" y="498" width="6" height="274" fill="#bfae97"/>`;
}

/** A spoked wheel spins in a stand and comes to rest. */
function drawWheel(t: number): string {
  const angle = 720 * (1 - (1 - t) ** 2);
  const spokes = Array.from({ length: 16 }, (_, number) => {
    const at = (number * Math.PI) / 8;
    const [x, y] = [185 * Math.cos(at), 185 * Math.sin(at)];
    return `<line x1="0" y1="0" x2="${x}" y2="${y}" stroke="#6c7f76" stroke-width="3"/>`;
  }).join("");
  return `${backdrop("#dfe8df", "#a9bfae")}
    <rect y="800" width="540" height="160" fill="#6f8474"/>
    <path d="M150 820 L262 430 L278 430 L390 820" fill="none" stroke="#33423c" stroke-width="16" stroke-linejoin="round"/>
    <g transform="translate(270 440)">
      <circle r="212" fill="none" stroke="#2f3a37" stroke-width="22"/>
      <circle r="192" fill="none" stroke="#e9eeeb" stroke-width="9"/>
      <g transform="rotate(${angle})">${spokes}<circle cx="0" cy="-176" r="9" fill="#d8483e"/></g>
      <circle r="24" fill="#33423c"/><circle r="9" fill="#cfd6d4"/>
    </g>`;
}

interface Harbour {
  sky: [string, string];
  sea: string;
  hull: string;
  sun: number;
}

function drawHarbour({ sky, sea, hull, sun }: Harbour): string {
  const waves = Array.from({ length: 6 }, (_, row) => {
    const y = 640 + row * 48;
    return `<path d="M0 ${y} Q135 ${y - 14} 270 ${y} T540 ${y}" fill="none" stroke="#ffffff" stroke-opacity="0.18" stroke-width="5"/>`;
  }).join("");
  return `${backdrop(...sky)}<circle cx="${160 + sun / 3}" cy="${sun}" r="62" fill="#fff6e2" opacity="0.9"/>
    <rect y="600" width="540" height="360" fill="${sea}"/>${waves}
    <path d="M150 600 L400 600 L362 668 L190 668 Z" fill="${hull}"/>
    <rect x="268" y="330" width="8" height="272" fill="${hull}"/>
    <path d="M282 350 L282 580 L388 580 Z" fill="#fbf4e6"/><path d="M262 380 L262 580 L180 580 Z" fill="#f0e3cc"/>`;
}
