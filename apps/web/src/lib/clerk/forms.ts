import { tick } from 'svelte';

/** Leads to the first field that must be mended. */
export async function firstInvalid(form: HTMLFormElement) {
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** Ctrl+Enter sends what is typed in a form's fields. */
export function sendByKey(event: KeyboardEvent & { currentTarget: HTMLFormElement }) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

export type FormEvent = SubmitEvent & { currentTarget: HTMLFormElement };
