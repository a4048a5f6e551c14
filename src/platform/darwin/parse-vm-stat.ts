/** `vm_stat`: pages, with the size of one in the heading. */
export const parseAvailableBytes = (text: string): number | undefined => {
  const pageBytes = Number(/page size of (\d+) bytes/u.exec(text)?.[1] ?? Number.NaN);
  const pages = (name: string): number =>
    Number(new RegExp(`^Pages ${name}:\\s+(\\d+)\\.\\r?$`, 'mu').exec(text)?.[1] ?? Number.NaN);
  // Inactive and purgeable pages are given up when somebody asks; macOS keeps few free ones.
  const available = pages('free') + pages('inactive') + pages('speculative') + pages('purgeable');
  return Number.isFinite(available * pageBytes) ? available * pageBytes : undefined;
};
