import "server-only";
import { AppError } from "@/lib/errors";
import { getLogin } from "./login";
import { proveOwner } from "./prove-owner";
import type { Session } from "./sessions";

/** Before what cannot be undone: the password, or the address typed by hand where there is no password. */
export async function confirmIdentity(session: Session, proof: string): Promise<void> {
  const { email, passwordHash } = await getLogin(session.userId);
  if (passwordHash) {
    await proveOwner(session, proof, { field: "proof" });
  } else if (proof.trim().toLowerCase() !== email.toLowerCase()) {
    throw new AppError("invalid", "This is not the address of this login.", { field: "proof" });
  }
}
