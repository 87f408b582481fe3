const project = (displayName, testMatch) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/(dist|\\.data|apps/web/(build|\\.svelte-kit))/'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
});

/** Unit specs stand beside their files; journeys and conformance have folders. What has a database clones the template that the set-up made. */
module.exports = {
  testTimeout: 30_000,
  projects: [
    project('unit', ['libs/**/*.spec.ts', 'apps/api/**/*.spec.ts', 'apps/web/test/**/*.spec.ts']),
    project('journeys', ['test/journeys/**/*.spec.ts']),
    project('conformance', ['test/conformance/**/*.spec.ts']),
    project('faults', ['test/faults/**/*.spec.ts']),
  ],
};
