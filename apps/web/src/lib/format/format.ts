import { getLocale } from '#lib/paraglide/runtime.js';

const zone = 'Asia/Jakarta';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions) {
  const language = getLocale() === 'id' ? 'id-ID' : 'en-GB';
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { timeZone: zone, ...options }));
  return formats.get(key)!;
}

/** 13.47 (English 13:47), in western Indonesian time whatever the phone's zone. Takes ISO times, and "13:00" as it is. */
export function clock(at: string) {
  const time = /^\d\d:\d\d$/.test(at) ? at : format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at)).replace('.', ':');
  return getLocale() === 'id' ? time.replace(':', '.') : time;
}

/** Jumat, 27 November 2026, from a date or a time. */
export const day = (date: string) => format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(moment(date));

/** 27 Nov 2026 */
export const shortDay = (date: string) => format({ day: 'numeric', month: 'short', year: 'numeric' }).format(moment(date));

/** "Jumat", from a number; Monday is 1. */
export const weekday = (number: number) => format({ weekday: 'long' }).format(moment(`2024-01-0${number}`));

/** Noon, so that a bare date stays that date in every zone. */
const moment = (date: string) => new Date(date.length === 10 ? `${date}T12:00:00+07:00` : date);

/** 1:52, and -0:07 when over time. */
export function minutes(milliseconds: number) {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000 - (milliseconds < 0 ? 1 : 0));
  const whole = Math.max(0, seconds);
  return `${milliseconds < 0 && whole > 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 1.176 (English 1,176) */
export const count = (amount: number) => amount.toLocaleString(getLocale() === 'id' ? 'id-ID' : 'en-GB');
