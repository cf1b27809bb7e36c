import { sayInstant } from "@/app/(dashboard)/accounts/_components/say-instant";
import type { EndpointUse } from "@/lib/accounts/types";

const words: Record<string, string> = {
  creator_info: "Ask what the account may post",
  video_init: "Begin a video",
  inbox_init: "Begin a video draft",
  content_init: "Begin photos",
  status: "Ask how a post is doing",
  user_info: "Read the profile",
  video_list: "List public videos",
  video_query: "Look up videos",
};

interface EndpointsProps {
  endpoints: EndpointUse[];
  timeZone: string;
}

export function Endpoints({ endpoints, timeZone }: EndpointsProps) {
  return (
    <ul className="grid gap-3">
      {endpoints.map(({ endpoint, used, limit, blockedUntil }) => (
        <li key={endpoint} className="grid gap-1.5">
          <div className="flex items-baseline justify-between gap-4">
            <span>{words[endpoint] ?? endpoint}</span>
            <span className="timecode text-sm text-ink2">
              {used} of {limit}
            </span>
          </div>
          <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
            <div
              className="h-full rounded-full bg-ink2"
              style={{ width: `${Math.min(100, (100 * used) / limit)}%` }}
            />
          </div>
          {blockedUntil && (
            <p className="text-sm text-wait">
              TikTok asks to wait until <span className="timecode">{sayInstant(blockedUntil, timeZone)}</span>
              .
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
