"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { mediaKey } from "../media-query";
import { findQueue } from "./find-queue";
import { isLostOnLeave, type Upload } from "./upload";
import { UploadNews } from "./upload-news";
import type { UploadQueue } from "./upload-queue";

// Most pages are opened with nothing on its way.
const UploadsPanel = dynamic(() => import("./uploads-panel").then((module) => module.UploadsPanel), {
  ssr: false,
});

const QueueContext = createContext<UploadQueue | null>(null);
const none: readonly Upload[] = [];

/** Stands in the dashboard's layout, inside of its query client: uploads go on while pages change. */
export function UploadProvider({
  userId,
  workspaceId,
  children,
}: {
  userId: string;
  workspaceId: string;
  children: ReactNode;
}) {
  const queryClient = useQueryClient();
  const [queue] = useState(() => findQueue(`${workspaceId}.${userId}`));
  useEffect(() => {
    queue.onDone = () => void queryClient.invalidateQueries({ queryKey: mediaKey });
    void queue.restore(userId);
  }, [queue, queryClient, userId]);
  return (
    <QueueContext value={queue}>
      {children}
      <LeaveWarning />
      <UploadNews />
      <PanelElsewhere />
    </QueueContext>
  );
}

export function useUploadQueue(): UploadQueue {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("UploadProvider is missing above.");
  return queue;
}

export function useUploads(): readonly Upload[] {
  const { list } = useUploadQueue();
  return useSyncExternalStore(list.subscribe, list.getSnapshot, () => none);
}

/** The library has a list of its own. */
function PanelElsewhere() {
  const isInLibrary = usePathname() === "/media";
  return useUploads().length > 0 && !isInLibrary && <UploadsPanel />;
}

/** Only where something would be lost: what is kept goes on by itself when the page is opened again. */
function LeaveWarning() {
  const isBusy = useUploads().some(isLostOnLeave);
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);
  return null;
}
