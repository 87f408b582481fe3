import type { StageFrame } from '../../libs/floor/src/floor.events.ts';

/** A stage frame as it came: what its place in the order needs, and all of it for whoever shows the view. */
export interface Frame {
  v: number;
  from: number;
  seq: number;
  /** As JSON. */
  text: string;
}

const STAGE = '["stage",';
const HEAD = /^\{"v":(\d+),"from":(\d+),"seq":(\d+)[,}]/;

let last = Buffer.alloc(0);
let lastFrame: Frame | undefined;

/** @returns undefined for any other event. The server encodes a frame once for all its phones, so it is also read once. */
export function readFrame(event: Buffer): Frame | undefined {
  if (last.equals(event)) return lastFrame;
  if (event.toString('latin1', 0, STAGE.length) !== STAGE) return undefined;
  last = Buffer.from(event);
  return (lastFrame = parse(event.toString('utf8', STAGE.length, event.length - 1)));
}

function parse(text: string): Frame {
  const head = HEAD.exec(text);
  if (head) return { v: Number(head[1]), from: Number(head[2]), seq: Number(head[3]), text };
  return { ...(JSON.parse(text) as StageFrame), text };
}
