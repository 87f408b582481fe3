/** Says now and then that a long step goes on; to be cleared when it is over. */
export function stillAtIt() {
  const started = Date.now();
  const telling = setInterval(() => console.log(`  ... still at it (${Math.round((Date.now() - started) / 1000)} s)`), 10_000);
  telling.unref();
  return telling;
}
