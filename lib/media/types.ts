export type MediaStatus = "checking" | "ready" | "refused";

/** A video in the library as screens show it. Instants are ISO strings. */
export interface MediaView {
  id: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  status: MediaStatus;
  problem: string | null;
  container: string | null;
  videoCodec: string | null;
  audioCodec: string | null;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  rotation: number | null;
  framesPerSecond: number | null;
  sha256: string | null;
  hasPoster: boolean;
  createdAt: string;
}
