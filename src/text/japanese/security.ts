import type { security as english } from '../english/security.ts';

/** Reasons of the causes around certificates, filters and firewalls. */
export const security = {
  'tls-inspection-trusted.genuine': 'サービスは本物の証明書を示しています。',
  'tls-inspection-trusted.others-only':
    '{names}への暗号化接続は、途中で「{issuer}」によって開かれています。サービスへの接続は開かれていません。',
  'tls-inspection-trusted.issuer':
    '{names}の証明書の発行元は、公的な認証局ではなく「{issuer}」です。このコンピューターは、この発行元を信頼しています。',
  'tls-inspection-trusted.issuer-known':
    '{names}の証明書の発行元は「{issuer}」（{product}）です。このコンピューターは、この発行元を信頼しています。',
  'tls-inspection-trusted.others-too': '同じ発行元が{names}の証明書にも署名しています。',
  'tls-inspection-trusted.others-genuine': '{names}は本物の証明書を示しています。',
  'tls-inspection-untrusted.genuine': 'サービスは本物の証明書を示しています。',
  'tls-inspection-untrusted.others-only':
    '{names}への暗号化接続は、途中で「{issuer}」によって開かれています。サービスへの接続は開かれていません。',
  'tls-inspection-untrusted.issuer':
    '{names}の証明書の発行元は「{issuer}」ですが、このコンピューターにも一般にも知られていません。',
  'tls-inspection-untrusted.issuer-known':
    '{names}の証明書の発行元は「{issuer}」（{product}）ですが、このコンピューターは信頼していません。',
  'tls-inspection-untrusted.others-too': '同じ発行元が{names}の証明書にも署名しています。',
  'tls-inspection-untrusted.others-genuine': '{names}は本物の証明書を示しています。',
  'security-software-inspects.genuine': 'サービスは本物の証明書を示しています。',
  'security-software-inspects.others-only':
    'このコンピューターの{program}は、{names}への暗号化接続を開いています。サービスへの接続には手を加えていません。',
  'security-software-inspects.issuer':
    '{names}の証明書の発行元は「{issuer}」です。このコンピューターのプログラム（{program}）が、暗号化接続を開いています。',
  'security-software-inspects.others-too': '同じ発行元が{names}の証明書にも署名しています。',
  'security-software-inspects.seen-here':
    '{program}がこのコンピューターで確認されました。実行中であるか、パケットがルーターに届くより早く応答しています。',
  'name-filter.names-pass': '{names}という名前での暗号化接続は成立します。',
  'name-filter.only-deep': '切断されるのは{names}だけです。',
  'name-filter.neutral-cut-too':
    '同じアドレスで無害な名前を使っても同じ結果になるため、名前が原因ではありません。',
  'name-filter.cut': '暗号化接続は、{names}という名前を示した時点で切断されます。',
  'name-filter.swallowed': '暗号化接続は、{names}という名前を示した時点で応答がなくなります。',
  'name-filter.neutral-passes': '同じアドレスが、別の名前（SNI）を示すと応答します。',
  'name-filter.cut-nearby':
    'サービスからの応答が届くより早く切断されたため、途中にある何かが切断しています。',
  'handshake-mangled.handshakes-pass': 'ほかのホストへの暗号化接続は成立します。',
  'handshake-mangled.portal': 'このネットワークは、Webページをサインインページに置き換えています。',
  'handshake-mangled.others-pass': 'ほかのホストへの暗号化接続は成立します。',
  'handshake-mangled.unrelated-cut':
    '互いに無関係なホストへの暗号化接続が、最初のメッセージで切断されます：{names}。',
  'handshake-mangled.other-form-passes':
    '同じ最初のメッセージでも、大きさを変えると応答があります。',
  'handshake-mangled.program':
    'この最初のメッセージを書き換えるプログラムが、このコンピューターで動いています：{programs}。',
  'root-store-old.known': 'このコンピューターは、サービスの証明書に署名した認証局を知っています。',
  'root-store-old.missing':
    '{names}の証明書は本物ですが、このコンピューターの一覧にはその認証局がありません：{roots}。',
  'root-store-old.others-known': '{names}の認証局は一覧にあります。',
  'revocation-blocked.answers': '証明書の失効状況を知らせるホストは応答しています。',
  'revocation-blocked.hosts-silent': '証明書の失効状況を知らせるホストが応答しません：{hosts}。',
  'revocation-blocked.names-unknown':
    '証明書の失効状況を知らせるホストの名前が見つかりません：{hosts}。',
  'revocation-blocked.plain-web-works': '同じポート（80）で、ほかのホストは応答します。',
  'local-firewall-blocks.no-rule':
    'このコンピューターのファイアウォールに、サービスを遮断する規則はありません。',
  'local-firewall-blocks.rule':
    'このコンピューターのファイアウォール（{manager}）に次の規則があります：{rule}',
  'local-firewall-blocks.send-refused':
    'このコンピューター自身が、{count}{count|個}のパケットの送信を拒否しました（operation not permitted）。',
  'local-firewall-blocks.refused-instantly':
    'パケットがルーターに届くより早く、接続が拒否されています。',
  'local-firewall-blocks.never-sent':
    'このコンピューターから外に出なかった接続の試みが記録されています。',
  'local-firewall-blocks.others-pass':
    'ほかのパケットはこのコンピューターから送信され、応答も返ってきます。',
  'local-firewall-blocks.product':
    '{names}が、このコンピューターの通信をフィルタリングしています。',
} as const satisfies Record<keyof typeof english, string>;
