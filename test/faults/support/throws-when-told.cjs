// Required by a server under test: on SIGUSR2 it throws what nobody catches, with what somebody wrote in it.
if (process.argv[1]?.endsWith('main.js')) {
  process.on('SIGUSR2', () => {
    throw Object.assign(new Error('No place for "Kertonegoro", 081298765432'), { detail: 'Failing row contains (Kertonegoro, bendungan).' });
  });
}
