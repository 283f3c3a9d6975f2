/**
 * Names and short names of the months in about thirty languages, January first, as dates are written in them. Case and
 * accents of Latin letters do not matter.
 */
const names: readonly string[] = [
  'january jan januar janner janvier janv enero ene janeiro gennaio gen januari tammikuuta tammikuu tammi stycznia styczen sty ianuarie ian ocak oca січня січень січ януари ян ינואר ינו يناير ژانویه जनवरी जन มกราคม ม.ค janvaris ledna leden led sijecnja sijecanj ιανουαριου ιανουαριος ιαν января январь янв sausio sausis jaanuar jaan',
  'february feb februar feber fevrier fevr fev febrero fevereiro febbraio februari helmikuuta helmikuu helmi lutego luty lut februarie subat sub лютого лютии лют февруари פברואר פבר فبراير فوریه फ़रवरी फरवरी फ़र फर กุมภาพันธ์ ก.พ februaris febr unora unor februara veljace veljaca φεβρουαριου φεβρουαριος φεβ февраля февраль февр фев vasario vasaris veebruar veebr',
  'march mar maerz marz mrz mars marzo marco maart mrt marts maaliskuuta maaliskuu maalis marca marzec martie mart березня березень берез бер март מרץ مارس मार्च มีนาคม มี.ค marec brezna brezen ozujka ozujak marcius marc μαρτιου μαρτιος μαρ марта мар kovo kovas maret',
  'april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecien kwi aprilie nisan nis квітня квітень квіт април אפריל אפר ابريل أبريل آوریل अप्रैल เมษายน เม.ย aprilis dubna duben aprila travnja travanj απριλιου απριλιος απρ апреля апрель апр balandzio balandis',
  'may mai mayo maio maggio mag mei maj toukokuuta toukokuu touko maja mayıs mayis травня травень трав маи מאי مايو مه मई พฤษภาคม พ.ค maijs kvetna kveten svibnja svibanj majus μαιου μαιος μαι мая geguzes geguze',
  'june jun juni juin junio junho giugno giu kesakuuta kesakuu kesa czerwca czerwiec cze iunie iun haziran haz червня червень черв юни יוני يونيو يونيه ژوئن ژوین जून มิถุนายน มิ.ย junijs junij cervna cerven juna lipnja lipanj junius ιουνιου ιουνιος ιουν июня июнь июн birzelio birzelis juuni',
  'july jul juli juillet juil juill julio julho luglio lug heinakuuta heinakuu heina lipca lipiec lip iulie iul temmuz tem липня липень лип юли יולי يوليو يوليه ژوئیه ژویه जुलाई जुल กรกฎาคม ก.ค julijs julij cervence cervenec jula srpnja srpanj julius ιουλιου ιουλιος ιουλ июля июль июл liepos liepa juuli',
  'august aug aout agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpien sie agustos agu серпня серпень серп август авг אוגוסט אוג أغسطس اغسطس اوت अगस्त अग สิงหาคม ส.ค augusts avgust avg srpna srpen augusta kolovoza kolovoz augusztus αυγουστου αυγουστος αυγ августа rugpjucio rugpjutis agustus',
  'september sep sept septembre septiembre setiembre setembro set settembre syyskuuta syyskuu syys wrzesnia wrzesien wrz septembrie eylul eyl вересня вересень верес вер септември септ ספטמבר ספט سبتمبر سپتامبر सितंबर सितम्बर सित กันยายน ก.ย septembris zari septembra rujna rujan szeptember szept σεπτεμβριου σεπτεμβριος σεπ сентября сентябрь сент сен rugsejo rugsejis',
  'october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu loka pazdziernika pazdziernik paz octombrie ekim eki жовтня жовтень жовт октомври אוקטובר אוק أكتوبر اكتوبر اکتبر अक्टूबर अक्तूबर अक्टू ตุลาคม ต.ค oktobris rijna rijen oktobra οκτωβριου οκτωβριος οκτ октября октябрь окт spalio spalis oktoober',
  'november nov novembre noviembre novembro marraskuuta marraskuu marras noiembrie noi kasım kasim kas листопада листопад лист ноември ноем נובמבר נוב نوفمبر نوامبر नवंबर नवम्बर नव พฤศจิกายน พ.ย novembris listopadu listopada listopad lis novembra studenoga studeni νοεμβριου νοεμβριος νοε ноября ноябрь нояб lapkricio lapkritis',
  'december dec dezember dez decembre diciembre dic dezembro dicembre joulukuuta joulukuu joulu grudnia grudzien gru decembrie aralık aralik ara грудня грудень груд декември דצמבר דצמ ديسمبر دسامبر दिसंबर दिसम्बर दिस ธันวาคม ธ.ค decembris desember prosince prosinec decembra prosinca prosinac δεκεμβριου δεκεμβριος δεκ декабря декабрь дек gruodzio gruodis detsember dets',
];

/** Days of the week as they stand beside dates; they are read over. */
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom segunda terca quarta quinta sexta feira seg ter qua qui sex lunedi martedi mercoledi giovedi venerdi sabato domenica gio maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo mandag tisdag onsdag torsdag fredag lordag sondag man tis ons tor tors fre lor son tirsdag lørdag søndag tirs lør søn maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina ti ke to pe la su poniedziałek wtorek sroda czwartek piatek sobota niedziela pon wt sr czw pt sob niedz luni marti miercuri joi vineri sambata duminica vin dum pazartesi salı carsamba persembe cuma cumartesi pazar pzt sal per cum cmt paz понеділок вівторок середа четвер субота неділя пн вт ср чт пт сб нд вс понеделник вторник сряда четвъртък петък събота неделя понедельник среда четверг пятница суббота воскресенье יום שני שלישי רביעי חמישי שישי שבת ראשון الاثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد دوشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार सोम मंगल बुध गुरु शुक्र शनि रवि วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ thu chu nhat hai ba tu nam sau bay pirmdiena otrdiena tresdiena ceturtdiena piektdiena sestdiena svetdiena ponedeljek torek sreda cetrtek petek nedelja pondeli utery streda ctvrtek patek nedele 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일';

/** Small words beside days, months, years and times of day that do not change the day. */
const others =
  't a of the de del den der am pm a.m p.m um uhr le au alle ore kl klo on at st nd rd th er re г р году року года gada roku r ค.ศ 上午 下午 午前 午後 오전 오후 ص م';

const zoneNames = 'z utc gmt cet cest est edt cst cdt mst mdt pst pdt bst ist jst aest aedt wet west eet eest msk';

/** Croatian writes October and June with the Polish words for November and July, but always with a dot after the day. */
const otherAfterDot: ReadonlySet<string> = new Set(['lip', 'lis', 'listopada', 'listopad']);

const marks = /[\u0300-\u036f\u0654\u05f3\u0970'\u2019]/g;
const plainWord = /^[a-z]+$/;

/** A word as the lists above hold it: small letters, no accents, no dot at its end. */
function keyOf(word: string): string {
  const small = word.toLowerCase();
  if (plainWord.test(small)) return small;
  return small.normalize('NFD').replace(marks, '').normalize('NFC');
}

const monthOf: ReadonlyMap<string, number> = new Map(
  names.flatMap((list, month) => list.split(' ').map((name): [string, number] => [keyOf(name), month + 1])),
);
const weekdayWords: ReadonlySet<string> = new Set(weekdays.split(' ').map(keyOf));
const smallWords: ReadonlySet<string> = new Set(others.split(' ').map(keyOf));
const zoneWords: ReadonlySet<string> = new Set(zoneNames.split(' '));

/** What a word beside the numbers of a date is. */
export interface DateWord {
  /** 1-12 when it names a month. */
  readonly month?: number;
  /** It may also be a day of the week (Spanish and French `mar`). */
  readonly weekday?: true;
  readonly zone?: true;
  /** It names another month when a dot follows the day before it: not to be read then. */
  readonly notAfterDot?: true;
  /** Thai words go with years of the Buddhist era. */
  readonly thai?: true;
}

const small: DateWord = {};

/** What a word beside the numbers of a date means; undefined when it has no place in a date. */
export function dateWord(word: string): DateWord | undefined {
  const key = keyOf(word);
  const month = monthOf.get(key) ?? (key.startsWith('ב') ? monthOf.get(key.slice(1)) : undefined);
  if (month === undefined) {
    if (weekdayWords.has(key)) return { weekday: true };
    if (zoneWords.has(key)) return { zone: true };
    return smallWords.has(key) ? small : undefined;
  }
  const code = key.charCodeAt(0);
  return {
    month,
    ...(weekdayWords.has(key) && { weekday: true as const }),
    ...(otherAfterDot.has(key) && { notAfterDot: true as const }),
    ...(code >= 0xe00 && code < 0xe80 && { thai: true as const }),
  };
}
