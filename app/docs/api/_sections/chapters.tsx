import type { ComponentType } from "react";
import { Authentication } from "./authentication";
import { BulkAndCsv } from "./bulk-and-csv";
import { Clients } from "./clients";
import { Errors } from "./errors";
import { FirstRequest } from "./first-request";
import { Following } from "./following";
import { Limits } from "./limits";
import { Mcp } from "./mcp";
import { Media } from "./media";
import { Privacy } from "./privacy";
import { Retries } from "./retries";
import { TestKeys } from "./test-keys";
import { Times } from "./times";
import { Webhooks } from "./webhooks";

export interface ChapterProps {
  /** Where this Cuepost is reached. */
  origin: string;
}

/** In the order in which somebody meets them. */
export const chapters: { id: string; title: string; Body: ComponentType<ChapterProps> }[] = [
  { id: "first-request", title: "First request", Body: FirstRequest },
  { id: "authentication", title: "Authentication", Body: Authentication },
  { id: "privacy", title: "Privacy and profiles", Body: Privacy },
  { id: "times", title: "Times", Body: Times },
  { id: "media", title: "Media", Body: Media },
  { id: "retries", title: "Retries and versions", Body: Retries },
  { id: "errors", title: "Errors", Body: Errors },
  { id: "limits", title: "Limits and paging", Body: Limits },
  { id: "webhooks", title: "Webhooks", Body: Webhooks },
  { id: "following", title: "Without webhooks", Body: Following },
  { id: "test-keys", title: "Test keys", Body: TestKeys },
  { id: "bulk", title: "Bulk and CSV", Body: BulkAndCsv },
  { id: "client", title: "TypeScript client", Body: Clients },
  { id: "mcp", title: "MCP server", Body: Mcp },
];
