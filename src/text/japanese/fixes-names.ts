import type { fixesNames as english } from '../english/fixes-names.ts';

/** What the repairs of names and proxies say: title, what is done, risk, and why nothing is. */
export const fixesNames = {
  'fix.switch-resolver.title': '別のネームサーバーへの切り替え',
  'fix.switch-resolver.does':
    '正しく応答しないネームサーバーの代わりに、このサービスの名前に正しく応答することを確認したネームサーバーを設定します。ほかはそのまま変わりません。',
  'fix.switch-resolver.risk':
    '元に戻すまで、このネットワークだけにある名前（プリンターや社内ページなど）が見つからないことがあります。また、問い合わせた名前は切り替え先のサーバーに知られます。',
  'switch-resolver.right':
    '使用中のネームサーバー（{resolvers}）は、このサービスの名前に正しく応答しています。',

  'fix.step-around-name-filter.title': 'サービスを遮断しないネームサーバーへの切り替え',
  'fix.step-around-name-filter.does':
    'サービスの名前を拒むネームサーバーの代わりに、正しく応答することを確認したネームサーバーを設定します。会社や学校では、ルールに従って拒んでおり、回避が禁止されている場合があります。その場合は、IT部門にサービスの許可を依頼してください。自宅では、元に戻すまで、フィルターが防いでいるほかのものも通ります。',
  'fix.step-around-name-filter.risk':
    '誰かが決めたルールを回避することになり、フィルターが防いでいるほかのものも通ります。',
  'step-around-name-filter.right':
    '使用中のネームサーバー（{resolvers}）は、このサービスの名前を1つも拒んでいません。',

  'resolver.tunnel':
    'VPN（{names}）がすべての通信を運び、独自のネームサーバーを使っています。その下のネットワークの設定を変えても、何も変わりません。',
  'resolver.managed':
    'このコンピューターは管理されています（{names}）。ネームサーバーを変更できるのは、その管理者だけです。',
  'resolver.unknown': 'このコンピューターがどのネームサーバーを使っているか、わかりません。',
  'resolver.nobody-better':
    'このサービスの名前に正しく応答するネームサーバーが見つからなかったため（{resolvers}を確認しました）、切り替え先がありません。',
  'resolver.no-place':
    'このコンピューターのネームサーバーがどこで設定されているか、わかりませんでした。',

  'fix.automatic-resolver.title': 'ネットワークから配布されるネームサーバーの使用',
  'fix.automatic-resolver.does':
    '以前に手動で設定されたネームサーバーを外し、ネットワークが指定するものを使います。',
  'fix.automatic-resolver.risk':
    'ネームサーバーが目的をもって設定されていた場合（子ども向けのフィルターなど）、元に戻すまでその機能は働きません。',
  'automatic-resolver.already':
    '手動で設定されたネームサーバーのうち、正しく応答しないものはありません。',
  'automatic-resolver.no-keeper':
    'このコンピューターには、ネームサーバーをネットワークから受け取るプログラムがありません。ネームサーバーはファイルに書かれています。',

  'fix.flush-resolver-cache.title': 'コンピューターが記憶している古い名前応答の消去',
  'fix.flush-resolver-cache.does':
    'システムが記憶している名前を消去します。数秒で自動的に記憶し直され、設定は変わりません。',
  'fix.flush-resolver-cache.risk': 'なし。次のページが開くのが少し遅くなることがあります。',
  'flush-resolver-cache.no-way':
    'このシステムで、記憶している名前を消去する方法は知られていません。',
  'flush-resolver-cache.no-cache':
    'このコンピューターには、名前の応答を記憶しているものがありません。',
  'flush-resolver-cache.not-the-cache':
    'ネームサーバー自身が正しく応答しないため、このコンピューターの記憶の問題ではありません。',

  'fix.remove-hosts-line.title': 'hostsファイルからのサービスの名前の除去',
  'fix.remove-hosts-line.does':
    'このサービスを誤った宛先に向ける行をコメントにするか、その行からサービスの名前だけを取り除きます。ほかの行はそのまま変わりません。',
  'fix.remove-hosts-line.risk':
    'その名前を書いた人（ブロックリストや開発者など）が、意図してそうした可能性があります。',
  'remove-hosts-line.not-accused':
    'hostsファイルに、このサービスを誤った宛先に向ける行はありません。',
  'remove-hosts-line.no-line': 'サービスを誤った宛先に向ける行が見つかりませんでした。',
  'remove-hosts-line.no-place': 'ここからはhostsファイルを変更できません。',
  'remove-hosts-line.unreadable': '{path}の全体を読み取れません：{why}。',
  'remove-hosts-line.gone': 'その行は、もう{path}にありません。',
  'remove-hosts-line.link': '{path}は、別のプログラムが管理する{target}へのリンクです。',
  'remove-hosts-line.no-text': '{path}の文字コードを解釈できません。',

  'fix.remove-stale-proxy.title': '存在しなくなったプロキシの無効化',
  'fix.remove-stale-proxy.does':
    '応答しないプロキシの指定をオフにし、プログラムが直接接続するようにします。アドレスは後のために残します。ご自身でしか変更できない場所については、ファイルと行を示します。',
  'fix.remove-stale-proxy.risk':
    'プロキシが属するネットワークに戻ったら、もう一度オンにする必要があります。',
  'remove-stale-proxy.not-accused': 'ここに設定されているプロキシに、応答しないものはありません。',
  'remove-stale-proxy.policy': 'プロキシは、組織のポリシーで設定されています（{keys}）。',
  'remove-stale-proxy.proxy-needed':
    '別の設定（{keys}）が指定するプロキシは動いており、直接の接続は使えません。そのため、オフにしても効果はありません。',
  'remove-stale-proxy.off-already': 'プロキシはすでにオフです。',
  'remove-stale-proxy.unreadable': 'プロキシの設定を読み取れません：{why}。',
  'remove-stale-proxy.by-hand':
    'プロキシは、ご自身でしか変更できない場所に設定されています：{keys}。',

  'guide.proxy-variable-line':
    '{places}（数字は行番号）を開き、プロキシを設定している{places|行}を削除して保存してください。その後、サインアウトしてサインインし直し、もう一度実行してください。',
  'guide.proxy-variable-unset':
    '{names}は、このセッションだけで設定されています。このターミナルを閉じるか、サインアウトしてサインインし直してください。それでも直らない場合は、起動元のプログラムの設定を確認してください。',
} as const satisfies Record<keyof typeof english, string>;
