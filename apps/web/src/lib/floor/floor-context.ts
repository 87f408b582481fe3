import type { Floor } from '#lib/live/floor.svelte.ts';
import { createContext } from 'svelte';

export const [useFloor, provideFloor] = createContext<Floor>();
