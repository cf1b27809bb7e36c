export type Login = { email: string; password: string };
export type DemoWorkspace = { userId: string; workspaceId: string; postCount: number };
export type Seeded = { login: Login | undefined; demo: DemoWorkspace | undefined };

/** What db/seed.ts prints: `workspace <id> user <id> posts <count>`, and last `login <email> <password>`. */
export function readSeed(output: string): Seeded {
  const lines = output.trim().split("\n");
  const [, email, password] = lines.at(-1)?.match(/^login (\S+) (\S+)$/) ?? [];
  const [, workspaceId, userId, posts] =
    lines.at(-2)?.match(/^workspace (\S+) user (\S+) posts (\d+)$/) ?? [];
  return {
    login: email && password ? { email, password } : undefined,
    demo: workspaceId && userId ? { workspaceId, userId, postCount: Number(posts) } : undefined,
  };
}
