import { Avatar } from "@/components/ui/avatar";

/** Drawn for this preview: TikTok's own marks are TikTok's. */
const shapes = {
  heart: "M12 20.5 4.6 13a4.9 4.9 0 0 1 7-6.9l.4.4.4-.4a4.9 4.9 0 0 1 7 6.9Z",
  comment:
    "M12 4c-4.7 0-8.5 3-8.5 6.9 0 2.3 1.3 4.3 3.4 5.5L6.4 20l4-2.3 1.6.1c4.7 0 8.5-3 8.5-6.9S16.7 4 12 4Z",
  keep: "M6.5 4h11v16.5L12 16.3l-5.5 4.200Z",
  share: "M13.5 5.200 21 12l-7.5 6.800v-4.300C8.700 14.300 5.500 15.700 3 19c.6-5.600 4-9.300 10.500-9.700Z",
};

interface RailProps {
  name: string;
  avatarUrl: string | null;
  hasComments: boolean;
}

export function Rail({ name, avatarUrl, hasComments }: RailProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute end-2.5 bottom-[24%] z-20 grid justify-items-center gap-3.5 drop-shadow"
    >
      <span className="flex rounded-full border border-white">
        <Avatar name={name} url={avatarUrl} size={28} />
      </span>
      <Shape path={shapes.heart} />
      {hasComments && <Shape path={shapes.comment} />}
      <Shape path={shapes.keep} />
      <Shape path={shapes.share} />
    </div>
  );
}

function Shape({ path }: { path: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 fill-white">
      <path d={path} />
    </svg>
  );
}
