import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the messages become typed functions. The format's plugin is read from node_modules: the build needs no network. */
export const locales: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'baseLocale'],
  cookieName: 'dp_locale',
  isServer: 'import.meta.env.SSR',
  outputStructure: 'message-modules',
  emitTsDeclarations: true,
  emitReadme: false,
  emitPrettierIgnore: false,
};
