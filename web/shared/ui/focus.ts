/** For the `ref` of what stands where a button stood that is gone: it takes the focus when it appears. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** Leads to the first field that is wrong, so that a person need not look for it. */
export function focusFirstError(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
