import { signIn } from "next-auth/react";

const UNREACHABLE = "Cuepost did not answer. Check the connection and try again.";

/** Signs in and goes on to `next`, or gives the sentence that says why not. */
export async function enter(email: string, password: string, next: string): Promise<string | undefined> {
  try {
    const result = await signIn("credentials", { email, password, redirect: false });
    if (!result?.ok) return result?.error ?? UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
  // A whole new page: nothing that was loaded for a stranger stays.
  window.location.assign(next);
}
