import type { repair as english } from '../english/repair.ts';

/** What repairing says: which setting, what it was and will be, whether it helped, how it ended. */
export const repair = {
  // Which setting; `on` is the interface, the file, the rule.
  'setting.file.hosts': 'hostsファイル{on}',
  'setting.file.resolv-conf': 'ネームサーバーの設定ファイル{on}',
  'setting.dns.networkmanager': '{on}のネームサーバー（NetworkManager）',
  'setting.dns.resolved': '{on}のネームサーバー（systemd-resolved）',
  'setting.dns.resolvconf': 'ネームサーバーの記録{on}（resolvconf）',
  'setting.dns.networksetup': '{on}のネームサーバー',
  'setting.dns.windows': 'ネットワークアダプター{on}のネームサーバー',
  'setting.proxy.gnome': 'デスクトップのプロキシ設定',
  'setting.proxy.kde': 'デスクトップのプロキシ設定',
  'setting.proxy.networksetup': '{on}のプロキシ設定',
  'setting.proxy.wininet': 'このユーザーのプロキシ設定',
  'setting.proxy.winhttp': 'システムサービスのプロキシ設定（{on}）',
  'setting.firewall.ufw-rule': 'ファイアウォールの規則{on}（ufw）',
  'setting.firewall.firewalld-rule': 'ファイアウォールの規則{on}（firewalld）',
  'setting.firewall.nftables-rule': 'ファイアウォールの規則{on}（nftables）',
  'setting.firewall.iptables-rule': 'ファイアウォールの規則{on}（iptables）',
  'setting.firewall.windows-rule': 'ファイアウォールの規則{on}',
  'setting.firewall.pf-anchor': 'ファイアウォールの規則{on}（pf）',
  'setting.firewall.windows-rule-enabled': 'ほかの人が作成したファイアウォールの規則{on}',
  'setting.firewall.alf-app': '{on}に対するファイアウォールの扱い',
  'setting.firewall.ufw-state': 'ファイアウォール全体（ufw）',
  'setting.firewall.firewalld-zone': '{on}のファイアウォールゾーン',
  'setting.firewall.windows-profile': 'ファイアウォール全体（プロファイル{on}）',
  'setting.firewall.alf-state': 'ファイアウォール全体',
  'setting.link.mtu': '{on}の最大パケットサイズ',
  'setting.link.ipv6': '{on}のIPv6',
  'setting.wifi.power-save': 'Wi-Fi {on}の省電力機能',
  'setting.route.entry': '経路{on}',
  'setting.tunnel.connection': 'トンネル{on}',
  'setting.clock.network-time': 'ネットワークによる時刻合わせ',
  'setting.client.folder': 'フォルダー{on}',
  'setting.client.file-mode': '{on}のアクセス権',
  'setting.client.quarantine': '{on}の隔離マーク',
  'setting.client.policy': 'ポリシーキー{on}',
  'setting.account.setting': 'アカウントの設定{on}',

  'action.dns.flush': 'システムが記憶している名前の消去',
  'action.clock.step': 'ネットワーク時刻による時計の設定',
  'action.page.open': '{url} の表示',
  'action.client.update': '{id}の更新の開始（{by}）',
  'action.system.update': 'システム自身の更新の開始（{by}）',

  // What stands there.
  'value.absent': 'なし',
  'value.on': 'オン',
  'value.off': 'オフ',
  'value.automatic': '自動（ネットワークから配布されるもの）',
  'value.link': '{target}へのリンク',
  'value.binary': '{sizeBytes}バイトのファイル',
  'value.mode': 'アクセス権{mode}、所有者{uid}:{gid}',
  'value.rule': '{destinations}の{ports}への{protocol}の送信を許可',
  'value.rule-anywhere': '任意の宛先の{ports}への{protocol}の送信を許可',
  'value.rule-program': '{program}のみ',
  'value.more': '… ほか{count}{count|行}',

  'risk.none': 'なし（誰も気づきません）',
  'risk.low': '低（プログラムの再接続が必要になることがあります）',
  'risk.noticeable': '中（通話が切れるか、保護が一時的に無効になることがあります）',

  // The plan.
  'repair.fixing': '修復する問題：{title}（{cause}）',
  'repair.alternative': '効果がない場合：',
  'repair.risk': 'リスク：{risk}。',
  'repair.wait': '約{waitSeconds}秒で効果を確認します。効果がなければ元に戻します。',
  'repair.wait-actions': '約{waitSeconds}秒後に再確認します。この操作は元に戻せません。',
  'repair.timed-test': '最長{testSeconds}秒のテストです。結果にかかわらず、終了後に元に戻します。',
  'repair.needs-admin':
    '管理者権限が必要です。あとで入力を求められます。確認ウィンドウに「node」と表示されることがありますが、これは Linecheck を動かしているプログラムです。',
  'repair.steps': 'ご自身で行っていただく操作：',
  'repair.opens': '場所：{address}',
  'repair.nothing-changed': 'これは試行のため、何も変更していません。',
  'repair.question': '実行しますか？',
  // Words that count as a yes, parted by spaces; anything else is a no.
  'repair.yes': 'y yes はい',
  'repair.yes-or-no': '[y/N]',
  'repair.no-terminal':
    'ここでは確認を求められません。ターミナルで実行するか、--yesを付けてあらかじめ同意してください。',
  'repair.no-terminal-steps':
    'この手順は人の操作が必要ですが、このターミナルには操作する人がいません。',
  'repair.step-question':
    '終わったらEnterキーを押してください。省略するには、sを入力してEnterキーを押します。',
  'repair.step-watched': '操作が終わると、自動的に先に進みます。',
  'repair.step-noticed': '操作の完了を確認しました。',
  'repair.trouble-watched':
    '問題が解消したかどうかをときどき確認し、解消したら自動的に先に進みます。',
  'repair.trouble-noticed': '問題の解消を確認しました。',

  // On the way.
  'repair.armed': 'いまこのコンピューターが停止しても、自動的に元に戻ります：{by}。',
  'repair.not-armed':
    'ここには自動的に元に戻す手段がありません（{why}）。異常終了した場合は、`linecheck undo`を実行してください。',
  'repair.not-armed-here':
    '途中でこのコンピューターが停止した場合は、Linecheckをもう一度開いてください。元に戻すための項目が表示されます。',
  'repair.applied': '変更しました。効果を確認しています…',
  'repair.acted': '実行しました：{what}。',
  'repair.proving': '再確認しています…',
  'repair.putting-back': '元に戻しています…',
  'repair.obstacle.changed-meanwhile':
    '{what}は、その間にほかから変更されました（{why}）。そのままにします。',
  'repair.obstacle.unreadable': '{what}を読み取れません：{why}。',
  'repair.obstacle.refused': '{what}を変更できませんでした：{why}。',
  'repair.obstacle.failed': '{what}の変更に失敗しました：{why}。',
  'repair.obstacle.stopped': '中止しました：{why}。',
  'repair.left-behind': '以前の修復（{fix}、{at}）が中断されています。先にこれを元に戻します。',
  'repair.cannot': '{why}',
  'repair.no-rights-refused':
    'これには管理者権限が必要ですが、得られませんでした：{why}。何も変更していません。もう一度試すか、このコンピューターの管理担当者にレポートを渡してください。',
  'repair.no-rights-impossible':
    'これには管理者権限が必要ですが、ここでは確認を求めることができません：{why}。何も変更していません。ターミナルで管理者になれる人は、そこで「linecheck fix」を実行できます（「sudo」を付けるか、「su -」の後で）。なれない場合は、このコンピューターの管理担当者にレポートを渡してください。',
  'rights.nobody-to-ask':
    'Linecheckが、パスワードを尋ねられるターミナルやデスクトップから起動されていません',
  'rights.no-sudo':
    'パスワードを尋ねるsudoがないか応答せず、代わりに尋ねられるデスクトップもありません',
  'rights.not-allowed': 'このアカウントは管理者として操作できません',
  'rights.not-authorized': 'パスワードが正しくないか、このアカウントでは管理者として操作できません',
  'rights.dismissed': 'パスワードを尋ねる画面が閉じられました',
  'rights.stopped': 'パスワードの入力前に止められました',
  'rights.password': 'パスワードが正しくありませんでした',
  'repair.other-account':
    'これは、このプロセスを実行しているアカウントとは別のアカウント（{account}）の設定です。このままでは管理者自身の設定が変わってしまいます。そのアカウントの通常のウィンドウで、sudo を使わずに Linecheck を起動してください。必要な権限は Linecheck が自分で求めます。',
  'rights.person-at-screen': '画面の前にいる人のもの',
  'repair.no-such-place': 'ここには変更できるものがありません。',

  // Whether it helped.
  'proof.ready': '効果がありました。確認した項目は、すべて使えるようになりました。',
  'proof.gone': '効果がありました。「{title}」は解消しました。',
  'proof.better': '効果がありました。会議は以前より快適に使えます。',
  'proof.uncovered': 'その陰に隠れていた別の問題が現れました：{title}。',
  'proof.still-there': '効果がありませんでした。以前と同じ状態です：{title}。',
  'proof.fails-still':
    '効果がありませんでした。前に失敗したことが、今度は別の理由で失敗しています：{title}。',
  'proof.measured-still': '効果がありませんでした。測定結果は前と変わりません。',
  'proof.only-suspected':
    '効果があったかどうかは不明です。次の問題は、証明済みから「可能性が高い」に変わりました：{title}。',
  'proof.hidden': '効果があったかどうかは不明です。次の問題は、別の問題に隠れています：{title}。',
  'proof.worse': '状態が悪化しました。',
  'proof.new-cause': '逆効果でした。以前はなかった問題が生じました：{title}。',
  'proof.flapping':
    '一度は動きましたが、その後は動きませんでした。不安定なため、効果があったとは言えません。',
  'proof.unknown': '効果があったかどうかは不明です。再確認では判定できませんでした。',
  'proof.interrupted': '効果があったかどうかは不明です。再確認が中止されました。',
  'proof.not-measured': '効果があったかどうかは不明です。判断に必要な項目を測定できませんでした。',
  'proof.nothing-accused': 'この修復で直せる問題がもともとなかったため、効果は証明できません。',

  // How one change ended.
  'closed.kept': '{what}：変更を維持しました。',
  'closed.reverted': '{what}：元に戻しました。',
  'closed.left-to-owner': '{what}：その後、別の値に変更されています（{why}）。そのままにします。',
  'closed.stuck': '{what}：【注意】元に戻せませんでした：{why}。',
  'closed.untouched': '{what}：変更していません。',

  // How it ended.
  'outcome.kept': '変更を維持しました。`linecheck undo --last`で取り消せます。',
  'outcome.helped': '効果がありました。',
  'outcome.not-helped': '効果がありませんでした。',
  'outcome.put-back': 'すべて元の状態に戻しました。',
  'outcome.left-to-owner':
    'その間にほかの人やプログラムが変更した値は、そのまま残しました。それ以外は元の状態です。',
  'outcome.tested': 'テストが終了しました。すべて元の状態です。',
  'outcome.stuck': '元に戻せなかったものがあります。もう一度`linecheck undo`を実行してください。',
  'outcome.planned': '何も変更していません。',
  'outcome.nothing-to-do': '必要な操作はありません。',
  'outcome.impossible': 'この修復は、ここでは実行できません。',
  'outcome.declined': '何も変更していません。',
  'outcome.nobody': '何も変更していません。',
  'outcome.stopped': '中止しました。すべて元の状態です。',
  'outcome.unfinished':
    '管理者権限で動く部分が外部から終了されました。途中の変更は数分後に自動で元に戻ります。`linecheck undo`を実行すると、すぐに元に戻ります。',
  'outcome.busy': '別の修復が実行中です（プロセス{pid}）。何も変更していません。',
  'outcome.all-well': '必要な操作はありません。{headline}',
  'outcome.no-fix': 'このコンピューターからは修復できない問題：{titles}。',

  // Undo.
  'repair.no-such-fix': '「{name}」という修復はありません。',
  'repair.meant': '「{word}」のことですか？',
  'repair.without-name':
    '名前を指定しない場合、`linecheck fix`は見つかった問題に対する修復を行います。',
  'undo.nothing-open': '未完了の修復はありません。',
  'undo.nothing-kept': '有効なLinecheckの修復はありません。',
  'undo.kept-list':
    '有効な修復（`linecheck undo --last`、`--all`、または名前の指定で取り消せます）：',
  'undo.open-list': '中断され、まだ元に戻していない修復：',
  'undo.entry': '{fix}、{at}（{id}）',
  'undo.done': '元に戻しました：{fix}（{at}）。',
  'undo.stuck': '完全には元に戻せませんでした：{fix}（{at}）。',
  'undo.done-title': '元に戻しました：{title}。',
  'undo.stuck-title': '完全には元に戻せませんでした：{title}。',
  'undo.running': '修復を実行中です。終わるまで、ほかには手を加えません。',
  'undo.not-found': '有効な修復の中に{name}という名前のものはありません。',
  'undo.refused': '元に戻せません：{why}。',
  'undo.other-account':
    '確認したのは管理者の記録です。別のアカウント（{account}）で行った修復は、そのアカウントの記録に残っています。そちらで sudo を使わずに `linecheck undo` を実行してください。',
  'undo.problem': '記録のうち無視したもの：{file}：{why}。',
  'rights.prompt':
    'Linecheckがこのコンピューターの設定を変更するには、管理者権限が必要です。パスワード：',
  'undo.mention': '以前の修復（{fix}、{at}）が中断されています。`linecheck undo`で元に戻せます。',
} as const satisfies Record<keyof typeof english, string>;
