import type { progress as english } from '../english/progress.ts';

/** What is shown while a check runs. */
export const progress = {
  'progress.checking': '{service}を確認中、応答{answers}件',
  'progress.asking': '{service}を確認中、応答{answers}件：{question}',
  'progress.quiet': '{service}を確認中、最長{seconds}秒',
  'progress.reached.ready':
    'ここから{service}に接続できます。回線の品質を測定しています。Ctrl-Cを押すと、わかっている範囲で終了します。',
  'progress.reached.degraded':
    '{service}に接続できますが、問題があります。回線の品質を測定しています。Ctrl-Cを押すと、わかっている範囲で終了します。',
  'progress.reached.unknown':
    '{service}に接続できるかどうかは確かではありません。回線の品質を測定しています。Ctrl-Cを押すと、わかっている範囲で終了します。',
  'progress.measuring': '測定{seconds}秒経過：{question}',
} as const satisfies Record<keyof typeof english, string>;
