import type { files as english } from '../english/files.ts';

/** Files that a person names: what is wrong with them, and what to do. */
export const files = {
  'file.saved': '保存しました：{path}',
  'file.unwritable': '{path}に書き込めません：{trouble}。',
  'file.elsewhere': '別の場所に保存してください。',
  'file.no-form': '{path}では、保存する形式がわかりません。',
  'file.forms': 'ファイル名の末尾を.json、.html、.mdのいずれかにしてください。',
  'file.no-folder': 'フォルダー{folder}がありません',
  'file.folder-is-none': '{folder}はフォルダーではありません',
  'file.folder-closed': '{folder}への書き込みが許可されていません',
  'file.name-taken': '同じ名前の、ファイルではないものがあります',
  'file.unchangeable': '既存のファイルを変更できません',
  'file.unreadable': '{path}を読み取れません：{trouble}。',
  'file.check-path': 'パスを確認してください。',
  'file.absent': 'ファイルがありません',
  'file.forbidden': 'このユーザーには読み取りが許可されていません',
  'file.is-folder': 'フォルダーです',
  'file.path-broken': 'パスの途中にフォルダーではないものがあります',
  'file.circles': 'リンクが循環しています',
  'file.name-long': '名前が長すぎます',
  'file.not-ordinary': '通常のファイルではありません',
  'file.use-pipe': 'パイプから読み取るには「-」を使ってください。',
  'file.too-large': 'サイズが{size} MBで、正しいファイルの上限{most} MBを超えています',
  'file.endless': '正しいファイルの上限{most} MBを超えています',
  'file.right-one': '正しいファイルかどうか確認してください。',
  'file.too-deep': '{path}は、階層が{levels}を超えています。',
  'file.ask-again': 'Linecheckのレポートではありません。ファイルをもう一度もらってください。',
  'file.incomplete': '{path}は完全なLinecheckのレポートではありません：{place}：{trouble}。',
  'file.changed':
    '保存後に変更されたか、これより新しいLinecheck{version}で作成されたものです。`--save`または`--json`が書き出したままのファイルを使うか、Linecheckを更新してください。',
  'file.empty': '{path}は空です。',
  'file.save-first': '`linecheck check --save ファイル.json`でレポートを保存してください。',
  'file.cut-short': '{path}は途中で終わっています（{line}行{column}文字目）。',
  'file.whole-again': 'コピーの途中などで切れています。ファイル全体をもう一度入手してください。',
  'file.not-json': '{path}はJSONではありません（{line}行{column}文字目で読み取れなくなりました）。',
  'file.not-markdown':
    '再判定できるのは、JSONまたはHTMLで保存したレポートだけです。Markdownは使えません。',
  'file.no-report': '{path}はLinecheckのレポートではありません。',
  'file.newer':
    '{path}は、これより新しいLinecheck{version}で作成されています。形式はlinecheck.report/{form}ですが、このバージョンが読み取れるのはlinecheck.report/1です。',
  'file.update': 'Linecheckを更新してから、もう一度試してください。',
} as const satisfies Record<keyof typeof english, string>;
