import { signIn } from "next-auth/react";

/** Signs in and goes on to `next`, or gives the sentence that says why not. */
export async function enter(
  login: { email: string; password: string },
  next: string,
  unreachable: string,
): Promise<string | undefined> {
  try {
    const result = await signIn("credentials", { ...login, redirect: false });
    if (!result?.ok) return result?.error ?? unreachable;
  } catch {
    return unreachable;
  }
  // A whole new page: nothing that was loaded for a stranger stays.
  window.location.assign(next);
}
