"use client";

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from "react";
import { createPlayer, type Player } from "./create-player";

const PlayerContext = createContext<Player | null>(null);

/** Around a video and what is said about its moments. */
export function PlayerProvider({ children }: { children: ReactNode }) {
  const [player] = useState(createPlayer);
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new Error("A PlayerProvider is missing around this.");
  return player;
}

/** Where the video is. */
export function useCurrentMs(): number {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.readMs, () => 0);
}
