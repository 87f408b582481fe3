import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';

/** The browser speaks the language that the page came in; choosing another loads the page anew. */
const spoken = document.documentElement.lang as Locale;
overwriteGetLocale(() => spoken);
