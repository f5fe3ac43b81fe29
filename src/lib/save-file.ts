/** Hands a file to the browser, as if a link to it had been pressed. */
export function saveFile({ blob, name }: { blob: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn of the loop; Safari wants a little longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
