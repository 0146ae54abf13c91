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

act-adopted = Қабылданған күні
act-any-type = Барлық түрі
act-any-year = Барлық жыл
act-cited-by = Осы актіге сілтеме жасайтын актілер
act-clause-link = { $label }-тармаққа сілтеме
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
pending-phones = Анықтамалық қызметтердің телефондары
pending-preparing = дайындалуда
pending-search = Сайттан іздеу
pending-section = «{ $section }» бөліміне қайту
pending-state = Күйі
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

search-example = Мысалы: балабақша кезегі
search-filters-clear = Сүзгілерді тазалау
search-how = Іздеген сөзіңізді жазыңыз: бөлімдердің, құжаттардың, жаңалықтардың және басқа беттердің атауларынан іздейміз.
search-label = Сайттан іздеу
search-nothing = «{ $q }» сұрауы бойынша ештеңе табылмады
search-nothing-hint = Сөздердің жазылуын тексеріңіз немесе басқа сөзбен іздеп көріңіз.
search-place = Бөлімі
search-results = { $n } нәтиже табылды

## sign

sign-in-current = Қазіргі құпиясөз
sign-in-current-wrong = Қазіргі құпиясөз дұрыс емес
sign-in-help = Құпиясөзді ұмытсаңыз, сайт әкімшісіне хабарласыңыз.
sign-in-hint = Кемінде { $min } таңба
sign-in-lead = Сайттағы ақпараттың бәрі тіркелусіз ашық. Кіру сайт қызметкерлеріне керек.
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
