## a11y

a11y-access-keys = Быстрые клавиши
a11y-apply = Применить
a11y-embeds = Встроенные медиа
a11y-font = Вид шрифта
a11y-font-sans = Шрифт без засечек
a11y-font-serif = Шрифт с засечками
a11y-image-hidden = Изображение скрыто: { $alt }
a11y-images = Изображения
a11y-images-grey = Чёрно-белые
a11y-images-off = Выключены
a11y-images-on = Включены
a11y-letter-spacing = Межбуквенный интервал
a11y-line-height = Межстрочный интервал
a11y-more-settings = Интервалы, вид шрифта и медиа
a11y-motion-stop = Остановить движение
a11y-new-window = откроется в новом окне
a11y-ordinary = Обычная версия
a11y-page-opened = Открыта страница: { $title }
a11y-panel = Настройки отображения
a11y-panel-lead = Выберите вид, в котором вам удобно читать. Выбор сохранится на этом устройстве на год.
a11y-read-aloud = Озвучивание текста
a11y-read-pause = Приостановить
a11y-read-play = Прослушать
a11y-read-stop = Остановить
a11y-read-unavailable = На вашем устройстве нет голоса для этого языка.
a11y-reset = Сбросить настройки
a11y-scheme = Цветовая схема
a11y-scheme-beige = Коричневым по бежевому
a11y-scheme-black-on-white = Чёрным по белому
a11y-scheme-blue = Тёмно-синим по голубому
a11y-scheme-brown = Зелёным по тёмно-коричневому
a11y-scheme-default = Цвета сайта
a11y-scheme-white-on-black = Белым по чёрному
a11y-skip = Перейти к основному содержанию
a11y-skip-menu = Перейти к меню разделов
a11y-skip-search = Перейти к поиску
a11y-spacing-very-wide = Большой
a11y-spacing-wide = Увеличенный
a11y-text-size = Размер шрифта
a11y-top = Вернуться наверх
a11y-value-normal = Обычный
a11y-version = Версия для слабовидящих

## act

act-about = Сведения об акте и файлы
act-adopted = Дата принятия
act-any-type = Все виды
act-any-year = Все годы
act-cited-by = Акты, которые ссылаются на этот
act-download = Скачать: { $format }
act-downloads = Скачать
act-filter = Отбор актов
act-found = { $n ->
    [one] Найден { $n } акт
    [few] Найдено { $n } акта
   *[other] Найдено { $n } актов
}
act-in-force = Действует
act-issuer = Принявший орган
act-list = Список актов
act-no-text = Текст акта ещё не внесён. Известные сведения о нём приведены выше.
act-none = Таких актов не найдено. Выберите другой вид или год.
act-number = № { $number }
act-official = Официальный текст
act-official-link = Открыть официальный текст
act-only-in = Текст акта опубликован только на этом языке:
act-part-annex = Приложение
act-part-annex-number = Приложение { $n }
act-part-appendix = Приложение к приложению
act-part-appendix-number = Приложение { $n } к приложению
act-part-main = Акт
act-place = Место принятия
act-repealed = Утратил силу
act-repealed-by = Чем отменён
act-repealed-on = Дата утраты силы
act-show = Показать
act-signatory = Подписал
act-state = Состояние
act-table = Таблица акта
act-type = Вид акта
act-type-and-number = Вид и номер
act-type-code = Кодекс
act-type-decision = Решение
act-type-decree = Указ
act-type-directive = Распоряжение
act-type-government-resolution = Постановление Правительства
act-type-law = Закон
act-type-order = Приказ
act-type-resolution = Постановление
act-year = Год принятия

## admin

account-title = Моя учётная запись
admin-audit = Журнал действий
admin-content = Материалы
admin-desk = Рабочий стол
admin-duties = Доска обязательств
admin-mail = Письма
admin-media = Медиатека
admin-settings = Настройки
admin-structure = Структура
admin-translations = Переводы
admin-users = Пользователи
admin-change-password = Смена пароля
admin-must-change = Вы вошли с одноразовым паролем. Смените его, прежде чем начать работу.
admin-panel = Панель администрирования
admin-signed-in = Вы вошли как { $name }

## brand

brand-first-line = Акимат
brand-flag = Государственный Флаг Республики Казахстан
brand-official = Официальный интернет-ресурс
brand-second-line = города Шымкент

## carousel

carousel-kind = карусель
carousel-next = Следующий баннер
carousel-play = Включить движение
carousel-previous = Предыдущий баннер
carousel-title = Полезные порталы и модули

## common

common-kb = кБ
common-lang-en = английский язык
common-lang-kk = казахский язык
common-lang-ru = русский язык
common-mb = МБ
common-not-translated = Эта страница ещё не переведена. Язык показанной версии: { $lang }
common-save = Сохранить

## content

content-address = Адрес
content-changed = Изменено
content-checked = Проверено
content-email = Электронная почта
content-files = Прикреплённые файлы
content-yes = Да
content-source = Автор и источник: { $source }
content-provider = Информацию предоставило: { $unit }
content-related = По теме
content-gone = Эта страница снята с сайта
content-gone-text = Здесь раньше был материал, сейчас он снят с сайта.
content-head = Руководитель
content-hours = Время работы
content-phone = Телефон
content-postal-index = Почтовый индекс
content-reception = Приём граждан
content-sample = Образец
content-sample-note = Это образец для показа работы сайта: он не описывает реальный город.
content-structure-as-list = Структура в виде списка
content-structure-drawing = Схема структуры; те же сведения даны в списке ниже
content-unit = Ответственное подразделение
content-update-period = Срок обновления
content-website = Сайт

## date

date-published = Опубликовано
date-updated = Последнее изменение

## document

document-date = Дата документа
document-number = Номер
document-year = { $year } год

## errors

errors-bad-request = Запрос не понят
errors-bad-request-text = Адрес или отправленные сведения записаны с ошибкой. Проверьте адрес или воспользуйтесь поиском.
errors-forbidden = Доступ к этой странице ограничен
errors-forbidden-text = У вас нет права открыть эту страницу.
errors-not-found = Страница не найдена
errors-not-found-text = Возможно, страница удалена или её адрес изменился. Воспользуйтесь поиском или картой сайта.
errors-reference = Номер ошибки: { $number }. Назовите его при обращении в справочную службу.
errors-server = Произошла техническая ошибка
errors-server-text = Мы уже знаем об этом. Повторите через несколько минут.
errors-too-large = Отправлено слишком много данных
errors-too-large-text = Форма принимает меньше данных, чем было отправлено. Отправьте текст или файл меньшего размера; файлы добавляются через библиотеку файлов.
errors-unavailable = Страница временно недоступна
errors-unavailable-text = Все опубликованные страницы можно читать, а эта откроется через несколько минут.

## event

event-none = Предстоящие события пока не объявлены.
event-past = Прошедшие события
event-when = Когда
event-where = Где

## footer

footer-address = 160023, город Шымкент, Каратауский район, микрорайон «Нурсат», проспект Нурсултана Назарбаева, 10
footer-emergency = Экстренные службы
footer-owner = Акимат города Шымкент
footer-owner-title = Владелец сайта
footer-phones = Экстренные телефоны и телефоны доверия
footer-rescue = Единая служба спасения:
footer-rights = © Акимат города Шымкент
footer-site = Сайт и настройки
footer-structure = Структура сайта
footer-whole = Показать полную структуру сайта

## form

form-err-empty = Заполните поле «{ $label }»
form-err-too-short = Введите не менее { $min } символов
form-error-prefix = Ошибка:
form-label-email = Адрес электронной почты
form-problem = В заполненной форме есть ошибки

## gallery

gallery-next = Следующая фотография
gallery-pictures = Фотографии альбома
gallery-position = Фотография { $n } из { $of }
gallery-previous = Предыдущая фотография

## home

home-all = Все
home-all-acts = Все акты
home-all-contacts = Все контакты
home-all-news = Все новости
home-announcements = Объявления
home-calendar = Календарь
home-contacts = Контакты
home-description = Официальный сайт акимата города Шымкент: обращения, запись на приём, государственные услуги, документы и новости.
home-documents = Недавно принятые документы
home-help = Помощь по телефону
home-languages = Язык главной страницы
home-map = Открыть карту Шымкента
home-news = Новости
home-no-announcements = Сейчас объявлений нет.
home-reception = Приёмная акима
home-reception-text = Подайте обращение, запишитесь на личный приём или узнайте, как рассматриваются обращения.
home-title = Чем мы можем помочь?
home-visitors = Посетителей сайта:

## indicator

indicator-name = Показатель
indicator-period = Период
indicator-unit = Единица измерения
indicator-value = Значение

## layout

layout-full = Полная версия
layout-mobile = Мобильная версия

## link

link-notice = Ссылки на этой странице открываются в новом окне и ведут на сайты, которые не принадлежат акимату.

## nav

nav-about = О сайте
nav-breadcrumbs = Навигационная цепочка
nav-contents = Содержание страницы
nav-home = Главная страница
nav-language = Выбор языка
nav-login = Вход
nav-logout = Выход
nav-main = Основное меню
nav-menu = Меню
nav-next = Следующая страница
nav-page = Страница { $page }
nav-pages = Страницы списка
nav-previous = Предыдущая страница
nav-register = Регистрация
nav-search = Поиск
nav-section-page = Страница раздела
nav-sections = Разделы
nav-sitemap = Карта сайта

## news

news-archive = Архив
news-list = Список новостей
news-more = Последние новости
news-none = Новости пока не опубликованы.
news-whole-year = За весь год

## page

page-copied = Ссылка скопирована
page-copy = Скопировать ссылку
page-mail = Отправить по почте
page-print = Распечатать

## pending

pending-ask = Обратиться в акимат
pending-basis = Правовое основание
pending-meanwhile = Куда обратиться сейчас
pending-preparing = готовится
pending-search = Поиск по сайту
pending-section = Вернуться в раздел «{ $section }»
pending-text = Сведения, названные выше, появятся на этой странице, как только будут готовы.
pending-title = Эта страница готовится
pending-unit = Сведения готовит: { $unit }.

## period

period-as-needed = по мере необходимости
period-as-received = по мере поступления
period-daily = ежедневно
period-monthly = ежемесячно
period-on-event = по мере проведения мероприятий
period-permanent = постоянно
period-quarterly = ежеквартально
period-yearly = ежегодно

## search

search-elsewhere = На других языках
search-example = Например: очередь в детский сад
search-filters-clear = Сбросить фильтры
search-how = Введите слово: мы ищем в названиях разделов, документов, новостей и других страниц и внутри прикреплённых документов.
search-label = Поиск по сайту
search-nothing = По запросу «{ $q }» ничего не найдено
search-nothing-hint = Проверьте написание или попробуйте другие слова.
search-place = Раздел
search-results = { $n ->
    [one] Найден { $n } результат
    [few] Найдено { $n } результата
   *[other] Найдено { $n } результатов
 }
search-similar = Страниц со всеми этими словами нет. Похожие страницы:

## sign

sign-in-current = Текущий пароль
sign-in-current-wrong = Текущий пароль неверен
sign-in-hint = Не менее { $min } символов
sign-in-lead = Вся информация на сайте открыта без регистрации. Вход нужен сотрудникам сайта и зарегистрированным посетителям.
sign-in-new = Новый пароль
sign-in-not-repeated = Пароли не совпадают
sign-in-password = Пароль
sign-in-repeat = Повторите новый пароль
sign-in-submit = Войти
sign-in-same = Новый пароль должен отличаться от текущего
sign-in-title = Вход на сайт
sign-in-wrong = Адрес электронной почты или пароль неверны

## site

site-name = Акимат города Шымкент

## sitemap

sitemap-lead = Все разделы и страницы сайта.

## vacancy

vacancy-closed = Завершённые конкурсы
vacancy-none = Сейчас вакансий нет.
vacancy-stage = Этап конкурса
vacancy-stage-announced = объявлен
vacancy-stage-documents = рассмотрение документов
vacancy-stage-interview = собеседование
vacancy-stage-result = подведены итоги
vacancy-stage-test = тестирование
vacancy-unit = Подразделение
vacancy-until = Последний день приёма документов

## newsroom

desk-emergencies = Срочные публикации, ожидающие подтверждения
desk-own = Мои черновики
desk-returned = Возвращённые на доработку
desk-review = Ожидают вашего рассмотрения
newsroom-approve = Утвердить
newsroom-author = Автор
newsroom-changed = Изменено
newsroom-check = Проверка доступности и обязательств
newsroom-check-clean = Ошибок нет
newsroom-check-errors = Ошибки: исправьте, чтобы отправить на рассмотрение
newsroom-check-warnings = Предупреждения
newsroom-choice-announced = Объявлено
newsroom-choice-awarded = Определён победитель
newsroom-choice-both = Электронная и бумажная
newsroom-choice-cancelled = Не состоялось
newsroom-choice-decision = Решение
newsroom-choice-documents = Приём документов
newsroom-choice-dynamic = Динамическая
newsroom-choice-electronic = Электронная
newsroom-choice-foreign = Зарубежная
newsroom-choice-government-resolution = Постановление Правительства
newsroom-choice-home = Главная страница
newsroom-choice-interview = Собеседование
newsroom-choice-item = Только своя страница
newsroom-choice-law = Закон
newsroom-choice-local = Городская
newsroom-choice-national = Республиканская
newsroom-choice-order = Приказ
newsroom-choice-paper = Бумажная
newsroom-choice-periodic = Периодическая
newsroom-choice-permanent = Постоянная
newsroom-choice-planned = Запланировано
newsroom-choice-proactive = Проактивная
newsroom-choice-resolution = Постановление
newsroom-choice-result = Итог
newsroom-choice-review = Рассмотрение заявок
newsroom-choice-test = Тестирование
newsroom-compare = Сравнить с предыдущей
newsroom-compare-same = Отличий нет
newsroom-compare-title = Отличия версий { $from } и { $to }
newsroom-confirm = Подтвердите перед отправкой на рассмотрение
newsroom-confirm-clear = Текст написан понятно
newsroom-confirm-complete = Информация полная
newsroom-confirm-emergency = Подтвердить срочную публикацию
newsroom-confirm-needed = Поставьте отметку о подтверждении
newsroom-confirm-rights = Права других лиц не нарушены
newsroom-confirm-timely = Информация актуальна
newsroom-conflict = Пока вы писали, этот материал сохранил другой человек. Ваш текст ниже не потерян. Сначала посмотрите его изменения в истории версий. Если сохраните ещё раз, ваш текст станет новой версией, а его версия останется в истории.
newsroom-create = Начать
newsroom-details = Сведения
newsroom-discard = Отменить черновик
newsroom-delete = Удалить
newsroom-undelete = Восстановить удалённое
newsroom-deleted = Удалённые
newsroom-deleted-text = Этот материал удалён. Его можно восстановить в течение 90 дней.
newsroom-done = Выполнено
newsroom-done-approved = Утверждено и опубликовано на сайте
newsroom-done-confirmed = Срочная публикация подтверждена
newsroom-done-restored = Прежняя версия восстановлена в черновик
newsroom-done-returned = Возвращено редактору
newsroom-done-saved = Сохранено
newsroom-done-scheduled = Утверждено, будет опубликовано в назначенное время
newsroom-done-submitted = Отправлено на рассмотрение
newsroom-done-withdrawn = Снято с сайта
newsroom-emergencies = Неподтверждённые срочные публикации
newsroom-emergency = Срочная публикация
newsroom-emergency-flag = Опубликовано срочно, второй человек ещё не подтвердил. Причина: { $reason }
newsroom-emergency-publish = Опубликовать без рассмотрения
newsroom-emergency-reason = Причина
newsroom-emergency-tag = Срочно
newsroom-emergency-text = Только если проверить некому, а сообщение нельзя отложить. Причина сохраняется в журнале, позже её подтверждает другой рецензент.
newsroom-fault-choice = Выберите из списка
newsroom-fault-date = Проверьте дату: такой нет
newsroom-fault-email = Укажите полный адрес электронной почты, например primer@shymkent.kz
newsroom-fault-file = В медиатеке нет файла «{ $name }»
newsroom-fault-missing = Заполните это поле
newsroom-fault-moment = Проверьте дату и время
newsroom-fault-phone = Укажите номер с кодом города: +7 и десять цифр или короткий номер
newsroom-fault-postal-index = Почтовый индекс состоит из шести цифр
newsroom-fault-redirect = Укажите адрес страницы сайта без языка, например /news
newsroom-fault-table = В таблице может быть не более { $most } строк. Большую таблицу приложите файлом
newsroom-fault-too-long = Текст слишком длинный: не более { $most } знаков
newsroom-fault-url = Укажите полную ссылку, начиная с https://
newsroom-fault-year = Укажите год четырьмя цифрами
newsroom-field-act-key = Код адреса акта
newsroom-field-act-type = Вид акта
newsroom-field-address = Адрес
newsroom-field-adopted-on = Дата принятия
newsroom-field-album = Альбом
newsroom-field-attachments = Прикреплённые файлы
newsroom-field-body = Текст
newsroom-field-category = Код категории
newsroom-field-checked-on = Дата проверки ссылки
newsroom-field-class = Вид информации
newsroom-field-consent = Вид и дата согласия
newsroom-field-decision = Решение
newsroom-field-documents = Необходимые документы
newsroom-field-egov-url = Страница на портале egov.kz
newsroom-field-email = Электронная почта
newsroom-field-ends-at = Окончание или срок действия
newsroom-field-form = Форма оказания
newsroom-field-from-year = С какого года
newsroom-field-group = Заголовок группы в списке
newsroom-field-happened-on = Дата события
newsroom-field-head = Руководитель
newsroom-field-hours = Часы работы
newsroom-field-in-force = Действует
newsroom-field-is-official = Официальное заявление
newsroom-field-is-proofread = Текст вычитан
newsroom-field-issued-on = Дата документа
newsroom-field-issuer = Орган, принявший акт
newsroom-field-number = Номер
newsroom-field-official-url = Ссылка на официальный текст
newsroom-field-parent = Код адреса вышестоящей организации
newsroom-field-period = Период
newsroom-field-phones = Телефоны
newsroom-field-picture = Изображение
newsroom-field-place = Место
newsroom-field-placement = Место баннера
newsroom-field-portal-url = Страница на портале государственных закупок
newsroom-field-position = Порядок в списке
newsroom-field-post = Должность
newsroom-field-postal-index = Почтовый индекс
newsroom-field-price = Стоимость
newsroom-field-provider = Подразделение, предоставившее информацию
newsroom-field-provider-head = Должность ответственного руководителя
newsroom-field-reach = Охват новости
newsroom-field-reception = Время приёма граждан
newsroom-field-related = Страницы по теме
newsroom-field-repealed-by = Каким актом отменён
newsroom-field-repealed-on = Дата утраты силы
newsroom-field-result = Результат
newsroom-field-signatory = Подписал
newsroom-field-slug = Последняя часть адреса
newsroom-field-source = Автор и источник (для чужого материала)
newsroom-field-speaker = Выступающий и его должность
newsroom-field-spoken-on = Дата выступления
newsroom-field-stage = Этап
newsroom-field-standard-url = Ссылка на стандарт услуги
newsroom-field-starts-at = Начало
newsroom-field-status = Статус сторонней информации
newsroom-field-subject = Предмет закупки
newsroom-field-summary = Краткое содержание
newsroom-field-term = Срок оказания
newsroom-field-title = Заголовок
newsroom-field-to-year = По какой год
newsroom-field-topic = Тема
newsroom-field-unit = Подразделение или единица измерения
newsroom-field-url = Ссылка
newsroom-field-value = Значение
newsroom-field-website = Сайт
newsroom-files = Файлы
newsroom-filter = Отобрать
newsroom-first-filling = Первичное наполнение
newsroom-history = История версий
newsroom-kind = Вид
newsroom-kind-act = Правовой акт
newsroom-kind-banner = Баннер
newsroom-kind-contact = Контакт
newsroom-kind-document = Документ
newsroom-kind-event = Мероприятие
newsroom-kind-faq = Вопрос и ответ
newsroom-kind-indicator = Показатель
newsroom-kind-link = Ссылка
newsroom-kind-news = Новость
newsroom-kind-organisation = Организация
newsroom-kind-page = Страница
newsroom-kind-person = Персона
newsroom-kind-photo = Фотография
newsroom-kind-procurement = Государственная закупка
newsroom-kind-service = Паспорт государственной услуги
newsroom-kind-speech = Выступление или статья
newsroom-kind-vacancy = Вакансия
newsroom-languages = Языки
newsroom-mail-returned = Возвращено на доработку: { $title }
newsroom-mail-returned-text = Рецензент вернул материал «{ $title }» на доработку. Его замечание:
newsroom-mail-review = На рассмотрение: { $title }
newsroom-mail-review-text = { $name } отправил(а) материал «{ $title }» на рассмотрение.
newsroom-markdown-hint = Разметка Markdown: ## подзаголовок, - список, [ссылка](https://…), ![описание](media:12)
newsroom-new = Новый материал
newsroom-no = Нет
newsroom-none = Здесь пока ничего нет
newsroom-nowhere = Вам пока не назначен ни один раздел. Обратитесь к администратору.
newsroom-on-site = На сайте
newsroom-open-public = Страница на сайте
newsroom-optional = (необязательно)
newsroom-origin = Источник и ответственный
newsroom-others = Этот материал сейчас открыт ещё у: { $names }
newsroom-phones-hint = По одному номеру на строке, например +7 7252 00 00 00
newsroom-preview = Предпросмотр
newsroom-preview-incomplete = Для предпросмотра сначала заполните заголовок и обязательные поля
newsroom-problem-address-index = У адреса нет почтового индекса
newsroom-problem-consent = Не указано согласие владельца материала
newsroom-problem-ends-before = Окончание раньше начала
newsroom-problem-event-date = Нет времени начала мероприятия
newsroom-problem-field = Не заполнено: { $field }
newsroom-problem-heading-jump = Нарушен порядок уровней заголовков ({ $lang }): { $text }
newsroom-problem-heavy-picture = Изображение тяжелее 30 КБ: { $text }
newsroom-problem-manual-layout = Есть ручные переносы или лишние пробелы ({ $lang })
newsroom-problem-name-full = Укажите фамилию, имя и отчество полностью
newsroom-problem-news-date = Нет даты события
newsroom-problem-news-place = Нет места события
newsroom-problem-news-result = Нет итога события
newsroom-problem-no-alt = У изображения нет описания ({ $lang }): { $text }
newsroom-problem-no-picture = Нет изображения
newsroom-problem-no-scan = Не приложен скан подлинника акта
newsroom-problem-no-summary = У новости нет краткого содержания
newsroom-problem-no-title = Нет заголовка на казахском
newsroom-problem-not-translated = Не переведено: { $lang }
newsroom-problem-portal-link = В объявлении об электронной закупке нет ссылки на портал
newsroom-problem-proofread = Нет отметки о вычитке
newsroom-problem-provider = Не указано подразделение, предоставившее информацию
newsroom-problem-raw-html = Разметка HTML на сайте не показывается ({ $lang })
newsroom-problem-source-status = Не указан статус стороннего материала
newsroom-problem-table-header = У таблицы нет заголовков столбцов ({ $lang })
newsroom-problem-title-missing = Нет заголовка: { $lang }
newsroom-problem-unknown-file = Такого файла нет в медиатеке: { $text }
newsroom-problem-vacancy-end = Нет последнего дня приёма документов
newsroom-problem-vague-link = Текст ссылки не говорит, куда она ведёт ({ $lang }): «{ $text }»
newsroom-publish-at = Время публикации
newsroom-publish-hint = Если пусто – сразу
newsroom-refusal-errors = Сначала исправьте ошибки, найденные проверкой
newsroom-refusal-own = Нельзя утвердить собственное изменение: его должен проверить другой человек
newsroom-refusal-reason = Напишите причину полным предложением
newsroom-refusal-stage = Состояние материала изменилось: откройте страницу заново
newsroom-related-hint = Последние части адресов страниц через пробел, например: news
newsroom-remark = Замечание
newsroom-remarks = Замечания
newsroom-restore = Восстановить эту версию
newsroom-return = Вернуть на доработку
newsroom-review = Рассмотрение
newsroom-save = Сохранить
newsroom-section = Раздел
newsroom-share = Создать ссылку для человека без учётной записи
newsroom-shared = По этой ссылке черновик виден 7 дней. Ссылка показывается только сейчас.
newsroom-source-hint = Для собственного материала акимата оставьте пустым
newsroom-stage = Состояние
newsroom-stage-draft = Черновик
newsroom-stage-idle = Без изменений
newsroom-stage-in-review = На рассмотрении
newsroom-stage-returned = Возвращено
newsroom-stage-scheduled = Запланировано
newsroom-steps = Действия
newsroom-submit = Сохранить и отправить на рассмотрение
newsroom-take-back = Вернуть в черновик
newsroom-title-hint = Из заголовка составляется адрес страницы
newsroom-title-kk = Заголовок на казахском
newsroom-unpublish-at = Время снятия с сайта
newsroom-version = Версия
newsroom-withdraw = Снять с сайта
newsroom-withdraw-button = Снять с сайта
newsroom-withdraw-hint = Если заполнено, читатель попадёт на эту страницу вместо уведомления, например /news
newsroom-withdraw-notice = Уведомление читателю
newsroom-withdraw-redirect = Страница взамен
newsroom-words = Слова заголовка
newsroom-yes = Да
## editor

editor-bold = Полужирный
editor-bullet-list = Маркированный список
editor-cancel = Отмена
editor-check-alt = Нет описания файла на этом языке: «{ $text }»
editor-check-footnote = У сноски нет текста: { $text }
editor-check-heading-jump = Пропущен уровень заголовка: «{ $text }»
editor-check-link-words = По тексту ссылки неясно, куда она ведёт: «{ $text }»
editor-check-table-header = У таблицы нет строки заголовков: «{ $text }»
editor-checks = Замечания
editor-column-after = Столбец после
editor-column-before = Столбец перед
editor-column-delete = Удалить столбец
editor-conflict = Пока вы работали, появилась новая версия этой страницы: { $author }, { $time }. Ваш текст хранится в этом браузере.
editor-conflict-keep = Сохранить и мой текст
editor-conflict-open = Открыть новую версию (в новой вкладке)
editor-conflict-short = есть более новая версия страницы
editor-discard = Удалить
editor-document = Документ
editor-film = Видео или аудио
editor-footnote = Сноска
editor-header-row = Строка заголовков
editor-heading-2 = Заголовок 2 уровня
editor-heading-3 = Заголовок 3 уровня
editor-heading-4 = Заголовок 4 уровня
editor-insert = Вставить
editor-italic = Курсив
editor-kind-audio = Аудио
editor-kind-document = Документ
editor-kind-image = Изображение
editor-kind-video = Видео
editor-library = Библиотека файлов
editor-library-choose = Выберите файл.
editor-library-description = Описание
editor-library-files = Файлы
editor-library-kind = Вид файла
editor-library-search = Поиск по названию
editor-link = Ссылка
editor-link-address = Адрес
editor-link-remove = Убрать ссылку
editor-link-text = Текст ссылки
editor-link-wrong = Введите полный адрес, например: https://egov.kz
editor-media = Файл
editor-not-kept = Не сохранено ни на сервере, ни в этом браузере. Не закрывайте страницу и скопируйте текст.
editor-not-loaded = Список не загрузился. Попробуйте позже.
editor-nothing-found = Ничего не найдено.
editor-offline = Не сохранено: нет связи с сервером. Текст хранится в этом браузере и будет отправлен, когда связь появится.
editor-ordered-list = Нумерованный список
editor-page-search = Поиск страницы портала
editor-pages = Страницы портала
editor-paragraph = Обычный текст
editor-paste-files = Сначала загрузите файл в библиотеку, затем вставьте его в текст.
editor-paste-pictures = Изображения не вставлены: загрузите их в библиотеку и воспользуйтесь кнопкой «Изображение».
editor-paste-too-large = Таблица слишком велика: на странице помещается не более 500 строк и 20 столбцов. Приложите её файлом.
editor-picture = Изображение
editor-plain-only = В этом тексте есть разметка, которую визуальный редактор не сохранит. Чтобы ничего не потерять, правьте его в Markdown.
editor-presence = Сейчас эту страницу редактируют также: { $names }
editor-quote = Цитата
editor-redo = Повторить
editor-refused = Не сохранено: { $problem }. Текст хранится в этом браузере.
editor-restore = Восстановить
editor-restore-offer = В этом браузере есть несохранённый текст ({ $time }). Восстановить его?
editor-row-after = Строка ниже
editor-row-before = Строка выше
editor-row-delete = Удалить строку
editor-saved = Сохранено: { $time }
editor-sign-in = Войти в новой вкладке
editor-signed-out = Не сохранено: ваш сеанс завершён. Текст хранится в этом браузере.
editor-strike = Зачёркнутый
editor-table = Таблица
editor-table-delete = Удалить таблицу
editor-table-tools = Инструменты таблицы
editor-toolbar = Инструменты форматирования
editor-undo = Отменить
## duties

duties-lead = Что и как часто требуется обновлять по закону и что из этого сделано.
duties-fulfilled = Выполнено
duties-due-soon = Срок подходит
duties-overdue = Просрочено
duties-never-filled = Ни разу не заполнено
duties-section = Раздел
duties-item = Рубрика
duties-source = Требование
duties-language = Язык
duties-last = Последняя публикация
duties-due = Срок
duties-state = Состояние
duties-share = Доля выполненных
duties-counts = Состояние: { $date }
duties-counts-label = Сводка по языкам
duties-filter = Фильтр обязательств
duties-by = Группировать
duties-by-section = по разделам
duties-by-unit = по ответственным подразделениям
duties-any-state = Все
duties-on = На дату
duties-show = Показать
duties-none = Под фильтр ничего не подходит.
duties-nothing = нет
duties-no-unit = Ответственное подразделение не назначено
duties-group = { $title }: выполнено { $good } из { $all }
duties-csv = Скачать CSV
duties-xlsx = Скачать XLSX
duties-units = Адреса электронной почты подразделений
duties-units-lead = На эти адреса приходят еженедельная сводка и напоминания о сроках. Если поле пусто, писем не будет.
duties-mail-digest = Обязательства портала: сводка за неделю
duties-mail-digest-text = { $unit }. Рубрики, за которые вы отвечаете, по состоянию на { $date }:
duties-mail-counts = { $language }: выполнено { $good } из { $all }, просрочено – { $overdue }, не заполнено – { $never }
duties-mail-all-done = Просроченных и незаполненных рубрик нет.
duties-mail-open = Требуют внимания:
duties-mail-reminder = Обязательства портала: срок подходит
duties-mail-reminder-text = Подходит срок обновления сведений в рубриках:
duties-mail-escalation = Обязательства портала: срок прошёл
duties-mail-escalation-text = Эти рубрики не обновлены в срок:
duties-mail-line = – { $title } ({ $languages })
duties-mail-line-due = – { $title } ({ $languages }): срок – { $date }
duties-mail-more = … и ещё { $n }
duties-mail-board = Подробнее – на доске обязательств:
duties-mail-office = По вопросам пишите в редакцию: { $email }

## completeness

completeness-title = Полнота портала
completeness-lead = Какая часть сведений, обязательных по закону, размещена на портале и вовремя обновляется.
completeness-date = Дата расчёта: { $date }
completeness-summary = По всем разделам
completeness-sections = По разделам
completeness-share = { $share } % ({ $good } из { $all })
completeness-how = Рубрика считается выполненной, если она заполнена на этом языке и срок её обновления не прошёл. Рубрики, срок которых подходит, тоже входят в число выполненных.

## translations

translations-lead = На каких языках есть каждая страница и какие переводы устарели после изменения казахского текста.
translations-caption = Страницы и языки
translations-page = Страница
translations-missing = Перевода нет
translations-stale = Перевод устарел
translations-current = Актуально
translations-since = казахский текст изменён:
translations-edit = Изменить
translations-edit-column = Действие
translations-everywhere = Все разделы
translations-whole = { $title }: весь раздел
translations-filter = Фильтр переводов
translations-none = Под фильтр не подходит ни одна страница.
translations-found = Найдено страниц: { $n }

## audit

audit-lead = Все действия сотрудников: кто, когда, откуда и что изменил. Срок хранения записей в днях: { $days }.
audit-found = Найдено записей: { $n }
audit-filter = Фильтр журнала
audit-who = Кто
audit-action = Действие
audit-target = Объект
audit-from = С даты
audit-to = По дату
audit-any = Любое
audit-when = Когда
audit-address = Сетевой адрес
audit-id = Номер объекта
audit-title = Название
audit-changes = Изменения
audit-caption = От новых к старым
audit-none = Под фильтр не подходит ни одна запись.
audit-no-changes = нет
audit-nothing = пусто
audit-before = Было
audit-after = Стало
audit-fields = Изменено полей: { $n }

## settings

settings-title = Настройки сайта
settings-lead = Изменения сразу видны на сайте и записываются в журнал.
settings-completeness = Показывать всем страницу «Полнота портала»
settings-audit-days = Срок хранения журнала действий, дней
settings-audit-hint = Целое число от { $min } до { $max }. Более старые записи удаляются автоматически.
settings-days-wrong = Введите целое число от { $min } до { $max }
settings-email = Электронная почта редакции
settings-email-hint = Указывается в письмах об обязательствах. На этот же адрес сообщается о просроченных. Можно оставить пустым.
settings-email-wrong = Введите адрес в виде name@example.kz
settings-emblem = Герб
settings-emblem-now = Герб, который показан сейчас
settings-emblem-file = Файл герба
settings-emblem-hint = SVG или PNG, до { $kb } кБ. В SVG не должно быть скриптов и внешних ссылок.
settings-emblem-wrong = Выберите файл SVG или PNG до { $kb } кБ без скриптов и внешних ссылок
settings-emblem-send = Заменить герб

## structure

structure-lead = Названия, порядок и место разделов и рубрик. Старые адреса всегда ведут на новые.
structure-names = Названия
structure-title = Название ({ $lang })
structure-summary = Описание в одно предложение ({ $lang })
structure-title-missing = Введите название на этом языке
structure-too-long = Не более { $max } знаков
structure-up = Переместить выше: { $title }
structure-down = Переместить ниже: { $title }
structure-add = Добавить рубрику
structure-add-submit = Добавить
structure-kind = Вид содержания
structure-kind-missing = Выберите вид содержания
structure-kind-page = страница
structure-kind-documents = список документов
structure-kind-news = новости
structure-kind-persons = люди
structure-kind-directory = организации
structure-kind-contacts = контакты
structure-kind-links = ссылки
structure-kind-gallery = галерея
structure-kind-faq = вопросы и ответы
structure-kind-calendar = мероприятия
structure-kind-statistics = показатели
structure-move = Перенести в другой раздел
structure-target = Раздел
structure-move-hint = Прежний адрес будет вести на новое место.
structure-move-submit = Перенести
structure-remove = Убрать рубрику
structure-remove-text = Рубрика исчезнет с сайта. Вернуть её можно в течение 90 дней.
structure-remove-submit = Убрать
structure-needed = Эта рубрика нужна для работы сайта, убрать её нельзя.
structure-filled = Эта рубрика установлена законом, и в ней есть опубликованные материалы, поэтому убрать её нельзя.
structure-removed = Убранные рубрики
structure-removed-text = Можно вернуть в течение 90 дней.
structure-restore = Вернуть
## accounts

account-citizen = Услуги для вас
account-citizen-text = Здесь будут ваши обращения, подписки и записи на приём. Этот раздел готовится.
account-dead-link = Ссылка не действует
account-dead-link-text = Ссылкой уже воспользовались, или срок её действия истёк. Запросите новую.
account-done-name = Данные сохранены.
account-done-password = Новый пароль сохранён. Теперь вы можете войти.
account-done-registration = Регистрация подтверждена. Теперь вы можете войти.
account-done-sessions = Сеансы завершены.
account-email-wrong = Введите адрес электронной почты полностью, например: imya@example.kz
account-forgot = Забыли пароль?
account-forgot-lead = Введите адрес своей электронной почты: мы отправим ссылку для установки нового пароля.
account-forgot-title = Восстановление пароля
account-lang = Язык писем и рабочего раздела
account-mail-changed = Ваш пароль изменён
account-mail-changed-text = Пароль вашей учётной записи на сайте только что изменён. Если это сделали не вы, сразу же восстановите пароль и сообщите администратору сайта.
account-mail-greeting = Здравствуйте, { $name }!
account-mail-hello = Здравствуйте!
account-mail-ignore = Если это письмо вас не касается, не обращайте на него внимания.
account-mail-invitation = Приглашение к работе на сайте
account-mail-invitation-text = Администратор открыл для вас учётную запись на сайте. Чтобы установить пароль, перейдите по ссылке:
account-mail-known = Вы уже зарегистрированы на сайте
account-mail-known-text = Кто-то пытался зарегистрироваться на сайте с вашим адресом, но учётная запись с ним уже есть. Если это были вы и забыли пароль, восстановите его по ссылке:
account-mail-registration = Подтвердите регистрацию
account-mail-registration-text = С этим адресом подана заявка на регистрацию на сайте. Чтобы завершить регистрацию, перейдите по ссылке:
account-mail-reset = Восстановление пароля
account-mail-reset-text = Чтобы установить новый пароль, перейдите по ссылке:
account-mail-term = Ссылка действует один раз в течение { $hours ->
    [one] { $hours } часа
   *[other] { $hours } часов
 }
account-name = Имя и фамилия
account-name-lang = Имя и язык
account-name-wrong = Введите имя: буквы, пробелы, дефис, от 2 до 100 знаков
account-other = Войти с другой учётной записью
account-password-easy = Такой пароль легко подобрать. Возьмите несколько не связанных между собой слов или сделайте пароль длиннее.
account-password-hint = Подойдут несколько не связанных между собой слов
account-password-long = Не более { $max } символов
account-send-link = Отправить ссылку
account-sent = Проверьте почту
account-sent-text = Если учётная запись с этим адресом есть, на него отправлено письмо со ссылкой, которая действует 2 часа. Если письма нет, проверьте папку со спамом.
account-session-browser = Браузер
account-session-end = Завершить
account-session-end-others = Выйти на всех остальных устройствах
account-session-end-this = Завершить сеанс: { $browser }
account-session-here = этот сеанс
account-session-seen = Последняя активность
account-session-since = Начало
account-session-state = Состояние
account-session-unknown = Неизвестный браузер
account-sessions = Открытые сеансы
account-sessions-caption = Браузеры, в которых выполнен вход
account-set-password = Установка пароля
errors-too-many = Слишком много попыток
errors-too-many-text = Повторите попытку через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
 }.
mailbox-attempts = Попытки
mailbox-caption = Письма, сначала новые
mailbox-change = Действие
mailbox-created = Создано
mailbox-dead = Не доставлены
mailbox-delete = Удалить
mailbox-delete-this = Удалить письмо: { $subject }
mailbox-done = Готово.
mailbox-error = Ошибка
mailbox-lead = Очередь писем портала.
mailbox-next = Следующая попытка
mailbox-none = Писем нет.
mailbox-recipient = Получатель
mailbox-retry = Отправить снова
mailbox-retry-this = Отправить снова письмо: { $subject }
mailbox-sent = Отправлены
mailbox-sent-at = Отправлено
mailbox-states = Состояние писем
mailbox-subject = Тема
mailbox-waiting = В очереди
people-actions = Действия
people-caption = Учётные записи по имени
people-change = Изменение
people-citizens = Зарегистрированные посетители
people-close = Закрыть учётную запись
people-closed = закрыта
people-count = { $count ->
    [one] { $count } учётная запись
    [few] { $count } учётные записи
   *[other] { $count } учётных записей
 }
people-created = Дата открытия
people-done = Изменение сохранено.
people-done-link = Письмо со ссылкой отправлено.
people-email-taken = Учётная запись с этим адресом уже есть
people-end-sessions = Завершить все сеансы
people-everywhere = Весь сайт
people-give = Предоставить право
people-grant-there = Это право уже предоставлено
people-grant-wrong = Выберите роль и раздел из списка
people-invite = Пригласить сотрудника
people-invite-lead = Сотрудник установит пароль сам: ему придёт письмо со ссылкой, которая действует 48 часов.
people-last = Это последний действующий администратор сайта. Сначала назначьте другого.
people-locked = временно заблокирована
people-never = ещё не входил(а)
people-no-rights = Права не предоставлены.
people-none = Ничего не найдено.
people-open = действует
people-reopen = Открыть учётную запись снова
people-rights = Права
people-rights-caption = Роли и разделы, в которых они действуют
people-role = Роль
people-role-administrator = Администратор
people-role-registrar = Сотрудник общего отдела
people-role-reception-editor = Редактор виртуальной приёмной
people-role-leader = Руководитель (ставит резолюцию)
people-role-executor = Исполнитель
people-role-trust-officer = Сотрудник линии доверия
people-role-reviewer = Рецензент (главный редактор)
people-role-rubric-keeper = Ответственный за ведение рубрикатора
people-role-section-editor = Редактор раздела
people-search = Имя или адрес
people-send-again = Отправить приглашение снова
people-send-invitation = Отправить приглашение
people-send-reset = Отправить ссылку для восстановления пароля
people-signed-in = Последний вход
people-staff = Сотрудники
people-state = Состояние
people-two-step = двухэтапный вход включён
people-two-step-off = Отключить двухэтапный вход
people-where = В каком разделе
people-who = Кто
people-whole-section = Весь раздел: { $section }
people-withdraw = Отозвать
people-withdraw-this = Отозвать право: { $role }, { $place }
register-confirm = Подтверждение регистрации
register-confirm-submit = Подтвердить
register-confirm-text = Чтобы завершить регистрацию с адресом { $email }, нажмите кнопку.
register-consent = Согласен (согласна) на сбор и обработку моих персональных данных для этой цели и на этот срок
register-consent-missing = Без согласия зарегистрироваться нельзя
register-lead = Вся информация на сайте открыта без регистрации. Учётная запись нужна, чтобы видеть свои обращения, подписки и записи на приём в одном месте.
register-sent-text = На указанный адрес отправлено письмо. Чтобы завершить регистрацию, перейдите по ссылке из письма в течение 48 часов.
register-submit = Зарегистрироваться
sign-in-locked = Слишком много неудачных попыток. Повторите через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
 }.
two-step-code = Код
two-step-code-hint = Шесть цифр из приложения или код восстановления
two-step-code-lead = Введите код из приложения-аутентификатора.
two-step-code-title = Второй этап входа
two-step-demanded = Ваша роль требует двухэтапного входа
two-step-done-off = Двухэтапный вход отключён.
two-step-enter = Введите ниже шесть цифр, которые покажет приложение.
two-step-install = Установите на телефон приложение-аутентификатор.
two-step-is-off = Двухэтапный вход отключён.
two-step-is-on = Двухэтапный вход включён.
two-step-lead = Даже узнав ваш пароль, никто не войдёт без кода с вашего телефона.
two-step-left = Осталось кодов восстановления: { $count }
two-step-must = Ваша роль требует двухэтапного входа. Включите его, прежде чем начать работу.
two-step-off-text = Чтобы отключить, введите пароль. Коды восстановления тоже перестанут действовать.
two-step-qr = QR-код для приложения-аутентификатора
two-step-recovery = Коды восстановления
two-step-recovery-text = Коды показываются только сейчас. Распечатайте или перепишите их и храните в надёжном месте: если телефон потеряется, каждый код позволит войти один раз.
two-step-roles = Кому обязателен двухэтапный вход
two-step-roles-lead = Сотрудники с отмеченной ролью не войдут в рабочий раздел, пока не включат двухэтапный вход.
two-step-roles-legend = Роли
two-step-saved = Коды сохранены
two-step-scan = Отсканируйте QR-код в приложении.
two-step-settings = Настроить
two-step-switch-off = Отключить двухэтапный вход
two-step-switch-on = Включить двухэтапный вход
two-step-title = Двухэтапный вход
two-step-type = Если сканировать не получается, введите ключ вручную:
two-step-wrong = Код неверен или уже использован
## media

media-added = { $n ->
    [one] Добавлен { $n } файл
    [few] Добавлены { $n } файла
   *[many] Добавлено { $n } файлов
 }
media-added-next = Откройте каждое изображение и напишите альтернативный текст на трёх языках: без него изображение использовать нельзя.
media-alt = Альтернативный текст: { $lang }
media-alt-hint = Одним предложением скажите, что изображено и почему это важно. Этот текст услышат те, кто не видит изображение.
media-back = Вернуться в библиотеку
media-bin = Корзина
media-captions-hint = Номер видео или аудиозаписи, как в адресе файла
media-captions-lang = Язык субтитров
media-captions-of = Субтитры к файлу №
media-consent = Согласие владельца
media-consent-date = Дата согласия
media-consent-licence = открытая лицензия
media-consent-none = не требуется
media-consent-oral = устное
media-consent-written = письменное
media-created = Добавлен
media-credit = Источник: { $owner }
media-delete = Удалить
media-delete-hint = Файл попадёт в корзину, его можно вернуть в течение 90 дней.
media-deleted = Удалён
media-deleted-kept = Через 90 дней после удаления файл исчезнет окончательно.
media-details = Описание и источник
media-err-alt = Напишите альтернативный текст: { $lang }
media-err-animation = анимация должна занимать не более 300 кБ
media-err-archive = в архиве есть программы или файлы за пределами его папки
media-err-bomb = архив распаковывается в слишком большой объём или содержит слишком много файлов
media-err-broken = файл повреждён, прочитать его нельзя
media-err-captions = Введите номер видео или аудиозаписи из библиотеки
media-err-consent = Выберите, как владелец дал согласие
media-err-date = Введите дату согласия
media-err-duplicate = этот файл уже есть в библиотеке
media-err-empty = файл пуст
media-err-encoding = текст не в кодировке UTF-8; сохраните его в этой кодировке
media-err-encrypted = архив защищён паролем, проверить его нельзя
media-err-large = файл слишком большой. Наибольший разрешённый размер: { $max }
media-err-long = Текст должен содержать не более { $max } символов
media-err-macros = документ содержит макросы; сохраните его без них
media-err-markup = файл содержит сценарий или веб-страницу
media-err-nested = в архиве не должно быть другого архива
media-err-owner = Укажите владельца материала
media-err-percent = Введите целое число от 0 до 100
media-err-pixels = в изображении больше 50 мегапикселей
media-err-polyglot = в файле скрыт другой файл
media-err-svg = рисунок содержит сценарии, постороннее содержимое или ссылки на другие адреса
media-err-svg-large = рисунок должен занимать не более 30 кБ; сохраните его в формате PNG или JPG
media-err-type = файл этого типа не принимается. Разрешённые типы: jpg, png, gif, webp, svg, doc, docx, xls, xlsx, ods, odt, txt, rtf, pdf, csv, zip, rar, mp3, ogg, m4a, wav, mp4, webm, vtt
media-err-used = Файл используется на страницах, удалить его нельзя. Сначала уберите его с этих страниц.
media-fixed = Этот файл показан на опубликованных страницах, поэтому изменить его в одиночку нельзя. Загрузите новый файл отдельно и вставьте его на страницу: изменение пройдёт обычную проверку. Сам файл может изменить администратор.
media-focal-hint = Точка, которая должна остаться видимой при обрезке: 0 – левый край, 100 – правый.
media-focal-x = Главная точка слева, %
media-focal-y = Главная точка сверху, %
media-format = Формат и размер
media-found = { $n ->
    [one] Найден { $n } файл
    [few] Найдены { $n } файла
   *[many] Найдено { $n } файлов
 }
media-kind = Вид
media-kind-all = Все виды
media-kind-audio = Аудио
media-kind-captions = Субтитры
media-kind-document = Документы
media-kind-picture = Изображения
media-kind-video = Видео
media-lacks-alt = Нет альтернативного текста
media-lacks-alt-lead = Изображение пока нельзя использовать: напишите альтернативный текст на казахском, русском и английском языках.
media-markdown = Код для текста
media-nothing = Здесь нет файлов.
media-original = Открыть оригинал
media-owner = Владелец материала
media-owner-hint = Читатели увидят его рядом с материалом, если материал не собственный.
media-pick = Выбор файла
media-pick-unready = Пока нельзя использовать: нет альтернативного текста
media-refused = Эти файлы не приняты
media-replace = Заменить файл
media-replace-file = Новый файл
media-replace-hint = Страницы сразу покажут новый файл, прежний попадёт в корзину.
media-restore = Восстановить
media-search = Название, описание или слова документа
media-status = Чей материал
media-status-own = собственный
media-status-state = государственного органа
media-status-third = третьей стороны
media-upload = Добавить файлы
media-upload-hint = Можно выбрать несколько файлов. Изображения до 15 МБ, документы до 50 МБ, аудио и видео до 200 МБ.
media-upload-submit = Загрузить
media-uses = Где используется файл
media-uses-none = Файл нигде не используется.

## editorial

duties-class = Класс информации
duties-class-dynamic = динамическая
duties-class-periodic = периодическая
duties-class-permanent = постоянная
duties-fresh = Срок обновления динамического материала
duties-month = Месяц
duties-month-count = Публикаций и обновлений за месяц
duties-month-csv = Отчёт подразделений за месяц (CSV)
duties-month-enough = достаточно
duties-month-few = меньше { $least }
duties-month-few-units = { $n ->
    [0] во всех подразделениях не меньше двух
    [one] в { $n } подразделении меньше двух
   *[other] в { $n } подразделениях меньше двух
 }
duties-month-items = Рубрик
duties-month-title = Публикации подразделений, { $month }
duties-only-stale = Только динамические материалы, не обновлявшиеся дольше трёх рабочих дней
duties-overdue-by-unit = Просроченные рубрики по ответственным подразделениям и срокам обновления
duties-people = Ответственные сотрудники
duties-stale = не обновлено
duties-stale-since = срок обновления: { $date }
duties-static = статическая
duties-static-or-dynamic = Статическая или динамическая
group-act = Утвердивший акт
group-act-date = Дата утвердившего акта
group-act-missing = Для сотрудника в списке укажите номер и дату утвердившего акта
group-act-number = Номер утвердившего акта
group-caption = Список сотрудников, ответственных за размещение информации
group-complete = Список полон: у каждого раздела есть редактор, на все места назначены сотрудники.
group-date-wrong = Выберите дату или введите её в виде ГГГГ-ММ-ДД
group-edit = Изменить место в группе
group-from = Действует с
group-holder = Сотрудник
group-holder-hint = В списке сотрудники, которым предоставлены права. Если нужного человека нет, сначала откройте ему учётную запись и предоставьте права.
group-holder-wrong = Выберите сотрудника из списка
group-in-force = действует
group-lack-account = Учётная запись закрыта: { $name } ({ $position })
group-lack-holder = Сотрудник не назначен: { $position }
group-lack-item = Рубрика без редактора: { $item }
group-lack-seat = Работает с материалами, но в списке не значится: { $name }
group-lack-section = Раздел без редактора: { $section }
group-lack-sections = Сотрудник без закреплённых разделов: { $name }
group-lacks = { $n ->
    [one] В списке { $n } недостаток
    [few] В списке { $n } недостатка
   *[other] В списке { $n } недостатков
 }
group-lead = Должностные лица и специалисты, которые ведут и наполняют разделы сайта: кто, за какие разделы и каким актом закреплён.
group-new = Добавить место в группе
group-over = срок истёк
group-position = Должность
group-position-missing = Введите название должности на казахском языке
group-responsible-editor = Ответственный редактор
group-role = Роль в группе
group-role-wrong = Выберите роль из списка
group-seat = Должность по составу группы
group-seat-in = Должность по составу группы ({ $lang })
group-section-editor = Редактор раздела
group-sections = Закреплённые разделы
group-site-administrator = Администратор сайта
group-term = Срок действия
group-term-wrong = Последний день не может быть раньше первого
group-title = Редакционная группа
group-to = Последний день
group-to-come = ещё не действует
group-vacant = Не назначен
group-workplace = Подразделение, организация
office-no-unit = Подразделение не указано
office-organisation = Организация
office-organisation-hint = Если сотрудник не из подразделений: название городской организации или компании, которая ведёт сайт.
office-position = Должность
office-title = Место работы
office-too-long = Не более { $max } символов
office-unit-wrong = Выберите подразделение из списка
plan-as-list = Списком
plan-as-month = По дням месяца
plan-cancel = Отменить мероприятие
plan-cancelled = отменено
plan-caption = Мероприятия по дням, { $month }
plan-choose = Выберите
plan-date = Дата
plan-done = выполнено
plan-edit = Изменить мероприятие
plan-entry = Опубликованный материал
plan-entry-hint = Можно выбрать один из опубликованных в этой рубрике материалов.
plan-entry-wrong = Выберите материал из списка
plan-filter = Фильтр плана
plan-finish = Отметить как выполненное
plan-kind = Вид
plan-kind-announcement = объявление
plan-kind-briefing = брифинг
plan-kind-document = документ
plan-kind-interview = интервью
plan-kind-news = новость
plan-kind-other = другое
plan-kind-page = обновление страницы
plan-kind-video = видеоматериал
plan-kind-wrong = Выберите вид из списка
plan-late = Просроченные мероприятия прошлых месяцев
plan-lead = Мероприятия по информационной поддержке сайта: что, когда и под чью ответственность публикуется.
plan-measure = Информационное мероприятие
plan-month = Месяц
plan-months = Месяцы
plan-new = Запланировать мероприятие
plan-next = Следующий месяц
plan-no-entry = Без материала
plan-none = На этот месяц мероприятий нет.
plan-overdue = просрочено
plan-own = Порученные мне
plan-planned = запланировано
plan-previous = Предыдущий месяц
plan-reopen = Вернуть в план
plan-responsible = Ответственный сотрудник
plan-responsible-foreign = У этого сотрудника нет прав в этом разделе
plan-responsible-hint = Сотрудник с правами редактора или рецензента в этом разделе.
plan-responsible-wrong = Выберите ответственного сотрудника из списка
plan-section = Раздел или рубрика
plan-section-wrong = Выберите раздел или рубрику из списка
plan-state = Состояние
plan-title = Редакционный план
plan-title-missing = Введите название мероприятия
workdays-hint = По одному дню в строке. 12-16 – ежегодный праздник (ММ-ДД): если он выпал на выходной, выходным становится следующий рабочий день; =01-07 – ежегодно, но без переноса; 2027-05-17 – выходной только этого года, например Курбан-айт; +2027-05-22 – рабочий день, хотя и выпал на выходной. После знака # можно писать пояснение.
workdays-lead = По этому списку отсчитываются сроки в рабочих днях. Суббота и воскресенье – выходные.
workdays-list = Праздничные и выходные дни
workdays-off = Нерабочие дни среди недели в { $year } году
workdays-title = Календарь рабочих дней
workdays-wrong = Строка { $line } не распознана. Пишите по образцу; в списке не более { $max } строк
## sites

sites-title = Сайты организаций
sites-lead = Собственные сайты организаций города внутри портала.
sites-none = Пока ни у одной организации нет сайта.
sites-menu = Меню сайта: { $site }
sites-front = Главная страница сайта
sites-front-summary = Главное об организации.
sites-news-summary = Новости и объявления организации.
sites-contacts = Контакты
sites-contacts-summary = Адрес, телефоны и часы работы.
sites-newest = Последние публикации
sites-empty = Организация ещё не опубликовала сведения о себе.
sites-closed = Сайт закрыт
sites-closed-text = Сайт организации больше не работает: { $site }.
sites-admin-lead = У каждого сайта своя главная страница, своё меню и свои редакторы. Права даются на странице учётной записи.
sites-open = Открыть сайт
sites-name = Организация
sites-address = Адрес
sites-state = Состояние
sites-state-open = открыт
sites-state-closed = закрыт
sites-slug = Имя в адресе
sites-slug-hint = Строчные латинские буквы, цифры и дефис. Если имя изменить, старый адрес будет вести на новый.
sites-slug-wrong = Введите от 2 до 60 знаков: строчные латинские буквы, цифры и дефис между ними
sites-slug-taken = Это имя занято другим сайтом
sites-no-unit = Не указано
sites-arrange = Настроить меню сайта
sites-content = Материалы сайта
sites-close = Закрыть сайт
sites-close-text = Страницы сайта исчезнут с портала. Ничего не удаляется: сайт можно открыть снова.
sites-reopen = Открыть сайт снова
## reorder

reorder-hint = Чтобы переставить рубрику, потяните её за ручку. С клавиатуры: стрелка вверх или вниз на ручке, Alt и стрелка в любом месте строки.
reorder-handle = Переставить: { $title }
reorder-moved = { $title }: место { $n } из { $total }
reorder-saved = Новый порядок сохранён.
reorder-failed = Новый порядок не сохранён, возвращён прежний. Обновите страницу и попробуйте ещё раз.
## forms
forms-act-explanation = Пояснение к акту
forms-acts-none = Таких актов не найдено. Проверьте номер, дату или слова.
forms-acts-number = Номер акта
forms-acts-search = Поиск акта по номеру, дате и словам
forms-acts-words = Слова из названия
forms-banner-always = Постоянно
forms-banner-ends = До какого времени
forms-banner-ends-hint = Только для временного баннера: в это время он сам уйдёт с сайта
forms-banner-size = Изображения баннеров одного места одинаковы: на главной странице { $home }, на своей странице { $item } пикселей. Изображение крупнее обрезается вокруг главной точки.
forms-banner-until = До указанной даты
forms-compare-alike = { $n ->
    [one] { $n } строка без изменений
    [few] { $n } строки без изменений
   *[many] { $n } строк без изменений
 }
forms-compare-lead = Слева прежняя версия, справа новая. Удалённые слова зачёркнуты, добавленные подчёркнуты.
forms-compare-live = Отличия от версии на сайте
forms-compare-version = Версия { $number }: { $author }, { $moment }
forms-confirm-impartial = Материал выражает официальную позицию и не содержит личных оценок сотрудников
forms-confirm-safe = Материал не угрожает безопасности личности, общества и государства
forms-confirm-unrestricted = В материале и его файлах нет информации с ограниченным доступом, в том числе служебного пользования
forms-done-picked = Выбранный файл добавлен в форму. Сохраните материал.
forms-done-remarked = Замечание отправлено
forms-field-explanation = Пояснение к акту
forms-field-shown = Срок показа баннера
forms-field-theme = Тема новости (сфера деятельности)
forms-files-changed = После отправки на рассмотрение файлы материала изменились в медиатеке:
forms-files-seen = Я просмотрел(а) изменённые файлы
forms-mail-remark = Замечание: { $title }
forms-mail-remark-text = { $name } пишет о материале «{ $title }»:
forms-no-file = Файл не выбран
forms-pick-back = Вернуться к материалу без выбора
forms-pick-file = Добавить файл
forms-pick-other = Выбрать другое изображение
forms-pick-picture = Выбрать изображение
forms-problem-address = В тексте адрес без почтового индекса ({ $lang }): { $text }
forms-problem-banner-end = Не указано, до какого времени показывать временный баннер
forms-problem-banner-small = Изображение баннера слишком маленькое: { $size } пикселей. Выберите изображение не меньше { $least } пикселей
forms-problem-long-sentence = { $n ->
    [one] Длинное предложение, { $n } слово ({ $lang }): «{ $text }…»
    [few] Длинное предложение, { $n } слова ({ $lang }): «{ $text }…»
   *[many] Длинное предложение, { $n } слов ({ $lang }): «{ $text }…»
 }
forms-problem-personal-number = В тексте есть число, похожее на индивидуальный идентификационный номер: { $text }. Не публикуйте персональные данные
forms-problem-phone = В тексте телефон без кода города ({ $lang }): { $text }
forms-problem-restricted = Есть пометка материала с ограниченным доступом: «{ $text }». Такой материал на сайте не размещают
forms-problem-restricted-file = В файле есть пометка материала с ограниченным доступом: { $text }
forms-problem-restricted-named = В тексте упомянута пометка ограниченного доступа: «{ $text }». Проверьте, что сам материал открытый
forms-problem-theme = Не выбрана тема новости
forms-refusal-files = Файлы изменились: просмотрите их, поставьте отметку и утвердите ещё раз
forms-remark = Замечание или вопрос
forms-remark-hint = Чтобы обсудить, не возвращая материал: вторая сторона получит письмо
forms-remark-send = Отправить замечание
forms-remove = Убрать
forms-theme-administration = Деятельность акимата
forms-theme-agriculture = Сельское хозяйство и ветеринария
forms-theme-business = Предпринимательство и инвестиции
forms-theme-construction = Строительство и архитектура
forms-theme-culture = Культура и развитие языков
forms-theme-digital = Цифровизация и государственные услуги
forms-theme-ecology = Экология и озеленение
forms-theme-economy = Экономика и бюджет
forms-theme-education = Образование
forms-theme-health = Здравоохранение
forms-theme-housing = Жилищно-коммунальное хозяйство
forms-theme-land = Земельные отношения
forms-theme-safety = Безопасность и чрезвычайные ситуации
forms-theme-social = Социальная защита и занятость
forms-theme-society = Внутренняя политика и дела молодёжи
forms-theme-sport = Физическая культура и спорт
forms-theme-transport = Транспорт и дороги
## another address
account-done-email = Новый адрес подтверждён. Теперь входите на сайт с ним.
account-done-email-asked = На новый адрес отправлено письмо со ссылкой. Пока вы не подтвердите его, действует прежний адрес.
account-email-confirm = Подтверждение нового адреса
account-email-confirm-text = Чтобы перевести учётную запись на адрес { $email }, нажмите кнопку.
account-email-hint = На этот адрес придёт ссылка для подтверждения, а на нынешний – уведомление
account-email-new = Новый адрес электронной почты
account-email-now = Нынешний адрес: { $email }
account-email-same = Этот адрес уже указан в вашей учётной записи
account-mail-moved = Адрес вашей учётной записи изменён
account-mail-moved-text = Ваша учётная запись на сайте переведена на адрес { $email }. Войти с адресом, на который пришло это письмо, больше нельзя. Если это сделали не вы, сразу же сообщите администратору сайта.
account-mail-moving = Запрошена смена адреса вашей учётной записи
account-mail-moving-text = Запрошен перевод вашей учётной записи на сайте на адрес { $email }. Если это были не вы, сразу же смените пароль и сообщите администратору сайта.
account-mail-new-address = Подтвердите новый адрес
account-mail-new-address-text = Запрошен перевод учётной записи на сайте на этот адрес. Чтобы подтвердить его, перейдите по ссылке:
account-mail-taken-text = Кто-то пытался перевести свою учётную запись на ваш адрес, но учётная запись с ним уже есть. В ней ничего не изменилось.
two-step-renew = Новые коды восстановления
two-step-renew-submit = Получить новые коды
two-step-renew-text = Если коды заканчиваются или могли попасть в чужие руки, получите новые. Прежние сразу перестанут действовать. Для подтверждения введите пароль.
## words of documents, captions
words-captions-missing = Субтитров пока нет: загрузите файл VTT и укажите в нём номер этого файла. Без субтитров файл нельзя показать на странице.
words-formats = Тексты и таблицы: doc, docx, odt, rtf, txt, pdf, xls, xlsx, ods, csv. Изображения: jpg, png, gif, webp, svg. Аудио и видео: mp3, ogg, m4a, wav, mp4, webm, субтитры – vtt. Всё остальное – в архиве zip или rar; публикуется только zip.
words-found = { $n ->
    [one] найден текст: { $n } буква
    [few] найден текст: { $n } буквы
   *[other] найден текст: { $n } букв
}
words-in-documents = В документах
words-none = в файле нет текста, как в отсканированном документе
words-page-note = Текст извлечён из файла программой, без изображений и оформления.
words-page-of = Документ страницы
words-page-original = Скачать файл
words-problem-captions = У аудио или видео нет субтитров: «{ $text }». Загрузите в медиатеку файл VTT и укажите в нём номер аудио или видео
words-problem-rar = Архивы для читателей публикуются только в формате zip. Перепакуйте файл: «{ $text }»
words-read-as-text = Текстовая версия
words-read-as-text-of = Текстовая версия: { $name }
words-submission = Тексты готовят шрифтом Times New Roman, Arial или Verdana, размер 14, с обычным межстрочным интервалом. На сайте они принимают его стиль.
words-title = Текст для поиска
words-unreadable = текст не прочитан: файл повреждён, защищён паролем или слишком сложен
words-waiting = текст считывается
## appeals
privacy-appeal-data = Имя, адрес для ответа, телефон и текст обращения
privacy-appeal-purpose = рассмотреть обращение и ответить на него
privacy-appeal-term = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 } после закрытия обращения, затем удаляются
appeals-answers = Вопросы и ответы
appeals-answers-lead = Ответы на вопросы жителей. Имена и адреса не публикуются.
appeals-answers-filter = Фильтр ответов
appeals-answers-none = Здесь ответов пока нет.
appeals-topic-any = Все сферы
appeals-add = Дополнить обращение
appeals-add-text = Что вы хотите добавить?
appeals-rate = Оценить ответ
appeals-rating = { $n } из 5
appeals-contest = Не согласен с ответом
appeals-contest-text = Напишите, с чем вы не согласны. Оспорить ответ можно один раз: обращение снова попадёт к руководству.
appeals-withdraw = Отозвать обращение
appeals-fault-rating = Выберите оценку.
appeals-signpost = Сейчас обращения принимаются через государственные порталы. Там же видно, где ваш ответ.
appeals-signpost-eotinish = Написать обращение на портале «e-Өтініш»
appeals-signpost-egov = Портал «электронного правительства»
appeals-journal = Журнал входящих
appeals-journal-lead = Обращений: { $count }, с истёкшим сроком: { $late }.
appeals-journal-filter = Фильтр журнала
appeals-journal-none = Здесь обращений нет.
appeals-journal-number = Номер в журнале
appeals-journal-number-hint = Заполните, только если канцелярия ведёт и другой журнал.
appeals-state-any = Любое состояние
appeals-kind-short = Вид
appeals-topic-short = Сфера
appeals-subject-short = О чём
appeals-phone-short = Телефон
appeals-publish-short = Согласие на публикацию
appeals-yes = да
appeals-no = нет
appeals-due = Срок
appeals-due-today = сегодня
appeals-due-in = { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
 }
appeals-due-over = { $days ->
    [one] просрочено на { $days } день
    [few] просрочено на { $days } дня
   *[other] просрочено на { $days } дней
 }
appeals-reply-to = Куда ответить
appeals-reply-nowhere = не указано: ответ виден по номеру и коду
appeals-nameless = без имени
appeals-steps = Что можно сделать
appeals-steps-none = Сейчас от вас ничего не требуется.
appeals-step-register = Зарегистрировать в журнале
appeals-step-acknowledge = Отметить регистрацию и сообщить заявителю
appeals-step-pass = Передать руководству
appeals-step-resolve = Поставить резолюцию и назначить исполнителя
appeals-step-sign = Подтвердить получение
appeals-step-submit = Передать ответ редактору
appeals-step-place = Разместить ответ и сообщить заявителю
appeals-step-return = Вернуть ответ исполнителю
appeals-step-extend = Продлить срок
appeals-step-forward = Перенаправить в другой орган
appeals-step-refuse = Оставить без рассмотрения
appeals-step-join = Присоединить к прежнему обращению
appeals-step-add = Обращение дополнено
appeals-step-rate = Ответ оценён
appeals-step-contest = Ответ оспорен
appeals-actor-portal = портал
appeals-actor-applicant = заявитель
appeals-leader = Руководитель
appeals-executor = Исполнитель
appeals-resolution = Текст резолюции
appeals-reason = Причина
appeals-other = Номер того обращения
appeals-public-hint = Заявитель согласен на публикацию. Перескажите вопрос и ответ без имени, адреса и телефона; если оставить пустым, публикации не будет.
appeals-public-question = Вопрос для публикации
appeals-public-answer = Ответ для публикации
appeals-fault-needed = Заполните это поле: до { $most } знаков.
appeals-fault-leader = Выберите руководителя.
appeals-fault-executor = Выберите исполнителя.
appeals-fault-other = Другого обращения с таким номером нет.
appeals-mail-subject = Обращение № { $number }
appeals-mail-receipt = Ваше обращение принято. Номер: { $number }. Секретный код: { $code }. Никому не сообщайте код.
appeals-mail-registered = Ваше обращение зарегистрировано на рассмотрение.
appeals-mail-extended = Срок рассмотрения вашего обращения продлён: потребовалась дополнительная проверка.
appeals-mail-answered = На ваше обращение дан ответ.
appeals-mail-forwarded = Ваше обращение перенаправлено в другой орган:
appeals-mail-refused = Ваше обращение оставлено без рассмотрения. Причина:
appeals-mail-joined = Ваше обращение присоединено к прежнему обращению по этому вопросу.
appeals-mail-track = Где обращение, видно по номеру и коду на странице:
appeals-mail-new = В виртуальную приёмную поступило обращение № { $number }.
appeals-mail-new-subject = Новое обращение № { $number }
settings-takes-appeals = Обращения принимаются на самом портале
appeals-title = Написать в акимат
appeals-lead = Отправьте обращение, предложение, вопрос или жалобу. Сразу получите номер и секретный код: по ним в любое время видно, где ваше обращение.
appeals-how = Как рассматривают обращение
appeals-how-receipt = В момент отправки вы получаете номер и код.
appeals-how-registered = В течение { $days ->
    [one] { $days } дня
   *[other] { $days } дней
 } сообщаем, что обращение зарегистрировано на рассмотрение.
appeals-how-answer = Ответ даём за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 } со дня регистрации; если руководитель решит, что нужна дополнительная проверка, – до { $more ->
    [one] { $more } дня
   *[other] { $more } дней
 }, о чём сообщим.
appeals-procedure = Порядок рассмотрения полностью
appeals-track = Узнать, где обращение
appeals-choose = Выберите
appeals-kind = Что вы пишете?
appeals-kind-appeal = Обращение
appeals-kind-proposal = Предложение
appeals-kind-question = Вопрос акиму города
appeals-kind-complaint = Жалоба
appeals-kind-health-care = Предложение по улучшению здравоохранения
appeals-kind-corruption = Сообщение о коррупции (линия доверия)
appeals-topic = К какой сфере относится?
appeals-topic-roads = Дороги и улицы
appeals-topic-transport = Общественный транспорт
appeals-topic-utilities = Вода, тепло, свет, газ
appeals-topic-housing = Жильё
appeals-topic-improvement = Благоустройство и чистота
appeals-topic-ecology = Экология
appeals-topic-land = Земля и строительство
appeals-topic-education = Образование, школы, детские сады
appeals-topic-health = Здравоохранение
appeals-topic-social-protection = Социальная защита
appeals-topic-employment = Труд и занятость
appeals-topic-business = Предпринимательство
appeals-topic-culture = Культура, язык, спорт
appeals-topic-order = Общественный порядок и безопасность
appeals-topic-other = Другое
appeals-subject = Кратко о чём
appeals-subject-hint = Например: «Не горят фонари на улице Кунаева».
appeals-text = Текст обращения
appeals-text-hint = Напишите, что случилось, где и когда и какого решения вы ждёте. До { $most } знаков.
appeals-name = Фамилия, имя, отчество
appeals-name-hint = Сообщение о коррупции можно отправить и без имени.
appeals-reply = Куда отправить ответ?
appeals-reply-email = На электронную почту
appeals-reply-post = По почте
appeals-index = Почтовый индекс
appeals-index-hint = Шесть цифр, например 160000.
appeals-address = Адрес: город, улица, дом, квартира
appeals-phone = Телефон (не обязательно)
appeals-phone-hint = Например: 8 701 000 00 00.
appeals-answer-lang = Язык ответа
appeals-publish = Ответ можно опубликовать на портале без моих данных
appeals-publish-about = Опубликованный ответ помогает и другим жителям. Имя, адрес и телефон не публикуются никогда. Акимат может использовать ответы и как материалы портала, тоже без личных данных.
appeals-consent = Согласен на обработку моих персональных данных для рассмотрения этого обращения
appeals-send = Отправить обращение
appeals-fault-name = Напишите фамилию и имя.
appeals-fault-address = Напишите адрес для ответа.
appeals-fault-subject = Напишите кратко, о чём обращение.
appeals-fault-text = Напишите текст обращения.
appeals-fault-long = Слишком длинно: сократите до { $most } знаков.
appeals-fault-short = Напишите подробнее: не меньше { $least } знаков.
appeals-fault-email = Напишите адрес электронной почты в виде name@example.kz.
appeals-fault-index = Напишите почтовый индекс шестью цифрами.
appeals-fault-phone = Напишите телефон с кодом: 8 701 000 00 00.
appeals-fault-kind = Выберите, что вы пишете.
appeals-fault-topic = Выберите сферу.
appeals-fault-reply = Выберите, куда отправить ответ.
appeals-fault-lang = Выберите язык ответа.
appeals-fault-consent = Без согласия рассмотреть обращение нельзя: поставьте отметку.
appeals-receipt = Ваше обращение принято
appeals-receipt-lead = Запишите номер и код или распечатайте эту страницу: только по ним можно узнать, где обращение.
appeals-receipt-keep = Никому не сообщайте код. Эта страница открывается в течение часа.
appeals-number = Номер
appeals-number-hint = Например: 2026-00012.
appeals-code = Секретный код
appeals-code-hint = Двенадцать знаков с расписки, три группы.
appeals-received-at = Поступило
appeals-answer-by = Срок ответа
appeals-track-lead = Введите номер и код с расписки.
appeals-track-show = Показать
appeals-track-unknown = Такого номера с таким кодом нет. Сверьте с распиской и наберите снова.
appeals-track-title = Обращение № { $number }
appeals-state = Сейчас
appeals-way = Путь обращения
appeals-answer = Ответ
appeals-state-received = поступило
appeals-state-registered = зарегистрировано в журнале
appeals-state-acknowledged = отмечено: зарегистрировано на рассмотрение
appeals-state-with-leadership = у руководства
appeals-state-resolved = поставлена резолюция
appeals-state-with-executor = у исполнителя
appeals-state-answer-ready = ответ готов
appeals-state-answered = ответ дан
appeals-state-forwarded = перенаправлено в другой орган
appeals-state-refused = оставлено без рассмотрения
appeals-state-withdrawn = отозвано
appeals-state-joined = присоединено к прежнему обращению

## behaviour

behaviour-as-site = как на всём портале
behaviour-carousel = Баннеры сменяются сами
behaviour-counter = На главной странице показывается счётчик посетителей
behaviour-current = действует
behaviour-hidden = скрыты
behaviour-history = Прежние версии
behaviour-in-search = Страница участвует в поиске по порталу
behaviour-in-sitemap = Страница входит в карту сайта
behaviour-lead = Особенности работы страниц, которые видят посетители. Изменение действует сразу.
behaviour-never-changed = Эти параметры ещё не меняли.
behaviour-no = нет
behaviour-own = есть свои параметры
behaviour-own-lead = Указанное здесь относится к этой странице и ко всему, что в неё входит; остальное – как на всём портале.
behaviour-pages = Отдельные страницы
behaviour-pages-lead = Выберите раздел или страницу, у которых должны быть свои параметры.
behaviour-restore = Вернуть
behaviour-restore-this = Вернуть версию № { $id }
behaviour-set = Параметры
behaviour-shown = показываются
behaviour-size = Сколько записей на одной странице списка
behaviour-size-hint = От { $min } до { $max }. Если оставить поле пустым, у каждого списка останется своё число.
behaviour-size-wrong = Введите число от { $min } до { $max } или оставьте поле пустым
behaviour-title = Особенности работы страниц
behaviour-tools = В конце страницы показываются средства копирования, отправки по почте и печати
behaviour-versions = Версии параметров, последняя вверху
behaviour-yes = да

## closure

closure-ambulance = скорая медицинская помощь
closure-close = Закрыть портал
closure-closed = Работа портала временно остановлена
closure-date = Дата постановления
closure-date-wrong = Укажите дату постановления; она не может быть позже сегодняшней
closure-fire = пожарная служба
closure-gas = аварийная служба газа
closure-is-closed = Портал закрыт постановлением акимата от { $date } № { $number }. Посетители видят только сообщение об этом.
closure-is-open = Портал работает.
closure-lead = Работу портала останавливают и возобновляют только постановлением акимата. Сотрудники могут войти и в закрытый портал.
closure-number = Номер постановления
closure-number-wrong = Укажите номер постановления
closure-open = Открыть портал
closure-police = полиция
closure-rescue = служба спасения
closure-text = Официальный портал города Шымкента временно не работает согласно постановлению акимата города от { $date } № { $number }.
closure-title = Закрытие и открытие портала
closure-urgent = Если нужна срочная помощь, звоните по этим номерам:

## settings of watching

settings-alert-email = Электронная почта руководителя аппарата акима
settings-alert-hint = Сюда сразу отправляется сообщение о нештатной ситуации.
settings-citizen-days = Сколько дней хранится учётная запись посетителя
settings-citizen-hint = От { $min } до { $max } дней после последнего входа. Затем учётная запись удаляется вместе с персональными данными.
settings-external-links = Проверять и ссылки на другие сайты в опубликованных текстах
settings-policy = Адрес политики информационной безопасности
settings-policy-hint = Страница портала (начинается с /) или адрес https://. Ссылка показывается рядом с формами.
settings-policy-wrong = Укажите адрес страницы портала или адрес https://

## incidents

incidents-add = Записать ситуацию
incidents-all = Всего
incidents-answer = Взять в работу
incidents-answer-this = Взять в работу ситуацию № { $id }
incidents-answered = Взята в работу
incidents-by-contractor = Работа подрядчиков
incidents-by-contractor-caption = Ситуации по подрядчикам; время – часы и минуты
incidents-caption = Нештатные ситуации, последняя вверху
incidents-clock = Часы сервера сбились
incidents-close = Завершить
incidents-close-this = Завершить ситуацию № { $id }
incidents-closed = Завершена
incidents-contractor = Исполнитель или подрядчик
incidents-contractor-of = Исполнитель по ситуации № { $id }
incidents-contractor-wrong = Не больше { $most } знаков
incidents-data = Хранимые файлы повреждены
incidents-database = База данных не отвечает
incidents-detail = Что произошло
incidents-detail-wrong = Опишите, что произошло, не длиннее { $most } знаков
incidents-disk = На диске заканчивается место
incidents-form = Формы портала отвечают неправильно
incidents-job = Фоновая работа остановилась
incidents-lead = Ситуации, которые заметил сам портал или записал администратор: когда возникли, кто взял в работу, когда завершились.
incidents-longest-answer = Дольше всего до начала работы
incidents-longest-close = Дольше всего до завершения
incidents-mail = Письма не доставлены
incidents-mail-closed = Портал Шымкента: ситуация устранена – { $name }
incidents-mail-closed-text = Нештатная ситуация на портале города Шымкента завершена: { $name }. Начало: { $from }, конец: { $until }.
incidents-mail-list = Список всех ситуаций:
incidents-mail-opened = Портал Шымкента: нештатная ситуация – { $name }
incidents-mail-opened-text = На портале города Шымкента возникла нештатная ситуация: { $name }. Время: { $moment }.
incidents-nobody = Адрес для сообщений не указан. Впишите его на странице «Настройки сайта».
incidents-none = Нештатных ситуаций не было.
incidents-open = продолжается
incidents-opened = Началась
incidents-other = Записано администратором
incidents-sign-ins = Много попыток входа с подбором пароля
incidents-still-open = Не завершены
incidents-title = Нештатные ситуации
incidents-told = О нештатной ситуации сразу сообщается по адресу { $email }
incidents-what = Ситуация

## monitoring

monitoring-address = Официальный адрес
monitoring-archive = Архив по месяцам
monitoring-archive-none = Данных за завершённые месяцы пока нет.
monitoring-bad = неисправно
monitoring-by = Свести
monitoring-by-day = по дням
monitoring-by-month = по месяцам
monitoring-bytes = Объём переданных данных, МБ
monitoring-changes = Последние изменения настроек
monitoring-computer = компьютер
monitoring-content-version = Версия содержания
monitoring-count = Число
monitoring-detail = Сведения
monitoring-devices = Посещения по видам устройств
monitoring-errors = Неуспешные запросы по кодам ответа
monitoring-failed = Неуспешные запросы
monitoring-figures = Показатели работы портала
monitoring-files = Запрошенные файлы
monitoring-filter = Выбор периода
monitoring-forms = Использование форм
monitoring-health = Состояние составных частей
monitoring-hosts = Обслуженные хосты
monitoring-jobs = Фоновые работы
monitoring-langs = Просмотры по языкам
monitoring-lead = Показатели работы портала. Адреса посетителей не сохраняются: их считают с ключом, который меняется каждый день.
monitoring-name = Название
monitoring-none = За этот период данных нет.
monitoring-not-set = не указан
monitoring-not-yet = Проверки ещё не было.
monitoring-ok = Успешные запросы
monitoring-pages = Самые посещаемые страницы
monitoring-phone = телефон
monitoring-probes = Проверка интерактивных сервисов
monitoring-referrers = С каких сайтов приходят
monitoring-robot = поисковый робот
monitoring-second-address = Второй адрес (мем.қаз)
monitoring-seconds-ago = { $n } с назад
monitoring-sections = Просмотры по разделам
monitoring-state = Состояние портала
monitoring-sum = Итого
monitoring-tablet = планшет
monitoring-title = Мониторинг
monitoring-took = { $n } мс
monitoring-verdict = Результат
monitoring-version = Версия программы
monitoring-visits = Посещения
monitoring-well = нет неполадок
monitoring-when = Период
monitoring-zone-wrong = Официальный адрес находится вне зоны gov.kz.

## link-control

link-control-caption = Нерабочие ссылки, самые давние вверху
link-control-editor = Редактор
link-control-external = В текстах ссылок на другие сайты: { $n }.
link-control-external-tried = Они тоже проверяются.
link-control-external-untried = Они не проверяются; включить проверку можно в настройках сайта.
link-control-lead = Ссылки в опубликованных текстах проверяются раз в сутки.
link-control-mail = Нерабочие ссылки:
link-control-missing = на портале нет такой страницы
link-control-none = Нерабочих ссылок не найдено.
link-control-page = Страница
link-control-reason = Причина
link-control-run = Проверить сейчас
link-control-since = С какого времени
link-control-target = Ссылка
link-control-title = Контроль ссылок
link-control-unreachable = сайт не отвечает

## privacy

privacy-consent = Согласие
privacy-consent-text = Форма регистрации не принимается без вашего согласия; время, когда вы его дали, сохраняется. Данные не используются ни для чего, кроме указанной здесь цели. Чтобы закрыть учётную запись, напишите в редакцию портала.
privacy-data = Данные
privacy-form = Форма
privacy-forms = Какие данные спрашивают формы
privacy-lead = Портал берёт персональные данные только для оказания услуги и только в нужном объёме. Чтобы читать портал, сообщать о себе ничего не нужно.
privacy-password = Запрос нового пароля
privacy-password-data = адрес электронной почты
privacy-password-purpose = отправить ссылку для нового пароля
privacy-password-term = пока действует ссылка; запись об отправленном письме – 90 дней
privacy-policy = Политика информационной безопасности
privacy-protection = Защита данных
privacy-protection-text = Пароли и ссылки из писем хранятся в виде, в котором их нельзя прочесть. Учётные записи видит только администратор, его действия записываются в журнал.
privacy-purpose = Цель
privacy-reading = Чтение портала
privacy-reading-text = Общедоступные страницы не ставят файлов cookie. Если вы меняете настройки отображения, выбор хранится на вашем устройстве. Посетителей считают с ключом, который каждый день уничтожается, поэтому узнать никого нельзя.
privacy-registration-data = имя, адрес электронной почты, пароль
privacy-registration-purpose = открыть учётную запись и связываться с вами
privacy-registration-term = после последнего входа (дней): { $days }; данные закрытой учётной записи (дней): { $closed }; неподтверждённая заявка – 48 часов
privacy-sign-in-data = адрес электронной почты, пароль, название браузера; сетевой адрес – только для подсчёта неудачных попыток
privacy-sign-in-purpose = убедиться, что входит владелец учётной записи
privacy-sign-in-term = до конца сеанса; сетевой адрес не сохраняется
privacy-term = Срок
privacy-title = Персональные данные
