/** Breaks a text into lines of at most `width` characters; a longer word keeps a line of its own, so that it can be copied. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
};

/** Wrapped, the first line behind `first`, the others indented to the same column. */
export const hanging = (first: string, text: string, width: number): readonly string[] => {
  const rest = ' '.repeat(first.length);
  const lines = wrap(text, Math.max(20, width - first.length));
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
};
