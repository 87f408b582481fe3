import type { Installation } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';

interface Way {
  text: string;
  href: string;
}

/** How one takes part without a page: by telephone, SMS or WhatsApp, as far as it is known. */
export function ways({ studioPhone, smsNumber, smsKeyword, whatsapp }: Installation): Way[] {
  return [
    studioPhone && { text: m.take_part_phone({ number: studioPhone }), href: `tel:${dialled(studioPhone)}` },
    smsNumber && {
      text: smsKeyword ? m.take_part_sms_keyword({ keyword: smsKeyword, number: smsNumber }) : m.take_part_sms({ number: smsNumber }),
      href: `sms:${dialled(smsNumber)}${smsKeyword ? `?body=${encodeURIComponent(`${smsKeyword} `)}` : ''}`,
    },
    whatsapp && { text: m.take_part_whatsapp({ number: whatsapp }), href: `https://wa.me/${dialled(whatsapp).replace(/^\+|^0/, (begin) => (begin === '0' ? '62' : ''))}` },
  ].filter((way) => typeof way === 'object');
}

const dialled = (number: string) => number.replace(/[^\d+]/g, '');
