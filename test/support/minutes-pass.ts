/** As this machine counts: what is remembered for so long is forgotten. */
export async function minutesPass(minutes: number) {
  const later = Date.now() + minutes * 60_000;
  const passing = jest.spyOn(Date, 'now').mockImplementation(() => later);
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  passing.mockRestore();
}
