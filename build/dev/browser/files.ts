/** Asks for a file, as a browser does. Null when the person cancelled. */
export function pickFile(accept: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', async () => {
      const [file] = input.files ?? [];
      resolve(file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null);
    });
    input.click();
  });
}

/** Gives a file to the person: the browser puts it among the downloads. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
