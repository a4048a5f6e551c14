import type { internet as english } from '../english/internet.ts';

/** Reasons of the causes between the router and the open internet. */
export const internet = {
  'gateway-unreachable.answers': 'ルーターは応答しています。',
  'gateway-unreachable.only-mute':
    'ルーターは自分宛ての問い合わせには応答しませんが、その先のホストには接続できます。',
  'gateway-unreachable.silent':
    'ルーター（{addresses}）はpingにも接続にも応答せず、その先には何も接続できません。',
  'gateway-unreachable.no-neighbour':
    'このネットワークには、ルーターのアドレス（{addresses}）を名乗る機器がありません。ケーブルや無線のレベル（ARP）でも見つかりません。',

  'internet-down.reached': 'インターネット上のホストは応答しています。',
  'internet-down.proxy-works': 'このネットワークのプロキシは、インターネットに接続できます。',
  'internet-down.names-fresh':
    'ここのネームサーバーは、インターネットから新しい名前を取得できています。つまり回線は動いており、何かが通信を制限しています。',
  'internet-down.refused-here': 'このコンピューター自身が、パケットの送信を拒否しました。',
  'internet-down.router-answers': 'ルーターは応答しています。',
  'internet-down.nothing-beyond':
    'その先からは何も応答がありません。ネームサーバーを使わずに、{addresses}を番号で直接試しました。',

  'captive-portal.exact': 'インターネット上の確認用ページは、そのまま届いています。',
  'captive-portal.proxy': 'このネットワークのプロキシは、サービスに接続できます。',
  'captive-portal.replaced':
    '確認用ページ{checks}の代わりに、このネットワークが独自の応答を返しています：{places}。',
  'captive-portal.controls-fail':
    'よく知られたホストへの暗号化接続が失敗するか、別の相手がそのホストを装って応答しています。',
  'captive-portal-hidden.nothing-hides':
    'このコンピューターの暗号化DNSやトンネルが、サインインページを妨げていることはありません。',
  'captive-portal-hidden.service-works': 'サインインページがあっても、サービスには接続できます。',
  'captive-portal-hidden.replaced':
    'このコンピューターの設定を通さずに尋ねると、確認用ページ{checks}はこのネットワークによって置き換えられています：{places}。',
  'captive-portal-hidden.by-encrypted-dns':
    'このコンピューターは、暗号化または独自の名前解決（{names}）しか使わない設定ですが、ネットワークがそれを通さないため、サインインページが表示されません。',
  'captive-portal-hidden.by-tunnel':
    'すべての通信がトンネル{names}に送られますが、サインイン前はトンネルを確立できないため、サインインページが表示されません。',

  'ipv6-broken.not-offered': 'ここではIPv6が提供されていないため、使われることはありません。',
  'ipv6-broken.works': 'IPv6でホストが応答します。',
  'ipv6-broken.fails':
    'このコンピューターにはIPv6アドレスと外への経路がありますが、IPv6では{addresses}に接続できません。',
  'ipv6-broken.ipv4-works': '同じ種類のホストが、IPv4では応答します。',

  'ipv6-only-no-translation.has-ipv4': 'このコンピューターはIPv4を使えます。',
  'ipv6-only-no-translation.translates':
    'ネームサーバーの応答から、このネットワークはIPv6とIPv4を変換している（NAT64）ことがわかります。',
  'ipv6-only-no-translation.ipv4-names':
    '{names}にはIPv4アドレスしかありませんが、このコンピューターではIPv4を使えません。',
  'ipv6-only-no-translation.no-translator':
    'ネームサーバーが、IPv4のホストに対応するIPv6アドレスを作りません。つまり、変換の仕組み（NAT64/DNS64）がありません。',
  'ipv6-only-no-translation.ipv6-works': 'IPv6を備えたホストには接続できます。',
} as const satisfies Record<keyof typeof english, string>;
