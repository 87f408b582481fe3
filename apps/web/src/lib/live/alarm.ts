let context: AudioContext | undefined;

/** Browsers let a page sound only after a finger touched it once: call this on the first touch. */
export function allowSound() {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume().catch(() => undefined);
}

/** Three tones and a vibration; silent where the phone allows neither. */
export function ring() {
  navigator.vibrate?.([400, 150, 400, 150, 400]);
  [0, 0.28, 0.56].forEach((after) => tone(after, 880, 0.2));
}

/** One soft tone: it will soon be time. */
export function chime() {
  navigator.vibrate?.(200);
  tone(0, 660, 0.25);
}

function tone(after: number, frequency: number, seconds: number) {
  if (context?.state !== 'running') return;
  const begin = context.currentTime + after;
  const volume = new GainNode(context, { gain: 0 });
  const sound = new OscillatorNode(context, { frequency });
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.25, begin + 0.02);
  volume.gain.linearRampToValueAtTime(0, begin + seconds);
  sound.connect(volume).connect(context.destination);
  sound.start(begin);
  sound.stop(begin + seconds);
}
