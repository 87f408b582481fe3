import { Kept } from './kept';

const MOMENT = 5_001;

/** Reads 1, 2, 3 … or fails where it was told to. */
function counting(failing: number[] = []) {
  let reads = 0;
  return new Kept(async () => {
    reads += 1;
    if (failing.includes(reads)) throw new Error('away');
    return reads;
  });
}

describe('what is kept', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is read once, and by the way again when it is old', async () => {
    const kept = counting();
    expect([await kept.get(), await kept.get()]).toEqual([1, 1]);
    jest.advanceTimersByTime(MOMENT);
    expect(await kept.get()).toBe(1);
    await jest.advanceTimersByTimeAsync(0);
    expect(await kept.get()).toBe(2);
  });

  it('stays as it was known while it cannot be read', async () => {
    const kept = counting([2]);
    await kept.get();
    jest.advanceTimersByTime(MOMENT);
    expect(await kept.get()).toBe(1);
    await jest.advanceTimersByTimeAsync(0);
    expect(await kept.get()).toBe(1);
  });

  it('is read anew after it was changed here, and after a first time that failed', async () => {
    const kept = counting([1]);
    await expect(kept.get()).rejects.toThrow('away');
    expect(await kept.get()).toBe(2);
    kept.forget();
    expect(await kept.get()).toBe(3);
  });
});
