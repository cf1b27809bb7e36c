export interface LivingUndo {
  id: string | number;
  undo: () => void | Promise<void>;
}

const UNDOS_MAX = 20;
let living: LivingUndo[] = [];

export function addUndo(undo: LivingUndo): void {
  living = [...living, undo].slice(-UNDOS_MAX);
}

/** Each can be taken once: by its button, by the keys, or by its time. */
export function takeUndo(id: LivingUndo["id"]): LivingUndo | undefined {
  const taken = living.find((undo) => undo.id === id);
  living = living.filter((undo) => undo !== taken);
  return taken;
}

export function latestUndo(): LivingUndo | undefined {
  return living.at(-1);
}
