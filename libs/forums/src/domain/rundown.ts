export const STEP_KINDS = ['opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions', 'other'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

interface PlannedStep {
  kind: StepKind;
  title: string;
  minutes: number;
}

const DIALOGUE: PlannedStep = { kind: 'dialogue', title: 'Dialog terbuka', minutes: 45 };

/** The six steps of the forum as it has been held since 2008. */
const SIX_STEPS: PlannedStep[] = [
  { kind: 'opening', title: 'Pembukaan dan pengumuman', minutes: 10 },
  { kind: 'last-answers', title: 'Jawaban atas pertanyaan sesi sebelumnya', minutes: 15 },
  { kind: 'briefing', title: 'Paparan narasumber', minutes: 20 },
  DIALOGUE,
  { kind: 'answers', title: 'Tanggapan pemerintah', minutes: 20 },
  { kind: 'directions', title: 'Arahan Bupati', minutes: 10 },
];
const [SHORTEST, LONGEST] = [10, 600];
const BESIDE_DIALOGUE = SIX_STEPS.filter((step) => step !== DIALOGUE).reduce((sum, { minutes }) => sum + minutes, 0);

/** The rundown of a session nobody planned otherwise: the citizens get the time that the rest leaves, 10 minutes at least and 600 at most. */
export function defaultRundown(sessionMinutes: number): PlannedStep[] {
  return SIX_STEPS.map((step) => (step === DIALOGUE ? { ...step, minutes: Math.min(LONGEST, Math.max(SHORTEST, sessionMinutes - BESIDE_DIALOGUE)) } : step));
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
