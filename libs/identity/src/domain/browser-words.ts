type Words = readonly (readonly [mark: RegExp, word: string])[];

/** Those that name others as well come first. */
const browsers: Words = [
  [/Edg\w*\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const systems: Words = [
  [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

/** By what an official knows their own sign-ins again: "Firefox, Linux". Nothing finer is kept; empty for a program. */
export function browserWords(userAgent = ''): string {
  const found = [browsers, systems].map((words) => words.find(([mark]) => mark.test(userAgent))?.[1]);
  return found.filter(Boolean).join(', ');
}
