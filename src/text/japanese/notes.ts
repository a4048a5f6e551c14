import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service}は、音声・映像用のポートで見知らぬ相手に応答するとは限らないため、ポートが開いているかどうかを証明できませんでした。自分のテストサーバーを使えば証明できます（「その他のオプション」、ターミナルでは--reflector）。',
  'note.reflector-unused':
    '指定されたテストサーバーが応答しなかったか、そのアドレスとフィンガープリントのサーバーであることを確認できませんでした。テストサーバーでしか確かめられないことは結果に含まれていません。',
  'note.symmetric-nat':
    'ルーターは宛先ごとに別のポートを割り当てます（シンメトリックNAT）。会議は問題なく使えます。2人だけの通話の開始が少し遅くなるだけです。',
  'note.idle-tunnel': '{names}は、この通信では使われていない{names|トンネル}です。',
  'note.idle-wired-port':
    'このコンピューターには使われていない有線ポート（{port}）があります。ルーターとケーブルでつなげば、Wi-Fiを通らずに済みます。',
  'note.better-wifi-channel':
    'Wi-Fiのチャンネル{channel}には強い電波が{rivals}{rivals|件}、チャンネル{better}には{others}件あります。',
  'note.better-wifi-band':
    'Wi-Fiは混雑した2.4 GHz帯にあります（強い電波{rivals}{rivals|件}）。ルーターが対応していれば、5 GHz帯のほうがたいてい空いています。',
} as const satisfies Record<keyof typeof english, string>;
