## a11y

a11y-access-keys = Жедел пернелер
a11y-apply = Қолдану
a11y-embeds = Кірістірілген медиа
a11y-font = Қаріп түрі
a11y-font-sans = Кертіксіз қаріп
a11y-font-serif = Кертікті қаріп
a11y-image-hidden = Сурет жасырылған: { $alt }
a11y-images = Суреттер
a11y-images-grey = Ақ-қара
a11y-images-off = Өшірулі
a11y-images-on = Қосулы
a11y-letter-spacing = Әріп аралығы
a11y-line-height = Жол аралығы
a11y-more-settings = Аралықтар, қаріп түрі және медиа
a11y-motion-stop = Қозғалысты тоқтату
a11y-new-window = жаңа терезеде ашылады
a11y-ordinary = Қалыпты нұсқа
a11y-page-opened = Бет ашылды: { $title }
a11y-panel = Көрініс баптаулары
a11y-panel-lead = Оқуға ыңғайлы көріністі таңдаңыз. Таңдауыңыз осы құрылғыда бір жыл сақталады.
a11y-read-aloud = Дауыстап оқу
a11y-read-pause = Кідірту
a11y-read-play = Тыңдау
a11y-read-stop = Тоқтату
a11y-read-unavailable = Құрылғыңызда бұл тілде дауыстап оқу мүмкіндігі жоқ.
a11y-reset = Бастапқы баптауларды қайтару
a11y-scheme = Түс схемасы
a11y-scheme-beige = Ашық сары фонда қоңыр мәтін
a11y-scheme-black-on-white = Ақ фонда қара мәтін
a11y-scheme-blue = Көгілдір фонда қою көк мәтін
a11y-scheme-brown = Қою қоңыр фонда жасыл мәтін
a11y-scheme-default = Сайттың өз түстері
a11y-scheme-white-on-black = Қара фонда ақ мәтін
a11y-skip = Негізгі мазмұнға өту
a11y-skip-menu = Бөлімдер мәзіріне өту
a11y-skip-search = Іздеуге өту
a11y-spacing-very-wide = Өте кең
a11y-spacing-wide = Кең
a11y-text-size = Қаріп өлшемі
a11y-top = Жоғарыға қайтып келу
a11y-value-normal = Қалыпты
a11y-version = Нашар көретіндерге арналған нұсқа

## act

act-about = Акт туралы мәліметтер мен файлдар
act-adopted = Қабылданған күні
act-any-type = Барлық түрі
act-any-year = Барлық жыл
act-cited-by = Осы актіге сілтеме жасайтын актілер
act-download = Жүктеп алу: { $format }
act-downloads = Жүктеп алу
act-filter = Актілерді сүзу
act-found = { $n } акт табылды
act-in-force = Қолданыста
act-issuer = Қабылдаған орган
act-list = Актілер тізімі
act-no-text = Актінің мәтіні әлі енгізілген жоқ. Жоғарыда ол туралы белгілі деректер берілген.
act-none = Мұндай актілер табылмады. Басқа түрді немесе жылды таңдап көріңіз.
act-number = № { $number }
act-official = Ресми мәтін
act-official-link = Ресми мәтінді ашу
act-only-in = Актінің мәтіні мына тілде ғана жарияланған:
act-part-annex = Қосымша
act-part-annex-number = { $n }-қосымша
act-part-appendix = Қосымшаға қосымша
act-part-appendix-number = Қосымшаға { $n }-қосымша
act-part-main = Акт
act-place = Қабылданған орны
act-repealed = Күшін жойған
act-repealed-by = Күшін жою туралы акт
act-repealed-on = Күшін жойған күні
act-show = Көрсету
act-signatory = Қол қойған
act-state = Мәртебесі
act-table = Актінің кестесі
act-type = Акт түрі
act-type-and-number = Түрі мен нөмірі
act-type-code = Кодекс
act-type-decision = Шешім
act-type-decree = Жарлық
act-type-directive = Өкім
act-type-government-resolution = Үкімет қаулысы
act-type-law = Заң
act-type-order = Бұйрық
act-type-resolution = Қаулы
act-year = Қабылданған жылы

## admin

account-title = Менің тіркелгім
admin-audit = Әрекеттер журналы
admin-content = Материалдар
admin-desk = Жұмыс үстелі
admin-duties = Міндеттер тақтасы
admin-mail = Хаттар
admin-media = Медиатека
admin-settings = Баптаулар
admin-structure = Құрылым
admin-translations = Аудармалар
admin-users = Пайдаланушылар
admin-change-password = Құпиясөзді ауыстыру
admin-must-change = Бір реттік құпиясөзбен кірдіңіз. Жұмысты бастамас бұрын оны ауыстырыңыз.
admin-panel = Әкімшілендіру панелі
admin-signed-in = Жүйеге кірген пайдаланушы: { $name }

## brand

brand-first-line = Шымкент қаласының
brand-flag = Қазақстан Республикасының Мемлекеттік Туы
brand-official = Ресми интернет-ресурс
brand-second-line = әкімдігі

## carousel

carousel-kind = карусель
carousel-next = Келесі баннер
carousel-play = Қозғалысты қосу
carousel-previous = Алдыңғы баннер
carousel-title = Пайдалы порталдар мен модульдер

## common

common-kb = кБ
common-lang-en = ағылшын тілі
common-lang-kk = қазақ тілі
common-lang-ru = орыс тілі
common-mb = МБ
common-not-translated = Бұл бет әлі аударылған жоқ. Көрсетілген нұсқаның тілі: { $lang }
common-save = Сақтау

## content

content-address = Мекенжайы
content-changed = Өзгертілген күні
content-checked = Тексерілген күні
content-email = Электрондық пошта
content-files = Қоса берілген файлдар
content-yes = Иә
content-source = Автор және дереккөз: { $source }
content-provider = Ақпаратты берген: { $unit }
content-related = Тақырыптас беттер
content-gone = Бұл бет сайттан алынды
content-gone-text = Бұл жерде бұрын материал болған, қазір ол сайттан алынды.
content-head = Басшысы
content-hours = Жұмыс уақыты
content-phone = Телефоны
content-postal-index = Пошталық индексі
content-reception = Азаматтарды қабылдау уақыты
content-sample = Үлгі
content-sample-note = Бұл – сайттың жұмысын көрсетуге арналған үлгі мазмұн, нақты қалаға қатысы жоқ.
content-structure-as-list = Құрылым тізім түрінде
content-structure-drawing = Құрылым сызбасы; дәл сол мәліметтер төмендегі тізімде берілген
content-unit = Жауапты бөлімше
content-update-period = Жаңарту мерзімі
content-website = Сайты

## date

date-published = Жарияланған күні
date-updated = Соңғы өзгертілген күні

## document

document-date = Құжаттың күні
document-number = Нөмірі
document-year = { $year } жыл

## errors

errors-bad-request = Сұрау түсініксіз
errors-bad-request-text = Мекенжай немесе жіберілген мәліметтер қате жазылған. Мекенжайды тексеріңіз немесе іздеуді пайдаланыңыз.
errors-forbidden = Бұл бетке қолжетімділік шектелген
errors-forbidden-text = Бұл бетті ашу үшін құқығыңыз жеткіліксіз.
errors-not-found = Бет табылмады
errors-not-found-text = Бет жойылған немесе мекенжайы өзгерген болуы мүмкін. Іздеуді немесе сайт картасын пайдаланыңыз.
errors-reference = Қатенің нөмірі: { $number }. Анықтама қызметіне хабарласқанда осы нөмірді айтыңыз.
errors-server = Техникалық қате орын алды
errors-server-text = Біз бұл туралы білеміз. Бірнеше минуттан кейін қайталап көріңіз.
errors-too-large = Жіберілген мәлімет тым көп
errors-too-large-text = Нысан жіберілгеннен аз мәлімет қабылдайды. Мәтінді немесе файлды кішірейтіп жіберіңіз; файлдар файл кітапханасы арқылы қосылады.
errors-unavailable = Бет уақытша қолжетімсіз
errors-unavailable-text = Жарияланған беттердің бәрін оқуға болады, ал бұл бет бірнеше минуттан кейін ашылады.

## event

event-none = Алдағы іс-шаралар әлі жарияланған жоқ.
event-past = Өткен іс-шаралар
event-when = Уақыты
event-where = Өтетін орны

## footer

footer-address = 160023, Шымкент қаласы, Қаратау ауданы, «Нұрсат» шағын ауданы, Нұрсұлтан Назарбаев даңғылы, 10
footer-emergency = Шұғыл қызметтер
footer-owner = Шымкент қаласының әкімдігі
footer-owner-title = Сайт иесі
footer-phones = Шұғыл және сенім телефондары
footer-rescue = Бірыңғай құтқару қызметі:
footer-rights = © Шымкент қаласының әкімдігі
footer-site = Сайт және баптаулар
footer-structure = Сайт құрылымы
footer-whole = Сайттың толық құрылымын көрсету

## form

form-err-empty = «{ $label }» өрісін толтырыңыз
form-err-too-short = Кемінде { $min } таңба енгізіңіз
form-error-prefix = Қате:
form-label-email = Электрондық пошта мекенжайы
form-problem = Енгізілген мәліметтерде қате бар

## gallery

gallery-next = Келесі сурет
gallery-pictures = Альбомның суреттері
gallery-position = { $of } суреттің { $n }-суреті
gallery-previous = Алдыңғы сурет

## home

home-all = Барлығы
home-all-acts = Барлық актілер
home-all-contacts = Барлық байланыс деректері
home-all-news = Барлық жаңалықтар
home-announcements = Хабарландырулар
home-calendar = Күнтізбе
home-contacts = Байланыс
home-description = Шымкент қаласы әкімдігінің ресми сайты: өтініш беру, қабылдауға жазылу, мемлекеттік қызметтер, құжаттар мен жаңалықтар.
home-documents = Жаңа қабылданған құжаттар
home-help = Телефон арқылы көмек
home-languages = Бас беттің тілі
home-map = Шымкент қаласының картасын ашу
home-news = Жаңалықтар
home-no-announcements = Қазір хабарландыру жоқ.
home-reception = Әкімнің қабылдау бөлмесі
home-reception-text = Өтініш беріңіз, жеке қабылдауға жазылыңыз немесе өтініштердің қалай қаралатынын біліңіз.
home-title = Сізге қандай көмек керек?
home-visitors = Сайтқа кірушілер саны:

## indicator

indicator-name = Көрсеткіш
indicator-period = Кезең
indicator-unit = Өлшем бірлігі
indicator-value = Мәні

## layout

layout-full = Толық нұсқа
layout-mobile = Мобильді нұсқа

## link

link-notice = Осы беттегі сілтемелер жаңа терезеде ашылады және әкімдікке тиесілі емес сайттарға апарады.

## nav

nav-about = Сайт туралы
nav-breadcrumbs = Навигациялық тізбек
nav-contents = Беттің мазмұны
nav-home = Бас бет
nav-language = Тілді таңдау
nav-login = Кіру
nav-logout = Шығу
nav-main = Негізгі мәзір
nav-menu = Мәзір
nav-next = Келесі бет
nav-page = { $page }-бет
nav-pages = Тізімнің беттері
nav-previous = Алдыңғы бет
nav-register = Тіркелу
nav-search = Іздеу
nav-section-page = Бөлім беті
nav-sections = Бөлімдер
nav-sitemap = Сайт картасы

## news

news-archive = Мұрағат
news-list = Жаңалықтар тізімі
news-more = Соңғы жаңалықтар
news-none = Жаңалықтар әлі жарияланған жоқ.
news-whole-year = Жыл бойы

## page

page-copied = Сілтеме көшірілді
page-copy = Сілтемені көшіру
page-mail = Поштамен жіберу
page-print = Басып шығару

## pending

pending-ask = Әкімдікке өтініш беру
pending-basis = Құқықтық негізі
pending-meanwhile = Әзірге қайда жүгінуге болады
pending-preparing = дайындалуда
pending-search = Сайттан іздеу
pending-section = «{ $section }» бөліміне қайту
pending-text = Жоғарыда аталған мәліметтер дайын болған кезде осы бетте жарияланады.
pending-title = Бұл бет дайындалуда
pending-unit = Мәліметтерді дайындайтын бөлімше: { $unit }.

## period

period-as-needed = қажеттілігіне қарай
period-as-received = мәлімет түсуіне қарай
period-daily = күн сайын
period-monthly = ай сайын
period-on-event = іс-шара өткен сайын
period-permanent = тұрақты
period-quarterly = тоқсан сайын
period-yearly = жыл сайын

## search

search-elsewhere = Басқа тілдерде
search-example = Мысалы: балабақша кезегі
search-filters-clear = Сүзгілерді тазалау
search-how = Іздеген сөзіңізді жазыңыз: бөлімдердің, құжаттардың, жаңалықтардың және басқа беттердің атауларынан іздейміз.
search-label = Сайттан іздеу
search-nothing = «{ $q }» сұрауы бойынша ештеңе табылмады
search-nothing-hint = Сөздердің жазылуын тексеріңіз немесе басқа сөзбен іздеп көріңіз.
search-place = Бөлімі
search-results = { $n } нәтиже табылды
search-similar = Барлық сөз қатар кездесетін бет табылмады. Ұқсас беттер:

## sign

sign-in-current = Қазіргі құпиясөз
sign-in-current-wrong = Қазіргі құпиясөз дұрыс емес
sign-in-hint = Кемінде { $min } таңба
sign-in-lead = Сайттағы барлық ақпарат тіркелусіз ашық. Кіру – сайт қызметкерлеріне және тіркелген келушілерге арналған.
sign-in-new = Жаңа құпиясөз
sign-in-not-repeated = Құпиясөздер бірдей емес
sign-in-password = Құпиясөз
sign-in-repeat = Жаңа құпиясөзді қайталаңыз
sign-in-submit = Кіру
sign-in-same = Жаңа құпиясөз қазіргісінен өзгеше болуы керек
sign-in-title = Сайтқа кіру
sign-in-wrong = Электрондық пошта мекенжайы немесе құпиясөз дұрыс емес

## site

site-name = Шымкент қаласының әкімдігі

## sitemap

sitemap-lead = Сайттың барлық бөлімдері мен беттері.

## vacancy

vacancy-closed = Аяқталған конкурстар
vacancy-none = Қазір бос лауазым жоқ.
vacancy-stage = Конкурс кезеңі
vacancy-stage-announced = жарияланды
vacancy-stage-documents = құжаттар қаралуда
vacancy-stage-interview = әңгімелесу
vacancy-stage-result = қорытындысы шықты
vacancy-stage-test = тестілеу
vacancy-unit = Бөлімшесі
vacancy-until = Құжат қабылдаудың соңғы күні

## newsroom

desk-emergencies = Растауыңызды күтіп тұрған шұғыл жарияланымдар
desk-own = Менің жобаларым
desk-returned = Түзетуге қайтарылғандар
desk-review = Тексеруіңізді күтіп тұр
newsroom-approve = Бекіту
newsroom-author = Авторы
newsroom-changed = Өзгертілген
newsroom-check = Қолжетімділік пен міндеттерді тексеру
newsroom-check-clean = Бәрі дұрыс
newsroom-check-errors = Қателер: тексеруге жіберу үшін түзету керек
newsroom-check-warnings = Ескертулер
newsroom-choice-announced = Жарияланды
newsroom-choice-awarded = Жеңімпаз анықталды
newsroom-choice-both = Электрондық және қағаз түрінде
newsroom-choice-cancelled = Болмады
newsroom-choice-decision = Шешім
newsroom-choice-documents = Құжаттар қабылдануда
newsroom-choice-dynamic = Серпінді
newsroom-choice-electronic = Электрондық
newsroom-choice-foreign = Шетелдік
newsroom-choice-government-resolution = Үкімет қаулысы
newsroom-choice-home = Басты бет
newsroom-choice-interview = Әңгімелесу
newsroom-choice-item = Тек өз беті
newsroom-choice-law = Заң
newsroom-choice-local = Қалалық
newsroom-choice-national = Республикалық
newsroom-choice-order = Бұйрық
newsroom-choice-paper = Қағаз түрінде
newsroom-choice-periodic = Мерзімдік
newsroom-choice-permanent = Тұрақты
newsroom-choice-planned = Жоспарланған
newsroom-choice-proactive = Проактивті
newsroom-choice-resolution = Қаулы
newsroom-choice-result = Қорытынды
newsroom-choice-review = Өтінімдер қаралуда
newsroom-choice-test = Тестілеу
newsroom-compare = Алдыңғысымен салыстыру
newsroom-compare-same = Айырмашылық жоқ
newsroom-compare-title = { $from }-нұсқа мен { $to }-нұсқаның айырмасы
newsroom-confirm = Тексеруге жіберер алдында растаңыз
newsroom-confirm-clear = Мәтін түсінікті жазылған
newsroom-confirm-complete = Ақпарат толық
newsroom-confirm-emergency = Шұғыл жариялануын растау
newsroom-confirm-needed = Растау белгісін қойыңыз
newsroom-confirm-rights = Басқа адамдардың құқығы бұзылмайды
newsroom-confirm-timely = Ақпарат ескірмеген
newsroom-conflict = Сіз жазып жатқанда бұл материалды басқа адам сақтап қойды. Мәтініңіз төменде сақталып тұр. Алдымен нұсқалар тарихынан оның өзгерісін қараңыз. Қайта сақтасаңыз, сіздің мәтініңіз жаңа нұсқа болады, ал оның нұсқасы тарихта қалады.
newsroom-create = Бастау
newsroom-details = Мәліметтер
newsroom-discard = Жобаны алып тастау
newsroom-delete = Жою
newsroom-undelete = Жойғанды қайтару
newsroom-deleted = Жойылғандар
newsroom-deleted-text = Бұл материал жойылған. Оны 90 күн ішінде қайтаруға болады.
newsroom-done = Орындалды
newsroom-done-approved = Бекітілді және сайтта жарияланды
newsroom-done-confirmed = Шұғыл жарияланғаны расталды
newsroom-done-restored = Бұрынғы нұсқа жобаға қайтарылды
newsroom-done-returned = Редакторға қайтарылды
newsroom-done-saved = Сақталды
newsroom-done-scheduled = Бекітілді, белгіленген уақытта жарияланады
newsroom-done-submitted = Тексеруге жіберілді
newsroom-done-withdrawn = Сайттан алынды
newsroom-emergencies = Расталмаған шұғыл жарияланымдар
newsroom-emergency = Шұғыл жариялау
newsroom-emergency-flag = Шұғыл түрде жарияланды, екінші адам әлі растаған жоқ. Себебі: { $reason }
newsroom-emergency-publish = Тексерусіз жариялау
newsroom-emergency-reason = Себебі
newsroom-emergency-tag = Шұғыл
newsroom-emergency-text = Тексеретін адам болмаған, ал хабарды кейінге қалдыруға болмайтын жағдайда ғана. Себебі әрекеттер журналында сақталады, кейін оны басқа рецензент растауға тиіс.
newsroom-fault-choice = Тізімнен таңдаңыз
newsroom-fault-date = Күнді тексеріңіз: мұндай күн жоқ
newsroom-fault-email = Электрондық пошта мекенжайын толық жазыңыз, мысалы ornek@shymkent.kz
newsroom-fault-file = Медиатекада «{ $name }» файлы жоқ
newsroom-fault-missing = Бұл өрісті толтырыңыз
newsroom-fault-moment = Күн мен уақытты тексеріңіз
newsroom-fault-phone = Нөмірді қала кодымен жазыңыз: +7 және он цифр немесе қысқа нөмір
newsroom-fault-postal-index = Пошта индексі алты цифрдан тұрады
newsroom-fault-redirect = Сайттағы бет мекенжайын тілсіз жазыңыз, мысалы /news
newsroom-fault-table = Кестеде ең көбі { $most } жол болады. Үлкен кестені файл ретінде тіркеңіз
newsroom-fault-too-long = Мәтін тым ұзын: ең көбі { $most } таңба
newsroom-fault-url = Сілтемені https:// белгісінен бастап толық жазыңыз
newsroom-fault-year = Жылды төрт цифрмен жазыңыз
newsroom-field-act-key = Актінің мекенжай коды
newsroom-field-act-type = Актінің түрі
newsroom-field-address = Мекенжайы
newsroom-field-adopted-on = Қабылданған күні
newsroom-field-album = Альбом
newsroom-field-attachments = Тіркелген файлдар
newsroom-field-body = Мәтін
newsroom-field-category = Санат коды
newsroom-field-checked-on = Сілтеме тексерілген күн
newsroom-field-class = Ақпараттың түрі
newsroom-field-consent = Келісімнің түрі мен күні
newsroom-field-decision = Шешім
newsroom-field-documents = Қажетті құжаттар
newsroom-field-egov-url = egov.kz порталындағы бет
newsroom-field-email = Электрондық пошта
newsroom-field-ends-at = Аяқталуы немесе жарамдылық мерзімі
newsroom-field-form = Көрсетілу нысаны
newsroom-field-from-year = Қай жылдан бері
newsroom-field-group = Тізімдегі топтың атауы
newsroom-field-happened-on = Оқиғаның күні
newsroom-field-head = Басшысы
newsroom-field-hours = Жұмыс уақыты
newsroom-field-in-force = Қолданыста
newsroom-field-is-official = Ресми мәлімдеме
newsroom-field-is-proofread = Мәтін оқылып, түзетілді
newsroom-field-issued-on = Құжаттың күні
newsroom-field-issuer = Қабылдаған орган
newsroom-field-number = Нөмірі
newsroom-field-official-url = Ресми мәтінге сілтеме
newsroom-field-parent = Жоғары тұрған ұйымның мекенжай коды
newsroom-field-period = Кезең (уақыт аралығы)
newsroom-field-phones = Телефондар
newsroom-field-picture = Сурет
newsroom-field-place = Өткен немесе қабылданған жері
newsroom-field-placement = Баннердің орны
newsroom-field-portal-url = Мемлекеттік сатып алу порталындағы бет
newsroom-field-position = Тізімдегі реті
newsroom-field-post = Лауазымы
newsroom-field-postal-index = Пошта индексі
newsroom-field-price = Құны
newsroom-field-provider = Ақпаратты берген бөлімше
newsroom-field-provider-head = Жауап беретін басшының лауазымы
newsroom-field-reach = Жаңалықтың ауқымы
newsroom-field-reception = Азаматтарды қабылдау уақыты
newsroom-field-related = Тақырыптас беттер
newsroom-field-repealed-by = Қай актімен жойылған
newsroom-field-repealed-on = Күші жойылған күн
newsroom-field-result = Нәтижесі
newsroom-field-signatory = Қол қойған адам
newsroom-field-slug = Мекенжайдың соңғы бөлігі
newsroom-field-source = Автор және дереккөз (бөтен материал үшін)
newsroom-field-speaker = Сөйлеген адам және лауазымы
newsroom-field-spoken-on = Сөйлеген күн
newsroom-field-stage = Кезеңі
newsroom-field-standard-url = Қызмет стандартына сілтеме
newsroom-field-starts-at = Басталуы
newsroom-field-status = Бөтен ақпараттың мәртебесі
newsroom-field-subject = Сатып алу нысанасы
newsroom-field-summary = Қысқаша мазмұны
newsroom-field-term = Мерзімі
newsroom-field-title = Тақырып
newsroom-field-to-year = Қай жылға дейін
newsroom-field-topic = Тақырып
newsroom-field-unit = Бөлімше немесе өлшем бірлігі
newsroom-field-url = Сілтеме
newsroom-field-value = Мәні
newsroom-field-website = Сайты
newsroom-file-hint = Медиатекадағы нөмірі
newsroom-files = Файлдар
newsroom-files-hint = Медиатекадағы нөмірлері, әр жолға біреуден
newsroom-filter = Сүзгілеу
newsroom-first-filling = Бастапқы толтыру
newsroom-history = Нұсқалар тарихы
newsroom-kind = Түрі
newsroom-kind-act = Құқықтық акт
newsroom-kind-banner = Баннер
newsroom-kind-contact = Байланыс
newsroom-kind-document = Құжат
newsroom-kind-event = Іс-шара
newsroom-kind-faq = Сұрақ пен жауап
newsroom-kind-indicator = Көрсеткіш
newsroom-kind-link = Сілтеме
newsroom-kind-news = Жаңалық
newsroom-kind-organisation = Ұйым
newsroom-kind-page = Бет
newsroom-kind-person = Тұлға
newsroom-kind-photo = Фотосурет
newsroom-kind-procurement = Мемлекеттік сатып алу
newsroom-kind-service = Мемлекеттік қызмет паспорты
newsroom-kind-speech = Сөз немесе мақала
newsroom-kind-vacancy = Бос лауазым
newsroom-languages = Тілдері
newsroom-mail-returned = Түзетуге қайтарылды: { $title }
newsroom-mail-returned-text = Рецензент «{ $title }» материалын түзетуге қайтарды. Оның ескертпесі:
newsroom-mail-review = Тексеруге келді: { $title }
newsroom-mail-review-text = { $name } «{ $title }» материалын тексеруге жіберді.
newsroom-markdown-hint = Markdown белгілеуі: ## тақырыпша, - тізім, [сілтеме](https://…), ![сипаттама](media:12)
newsroom-new = Жаңа материал
newsroom-no = Жоқ
newsroom-none = Мұнда әзірге ештеңе жоқ
newsroom-nowhere = Сізге жазуға рұқсат етілген бөлім жоқ. Әкімшіге хабарласыңыз.
newsroom-on-site = Сайтта
newsroom-open-public = Сайттағы беті
newsroom-optional = (міндетті емес)
newsroom-origin = Дереккөз және жауапты адам
newsroom-others = Бұл материал қазір басқа адамда да ашық: { $names }
newsroom-phones-hint = Әр жолға бір нөмір, мысалы +7 7252 00 00 00
newsroom-preview = Алдын ала қарау
newsroom-preview-incomplete = Алдын ала қарау үшін алдымен тақырып пен міндетті өрістерді толтырыңыз
newsroom-problem-address-index = Мекенжайдың пошта индексі жоқ
newsroom-problem-consent = Материал иесінің келісімі көрсетілмеген
newsroom-problem-ends-before = Аяқталу уақыты басталуынан бұрын
newsroom-problem-event-date = Іс-шараның басталу уақыты жоқ
newsroom-problem-field = Толтырылмаған: { $field }
newsroom-problem-heading-jump = Тақырыпшалар деңгейі бұзылған ({ $lang }): { $text }
newsroom-problem-heavy-picture = Сурет 30 КБ-тан ауыр: { $text }
newsroom-problem-manual-layout = Қолмен тасымалданған сөз немесе артық бос орын бар ({ $lang })
newsroom-problem-name-full = Тегін, атын және әкесінің атын толық жазыңыз
newsroom-problem-news-date = Оқиғаның күні жоқ
newsroom-problem-news-place = Оқиғаның орны жоқ
newsroom-problem-news-result = Оқиғаның нәтижесі жоқ
newsroom-problem-no-alt = Суреттің сипаттамасы жоқ ({ $lang }): { $text }
newsroom-problem-no-picture = Сурет жоқ
newsroom-problem-no-scan = Актінің сканерленген түпнұсқасы тіркелмеген
newsroom-problem-no-summary = Жаңалықтың қысқаша мазмұны жоқ
newsroom-problem-no-title = Қазақша тақырып жоқ
newsroom-problem-not-translated = Аударылмаған: { $lang }
newsroom-problem-portal-link = Электрондық сатып алу хабарландыруында порталға сілтеме жоқ
newsroom-problem-proofread = Мәтіннің оқылып, түзетілгені белгіленбеген
newsroom-problem-provider = Ақпаратты берген бөлімше көрсетілмеген
newsroom-problem-raw-html = HTML белгілері сайтта көрсетілмейді ({ $lang })
newsroom-problem-source-status = Бөтен материалдың мәртебесі көрсетілмеген
newsroom-problem-table-header = Кестенің баған атаулары жоқ ({ $lang })
newsroom-problem-title-missing = Тақырып жоқ: { $lang }
newsroom-problem-unknown-file = Медиатекада мұндай файл жоқ: { $text }
newsroom-problem-vacancy-end = Құжат қабылдаудың соңғы күні жоқ
newsroom-problem-vague-link = Сілтеме сөзі қайда апаратынын айтпайды ({ $lang }): «{ $text }»
newsroom-publish-at = Жарияланатын уақыты
newsroom-publish-hint = Бос қалса, бірден жарияланады
newsroom-refusal-errors = Алдымен тексеру тапқан қателерді түзетіңіз
newsroom-refusal-own = Өз өзгерісіңізді өзіңіз бекіте алмайсыз: оны басқа адам тексеруі керек
newsroom-refusal-reason = Себебін толық сөйлеммен жазыңыз
newsroom-refusal-stage = Материалдың күйі өзгерген: бетті қайта ашыңыз
newsroom-related-hint = Беттердің мекенжай кодтары, бос орын арқылы
newsroom-remark = Ескертпе
newsroom-remarks = Ескертпелер
newsroom-restore = Осы нұсқаны қайтару
newsroom-return = Түзетуге қайтару
newsroom-review = Тексеру
newsroom-save = Сақтау
newsroom-section = Бөлім
newsroom-share = Тіркелгісі жоқ адамға сілтеме жасау
newsroom-shared = Осы сілтеме арқылы жобаны 7 күн бойы көруге болады. Сілтеме тек қазір көрсетіледі.
newsroom-source-hint = Әкімдіктің өз материалы болса, бос қалдырыңыз
newsroom-stage = Күйі
newsroom-stage-draft = Жобасы бар
newsroom-stage-idle = Өзгеріс жоқ
newsroom-stage-in-review = Тексерілуде
newsroom-stage-returned = Қайтарылды
newsroom-stage-scheduled = Жариялануы жоспарланды
newsroom-steps = Әрекеттер
newsroom-submit = Сақтап, тексеруге жіберу
newsroom-take-back = Жобаға қайтару
newsroom-title-hint = Тақырыптан беттің мекенжайы жасалады
newsroom-title-kk = Қазақша тақырыбы
newsroom-unpublish-at = Сайттан алынатын уақыты
newsroom-version = Нұсқа
newsroom-withdraw = Сайттан алу
newsroom-withdraw-button = Сайттан алу
newsroom-withdraw-hint = Толтырылса, оқырман хабарламаның орнына осы бетке барады, мысалы /news
newsroom-withdraw-notice = Оқырманға хабарлама
newsroom-withdraw-redirect = Орнына ашылатын бет
newsroom-words = Тақырыптағы сөздер
newsroom-yes = Иә
## editor

editor-bold = Қалың
editor-bullet-list = Таңбалы тізім
editor-cancel = Бас тарту
editor-check-alt = Файлдың осы тілдегі сипаттамасы жоқ: «{ $text }»
editor-check-footnote = Ескертпенің мәтіні жоқ: { $text }
editor-check-heading-jump = Тақырып деңгейі аттап кеткен: «{ $text }»
editor-check-link-words = Сілтеме мәтіні қайда апаратынын білдірмейді: «{ $text }»
editor-check-table-header = Кестенің тақырып жолы жоқ: «{ $text }»
editor-checks = Ескертулер
editor-column-after = Соңынан баған қосу
editor-column-before = Алдынан баған қосу
editor-column-delete = Бағанды жою
editor-conflict = Сіз жұмыс істеп отырғанда { $author } бұл беттің жаңа нұсқасын сақтады ({ $time }). Сіздің мәтініңіз осы браузерде сақтаулы.
editor-conflict-keep = Менің мәтінімді де сақтау
editor-conflict-open = Жаңа нұсқаны ашу (жаңа қойындыда)
editor-conflict-short = беттің жаңа нұсқасы бар
editor-discard = Өшіру
editor-document = Құжат
editor-film = Бейне немесе аудио
editor-footnote = Ескертпе
editor-header-row = Тақырып жолы
editor-heading-2 = 2-деңгейлі тақырып
editor-heading-3 = 3-деңгейлі тақырып
editor-heading-4 = 4-деңгейлі тақырып
editor-insert = Кірістіру
editor-italic = Көлбеу
editor-kind-audio = Аудио
editor-kind-document = Құжат
editor-kind-image = Сурет
editor-kind-video = Бейне
editor-library = Файлдар кітапханасы
editor-library-choose = Файлды таңдаңыз.
editor-library-description = Сипаттама
editor-library-files = Файлдар
editor-library-kind = Файл түрі
editor-library-search = Атауы бойынша іздеу
editor-link = Сілтеме
editor-link-address = Мекенжай
editor-link-remove = Сілтемені алып тастау
editor-link-text = Сілтеме мәтіні
editor-link-wrong = Мекенжайды толық енгізіңіз, мысалы: https://egov.kz
editor-media = Файл
editor-not-kept = Серверде де, осы браузерде де сақталмады. Бетті жаппай, мәтінді көшіріп алыңыз.
editor-not-loaded = Тізім жүктелмеді. Кейінірек қайталап көріңіз.
editor-nothing-found = Ештеңе табылмады.
editor-offline = Сақталмады: сервермен байланыс жоқ. Мәтін осы браузерде сақтаулы, байланыс қалпына келгенде жіберіледі.
editor-ordered-list = Нөмірленген тізім
editor-page-search = Портал бетін іздеу
editor-pages = Портал беттері
editor-paragraph = Қарапайым мәтін
editor-paste-files = Файлды алдымен кітапханаға жүктеп, содан кейін мәтінге кірістіріңіз.
editor-paste-pictures = Суреттер кірістірілмеді: оларды кітапханаға жүктеп, «Сурет» батырмасын пайдаланыңыз.
editor-paste-too-large = Кесте тым үлкен: бетке 500 жолдан және 20 бағаннан аспайтын кесте ғана сыяды. Оны файл ретінде тіркеңіз.
editor-picture = Сурет
editor-plain-only = Бұл мәтінде көрнекі редактор сақтай алмайтын белгілеулер бар. Ештеңе жоғалмауы үшін оны Markdown түрінде өңдеңіз.
editor-presence = Бұл бетті қазір өңдеп отырғандар: { $names }
editor-quote = Дәйексөз
editor-redo = Қайталау
editor-refused = Сақталмады: { $problem }. Мәтін осы браузерде сақтаулы.
editor-restore = Қалпына келтіру
editor-restore-offer = Осы браузерде сақталмай қалған мәтін бар ({ $time }). Оны қалпына келтіресіз бе?
editor-row-after = Төменнен жол қосу
editor-row-before = Жоғарыдан жол қосу
editor-row-delete = Жолды жою
editor-saved = Сақталды: { $time }
editor-sign-in = Жаңа қойындыда кіру
editor-signed-out = Сақталмады: жұмыс сеансыңыз аяқталды. Мәтін осы браузерде сақтаулы.
editor-strike = Сызылған
editor-table = Кесте
editor-table-delete = Кестені жою
editor-table-tools = Кесте құралдары
editor-toolbar = Пішімдеу құралдары
editor-undo = Болдырмау
## duties

duties-lead = Заң бойынша нені қаншалықты жиі жаңарту керек және қазір қандай күйде екені.
duties-fulfilled = Орындалған
duties-due-soon = Мерзімі жақындап қалды
duties-overdue = Мерзімі өтіп кетті
duties-never-filled = Ешқашан толтырылмаған
duties-section = Бөлім
duties-item = Айдар
duties-source = Талап
duties-language = Тіл
duties-last = Соңғы жарияланым
duties-due = Мерзімі
duties-state = Күйі
duties-share = Орындалу үлесі
duties-counts = Күйі: { $date }
duties-counts-label = Тілдер бойынша жиынтық
duties-filter = Міндеттер сүзгісі
duties-by = Топтастыру
duties-by-section = бөлімдер бойынша
duties-by-unit = жауапты бөлімшелер бойынша
duties-any-state = Барлығы
duties-on = Қай күнгі жағдай
duties-show = Көрсету
duties-none = Сүзгіге сай міндет жоқ.
duties-nothing = жоқ
duties-no-unit = Жауапты бөлімше белгіленбеген
duties-group = { $title }: { $all } міндеттің { $good } орындалған
duties-csv = CSV файлын жүктеу
duties-xlsx = XLSX файлын жүктеу
duties-units = Бөлімшелердің электрондық мекенжайлары
duties-units-lead = Осы мекенжайларға апта сайынғы шолу мен мерзім туралы ескертулер жіберіледі. Өріс бос болса, хат жіберілмейді.
duties-mail-digest = Портал міндеттері: апталық шолу
duties-mail-digest-text = { $unit }. { $date } жағдайы бойынша сіз жауапты айдарлар:
duties-mail-counts = { $language }: { $all } міндеттің { $good } орындалған, мерзімі өткені – { $overdue }, толтырылмағаны – { $never }
duties-mail-all-done = Мерзімі өткен немесе толтырылмаған айдар жоқ.
duties-mail-open = Назар аударуды қажет ететін айдарлар:
duties-mail-reminder = Портал міндеттері: мерзім жақындап қалды
duties-mail-reminder-text = Мына айдарлардағы мәліметтерді жаңарту мерзімі жақындап қалды:
duties-mail-escalation = Портал міндеттері: мерзім өтіп кетті
duties-mail-escalation-text = Мына айдарлар мерзімінде жаңартылмады:
duties-mail-line = – { $title } ({ $languages })
duties-mail-line-due = – { $title } ({ $languages }): мерзімі – { $date }
duties-mail-more = … тағы { $n }
duties-mail-board = Толығырақ міндеттер тақтасында:
duties-mail-office = Сұрақтар бойынша редакцияға жазыңыз: { $email }

## completeness

completeness-title = Порталдың толықтығы
completeness-lead = Заң порталға орналастыруды талап ететін мәліметтердің қаншасы жарияланғаны және уақтылы жаңартылғаны.
completeness-date = Есептелген күні: { $date }
completeness-summary = Барлық бөлімдер бойынша
completeness-sections = Бөлімдер бойынша
completeness-share = { $share } % ({ $good }/{ $all })
completeness-how = Айдар осы тілде кемінде бір рет толтырылып, жаңарту мерзімі өтпеген болса, орындалған деп есептеледі. Мерзімі жақындап қалған айдарлар да орындалғандардың қатарына кіреді.

## translations

translations-lead = Әр беттің қай тілде бар екені және қазақша мәтін өзгергеннен кейін қай аударма ескіргені.
translations-caption = Беттер мен тілдер
translations-page = Бет
translations-missing = Аудармасы жоқ
translations-stale = Аудармасы ескірген
translations-current = Өзекті
translations-since = қазақша мәтін өзгерген күн:
translations-edit = Өңдеу
translations-edit-column = Әрекет
translations-everywhere = Барлық бөлімдер
translations-whole = { $title }: бүкіл бөлім
translations-filter = Аудармалар сүзгісі
translations-none = Сүзгіге сай бет жоқ.
translations-found = Табылған беттер: { $n }

## audit

audit-lead = Қызметкерлердің барлық әрекеті: кім, қашан, қайдан, не өзгертті. Жазбалар { $days } күн сақталады.
audit-found = Табылған жазбалар: { $n }
audit-filter = Журнал сүзгісі
audit-who = Кім
audit-action = Әрекет
audit-target = Нысан
audit-from = Басталу күні
audit-to = Аяқталу күні
audit-any = Кез келген
audit-when = Қашан
audit-address = Желілік мекенжай
audit-id = Нысан нөмірі
audit-title = Атауы
audit-changes = Өзгерістер
audit-caption = Жаңасынан ескісіне қарай
audit-none = Сүзгіге сай жазба жоқ.
audit-no-changes = жоқ
audit-nothing = бос
audit-before = Бұрын
audit-after = Кейін
audit-fields = Өзгерген өрістер: { $n }

## settings

settings-title = Сайт баптаулары
settings-lead = Өзгерістер сайтта бірден көрінеді және журналға жазылады.
settings-completeness = «Порталдың толықтығы» бетін барлығына көрсету
settings-audit-days = Әрекеттер журналын сақтау мерзімі, күн
settings-audit-hint = { $min } мен { $max } аралығындағы бүтін сан. Ескі жазбалар өздігінен өшіріледі.
settings-days-wrong = { $min } мен { $max } аралығындағы бүтін санды жазыңыз
settings-email = Редакцияның электрондық поштасы
settings-email-hint = Міндеттер туралы хаттарда көрсетіледі. Мерзімі өткен міндеттер туралы хабар осы мекенжайға да жіберіледі. Бос қалдыруға болады.
settings-email-wrong = Электрондық поштаны мына үлгіде жазыңыз: name@example.kz
settings-emblem = Елтаңба
settings-emblem-now = Қазіргі елтаңба
settings-emblem-file = Елтаңба файлы
settings-emblem-hint = SVG немесе PNG, { $kb } кБ дейін. SVG файлында скрипттер мен сыртқы сілтемелер болмауы керек.
settings-emblem-wrong = { $kb } кБ аспайтын, скрипттері мен сыртқы сілтемелері жоқ SVG немесе PNG файлын таңдаңыз
settings-emblem-send = Елтаңбаны ауыстыру

## structure

structure-lead = Бөлімдер мен айдарлардың атаулары, реті және орны. Ескі мекенжайлар жаңасына бағыттай береді.
structure-names = Атаулары
structure-title = Атауы ({ $lang })
structure-summary = Бір сөйлемдік сипаттама ({ $lang })
structure-title-missing = Атауын осы тілде жазыңыз
structure-too-long = Мәтін { $max } таңбадан аспауы керек
structure-up = Жоғары жылжыту: { $title }
structure-down = Төмен жылжыту: { $title }
structure-add = Айдар қосу
structure-add-submit = Қосу
structure-kind = Мазмұн түрі
structure-kind-missing = Мазмұн түрін таңдаңыз
structure-kind-page = бет
structure-kind-documents = құжаттар тізімі
structure-kind-news = жаңалықтар
structure-kind-persons = тұлғалар
structure-kind-directory = ұйымдар
structure-kind-contacts = байланыс деректері
structure-kind-links = сілтемелер
structure-kind-gallery = суреттер
structure-kind-faq = сұрақтар мен жауаптар
structure-kind-calendar = іс-шаралар
structure-kind-statistics = көрсеткіштер
structure-move = Басқа бөлімге көшіру
structure-target = Бөлім
structure-move-hint = Бұрынғы мекенжай жаңа орынға бағыттайды.
structure-move-submit = Көшіру
structure-remove = Айдарды алып тастау
structure-remove-text = Айдар сайттан алынады. Оны 90 күн ішінде қайтаруға болады.
structure-remove-submit = Алып тастау
structure-needed = Бұл айдар сайттың жұмысына қажет, сондықтан алып тастауға болмайды.
structure-filled = Бұл айдар заңмен белгіленген және онда жарияланған материалдар бар, сондықтан алып тастауға болмайды.
structure-removed = Алынған айдарлар
structure-removed-text = Алынған күннен бастап 90 күн ішінде қайтаруға болады.
structure-restore = Қайтару
## accounts

account-citizen = Сізге арналған қызметтер
account-citizen-text = Мұнда өтініштеріңіз, жазылымдарыңыз және қабылдауға жазылуларыңыз көрсетіледі. Бұл бөлім әзірленуде.
account-dead-link = Сілтеме жарамсыз
account-dead-link-text = Сілтеме бұрын пайдаланылған немесе мерзімі өтіп кеткен. Жаңасын сұратыңыз.
account-done-name = Деректер сақталды.
account-done-password = Жаңа құпиясөз сақталды. Енді сайтқа кіре аласыз.
account-done-registration = Тіркеу расталды. Енді сайтқа кіре аласыз.
account-done-sessions = Сеанстар аяқталды.
account-email-wrong = Электрондық поштаның мекенжайын толық енгізіңіз, мысалы: aty@example.kz
account-forgot = Құпиясөзді ұмыттыңыз ба?
account-forgot-lead = Электрондық поштаңыздың мекенжайын енгізіңіз: жаңа құпиясөз орнатуға арналған сілтеме жібереміз.
account-forgot-title = Құпиясөзді қалпына келтіру
account-lang = Хаттар мен жұмыс бөлімінің тілі
account-mail-changed = Құпиясөзіңіз өзгертілді
account-mail-changed-text = Сайттағы тіркелгіңіздің құпиясөзі жаңа ғана өзгертілді. Егер оны сіз өзгертпеген болсаңыз, дереу құпиясөзді қалпына келтіріп, сайт әкімшісіне хабарлаңыз.
account-mail-greeting = Құрметті { $name }!
account-mail-hello = Сәлеметсіз бе!
account-mail-ignore = Егер бұл хат сізге қатысты болмаса, оны елемеңіз.
account-mail-invitation = Сайтта жұмыс істеуге шақыру
account-mail-invitation-text = Әкімші сізге сайтта тіркелгі ашты. Құпиясөз орнату үшін мына сілтемеге өтіңіз:
account-mail-known = Сіз сайтта бұрыннан тіркелгенсіз
account-mail-known-text = Біреу сіздің мекенжайыңызбен сайтта тіркелуге әрекет жасады, бірақ бұл мекенжайда тіркелгі бұрыннан бар. Егер бұл сіз болсаңыз және құпиясөзді ұмытсаңыз, оны мына сілтеме арқылы қалпына келтіріңіз:
account-mail-registration = Тіркеуді растаңыз
account-mail-registration-text = Осы мекенжаймен сайтта тіркелуге өтінім жасалды. Тіркеуді аяқтау үшін мына сілтемеге өтіңіз:
account-mail-reset = Құпиясөзді қалпына келтіру
account-mail-reset-text = Жаңа құпиясөз орнату үшін мына сілтемеге өтіңіз:
account-mail-term = Сілтеме { $hours } сағат бойы бір рет қана жұмыс істейді.
account-name = Аты-жөні
account-name-lang = Аты-жөні және тіл
account-name-wrong = Аты-жөнін енгізіңіз: әріптер, бос орын, дефис, 2–100 таңба
account-other = Басқа тіркелгімен кіру
account-password-easy = Мұндай құпиясөзді табу оңай. Бір-біріне қатысы жоқ бірнеше сөз алыңыз немесе құпиясөзді ұзартыңыз.
account-password-hint = Бір-біріне қатысы жоқ бірнеше сөз жарайды
account-password-long = { $max } таңбадан асырмаңыз
account-send-link = Сілтеме жіберу
account-sent = Поштаңызды тексеріңіз
account-sent-text = Егер бұл мекенжайда тіркелгі болса, оған 2 сағат бойы жарамды сілтемесі бар хат жіберілді. Хат келмесе, спам бумасын тексеріңіз.
account-session-browser = Браузер
account-session-end = Аяқтау
account-session-end-others = Қалған барлық құрылғыда шығу
account-session-end-this = Сеансты аяқтау: { $browser }
account-session-here = осы сеанс
account-session-seen = Соңғы белсенділік
account-session-since = Басталуы
account-session-state = Күйі
account-session-unknown = Белгісіз браузер
account-sessions = Ашық сеанстар
account-sessions-caption = Тіркелгіңізбен кірген браузерлер
account-set-password = Құпиясөз орнату
errors-too-many = Әрекет саны тым көп
errors-too-many-text = { $minutes } минуттан кейін қайталап көріңіз.
mailbox-attempts = Әрекеттер
mailbox-caption = Хаттар, ең жаңасы бірінші
mailbox-change = Әрекет
mailbox-created = Құрылған уақыты
mailbox-dead = Жеткізілмегендер
mailbox-delete = Жою
mailbox-delete-this = Хатты жою: { $subject }
mailbox-done = Орындалды.
mailbox-error = Қате
mailbox-lead = Порталдан жіберілетін хаттардың кезегі.
mailbox-next = Келесі әрекет
mailbox-none = Мұнда хат жоқ.
mailbox-recipient = Алушы
mailbox-retry = Қайта жіберу
mailbox-retry-this = Хатты қайта жіберу: { $subject }
mailbox-sent = Жіберілгендер
mailbox-sent-at = Жіберілген уақыты
mailbox-states = Хаттардың күйі
mailbox-subject = Тақырып
mailbox-waiting = Кезекте
people-actions = Әрекеттер
people-caption = Тіркелгілер аты-жөні бойынша
people-change = Өзгерту
people-citizens = Тіркелген келушілер
people-close = Тіркелгіні жабу
people-closed = жабық
people-count = { $count } тіркелгі
people-created = Ашылған күні
people-done = Өзгеріс сақталды.
people-done-link = Сілтемесі бар хат жіберілді.
people-email-taken = Бұл мекенжаймен тіркелгі бұрыннан бар
people-end-sessions = Барлық сеансты аяқтау
people-everywhere = Бүкіл сайт
people-give = Құқық беру
people-grant-there = Бұл құқық бұрыннан берілген
people-grant-wrong = Рөл мен бөлімді тізімнен таңдаңыз
people-invite = Қызметкерді шақыру
people-invite-lead = Қызметкер құпиясөзді өзі орнатады: оған 48 сағат бойы жарамды сілтемесі бар хат барады.
people-last = Бұл – сайттың соңғы белсенді әкімшісі. Алдымен басқа әкімші тағайындаңыз.
people-locked = уақытша бұғатталған
people-never = әлі кірген жоқ
people-no-rights = Құқық берілмеген.
people-none = Ештеңе табылмады.
people-open = белсенді
people-reopen = Тіркелгіні қайта ашу
people-rights = Құқықтар
people-rights-caption = Рөлдер және олар қолданылатын бөлімдер
people-role = Рөл
people-role-administrator = Әкімші
people-role-reviewer = Рецензиялаушы (бас редактор)
people-role-rubric-keeper = Айдар жүргізуші
people-role-section-editor = Бөлім редакторы
people-search = Аты-жөні немесе мекенжайы
people-send-again = Шақыруды қайта жіберу
people-send-invitation = Шақыру жіберу
people-send-reset = Құпиясөзді қалпына келтіру сілтемесін жіберу
people-signed-in = Соңғы кіруі
people-staff = Қызметкерлер
people-state = Күйі
people-two-step = екі сатылы кіру қосулы
people-two-step-off = Екі сатылы кіруді өшіру
people-where = Қай бөлімде
people-who = Кімдер
people-whole-section = Бүкіл бөлім: { $section }
people-withdraw = Алып тастау
people-withdraw-this = Құқықты алып тастау: { $role }, { $place }
register-confirm = Тіркеуді растау
register-confirm-submit = Растау
register-confirm-text = { $email } мекенжайымен тіркеуді аяқтау үшін батырманы басыңыз.
register-consent = Дербес деректерімді осы мақсатта және осы мерзімге жинауға және өңдеуге келісемін
register-consent-about = Мақсаты: тіркелгіңізді ашу және сізбен байланысу. Деректер: аты-жөні, электрондық пошта мекенжайы. Мерзімі: тіркелгі жабылғанға дейін. Расталмаған өтінім 48 сағаттан кейін жойылады.
register-consent-missing = Келісімсіз тіркеу мүмкін емес
register-lead = Сайттағы барлық ақпарат тіркелусіз ашық. Тіркелгі өз өтініштеріңізді, жазылымдарыңызды және қабылдауға жазылуларыңызды бір жерден көру үшін қажет.
register-sent-text = Көрсетілген мекенжайға хат жіберілді. Тіркеуді аяқтау үшін хаттағы сілтемеге 48 сағат ішінде өтіңіз.
register-submit = Тіркелу
sign-in-locked = Сәтсіз әрекеттер көп болды. { $minutes } минуттан кейін қайталап көріңіз.
two-step-code = Код
two-step-code-hint = Қолданбадағы алты цифр немесе қалпына келтіру коды
two-step-code-lead = Аутентификатор қолданбасындағы кодты енгізіңіз.
two-step-code-title = Кірудің екінші сатысы
two-step-demanded = Сіздің рөліңіз екі сатылы кіруді талап етеді
two-step-done-off = Екі сатылы кіру өшірілді.
two-step-enter = Қолданба көрсеткен алты цифрды төменге енгізіңіз.
two-step-install = Телефоныңызға аутентификатор қолданбасын орнатыңыз.
two-step-is-off = Екі сатылы кіру өшірулі.
two-step-is-on = Екі сатылы кіру қосулы.
two-step-lead = Құпиясөзіңіз біреудің қолына түссе де, телефоныңыздағы кодсыз ешкім кіре алмайды.
two-step-left = Қалған қалпына келтіру кодтары: { $count }
two-step-must = Сіздің рөліңіз екі сатылы кіруді талап етеді. Жұмысты бастамас бұрын оны қосыңыз.
two-step-off-text = Өшіру үшін құпиясөзіңізді енгізіңіз. Қалпына келтіру кодтары да жарамсыз болады.
two-step-qr = Аутентификатор қолданбасына арналған QR-код
two-step-recovery = Қалпына келтіру кодтары
two-step-recovery-text = Кодтар тек қазір көрсетіледі. Оларды басып шығарып немесе көшіріп алып, сенімді жерде сақтаңыз: телефоныңыз жоғалса, әр код бір рет кіруге мүмкіндік береді.
two-step-roles = Екі сатылы кіру кімдерге міндетті
two-step-roles-lead = Белгіленген рөлдегі қызметкерлер екі сатылы кіруді қоспайынша, жұмыс бөліміне кіре алмайды.
two-step-roles-legend = Рөлдер
two-step-saved = Кодтарды сақтап алдым
two-step-scan = Қолданба арқылы QR-кодты сканерлеңіз.
two-step-settings = Баптау
two-step-switch-off = Екі сатылы кіруді өшіру
two-step-switch-on = Екі сатылы кіруді қосу
two-step-title = Екі сатылы кіру
two-step-type = Сканерлей алмасаңыз, кілтті қолмен енгізіңіз:
two-step-wrong = Код қате немесе бұрын пайдаланылған
## media

media-added = { $n ->
    [one] { $n } файл қосылды
   *[other] { $n } файл қосылды
 }
media-added-next = Әр суретті ашып, балама мәтінін үш тілде жазыңыз: онсыз суретті пайдалануға болмайды.
media-alt = Балама мәтін: { $lang }
media-alt-hint = Суретте не бейнеленгенін және оның мәнін бір сөйлеммен айтыңыз. Суретті көрмейтін адамдар осы мәтінді естиді.
media-back = Кітапханаға оралу
media-bin = Себет
media-captions-hint = Бейнежазбаның немесе дыбыс жазбасының мекенжайындағы нөмірі
media-captions-lang = Субтитр тілі
media-captions-of = Субтитр қай файлға арналған, №
media-consent = Иесінің келісімі
media-consent-date = Келісім берілген күн
media-consent-licence = ашық лицензия
media-consent-none = талап етілмейді
media-consent-oral = ауызша
media-consent-written = жазбаша
media-created = Қосылған күні
media-credit = Дереккөз: { $owner }
media-delete = Жою
media-delete-hint = Файл себетке түседі, оны 90 күн ішінде қайтаруға болады.
media-deleted = Жойылған күні
media-deleted-kept = Жойылғаннан кейін 90 күн өткен соң файл біржола өшіріледі.
media-details = Сипаттамасы және дереккөзі
media-err-alt = Балама мәтінді жазыңыз: { $lang }
media-err-animation = анимация көлемі 300 кБ шегінен аспауы керек
media-err-archive = архивте бағдарламалар немесе өз қалтасынан тыс файлдар бар
media-err-bomb = архив ашылғанда тым көп орын алады немесе ішінде тым көп файл бар
media-err-broken = файл бүлінген, оны оқу мүмкін емес
media-err-captions = Кітапханадағы бейнежазбаның немесе дыбыс жазбасының нөмірін енгізіңіз
media-err-consent = Иесінің келісімді қалай бергенін таңдаңыз
media-err-date = Келісім берілген күнді енгізіңіз
media-err-duplicate = бұл файл кітапханада бар
media-err-empty = файл бос
media-err-encoding = мәтін UTF-8 кодтамасында емес; осы кодтамада сақтаңыз
media-err-encrypted = архив құпиясөзбен қорғалған, оны тексеру мүмкін емес
media-err-large = файл тым үлкен. Рұқсат етілген ең үлкен көлемі: { $max }
media-err-long = Мәтін { $max } таңбадан аспауы керек
media-err-macros = құжатта макростар бар; оны макроссыз сақтаңыз
media-err-markup = файлда сценарий немесе веб-бет бар
media-err-nested = архивтің ішінде басқа архив болмауы керек
media-err-owner = Материалдың иесін көрсетіңіз
media-err-percent = 0 мен 100 аралығындағы бүтін санды енгізіңіз
media-err-pixels = суретте 50 мегапиксельден көп
media-err-polyglot = файлдың ішінде басқа файл жасырылған
media-err-svg = сызбада сценарий, бөгде мазмұн немесе басқа мекенжайларға сілтеме бар
media-err-svg-large = сызба көлемі 30 кБ шегінен аспауы керек; оны PNG немесе JPG форматында сақтаңыз
media-err-type = бұл түрдегі файл қабылданбайды. Рұқсат етілген түрлері: jpg, png, gif, webp, svg, doc, docx, xls, xlsx, ods, odt, txt, rtf, pdf, csv, zip, rar, mp3, ogg, m4a, wav, mp4, webm, vtt
media-err-used = Файл беттерде пайдаланылып тұр, оны жоюға болмайды. Алдымен оны сол беттерден алып тастаңыз.
media-fixed = Бұл файл жарияланған беттерде көрсетіліп тұр, сондықтан оны жалғыз өзгертуге болмайды. Жаңа файлды бөлек жүктеп, бетке қойыңыз: өзгеріс әдеттегідей тексеріледі. Файлдың өзін әкімші өзгерте алады.
media-focal-hint = Сурет қиылғанда көрініп тұруы керек нүкте: 0 – сол жақ шеті, 100 – оң жақ шеті.
media-focal-x = Басты нүкте сол жақтан, %
media-focal-y = Басты нүкте жоғарыдан, %
media-format = Форматы және көлемі
media-found = { $n ->
    [one] { $n } файл табылды
   *[other] { $n } файл табылды
 }
media-kind = Түрі
media-kind-all = Барлық түрі
media-kind-audio = Аудио
media-kind-captions = Субтитрлер
media-kind-document = Құжаттар
media-kind-picture = Суреттер
media-kind-video = Бейне
media-lacks-alt = Балама мәтіні жоқ
media-lacks-alt-lead = Суретті әзірге пайдалануға болмайды: балама мәтінін қазақ, орыс және ағылшын тілдерінде жазыңыз.
media-markdown = Мәтінге арналған код
media-nothing = Мұнда файл жоқ.
media-original = Түпнұсқасын ашу
media-owner = Материалдың иесі
media-owner-hint = Материал өзіміздікі болмаса, оқырмандар иесін материалдың жанынан көреді.
media-pick = Файлды таңдау
media-pick-unready = Әзірге пайдалануға болмайды: балама мәтіні жоқ
media-refused = Мына файлдар қабылданбады
media-replace = Файлды ауыстыру
media-replace-file = Жаңа файл
media-replace-hint = Беттер жаңа файлды бірден көрсетеді, бұрынғысы себетке түседі.
media-restore = Қалпына келтіру
media-search = Атауы немесе сипаттамасы
media-status = Материал кімдікі
media-status-own = өзіміздікі
media-status-state = мемлекеттік органдікі
media-status-third = үшінші тараптікі
media-upload = Файл қосу
media-upload-hint = Бірнеше файлды бірден таңдауға болады. Суреттер 15 МБ дейін, құжаттар 50 МБ дейін, аудио мен бейне 200 МБ дейін.
media-upload-submit = Жүктеу
media-uses = Файл қайда пайдаланылады
media-uses-none = Файл еш жерде пайдаланылмайды.
