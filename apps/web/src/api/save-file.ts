/** Hands a fetched file to the browser as a download, under the name the server gave it. A link could not ask for a fresh proof first. */
export const saveFile = ({ data, response }: { readonly data?: unknown; readonly response: Response }, otherwise: string): void => {
  const [, name = otherwise] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const address = URL.createObjectURL(data as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
