const events = ["timeupdate", "seeked", "loadedmetadata", "play", "pause"];

/** The video of a page, as what stands beside it knows it: where it is, and how to go elsewhere. */
export function createPlayer() {
  const listeners = new Set<() => void>();
  let video: HTMLVideoElement | null = null;
  let askedMs = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  return {
    attach(element: HTMLVideoElement | null) {
      if (!element) return;
      video = element;
      for (const name of events) element.addEventListener(name, tell);
      return () => {
        for (const name of events) element.removeEventListener(name, tell);
        video = null;
      };
    },
    /** Stops there, so that what is meant can be looked at. */
    seek(ms: number): void {
      if (!video) return;
      askedMs = ms;
      if (video.preload === "none") video.preload = "metadata";
      video.pause();
      video.currentTime = ms / 1000;
      video.scrollIntoView({ block: "nearest" });
      tell();
    },
    pause: () => video?.pause(),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Until the file is there, the moment that was asked for. */
    readMs(): number {
      if (!video) return 0;
      return video.readyState === 0 ? askedMs : Math.round(video.currentTime * 1000);
    },
  };
}
export type Player = ReturnType<typeof createPlayer>;
