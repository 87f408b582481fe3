/** Tries until it is so, for what happens by itself a moment later; the last try says what is wrong. */
export async function eventually(expectation: () => Promise<void>, withinMs = 10_000) {
  for (const until = Date.now() + withinMs; Date.now() < until; ) {
    try {
      return await expectation();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  await expectation();
}
