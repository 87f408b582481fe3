import { parseArgs } from 'node:util';
import { Stop } from '../setup/stop.mjs';

const MOST_PHONES = 2_000;

/** What the command line asks for. @throws Stop */
export function readWanted(args: string[], otherwise: { phones: number; minutes?: number }): { phones: number; minutes: number } {
  const { phones, minutes } = parsed(args, otherwise.minutes !== undefined);
  return {
    phones: phones === undefined ? otherwise.phones : number(phones, 'phones', MOST_PHONES, Number.isInteger),
    minutes: minutes === undefined ? (otherwise.minutes ?? Infinity) : number(minutes, 'minutes', 600),
  };
}

function parsed(args: string[], hasMinutes: boolean): { phones?: string; minutes?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: hasMinutes ? { phones: text, minutes: text } : { phones: text } }).values;
  } catch (fault) {
    throw new Stop((fault as Error).message);
  }
}

function number(text: string, name: string, most: number, suits = (_value: number) => true): number {
  const value = Number(text);
  if (!(value > 0 && value <= most && suits(value))) throw new Stop(`--${name} needs a number up to ${most}, such as --${name} ${name === 'phones' ? 200 : 5}.`);
  return value;
}
