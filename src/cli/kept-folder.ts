import { homesOf, thisOs } from '../platform/home.ts';

/**
 * Where this program keeps what is its owner's alone. An administrator keeps nothing where somebody
 * else may write: files would be deleted, and plans made, by that one's leave.
 */
export const keptFolder = async (): Promise<string | undefined> => {
  const isAdministrator = process.geteuid?.() === 0;
  const folder = homesOf(process.env, thisOs(), isAdministrator).own;
  if (!isAdministrator) return folder;
  const { whyUntrusted } = await import('../fixes/journal-trust.ts');
  const why = await whyUntrusted(folder).catch(String);
  return why === undefined ? folder : undefined;
};
