/**
 * Puts a text on the clipboard that is still on its way. Must be called within a press: browsers forget a press while
 * something is awaited, so they get the promise itself where they can take one. Fails with the text's own error.
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'function' && 'write' in clipboard) {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    const isWritten = clipboard.write([new ClipboardItem({ 'text/plain': blob })]).then(
      () => true,
      () => false,
    );
    await text;
    if (await isWritten) return;
  }
  await clipboard.writeText(await text);
}
