import type { localServer as english } from '../english/local-server.ts';

/** ページのローカルサーバーが言うこと:端末、ページ、そして他の人へ渡す文面。 */
export const localServer = {
  'ui.started': 'ページはこのアドレスにあります（このコンピューター専用）。Ctrl-Cで終了します。',
  'ui.not-opened':
    'ブラウザーを開けませんでした（{why}）。上のアドレスをご自身で開いてください。使えるのは一度だけ、5分間です。',
  'ui.link-wrong':
    'このアドレスでは何も開きません。`linecheck ui`をもう一度起動し、表示されたアドレスを開いてください。',
  'ui.link-used':
    'このアドレスは使用済みです。使えるのは一度だけです。ページがどのウィンドウでも開いていない場合は、ターミナルでCtrl-Cを押し、`linecheck ui`をもう一度起動してください。',
  'ui.link-late': 'このアドレスは期限切れです。`linecheck ui`をもう一度起動してください。',
  'ui.ended-idle':
    '{minutes}分間どのページも開かれていなかったため、ローカルサーバーを終了しました。',
  'ui.ended-quit': 'ページから終了されました。',
  'ui.ending': '終了します。途中のものは先に元へ戻します。',

  'ui.asking-rights':
    'コンピューターが管理者権限を求めています。別のウィンドウ、またはLinecheckを起動したターミナルをご覧ください。',
  'ui.checking-first': '前回の確認は古すぎて根拠にできません。先にもう一度確認しています …',
  'ui.keep-question': 'それでもこのままにしますか？',
  'ui.kept': 'このままにしました。いつでも元に戻せます。',
  'ui.stuck': 'すべてを元に戻せませんでした。もう一度元に戻してみてください。',
  'ui.failed': 'Linecheck自身に不具合が起きました。途中だったものは元に戻しました。',

  'provider-text.subject': '回線の不具合について：{service}の通話が正常にできません',
  'provider-text.greeting': 'お世話になっております。',
  'provider-text.intro':
    '私の回線で{service}の通話が正常にできません。{at}に測定した結果は次のとおりです。',
  'provider-text.inside':
    '私のコンピューターとルーターの間に問題はありません。パケット{sent}個のうち{received}個が平均{rttMs}ミリ秒で戻りました。',
  'provider-text.inside-lossy':
    '私のコンピューターとルーターの間では、パケット{sent}個のうち{received}個が平均{rttMs}ミリ秒で戻りました。',
  'provider-text.outside': 'ルーターより先：',
  'provider-text.figures': '測定値：',
  'provider-text.figure': '{name}：{value}',
  'provider-text.ask':
    '回線とその先の貴社のネットワークをご確認のうえ、結果をお知らせください。詳しい報告書をお送りすることもできます。',
  'provider-text.nothing':
    '測定した中にプロバイダー側の問題を示すものはなく、連絡しても解決しません。',
  'provider-text.thanks': 'よろしくお願いいたします。',
} as const satisfies Record<keyof typeof english, string>;
