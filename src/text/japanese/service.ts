import type { service as english } from '../english/service.ts';

/** Reasons of the causes at the service, the account and the app. */
export const service = {
  'client-outdated.new-enough': 'インストールされているバージョン（{versions}）は、まだ使えます。',
  'client-outdated.below-minimum':
    '{path}にインストールされているのはバージョン{version}です。{since}以降、サービスは{minimum}以上のみを受け付けています。',
  'client-install-broken.whole': 'アプリのファイルはそろっています。',
  'client-install-broken.problems': '{paths}のアプリが壊れています：{problems}。',
  'client-data-damaged.whole': 'アプリ自身のデータは読み書きできます。',
  'client-data-damaged.problems': 'アプリが自身のデータを使えません：{problems}。',
  'client-sandboxed.free': 'アプリは、ネットワークを制限するサンドボックスの中では動いていません。',
  'client-sandboxed.lacks':
    'アプリは、{lacks}を許可しないサンドボックス（{kind}）の中で動いています。',
  'client-sandboxed.we-reach-it':
    'このコンピューターのほかのプログラムは、サービスに接続できます。',
  'service-outage.answers': 'サービスは応答しています。',
  'service-outage.only-reported':
    'サービスの稼働状況ページは障害を伝えています（{says}）が、ここから試したものはすべて正常です。',
  'service-outage.names-lost':
    '途中で誰も改ざんできない{resolvers}の応答によれば、サービスの名前（{names}）はもう存在しません。',
  'service-outage.errors':
    'サービスのサーバー（{names}）がエラーを返しています（ステータス{statuses}）。',
  'service-outage.certificate-expired':
    'ここの時計は正しいのに、{names}の証明書は期限切れになっています。',
  'service-outage.intermediate-missing':
    '{names}は、公的な認証局につながる部分（中間証明書）が欠けた証明書を送っています。',
  'service-outage.refused-there': 'サービスのサーバー自身が接続を拒否しています（{count}回試行）。',
  'service-outage.unanswered': 'サービスのサーバーが応答しません（{count}回試行）。',
  'service-outage.reported': 'サービスの稼働状況ページの記載：{says}。',
  'service-outage.others-fine': 'ほかのホストには、ここから問題なく接続できます。',
  'account-blocked.open': 'アカウントは使用できます（{status}）。',
  'account-blocked.status': 'サービス側では、アカウントの状態が「{status}」になっています。',
  'account-blocked.reached': 'サービス自体は、ここから応答します。',
  'exit-country-blocked.no-list': 'アカウントは、すべての国からの参加を認めています。',
  'exit-country-blocked.approve': 'アカウントは、{countries}からの参加だけを認めています。',
  'exit-country-blocked.deny': 'アカウントは、{countries}からの参加を認めていません。',
  'exit-country-blocked.admitted': '{exitCountry}からの参加は認められています。',
  'exit-country-blocked.exit': 'サービスから見ると、このコンピューターは{exitCountry}にあります。',
  'exit-country-blocked.tunnel': 'すべての通信がトンネル{tunnel}を通って外に出ています。',
  'exit-country-blocked.reached': 'サービス自体は、ここから応答します。',
  'client-policy-locks-out.none': '特定の参加方法を求めるルールはありません。',
  'client-policy-locks-out.demands':
    '会社のルールにより、サインインしていない人は参加できません（{keys}）。',
  'client-policy-locks-out.no-way': 'すべてのサインイン方法が無効にされています（{keys}）。',
  'client-policy-locks-out.desktop':
    'アカウントの設定により、デスクトップアプリでは参加できません。',
  'client-policy-locks-out.reached': 'サービス自体は、ここから応答します。',
  'region-far.service-chooses': 'アカウントは、データセンターの選択をサービスに任せています。',
  'region-far.near-allowed': 'アカウントは、近くのデータセンターを許可しています（{regions}）。',
  'region-far.media': '会議を中継するサーバーの応答には{mediaMs}ミリ秒かかります。',
  'region-far.door': 'サービスの入口となるサーバーは{doorMs}ミリ秒で応答します。',
  'region-far.regions': 'アカウントで選ばれているデータセンター：{regions}。',
  'region-far.left-out': '{exitCountry}の近くには{near}があります。',
} as const satisfies Record<keyof typeof english, string>;
