import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const ENVIRONMENT = "process.env";

type Row = [file: string, wanted: string];

/** Who may import whom, told by what must not be: a file, and what it may not reach for. */
const refused: Row[] = [
  ["app/page.tsx", "@/db"],
  ["app/api/tiktok/callback/route.ts", "@/db/schema"],
  ["app/(dashboard)/calendar/actions.ts", "drizzle-orm"],
  ["app/(dashboard)/calendar/actions.ts", "@/inngest/functions"],
  ["app/(dashboard)/calendar/actions.ts", "@/inngest/retry"],
  ["app/page.tsx", "@/sandbox/tiktok/server"],
  ["app/page.tsx", ENVIRONMENT],
  ["pages/api/pull/name.ts", "@/db"],
  ["pages/api/pull/name.ts", ENVIRONMENT],

  ["components/posts/poster.tsx", "@/app/actions"],
  ["components/posts/poster.tsx", "@/inngest/client"],
  ["components/posts/poster.tsx", "inngest"],
  ["components/posts/poster.tsx", "@/db"],
  ["components/posts/poster.tsx", "drizzle-orm"],
  ["components/posts/poster.tsx", "@/lib/posts/queries"],
  ["components/posts/poster.tsx", "@/lib/env"],
  ["components/posts/poster.tsx", ENVIRONMENT],

  ["inngest/functions/publish-post.ts", "@/app/actions"],
  ["inngest/functions/publish-post.ts", "@/components/ui/button"],
  ["inngest/functions/publish-post.ts", "next/cache"],
  ["inngest/functions/publish-post.ts", "@/db"],
  ["inngest/functions/publish-post.ts", "drizzle-orm"],
  ["inngest/client.ts", ENVIRONMENT],

  ["lib/auth/require-member.ts", "@/app/actions"],
  ["lib/auth/require-member.ts", "@/inngest/client"],
  ["lib/auth/require-member.ts", "@/lib/posts/queries"],

  ["lib/workspaces/queries.ts", "@/lib/accounts/queries"],
  ["lib/accounts/queries.ts", "@/lib/media/queries"],
  ["lib/media/queries.ts", "@/lib/posts/queries"],
  ["lib/ledger/queries.ts", "@/lib/posts/queries"],
  ...["workspaces", "accounts", "media", "posts"].flatMap((noun): Row[] =>
    [
      "next/cache",
      "next-auth",
      "react",
      "inngest",
      "@/inngest/client",
      "@/lib/auth/require-member",
      "@/app/actions",
      "@/components/ui/button",
      ENVIRONMENT,
    ].map((wanted) => [`lib/${noun}/queries.ts`, wanted]),
  ),

  ...["tiktok", "storage"].flatMap((client): Row[] =>
    [
      "@/lib/env",
      "../env",
      "../posts/rules",
      "@/lib/errors",
      "@/db",
      "drizzle-orm",
      "next/server",
      ENVIRONMENT,
    ].map((wanted) => [`lib/${client}/client.ts`, wanted]),
  ),
  ["lib/errors.ts", "./env"],
  ["lib/crypto.ts", "@/db"],
  ["lib/guarded-fetch.ts", "./errors"],
  ["lib/guarded-fetch.ts", "@/lib/env"],

  ["db/columns.ts", "@/lib/posts/rules"],
  ["db/columns.ts", "@/lib/errors"],
  ["db/index.ts", "@/app/actions"],
  ["db/index.ts", "next/server"],
  ["db/index.ts", ENVIRONMENT],

  ...["engine", "filestore", "sandbox"].flatMap((server): Row[] =>
    ["@/lib/env", "../lib/env", "@/db", "../db", "../scripts/ports"].map((wanted) => [
      `${server}/main.ts`,
      wanted,
    ]),
  ),
  ["engine/main.ts", "../filestore/main"],
  ["filestore/main.ts", "../sandbox/tiktok/server"],
  ["sandbox/tiktok/main.ts", "../../engine/main"],

  ["components/posts/parts/poster.tsx", "../../ui/button"],
  ["app/page.tsx", "../db"],
  ["components/poster.tsx", "../lib/env"],
  ["inngest/client.ts", "../lib/env"],
  ["db/index.ts", "../lib/posts/queries"],
  ["lib/workspaces/queries.ts", "../accounts/queries"],
  ["lib/posts/queries.ts", "../auth/require-member"],
];

const allowed: Row[] = [
  ["app/(dashboard)/calendar/page.tsx", "@/components/ui/button"],
  ["app/(dashboard)/calendar/page.tsx", "@/lib/posts/queries"],
  ["app/(dashboard)/calendar/actions.ts", "@/inngest/client"],
  ["app/(dashboard)/calendar/actions.ts", "@/inngest/events"],
  ["app/api/inngest/route.ts", "@/inngest/functions"],
  ["pages/api/pull/name.ts", "@/app/media/pull/serve-to-tiktok"],
  ["components/posts/poster.tsx", "../ui/button"],
  ...["input", "rules", "types", "states"].map(
    (file): Row => ["components/posts/poster.tsx", `@/lib/posts/${file}`],
  ),
  ["inngest/functions/publish-post.ts", "@/lib/posts/claim-post"],
  ["inngest/functions/publish-post.ts", "../client"],
  ["lib/auth/require-member.ts", "next/navigation"],
  ["lib/auth/require-member.ts", "@/lib/workspaces/queries"],
  ["lib/auth/require-member.ts", "@/db"],
  ["lib/accounts/queries.ts", "@/lib/workspaces/types"],
  ["lib/media/queries.ts", "@/lib/accounts/queries"],
  ["lib/ledger/queries.ts", "@/lib/media/queries"],
  ["lib/posts/queries.ts", "@/lib/media/queries"],
  ["lib/posts/queries.ts", "@/lib/tiktok"],
  ["lib/posts/queries.ts", "@/db"],
  ["lib/posts/queries.ts", "drizzle-orm"],
  ["lib/media/check-prefix.ts", "@/lib/guarded-fetch"],
  ["lib/tiktok/client.ts", "zod"],
  ["lib/tiktok/client.ts", "./errors"],
  ["lib/storage/testing/file-store.ts", "../wire"],
  ["db/columns.ts", "@/lib/env"],
  ["db/columns.ts", "@/lib/crypto"],
  ["engine/main.ts", "./server"],
  ["engine/main.ts", "graphile-worker"],
  ["lib/env.ts", ENVIRONMENT],
];

const rules = ["lint/style/noRestrictedImports", "lint/style/noProcessEnv"];

let complaints: Set<string>;
beforeAll(async () => {
  complaints = await lint([...refused, ...allowed]);
});

describe("the linter refuses", () => {
  it.each(refused)("%s that reaches for %s", (file, wanted) => {
    expect(complaints).toContain(complaint(file, wanted));
  });
});

describe("the linter allows", () => {
  it.each(allowed)("%s that reaches for %s", (file, wanted) => {
    expect(complaints).not.toContain(complaint(file, wanted));
  });
});

/** The rules go by a file's place, so the rows become files of those places under a folder of their own. */
async function lint(rows: Row[]): Promise<Set<string>> {
  const dir = await mkdtemp(join(tmpdir(), "cuepost-boundaries-"));
  try {
    await cp(join(root, "biome.json"), join(dir, "biome.json"));
    const files = Map.groupBy(rows, ([file]) => file);
    for (const [file, wishes] of files) {
      await mkdir(dirname(join(dir, file)), { recursive: true });
      await writeFile(join(dir, file), wishes.map(([, wanted], line) => reach(wanted, line)).join("\n"));
    }
    const found = (await report(dir)).flatMap(({ category, location }) => {
      const row = files.get(location.path)?.[location.start.line - 1];
      return row && rules.includes(category) ? [complaint(...row)] : [];
    });
    return new Set(found);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function reach(wanted: string, line: number): string {
  if (wanted === ENVIRONMENT) return `export const value${line} = process.env.VALUE;`;
  return `export * as module${line} from "${wanted}";`;
}

function complaint(file: string, wanted: string): string {
  return `${file} reaches for ${wanted}`;
}

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

async function report(dir: string): Promise<Diagnostic[]> {
  const biome = join(root, "node_modules", ".bin", "biome");
  const args = ["lint", "--reporter=json", "--vcs-enabled=false", "--max-diagnostics=none", "."];
  const answer = await new Promise<string>((resolve) => {
    execFile(biome, args, { cwd: dir }, (_error, stdout) => resolve(stdout));
  });
  return JSON.parse(answer).diagnostics;
}
