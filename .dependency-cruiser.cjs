const { storeys, sideways } = require('./libs/mayUse.json');

/** What a library must not use: whatever stands on its own storey or above, unless sideways allows it. */
const storeyRules = storeys.flatMap((storey, level) =>
  storey.map((library) => {
    const forbidden = storeys.slice(level).flat().filter((other) => other !== library && !(sideways[library] ?? []).includes(other));
    return forbidden.length > 0 && {
      name: `${library}-stays-on-its-storey`,
      severity: 'error',
      from: { path: `^libs/${library}/` },
      to: { path: `^libs/(${forbidden.join('|')})/` },
    };
  }),
).filter(Boolean);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...storeyRules,
    {
      name: 'every-library-has-a-storey',
      severity: 'error',
      from: { path: `^libs/(?!(${storeys.flat().join('|')})/)` },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'libraries-are-entered-by-their-index',
      comment: 'Pure domain rules and the live protocol’s types are the exceptions: scripts, tests and the web app read them directly.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|scripts)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/domain/', '\\.events\\.ts$'] },
    },
    { name: 'libraries-do-not-know-the-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|scripts|test)/', pathNot: '^test/support/' } },
    { name: 'only-specs-use-test-support', severity: 'error', from: { path: '^(libs|apps)/', pathNot: '\\.spec\\.ts$' }, to: { path: '^test/' } },
    {
      name: 'domain-imports-nothing-but-itself',
      comment: 'Pure rules. Hashing, RFC 8785, TOTP, calendars and colour spaces are part of what they define.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.(spec|arbitrary)\\.ts$' },
      to: { pathNot: ['^libs/[^/]+/src/domain/', '^(node:)?(crypto|util|net)$', 'node_modules/(canonicalize|otpauth|luxon|culori|@types/culori)/'] },
    },
    { name: 'the-web-app-is-a-client', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^(apps/api|libs)/', pathNot: '\\.events\\.ts$' } },
    { name: 'only-configuration-reads-the-environment', severity: 'error', from: { path: '^libs/' }, to: { path: '^(node:)?process$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|paraglide|\\.svelte-kit)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { extensions: ['.ts', '.mts', '.mjs', '.js', '.json'] },
  },
};
