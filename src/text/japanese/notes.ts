import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service}は、音声・映像用のポートで見知らぬ相手に応答するとは限らないため、ポートが開いているかどうかを証明できませんでした。テストサーバー（--reflector）を使えば証明できます。',
  'note.symmetric-nat':
    'ルーターは宛先ごとに別のポートを割り当てます（シンメトリックNAT）。会議は問題なく使えます。2人だけの通話の開始が少し遅くなるだけです。',
  'note.idle-tunnel': '{names}は、この通信では使われていない{names|トンネル}です。',
} as const satisfies Record<keyof typeof english, string>;
