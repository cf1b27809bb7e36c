"use client";

import { Direction } from "radix-ui";

/** So that arrow keys, menus and sliders follow the script. */
export const DirectionProvider = Direction.Provider;
