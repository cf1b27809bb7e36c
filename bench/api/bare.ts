import { createServer } from "node:http";
import postgres from "postgres";

/** The least that a server can do with a request that leaves something behind: read it, one insert, one answer. */
const sql = postgres(process.argv[2] ?? "", { max: 10, onnotice: () => {} });
await sql`create table if not exists bench_bare (id uuid primary key default gen_random_uuid(), body jsonb)`;

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = JSON.parse(Buffer.concat(parts).toString());
  const [row] = await sql`insert into bench_bare (body) values (${sql.json(body)}) returning id`;
  response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(row));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.send?.(`http://127.0.0.1:${address.port}/`);
});
process.once("SIGTERM", async () => {
  server.close();
  await sql`drop table if exists bench_bare`;
  await sql.end();
  process.exit(0);
});
