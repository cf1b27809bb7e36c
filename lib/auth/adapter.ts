import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { db } from "@/db";
import { oauthAccounts, users } from "@/db/schema";
import type { VouchedProfile } from "./oauth-providers";

/** What next-auth asks for when somebody comes through Google or GitHub. Their tokens are of no use: not kept. */
export const authAdapter: Adapter = {
  async createUser({ name, email, image, isEmailVerified }: Omit<AdapterUser, "id"> & VouchedProfile) {
    const emailVerified = isEmailVerified ? new Date() : null;
    const [row] = await db
      .insert(users)
      .values({ name, email: email.toLowerCase(), image, emailVerified })
      .returning(columns);
    return row!;
  },
  async getUser(id) {
    const [row] = await db.select(columns).from(users).where(eq(users.id, id));
    return row ?? null;
  },
  async getUserByEmail(email) {
    const [row] = await db
      .select(columns)
      .from(users)
      .where(sql`lower(${users.email}) = ${email.toLowerCase()}`);
    return row ?? null;
  },
  async getUserByAccount({ provider, providerAccountId }) {
    const [row] = await db
      .select(columns)
      .from(oauthAccounts)
      .innerJoin(users, eq(users.id, oauthAccounts.userId))
      .where(
        and(eq(oauthAccounts.provider, provider), eq(oauthAccounts.providerAccountId, providerAccountId)),
      );
    return row ?? null;
  },
  async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
    await db.insert(oauthAccounts).values({ userId, type, provider, providerAccountId });
  },
};

const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  emailVerified: users.emailVerified,
  image: users.image,
};
