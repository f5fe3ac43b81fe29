/** Where the next key goes once the dialog is there: a ref for the control that is to have the focus. */
export function focusOnce(control: HTMLElement | null): void {
  control?.focus({ preventScroll: true });
}
