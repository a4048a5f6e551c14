import type { reach as english } from '../english/reach.ts';

/** Reasons of the causes around reaching the service: firewalls, proxies, rules. */
export const reach = {
  'address-blocklisted.all-reached': '試したサービスのアドレスは、すべて応答します。',
  'address-blocklisted.silent': '{names}のアドレス{addresses}は応答しません（{tries}回試行）。',
  'address-blocklisted.refused-near':
    '{addresses}（{names}）への接続は、サービスよりずっと手前の機器に拒否されています（{tries}回試行）。',
  'address-blocklisted.siblings-answer':
    'サービスのほかのアドレス{count}{count|件}は、ここから応答します。',
  'egress-blocks-service.reached': 'サービスに接続できます。',
  'egress-blocks-service.outage-reported': 'サービスの稼働状況ページが障害を報告しています。',
  'egress-blocks-service.silent':
    '試したサービスのアドレス{count}{count|件}のいずれにも接続できません：{addresses}。',
  'egress-blocks-service.refused-near':
    '{addresses}への接続は、サービスよりずっと手前の機器（ファイアウォール）に拒否されています。',
  'egress-blocks-service.controls-answer': '同じとき、ほかのホストは応答します：{controls}。',
  'egress-blocks-service.status-fine': 'サービスの稼働状況ページは、障害を報告していません。',
  'egress-blocks-service.port-closed':
    'ポート{port}（暗号化されたWeb）への接続は、サービス（{addresses}）宛てもほかの相手（{controls}）宛ても、このネットワークから外に出られません。',
  'egress-blocks-service.plain-web-works':
    '暗号化されていないWebページ（ポート80）は、正しく届いています。',
  'egress-blocks-media.reached': '音声・映像を中継するサーバーに接続できます。',
  'egress-blocks-media.silent':
    '音声・映像を中継するサーバー（{addresses}）は、TCP {ports}で応答しません。',
  'egress-blocks-media.refused-near':
    '音声・映像を中継するサーバー（{addresses}、TCP {ports}）への接続は、ずっと手前の機器（ファイアウォール）に拒否されています。',
  'egress-blocks-media.other-ports-open':
    '同じサーバーがTCP {ports}では応答するため、閉じられているのはポートです。',
  'egress-blocks-media.website-works': 'サービスのWebサイトやほかのホストは応答します。',
  'allow-rule-too-narrow.deep-passes': '{names}は、階層が1つ多くても接続できます。',
  'allow-rule-too-narrow.lookup':
    'ネームサーバーは{passed}を知っていますが、階層が1つ多い{names}は知りません。',
  'allow-rule-too-narrow.handshake':
    '{passed}への暗号化接続は成立しますが、階層が1つ多い{names}への接続は切断されます。',
  'allow-rule-too-narrow.proxy':
    'プロキシは{passed}を通しますが、階層が1つ多い{names}は拒否します。',
  'allow-rule-too-narrow.connection':
    '{passed}には接続できますが、階層が1つ多い{names}への接続は、途中の機器に拒否されます。',
  'allow-rule-too-narrow.counter-proof':
    '原因はサーバーではなく規則です。{names}はほかの場所では見つかるか、同じアドレスが別の名前では応答します。',
  'proxy-required.direct-works': 'Webへの接続は、プロキシなしで使えます。',
  'proxy-required.set-already': 'プロキシが設定されており、正常に動いています。',
  'proxy-required.direct-dropped':
    'プロキシを通さない{count}件のWeb接続は、サービス宛てもほかの相手宛ても、すべて失敗します。',
  'proxy-required.proxy-found':
    '{proxies}でプロキシが応答しますが、このコンピューターは使っていません。',
  'proxy-required.file-found':
    'このネットワークは、自動プロキシ設定ファイル（WPAD）を提供しています：{urls}。',
  'proxy-auth-required.let-through': 'プロキシは、ログインなしでサービスへの通信を通します。',
  'proxy-auth-required.login-wanted':
    'プロキシ{proxies}がログインを求めています（407、{schemes}）。',
  'proxy-auth-required.login-refused':
    'プロキシ{proxies}が、設定されているユーザー名またはパスワードを拒否しています（407、{schemes}）。',
  'proxy-auth-required.others-too': 'サービスと無関係なホストについても、同じことを求めます。',
  'proxy-denies-service.let-through': 'プロキシは、サービスへの通信を通します。',
  'proxy-denies-service.only-deep': 'プロキシが拒否するのは{hosts}だけです。',
  'proxy-denies-service.refused':
    'プロキシ{proxies}が{hosts}を拒否しています（ステータス{statuses}）。',
  'proxy-denies-service.cut': 'プロキシ{proxies}が{hosts}への接続をすべて切断しています。',
  'proxy-denies-service.others-pass': '{others}への通信は通します。',
  'proxy-unreachable.none-set': 'このコンピューターには、プロキシが設定されていません。',
  'proxy-unreachable.answers': '設定されているプロキシは応答しています。',
  'proxy-unreachable.other-setting':
    'このコンピューターの別の場所に、正常に動くプロキシが設定されています。',
  'proxy-unreachable.nobody-here':
    '設定{keys}により、プログラムはこのコンピューター上の{proxies}に向けられますが、そこで待ち受けているプログラムはもうありません。',
  'proxy-unreachable.nobody-there':
    '設定{keys}により、プログラムはプロキシ{proxies}に向けられますが、応答がありません。',
  'proxy-unreachable.direct-works': 'プロキシを通さなければ、サービスに接続できます。',
  'proxy-unreachable.others-work': 'プロキシを通さなければ、ほかのホストに接続できます。',
  'pac-broken.none-set': '自動プロキシ設定ファイルは設定されていません。',
  'pac-broken.read': '自動プロキシ設定ファイルは読み取れます。',
  'pac-broken.not-fetched': '自動プロキシ設定ファイル{urls}（{keys}で設定）を取得できません。',
  'pac-broken.unreadable':
    '自動プロキシ設定ファイル{urls}（{keys}で設定）は取得できますが、内容を解釈できません。',
  'pac-broken.others-work': '同じとき、ほかのホストは応答します。',
  'proxy-differs.none-set': 'このコンピューターには、プロキシが設定されていません。',
  'proxy-differs.agree':
    'このコンピューターのプロキシ設定は一致しているか、すべて正常に動いています。',
  'proxy-differs.one-fails': '設定{keys}で指定されたプロキシ{proxies}は動いていません。',
  'proxy-differs.other-works':
    'ほかのプログラムが従う設定{keys}では{proxies}が指定されており、こちらは動いています。',
  'proxy-differs.direct-works':
    'ほかのプログラムはプロキシを使わずに、サービスに接続できています。',
  'proxy-forces-tcp.udp-heard': '通話の通信（UDP）は、プロキシなしで通ります。',
  'proxy-forces-tcp.direct-works': 'プロキシなしでも接続できます。',
  'proxy-forces-tcp.proxy-works': 'プロキシ{proxies}を通して、サービスに接続できます。',
  'proxy-forces-tcp.udp-silent':
    '音声・映像に適したUDPでは、何も返ってきません。誰にでも応答するはずの{names}が応答しません。',
  'proxy-forces-tcp.direct-closed': 'プロキシを通さない接続は、外に出られません。',
} as const satisfies Record<keyof typeof english, string>;
