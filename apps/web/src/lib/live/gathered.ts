/** Runs `work` at most once in `ms`: news that comes meanwhile is gathered into one run after it. */
export function gathered(work: () => Promise<unknown>, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const run = async () => {
    await work().catch(() => undefined); // without a way to the server the last state stays; the next news tries again
    last = performance.now();
    timer = undefined;
  };
  return () => {
    timer ??= setTimeout(run, Math.max(0, last + ms - performance.now()));
  };
}
