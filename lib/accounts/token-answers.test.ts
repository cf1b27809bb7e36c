import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb } from "@/db";
import { errorTable } from "@/lib/tiktok";
import { getAccess } from "./access-token";
import { disconnectAccount } from "./disconnect-account";
import { createGrantedAccount, readAccountRow } from "./testing";
import { startTestTikTok, type TestTikTok } from "./testing-tiktok";

/** Every code of TikTok's OAuth pages, at a renewal and at a revocation: what becomes of the account. */
let tiktok: TestTikTok;
beforeAll(async () => {
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
});
afterAll(async () => {
  tiktok.stop();
  await closeDb();
});

type Row = [code: keyof typeof errorTable, account: "connected" | "reconnect needed", mayBeSpent: boolean];
const rows: Row[] = [
  ["access_denied", "connected", false],
  ["invalid_client", "connected", false],
  ["invalid_grant", "reconnect needed", false],
  ["invalid_request", "connected", false],
  ["invalid_scope", "connected", false],
  ["unauthorized_client", "connected", false],
  ["unsupported_grant_type", "connected", false],
  ["unsupported_response_type", "connected", false],
  ["server_error", "connected", true],
  ["temporarily_unavailable", "connected", false],
];

// TikTok's OAuth errors were seen with HTTP 200 too.
describe.each([200, 400])("with HTTP %i", (httpStatus) => {
  it.each(rows)("%s at a renewal: %s", async (code, status, mayBeSpent) => {
    const { id, grant, mark } = await createGrantedAccount(tiktok, { endsInMs: -1 });
    tiktok.plan("/v2/oauth/token/", httpStatus, { error: code, error_description: "No.", log_id: "log-7" });
    const error = await getAccess(id).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "TikTokError", code });
    if (code !== "invalid_grant") expect(error.message).toBe(errorTable[code][1]);
    expect(tiktok.countRefreshes(mark), "renewals").toBe(1);
    const row = await readAccountRow(id);
    expect(row.status).toBe(status);
    expect(row.refreshLostAt !== null).toBe(mayBeSpent);
    expect(row.lastFailure).toMatchObject({ code, logId: "log-7", endpoint: "oauth/token" });
    // The pair is kept, or the next try could not even begin; only the end of a permission makes it worthless.
    if (status === "connected") expect(row.refreshToken).toBe(grant.refreshToken);
  });

  it.each(rows)(
    "%s at a revocation: the account is forgotten all the same, and its owner told",
    async (code) => {
      const { id, member } = await createGrantedAccount(tiktok);
      tiktok.plan("/v2/oauth/revoke/", httpStatus, {
        error: code,
        error_description: "No.",
        log_id: "log-8",
      });
      expect(await disconnectAccount({ ...member, role: "owner" }, id)).toEqual({ isRevoked: false });
      const row = await readAccountRow(id);
      expect(row).toMatchObject({ status: "disconnected", accessToken: null, refreshToken: null });
      expect(row.statusReason).toMatch(/TikTok could not be told/);
    },
  );
});
