import postgres from "postgres";

const LOCK = 7_234_503;

/**
 * Test files share a database, and upload slots are counted over all of it: whoever counts them is alone with them, the
 * others who take some share. Gives the end of it.
 */
export async function holdUploadSlots(how: "alone" | "together"): Promise<() => Promise<void>> {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  if (how === "alone") await sql`select pg_advisory_lock(${LOCK})`;
  else await sql`select pg_advisory_lock_shared(${LOCK})`;
  return () => sql.end();
}
