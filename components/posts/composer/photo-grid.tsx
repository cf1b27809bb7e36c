"use client";

import { Accessibility, type DragEndEvent, PointerActivationConstraints } from "@dnd-kit/dom";
import { DragDropProvider, KeyboardSensor, PointerSensor } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { MediaView } from "@/lib/media/types";
import { movePhoto } from "./photo-order";
import { PhotoTile } from "./photo-tile";

interface PhotoGridProps {
  photos: MediaView[];
  coverId: string | null;
  onOrder: (mediaIds: string[]) => void;
  onCover: (mediaId: string) => void;
}

const MOUSE_DISTANCE_PX = 5;
/** A touch that stays put picks up; one that moves scrolls. */
const TOUCH_HOLD = { value: 250, tolerance: 6 };

const sensors = [
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) =>
      pointerType === "touch"
        ? [new PointerActivationConstraints.Delay(TOUCH_HOLD)]
        : [new PointerActivationConstraints.Distance({ value: MOUSE_DISTANCE_PX })],
  }),
  KeyboardSensor,
];

/** By pointer, by keyboard, and by buttons for those who can drag with neither. */
export function PhotoGrid({ photos, coverId, onOrder, onCover }: PhotoGridProps) {
  const t = useTranslations("composer.media.photo");
  const [said, setSaid] = useState("");
  const plugins = useMemo(() => withWords(t), [t]);
  const { list, focusAfter } = useFocusAfterRemoval(photos);
  const ids = photos.map(({ id }) => id);

  function move(from: number, to: number) {
    onOrder(movePhoto(ids, from, to));
    setSaid(t("moved", { name: photos[from]?.name ?? "", number: to + 1, count: ids.length }));
  }

  function drop({ operation: { source }, canceled }: DragEndEvent) {
    if (canceled || !isSortable(source) || source.initialIndex === source.index) return;
    onOrder(movePhoto(ids, source.initialIndex, source.index));
  }

  return (
    <DragDropProvider sensors={sensors} plugins={plugins} onDragEnd={drop}>
      <ol
        ref={list}
        data-field="photoCoverIndex"
        aria-label={t("list")}
        className="grid grid-cols-3 gap-2.5 sm:grid-cols-5"
      >
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            index={index}
            count={ids.length}
            isCover={photo.id === coverId}
            onMove={(to) => move(index, to)}
            onCover={() => {
              onCover(photo.id);
              setSaid(t("coverNow", { name: photo.name }));
            }}
            onRemove={() => {
              focusAfter(index);
              onOrder(ids.filter((id) => id !== photo.id));
              setSaid(t("taken", { name: photo.name, count: ids.length - 1 }));
            }}
          />
        ))}
      </ol>
      <output aria-live="polite" className="sr-only">
        {said}
      </output>
    </DragDropProvider>
  );
}

/** The button that was pressed leaves with its photo: the one that takes its place gets the focus. */
function useFocusAfterRemoval(photos: MediaView[]) {
  const list = useRef<HTMLOListElement>(null);
  const removed = useRef<number | null>(null);
  useEffect(() => {
    if (removed.current === null) return;
    const place = Math.min(removed.current, photos.length - 1);
    removed.current = null;
    list.current?.children[place]?.querySelector("button")?.focus();
  }, [photos]);
  const focusAfter = (index: number) => {
    removed.current = index;
  };
  return { list, focusAfter };
}

type Said = { operation: DragEndEvent["operation"] };

const nameOf = ({ operation: { source } }: Said) => `${source?.data.name}`;

type PhotoWords = ReturnType<typeof useTranslations<"composer.media.photo">>;

function toAccessibility(t: PhotoWords) {
  return Accessibility.configure({
    screenReaderInstructions: { draggable: t("instructions") },
    announcements: {
      dragstart: (event: Said) => t("pickedUp", { name: nameOf(event) }),
      dragover: ({ operation: { target } }: Said) =>
        isSortable(target) ? t("place", { number: target.index + 1, count: target.data.count }) : undefined,
      dragend: (event: Said & { canceled: boolean }) => {
        const { source } = event.operation;
        if (event.canceled || !isSortable(source)) return t("left");
        return t("moved", { name: nameOf(event), number: source.index + 1, count: source.data.count });
      },
    },
  });
}

function withWords(t: PhotoWords) {
  return <Plugin,>(defaults: Plugin[]) => [
    ...defaults.filter((plugin) => plugin !== (Accessibility as Plugin)),
    toAccessibility(t),
  ];
}
