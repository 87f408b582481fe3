/**
 * Turns messages/ into the typed functions of src/lib/paraglide: `node scripts/messages.ts`, from apps/web.
 * A process of its own, because the compiler's store leaves timers behind that would hold a build open for 30 s.
 */
import { compile } from '@inlang/paraglide-js';
import { locales } from '../locales.config.ts';

await compile(locales);
process.exit();
