import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

const DIRS = ["app", "components", "db", "inngest", "lib", "messages", "pages", "public"];
const ROOT_FILE = /\.(ts|mjs|json)$/;
const NOT_BUILT = /\.test\.tsx?$|^(vitest|playwright|drizzle)\.config\.|^biome\.json$|^next-env\.d\.ts$/;

/** Changes with every byte that reaches `next build`, and with nothing else. */
export async function hashSources(rootDir: string): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of await findSources(rootDir)) {
    const content = await readFile(join(rootDir, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function findSources(rootDir: string): Promise<string[]> {
  const inRoot = await readdir(rootDir, { withFileTypes: true });
  const files = inRoot
    .filter((entry) => entry.isFile() && ROOT_FILE.test(entry.name))
    .map(({ name }) => name);
  for (const dir of DIRS) {
    if (!inRoot.some((entry) => entry.name === dir)) continue;
    const entries = await readdir(join(rootDir, dir), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      if (entry.isFile()) files.push(relative(rootDir, join(entry.parentPath, entry.name)));
    }
  }
  return files.filter((file) => !NOT_BUILT.test(file)).sort();
}
