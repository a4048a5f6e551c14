/** Two texts in columns, or one after the other where the terminal is narrow. */
export function sideBySide(left: string, right: string, columns: number): string {
  if (columns < 100) return `${wrap(left, columns).join('\n')}\n\n${right}`;
  const leftWidth = Math.min(48, Math.floor(columns * 0.38));
  const rightWidth = columns - leftWidth - 3;
  const one = wrap(left, leftWidth);
  const other = wrap(right, rightWidth);
  return Array.from({ length: Math.max(one.length, other.length) }, (_, row) =>
    `${(one[row] ?? '').padEnd(leftWidth)} │ ${other[row] ?? ''}`.trimEnd(),
  ).join('\n');
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/ +/)) {
    const longer = current.trim() === '' ? `${current}${word}` : `${current} ${word}`;
    if (longer.length > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = longer;
  }
  return [...lines, current];
}
