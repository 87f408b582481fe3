interface PageLife {
  /** On the network again, or back from the browser's memory of pages: the line from before is dead, or may be. */
  back: () => void;
  /** Off the network. */
  gone: () => void;
  /** Looked at again. */
  seen: () => void;
  /** About to be closed, or put into the browser's memory, where an open line would keep it out. */
  leaving: () => void;
}

/** Tells what happens to this page and its network. @returns how to stop listening */
export function watchPage({ back, gone, seen, leaving }: PageLife) {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('online', back, { signal });
  addEventListener('offline', gone, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
  addEventListener('pagehide', leaving, { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && seen(), { signal });
  return () => listening.abort();
}
