/** A picture of one moment; it may be drawn over as soon as the next one is asked for. */
export type Picture = HTMLCanvasElement | OffscreenCanvas;

/** Frames of one video, read as they are asked for. */
export interface FrameSource {
  /** Small ones, in the order of the moments; a moment without a frame is left out. */
  strip: (timesMs: number[]) => AsyncGenerator<{ atMs: number; picture: Picture }>;
  /** A large one. */
  frame: (atMs: number) => Promise<Picture | null>;
  /** Whatever is under way ends, and memory is given back. */
  close: () => void;
}

export interface FrameSizes {
  /** In pixels of the screen. */
  stripHeightPx: number;
  frameHeightPx: number;
}
