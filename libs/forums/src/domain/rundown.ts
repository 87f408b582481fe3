export const STEP_KINDS = ['opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions', 'other'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step as it usually is. */
export interface UsualStep {
  kind: StepKind;
  title: string;
  minutes: number;
}

/** The six steps of the forum as it has been held since 2008. */
export const SIX_STEPS: UsualStep[] = [
  { kind: 'opening', title: 'Pembukaan dan pengumuman', minutes: 10 },
  { kind: 'last-answers', title: 'Jawaban atas pertanyaan sesi sebelumnya', minutes: 15 },
  { kind: 'briefing', title: 'Paparan narasumber', minutes: 20 },
  { kind: 'dialogue', title: 'Dialog terbuka', minutes: 45 },
  { kind: 'answers', title: 'Tanggapan pemerintah', minutes: 20 },
  { kind: 'directions', title: 'Arahan Bupati', minutes: 10 },
];
const [SHORTEST, LONGEST] = [10, 600];

/** The rundown of a session nobody planned otherwise: the citizens' dialogue gets the time that the rest leaves, 10 minutes at least and 600 at most. */
export function fitted(usual: UsualStep[], sessionMinutes: number): UsualStep[] {
  const dialogue = usual.find(({ kind }) => kind === 'dialogue');
  const beside = usual.reduce((sum, step) => sum + (step === dialogue ? 0 : step.minutes), 0);
  return usual.map((step) => (step === dialogue ? { ...step, minutes: Math.min(LONGEST, Math.max(SHORTEST, sessionMinutes - beside)) } : step));
}

/** When each step is planned to begin: known as long as the ones before it say how long they take. */
export function plannedTimes(startsAt: Date | null, steps: { minutes: number | null }[]): (Date | undefined)[] {
  let at: number | undefined = startsAt?.getTime();
  return steps.map(({ minutes }) => {
    const begins = at === undefined ? undefined : new Date(at);
    at = at === undefined || minutes === null ? undefined : at + minutes * 60_000;
    return begins;
  });
}
