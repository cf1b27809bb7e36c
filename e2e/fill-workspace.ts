import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import type { Sandbox } from "../scripts/testing/sandbox-control.ts";
import { addPosts } from "./axe/add-posts.ts";
import { connect, upload, type Video } from "./fixtures";

const VIDEO_BYTES = 400_000;

interface Workspace {
  page: Page;
  sql: Sql;
  sandbox: Sandbox;
  workspaceId: string;
  makeVideo: (sizeBytes: number) => Promise<Video>;
}

/** A workspace with something of everything: a creator that is connected, one that is not, a video, posts in many states. */
export async function fillWorkspace({ page, sql, sandbox, workspaceId, makeVideo }: Workspace) {
  const username = `kiln.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Kiln Works");
  await connect(page, username);
  await upload(page, await makeVideo(VIDEO_BYTES));
  const [file] = await sql`select id from media where workspace_id = ${workspaceId}`;
  const mediaId = file?.id as string;
  const [account] = await sql`select id from accounts where workspace_id = ${workspaceId}`;
  const accountId = account?.id as string;
  await sql`insert into accounts (workspace_id, open_id, username, display_name, scopes, status, status_reason)
    values (${workspaceId}, ${randomUUID()}, 'slow.lane', 'Slow Lane Bikes', '{}', 'reconnect needed',
      'TikTok ended the permission on 12 Nov.')`;
  await sql`insert into media (workspace_id, storage, storage_key, name, content_type, size_bytes, status, problem)
    values (${workspaceId}, 'local', ${randomUUID()}, 'kiln-tiny.mp4', 'video/mp4', 900, 'refused',
      'It is shorter than TikTok takes.')`;
  const postIds = await addPosts({ sql, workspaceId, accountId, mediaId });
  return { accountId, mediaId, postIds };
}
