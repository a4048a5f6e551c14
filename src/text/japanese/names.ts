import type { names as english } from '../english/names.ts';

/** Reasons of the causes around names (DNS). */
export const names = {
  'dns-resolver-dead.answers': 'ネームサーバー{resolvers}は応答しています。',
  'dns-resolver-dead.silent': 'ネームサーバー{resolvers}は、どの問い合わせにも応答しませんでした。',
  'dns-resolver-dead.useless':
    'ネームサーバー{resolvers}は、どの問い合わせにも「失敗」または「拒否」と答えます。',
  'dns-resolver-dead.others-answer':
    '{resolvers}は応答しますが、アプリがそちらに問い合わせるのは、応答しないサーバーを待ったあとです。',
  'dns-resolver-dead.line-works':
    '回線そのものは動いています。ネームサーバーを必要としない外部のアドレスは応答します。',
  'dns-resolver-dead.port-53-dead':
    'ほかのネームサーバーも応答しません。通常の名前の問い合わせ（ポート53）は、このネットワークから外に出られません。',

  'dns-slow.quick': 'ネームサーバー{resolver}は{rttMs}ミリ秒以内に応答します。',
  'dns-slow.slow': 'ネームサーバー{resolver}の応答には{rttMs}ミリ秒かかります。',
  'dns-slow.others-quick': '{resolvers}は、同じ種類の問い合わせに{rttMs}ミリ秒以内に応答します。',
  'dns-slow.line-quick': 'すでにわかっているアドレスへの接続は、すぐに開きます。',

  'dns-aaaa-dropped.answers': 'ネームサーバー{resolver}は、IPv6アドレスの問い合わせに応答します。',
  'dns-aaaa-dropped.swallowed':
    'ネームサーバー{resolver}は、{names}のIPv6アドレス（AAAA）を尋ねるとまったく応答しません。',
  'dns-aaaa-dropped.a-answered':
    '同じネームサーバー{resolver}は、IPv4アドレス（A）を尋ねるとすぐに応答します。',
  'dns-aaaa-dropped.elsewhere': 'ここで無視される問い合わせに、{resolvers}は応答します。',

  'dns-filter-blocks-service.names-given':
    'ここのネームサーバーは、サービスの名前に対してアドレスを返します。',
  'dns-filter-blocks-helper.names-given':
    'ここのネームサーバーは、補助的な名前に対してもアドレスを返します。',
  'dns-filter-blocks-helper.service-too': 'サービスの主な名前も拒まれています。',
  'dns-filter.nxdomain': '{resolvers}は、{names}は存在しないと答えます。',
  'dns-filter.null':
    '{resolvers}は、{names}に対して、どこにもつながらないアドレス{addresses}を返します。',
  'dns-filter.refused': '{resolvers}は、{names}についての応答を拒否します。',
  'dns-filter.failed': '{resolvers}は、{names}を尋ねられると必ず失敗します。',
  'dns-filter.empty': '{resolvers}は、{names}にはアドレスがないと答えます。',
  'dns-filter.elsewhere':
    '{names}に対して{resolvers}は{addresses}を返しますが、そこで応答するのはサービスとは別の相手です。',
  'dns-filter.others-know': '{resolvers}は、{names}に対して{addresses}を返します。',
  'dns-filter.tls-proves': '{addresses}では、サービスが{names}の本物の証明書を示します。',
  'dns-filter.control-right': 'サービス以外の名前には、{resolvers}は正しく応答します。',
  'dns-filter.everybody-says-so':
    'ほかのネームサーバーに暗号化せずに尋ねても、同じ偽の応答が返ってきます。',

  'dns-hijack.public-right': '公開ネームサーバーに暗号化せずに尋ねた応答は、改ざんされていません。',
  'dns-hijack.encrypted-denies':
    '途中で誰も書き換えられない暗号化した問い合わせにも、「その名前は存在しない」という応答が返ってきます。',
  'dns-hijack.public-too':
    '公開ネームサーバー{resolvers}に暗号化せずに尋ねても、同じ偽の応答が返ってきます。',
  'dns-hijack.encrypted-right':
    '途中で誰も書き換えられない暗号化した問い合わせでは、{names}に対して{addresses}が返ってきます。',
  'dns-hijack.invented':
    '何者かが{resolvers}を装って応答しています。この確認のために作った架空の名前にさえ、アドレスが返されました。',

  'dns-fake-ip.none': '架空のアドレス（198.18.0.0/15）が返された名前はありません。',
  'dns-fake-ip.works':
    'トンネル型のアプリが198.18.0.0/15のアドレスを返していますが、通信はそのアプリが正しく中継しています。',
  'dns-fake-ip.made-up':
    '{names}に対して{addresses}が返されます。これは、トンネル型のアプリが動いているときにしか使えないアドレスです。',
  'dns-fake-ip.others-know': 'ほかのネームサーバーは{addresses}を返します。',
  'dns-fake-ip.line-works': 'ネームサーバーを必要としない外部のアドレスは応答します。',

  'dnssec-failure.no-failure': 'ここのネームサーバーは失敗を報告していません。',
  'dnssec-failure.fails-unchecked':
    '署名の検証を無効にしても同じ問い合わせが失敗するため、署名の問題ではありません。',
  'dnssec-failure.server-failure': '{resolvers}は、{names}に対して「サーバー障害」と答えます。',
  'dnssec-failure.unchecked-answers':
    '署名の検証を無効にすると（CDフラグ）、同じネームサーバーが同じ問い合わせに応答します。',
  'dnssec-failure.says-so': '{resolvers}自身が、署名（DNSSEC）の検証に失敗したと伝えています。',
  'dnssec-failure.others-answer': '{resolvers}は、同じ問い合わせに応答します。',

  'dns-truncation.none': '途中で切れたまま残りを取得できなかった応答はありません。',
  'dns-truncation.cut':
    '{resolvers}は{names}への応答を途中で切って返し、全体（TCPポート53）は取得できません。',
  'dns-truncation.short-fine': '{resolvers}は、短い応答なら問題なく返します。',
  'dns-truncation.others-whole': '{resolvers}は応答の全体を返します。',
} as const satisfies Record<keyof typeof english, string>;
