/** The answer, or nothing when it failed or took longer: for those who would rather go on without. */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  return Promise.race([answer.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
