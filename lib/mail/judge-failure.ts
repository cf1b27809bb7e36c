/**
 * `refused`: this mail never. `later`: this mail not now. `away`: nothing can be sent now, whichever mail is next.
 * The problem is for whoever runs Cuepost and names no content.
 */
export interface Failure {
  kind: "refused" | "later" | "away";
  problem: string;
}

const PROBLEM_CHARACTERS_MAX = 300;
/** Nodemailer's codes for what concerns one mail; every other is of the connection or the login. */
const MAIL_CODES = ["EENVELOPE", "EMESSAGE", "ESTREAM"];

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

export function judgeFailure(error: unknown): Failure {
  const { code = "", responseCode = 0, message } = error as SmtpError;
  const problem = message.replaceAll(/[\p{Cc}\s]+/gu, " ").slice(0, PROBLEM_CHARACTERS_MAX);
  if (!MAIL_CODES.includes(code)) return { kind: "away", problem };
  // 421: the server closes the door, whoever knocks. An address that is no address has no answer at all.
  if (responseCode === 421) return { kind: "away", problem };
  const isPassing = responseCode >= 400 && responseCode < 500;
  return { kind: isPassing ? "later" : "refused", problem };
}
