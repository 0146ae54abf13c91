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
admin-group-citizens = Работа с гражданами
admin-group-content = Содержание
admin-group-system = Система
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
common-days =
    { $n ->
        [one] { $n } день
        [few] { $n } дня
       *[other] { $n } дней
    }
common-years =
    { $n ->
        [one] { $n } год
        [few] { $n } года
       *[other] { $n } лет
    }

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
errors-conflict = Здесь уже что-то изменилось
errors-conflict-text = После того как вы открыли страницу, её изменил кто-то другой или это действие уже выполнено. Откройте страницу заново и проверьте.
errors-forbidden = Доступ к этой странице ограничен
errors-forbidden-text = У вас нет права открыть эту страницу.
errors-not-found = Страница не найдена
errors-not-found-text = Возможно, страница удалена или её адрес изменился. Воспользуйтесь поиском или картой сайта.
errors-reference = Номер ошибки: { $number }. Назовите его при обращении в справочную службу.
errors-server = Произошла техническая ошибка
errors-server-text = Мы уже знаем об этом. Повторите через несколько минут.
errors-too-large = Отправлено слишком много данных
errors-too-large-text = Форма принимает меньше данных, чем было отправлено. Отправьте текст или файл меньшего размера; файлы добавляются через медиатеку.
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
form-problem = Исправьте ошибки

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
filter-clear = Сбросить фильтры
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

desk-appeals-overdue = Просроченные обращения
desk-appeals-received = Обращения, ожидающие регистрации
desk-appeals-today = Обращения, срок которых истекает сегодня
desk-emergencies = Срочные публикации, ожидающие подтверждения
desk-incidents = Нерешённые нештатные ситуации
desk-duties = Просроченные обязательства
desk-mail = Недоставленные письма
desk-nothing-waits = Сейчас нет дел, которые ждут вас.
desk-own = Мои черновики
desk-returned = Возвращённые на доработку
desk-review = Ожидают вашего рассмотрения
desk-visitors = Записаны на приём сегодня
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
newsroom-discard = Удалить черновик
newsroom-delete = Удалить
newsroom-undelete = Восстановить удалённое
newsroom-deleted = Удалённые
newsroom-deleted-text = Этот материал удалён. Его можно восстановить в течение 90 дней.
newsroom-done = Выполнено
newsroom-done-approved = Утверждено и опубликовано на сайте
newsroom-done-confirmed = Срочная публикация подтверждена
newsroom-done-deleted = Материал удалён
newsroom-done-discarded = Черновик отменён
newsroom-done-restored = Прежняя версия восстановлена в черновик
newsroom-done-returned = Возвращено редактору
newsroom-done-saved = Сохранено
newsroom-done-scheduled = Утверждено, будет опубликовано в назначенное время
newsroom-done-submitted = Отправлено на рассмотрение
newsroom-done-taken-back = Возвращено в черновик: текст можно исправить и отправить снова
newsroom-done-undeleted = Удалённый материал восстановлен
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
newsroom-mail-approved = Одобрено: { $title }
newsroom-mail-approved-text = Рецензент одобрил материал «{ $title }». Он опубликован на сайте.
newsroom-mail-scheduled-text = Рецензент одобрил материал «{ $title }». Он выйдет на сайте в назначенное время.
newsroom-mail-returned = Возвращено на доработку: { $title }
newsroom-mail-returned-text = Рецензент вернул материал «{ $title }» на доработку. Его замечание:
newsroom-mail-review = На рассмотрение: { $title }
newsroom-mail-review-text = Материал «{ $title }» ждёт рассмотрения. Отправитель: { $name }.
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
newsroom-reading-none = На этом языке текста нет.
newsroom-reading-preview = Посмотреть с изображениями и сведениями: { $lang }
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
newsroom-problem-no-alt = У файла нет описания ({ $lang }): { $text }
newsroom-problem-no-picture = Нет изображения
newsroom-problem-no-scan = Не приложен скан подлинника акта
newsroom-problem-no-summary = У новости нет краткого содержания
newsroom-problem-no-title = Нет заголовка на казахском
newsroom-problem-field-not-translated = Поле «{ $field }» не переведено: { $lang }. Вместо перевода стоит казахский текст
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
newsroom-refusal-languages = Публикация возможна, только когда полностью готовы и казахский, и русский текст. Не хватает: { $missing }.
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
editor-library = Медиатека
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
editor-paste-files = Сначала загрузите файл в медиатеку, затем вставьте его в текст.
editor-paste-pictures = Изображения не вставлены: загрузите их в медиатеку и воспользуйтесь кнопкой «Изображение».
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
duties-on = На дату
filter-show = Показать
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

audit-lead = Все действия сотрудников: кто, когда, откуда и что изменил. Записи хранятся { $term }.
audit-found = Найдено записей: { $n }
audit-filter = Фильтр журнала
audit-who = Кто
audit-action = Действие
audit-target = Объект
audit-action-name = { $code ->
    [view] Просмотр
    [create] Создание
    [add] Добавление
    [save] Сохранение
    [change] Изменение
    [rename] Переименование
    [reorder] Изменение порядка
    [order] Изменение порядка
    [move] Перемещение
    [remove] Удаление из списка
    [delete] Удаление
    [undelete] Возврат удалённого
    [deleted] Удаление
    [undeleted] Возврат удалённого
    [discarded] Отказ от правок черновика
    [taken-back] Отзыв с проверки
    [restore] Восстановление
    [restored] Восстановление
    [replace] Замена
    [upload] Загрузка
    [describe] Описание
    [erase] Стирание данных
    [purge] Стирание по сроку
    [submitted] Отправка на проверку
    [approved] Одобрение
    [scheduled] Назначение времени публикации
    [published] Публикация
    [emergency] Экстренная публикация
    [confirmed] Подтверждение экстренной публикации
    [returned] Возврат на доработку
    [withdraw] Снятие или отзыв
    [withdrawn] Снятие с сайта
    [remark] Замечание
    [note] Внутренняя заметка
    [share] Ссылка для предпросмотра
    [sign-in] Вход
    [lock] Блокировка входа
    [invite] Приглашение
    [set-password] Установка пароля
    [change-password] Смена пароля
    [ask-reset] Запрос на сброс пароля
    [ask-email] Запрос на смену почты
    [change-email] Смена почты
    [two-step-on] Включение двухэтапного входа
    [two-step-off] Отключение двухэтапного входа
    [new-recovery-codes] Новые коды восстановления
    [use-recovery-code] Вход по коду восстановления
    [end-session] Завершение сеанса
    [end-other-sessions] Завершение других сеансов
    [end-sessions] Завершение всех сеансов
    [send-link] Отправка ссылки
    [close] Закрытие
    [reopen] Повторное открытие
    [open] Открытие
    [set] Назначение
    [check] Проверка
    [on-time] Отметка «в срок»
    [claim] Взятие в работу
    [retry] Повторная отправка
    [answer] Ответ
    [export] Выгрузка
    [export-person] Выгрузка данных о человеке
    [search-person] Поиск данных о человеке
    [grant-request] Удовлетворение запроса о данных
    [refuse-request] Отказ в запросе о данных
    [download] Скачивание файла
    [enter] Ввод вручную
    [register] Регистрация
    [acknowledge] Сообщение о регистрации
    [pass-to-leadership] Передача руководству
    [resolve] Резолюция
    [sign-receipt] Подтверждение получения
    [submit-answer] Сдача ответа
    [return-answer] Возврат ответа
    [place-answer] Размещение ответа
    [extend] Продление срока
    [forward] Перенаправление
    [refuse] Отказ
    [join] Объединение
    [contest] Несогласие с ответом
    [rate] Оценка
    [add-information] Дополнение
    [cancel] Отмена
    [cancel-day] Отмена дня приёма
    [change-day] Изменение дня приёма
    [restore-day] Возврат дня приёма
    [outcome] Итог приёма
    [came] Пришёл
    [missed] Не пришёл
    [grant] Предоставление права
    [add-question] Добавление вопроса
    [change-question] Изменение вопроса
    [remove-question] Удаление вопроса
    [results-publicity] Изменение открытости итогов
    [import] Загрузка данных
    [undo] Отмена загрузки
    [correct] Исправление в заявлении
    [voucher] Выдача направления
    [reuse] Черновик вопроса из ответа
    [draft] Черновик ответа
    [publish] Публикация
    [return] Возврат на доработку
    [moderate] Модерация комментария
    [reply] Ответ на комментарий
    [conclude] Заключение
    [settle] Рассмотрение жалобы
    [withdraw-invite] Отзыв приглашения
   *[other] { $code }
}
audit-target-name = { $code ->
    [entry] Материал
    [section] Раздел
    [unit] Подразделение
    [user] Учётная запись
    [setting] Настройка
    [behaviour] Поведение страниц
    [media] Файл медиатеки
    [press] Обзор прессы
    [press-mail] Рассылка обзора прессы
    [plan] План
    [mail] Письмо
    [links] Ссылки
    [incident] Инцидент
    [portal] Портал
    [audit] Журнал действий
    [group-seat] Редакционная группа
    [appeal] Обращение
    [appeal-template] Шаблон ответа
    [appeal-review] Обзор обращений
    [reception] Личный приём
    [appointment] Запись на приём
    [survey] Опрос
    [kindergarten] Детский сад
    [kindergarten-queue] Очередь в детский сад
    [question] Вопрос гражданина
    [topic] Тема вопросов
    [discussion] Обсуждение
    [event] Событие афиши
   *[other] { $code }
}
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
account-citizen-text = Здесь видны ваши обращения. Подписки и записи на приём готовятся.
account-dead-link = Ссылка не действует
account-dead-link-text = Ссылкой уже воспользовались, или срок её действия истёк. Запросите новую.
account-done-name = Данные сохранены.
account-done-own-password = Новый пароль сохранён. Сеансы на других устройствах завершены.
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
    [one] { $hours } часа.
   *[other] { $hours } часов.
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
mailbox-retry-this = Отправить снова: { $subject }
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
people-role-press-officer = Сотрудник пресс-службы
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
media-back = Вернуться в медиатеку
media-bin = Корзина
media-captions-hint = «Номер файла» со страницы видео или аудиозаписи.
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
media-done-deleted = Файл перемещён в корзину.
media-done-poster = Обложка выбрана. Чтобы применить её, нажмите «Сохранить».
media-done-replaced = Файл заменён. Прежний лежит в корзине.
media-done-restored = Файл возвращён из корзины.
media-done-saved = Описание сохранено.
media-deleted = Удалён
media-deleted-kept = Через 90 дней после удаления файл исчезнет окончательно.
media-details = Описание и источник
media-err-alt = Напишите альтернативный текст: { $lang }
media-err-poster = Введите номер изображения из медиатеки, у которого есть альтернативный текст на трёх языках
media-err-animation = анимация должна занимать не более 300 кБ
media-err-archive = в архиве есть программы или файлы за пределами его папки
media-err-bomb = архив распаковывается в слишком большой объём или содержит слишком много файлов
media-err-broken = файл повреждён, прочитать его нельзя
media-err-captions = Введите номер видео или аудиозаписи из медиатеки
media-err-consent = Выберите, как владелец дал согласие
media-err-date = Введите дату согласия
media-err-duplicate = этот файл уже есть в медиатеке
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
media-poster = Обложка видео: изображение №
media-poster-hint = Это изображение видно в списках и пока видео не включено. Если оставить пустым, обложки не будет.
media-poster-pick = Выбрать обложку в медиатеке
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
media-number = Номер файла
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
act-execution = Ход исполнения
forms-field-execution = Ход исполнения
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
words-captions-lack = Языки без субтитров: { $langs }. Загрузите файл VTT для каждого языка и укажите в нём номер этого файла.
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
words-problem-captions-lang = У аудио или видео нет субтитров ({ $lang }): «{ $text }»
words-problem-rar = Архивы для читателей публикуются только в формате zip. Перепакуйте файл: «{ $text }»
words-read-as-text = Текстовая версия
words-read-as-text-of = Текстовая версия: { $name }
words-submission = Тексты готовят шрифтом Times New Roman, Arial или Verdana, размер 14, с обычным межстрочным интервалом. На сайте они принимают его стиль.
words-title = Текст для поиска
words-unreadable = текст не прочитан: файл повреждён, защищён паролем или слишком сложен
words-waiting = текст считывается
## appeals
privacy-appeal-data = Имя, адрес для ответа, телефон, текст обращения и приложенные файлы
privacy-appeal-purpose = рассмотреть обращение и ответить на него
privacy-appeal-term = { $term } после закрытия обращения, затем удаляются
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
appeals-public-hint = Заявитель согласен на публикацию. Перескажите вопрос и ответ без имени, адреса и телефона. Если публиковать нельзя, отметьте «Не публиковать ответ».
appeals-public-question = Вопрос для публикации
appeals-public-answer = Ответ для публикации
appeals-fault-needed = Заполните это поле: до { $most } знаков.
appeals-fault-leader = Выберите руководителя.
appeals-fault-executor = Выберите исполнителя.
appeals-fault-other = Другого обращения с таким номером нет.
appeals-mail-subject = Обращение № { $number }
appeals-mail-receipt = Ваше обращение принято. Номер: { $number }. Секретный код: { $code }. Никому не сообщайте код.
appeals-mail-registered = Ваше обращение зарегистрировано к рассмотрению.
appeals-mail-extended = Срок рассмотрения вашего обращения продлён: потребовалась дополнительная проверка.
appeals-mail-answered = На ваше обращение дан ответ.
appeals-mail-forwarded = Ваше обращение перенаправлено в другой орган:
appeals-mail-refused = Ваше обращение оставлено без рассмотрения. Причина:
appeals-mail-joined = Ваше обращение присоединено к прежнему обращению по этому вопросу.
appeals-mail-track = Ход рассмотрения можно узнать по номеру и коду на этой странице:
appeals-mail-new = В виртуальную приёмную поступило обращение № { $number }.
appeals-mail-new-subject = Новое обращение № { $number }
settings-takes-appeals = Обращения принимаются на самом портале
appeals-title = Написать в акимат
appeals-lead = Отправьте обращение, предложение, вопрос или жалобу. Сразу получите номер и секретный код: по ним в любое время можно узнать, как рассматривают ваше обращение.
appeals-how = Как рассматривают обращение
appeals-how-receipt = В момент отправки вы получаете номер и код.
appeals-how-registered = В течение { $days ->
    [one] { $days } дня
   *[other] { $days } дней
 } сообщаем, что обращение зарегистрировано к рассмотрению.
appeals-how-answer = Ответ даём за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 } со дня регистрации; если руководитель решит, что нужна дополнительная проверка, – до { $more ->
    [one] { $more } дня
   *[other] { $more } дней
 }, о чём сообщим.
appeals-procedure = Порядок рассмотрения полностью
appeals-track = Узнать ход рассмотрения
appeals-choose = Выберите
appeals-kind = Что вы пишете?
appeals-kind-appeal = Обращение
appeals-kind-proposal = Предложение
appeals-kind-question = Вопрос акиму города
appeals-kind-complaint = Жалоба
appeals-kind-health-care = Предложение по улучшению здравоохранения
appeals-kind-corruption = Сообщение о коррупции (линия доверия)
appeals-topic = К какой сфере относится вопрос?
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
appeals-subject = Кратко: о чём обращение
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
appeals-phone = Телефон (необязательно)
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
appeals-receipt-lead = Запишите номер и код или распечатайте эту страницу: ход рассмотрения можно узнать только по ним.
appeals-receipt-keep = Никому не сообщайте код. Эта страница открывается в течение часа.
appeals-number = Номер
appeals-number-hint = Например: 2026-00012.
appeals-code = Секретный код
appeals-code-hint = Двенадцать знаков с расписки, три группы.
appeals-received-at = Поступило
appeals-answer-by = Срок ответа
appeals-track-lead = Введите номер и код из расписки.
appeals-track-show = Показать
appeals-track-unknown = Такого номера с таким кодом нет. Сверьте с распиской и наберите снова.
appeals-track-title = Обращение № { $number }
appeals-state = Состояние
appeals-way = Ход рассмотрения
appeals-answer = Ответ
appeals-state-received = поступило
appeals-state-registered = зарегистрировано в журнале
appeals-state-acknowledged = отмечено: зарегистрировано к рассмотрению
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
monitoring-bad = требует внимания
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
monitoring-seconds-ago = последний сигнал: { $n } с назад
monitoring-sections = Просмотры по разделам
monitoring-state = Состояние портала
monitoring-sum = Итого
monitoring-tablet = планшет
monitoring-title = Мониторинг
monitoring-took = ответ за { $n } мс
monitoring-verdict = Состояние
monitoring-version = Версия программы
monitoring-visits = Посещения
monitoring-well = в порядке
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
privacy-registration-term = { $term } после последнего входа; данные закрытой учётной записи – { $closed }; неподтверждённая заявка – 48 часов
privacy-sign-in-data = адрес электронной почты, пароль, название браузера; сетевой адрес – только для подсчёта неудачных попыток
privacy-sign-in-purpose = убедиться, что входит владелец учётной записи
privacy-sign-in-term = до конца сеанса; сетевой адрес не сохраняется
privacy-term = Срок
privacy-title = Персональные данные

## Части настроек

settings-part-reception = Виртуальная приёмная
settings-part-letters = Куда приходят письма
settings-part-openness = Открытость
settings-part-publishing = Публикация
settings-both-languages = Публиковать, только когда полностью готовы и казахский, и русский текст
settings-both-hint = Без этой отметки страница может сначала выйти на казахском, а на других языках предлагается казахский текст. На срочную публикацию требование не распространяется.
settings-part-keeping = Сроки хранения
settings-counting = Как считаются сроки
settings-counting-hint = В постановлении не сказано, какие дни считать.
settings-counting-calendar = Календарными днями
settings-counting-working = Рабочими днями
settings-term-hint = Этот и следующие сроки – от { $min } до { $max } дней. Новый срок действует для обращений, поступивших позже.
settings-acknowledge = До отметки «зарегистрировано к рассмотрению», дней
settings-answer = До ответа, дней
settings-extended = Продлённый срок, дней
settings-extended-wrong = Продлённый срок не может быть короче обычного
settings-place = До размещения готового ответа, дней
settings-appeal-days = Сколько дней хранятся личные данные закрытого обращения
settings-appointment-days = Сколько дней после приёма хранятся личные данные посетителя
settings-appeal-hint = От { $min } до { $max }. Потом остаются только обезличенная запись и статистика.
settings-logo = Логотип города
settings-mark-now = Изображение, которое показывается сейчас
settings-mark-file = Файл изображения
settings-mark-hint = SVG или PNG до { $kb } кБ. В SVG не должно быть скриптов и ссылок наружу. Логотип не показывается крупнее герба.
settings-mark-wrong = Выберите SVG или PNG до { $kb } кБ без скриптов и ссылок наружу
settings-mark-send = Заменить изображение
settings-mark-remove = Убрать изображение

## Выгрузка

export-title = Выгрузить всё опубликованное
export-lead = Структура, тексты, адреса и файлы в одном открытом ZIP-файле: таблицы JSON и сами файлы. Учётных записей, черновиков, обращений и журналов в нём нет.
export-send = Подготовить и скачать файл
export-hint = Если файлов много, это может занять несколько минут.
## care

care-detail-clock = должно было пройти { $counted }, по часам прошло { $shown }
care-detail-disk = свободно { $free }, всего { $all }
care-detail-mail = недоставленных писем: { $n }
care-detail-sign-ins = заблокировано учётных записей: { $locked }; больше всего неудач подряд по одной записи: { $failures }
care-editor-indent = Сдвинуть пункт списка вглубь
care-editor-keys = Клавиши в редакторе текста: Alt+F10 – инструменты форматирования, Ctrl+K – ссылка, Ctrl+] и Ctrl+[ – сдвинуть пункт списка вглубь и обратно, Tab – перейти к следующему полю.
care-editor-outdent = Сдвинуть пункт списка обратно
care-incident-answered = Ситуация взята в работу.
care-incident-closed = Ситуация отмечена как завершённая.
care-incident-recorded = Ситуация записана.
care-job-clearing = Удаление данных с истёкшим сроком
care-job-database = Связь с базой данных
care-job-appeals = Регистрация обращений, поступивших при недоступной базе данных
care-job-appointments = Напоминания о приёмах и список ожидания
care-job-duties = Контроль сроков обязанностей
care-job-figures = Сбор показателей работы
care-job-kindergarten = Извещение тех, кто следит за очередью в детский сад
care-job-mail = Отправка писем
care-job-publishing = Публикация в назначенное время
care-job-visits = Подсчёт посещений
care-job-watch = Наблюдение за состоянием портала
care-links-asked = Проверка ссылок началась. Чтобы увидеть результат, откройте страницу снова через некоторое время.
care-need-address = (обязательно, если указан адрес)
care-need-announced = (обязательно, если закупка объявлена)
care-need-source = (обязательно, если указан источник)
care-need-temporary = (обязательно для временного баннера)
care-need-text = (если есть текст)
care-of-version = версия { $number }
care-part-clock = Часы сервера
care-part-data = Целостность хранимых файлов
care-part-database = База данных
care-part-disk = Место на диске
care-part-appeals = Регистрация обращений
care-part-forms = Формы портала
care-part-jobs = Фоновые работы
care-part-mail = Доставка писем
care-part-other = Прочее
care-part-sign-ins = Попытки входа
care-site-closed = Сайт закрыт.
care-site-opened = Сайт организации открыт. Теперь можно заполнить его страницы и назначить редакторов.
care-site-reopened = Сайт снова открыт.
## appointments

appointments-accept = Записаться на это время
appointments-add-day = Указать отдельный день
appointments-appeal = Номер прежнего обращения (необязательно)
appointments-awaited = ожидается
appointments-away = Сейчас мы не можем показать свободное время. Откройте страницу чуть позже или запишитесь по телефону, указанному в графике.
appointments-back = Вернуться к записи
appointments-book = Записаться на личный приём
appointments-book-again = Записаться на другое время
appointments-booked = Вы записаны на личный приём
appointments-bring = Возьмите с собой удостоверение личности и документы по вашему вопросу.
appointments-came = Явился
appointments-cancel = Отменить запись
appointments-cancel-day = Отменить приём на один день
appointments-cancel-day-text = Всем записанным на этот день уйдёт письмо с причиной, их записи будут отменены. Тем, у кого нет почты, позвоните.
appointments-cancel-lead = Это время будет предложено другому жителю.
appointments-cancelled = Ваша запись отменена
appointments-cancelled-short = отменена
appointments-changed = График последний раз изменён:
appointments-changed-short = График изменён
appointments-channel = Как записан
appointments-channel-office = через аппарат
appointments-channel-portal = через портал
appointments-channel-waiting = из списка ожидания
appointments-choose-day = Выбор дня
appointments-choose-time = Выберите день и время
appointments-closed = Запись на портале не включена: жители видят только график. Администратор включает её в настройках.
appointments-closes-hours = За сколько часов до приёма запись закрывается
appointments-consent = Даю согласие на обработку моих персональных данных для организации приёма
appointments-date-time = Дата и время приёма
appointments-day = День
appointments-day-empty = В этот день приёма нет.
appointments-day-off = приёма нет
appointments-days = Отдельные дни
appointments-decline = Отказаться от предложенного времени
appointments-do = Действия
appointments-done-came = Отмечено, что посетитель явился: { $number }
appointments-done-missed = Отмечено, что посетитель не явился: { $number }
appointments-done-cancelled = Запись отменена: { $number }. Если указана электронная почта, посетителю отправлено письмо.
appointments-done-entered = Посетитель записан: { $number }
appointments-done-kept = График сохранён
appointments-done-day-kept = Отдельный день задан
appointments-done-day-dropped = Для этого дня снова действует общий график
appointments-done-day-cancelled = Приём в этот день отменён. Записавшимся, у которых указана электронная почта, отправлены письма.
appointments-done-own-accepted = Вы записаны на предложенное время.
appointments-done-own-cancelled = Вы отменили запись: это время освободилось.
appointments-done-own-declined = Вы отказались от предложенного времени.
appointments-done-own-moved = Приём перенесён. Новое время указано ниже.
appointments-drop-day = Вернуть по графику
appointments-email-hint = Укажите почту или телефон. На почту придут подтверждение, напоминание и ссылка для отмены.
appointments-enter = Записать вручную
appointments-enter-lead = Для тех, кто позвонил или пришёл. Доступно и время, уже закрытое для самостоятельной записи.
appointments-enter-name = Фамилия, имя, отчество посетителя
appointments-enter-email-hint = Запишите электронную почту или телефон посетителя. На почту придут подтверждение и напоминание.
appointments-enter-subject = С каким вопросом придёт посетитель
appointments-enter-subject-hint = Запишите со слов посетителя одним-двумя предложениями, до { $most } знаков.
appointments-enter-send = Записать посетителя
appointments-fault-clock = Укажите время в виде 10:00.
appointments-fault-consent = Без согласия записать на приём нельзя: поставьте отметку.
appointments-fault-day = Выберите сегодняшний или более поздний день.
appointments-fault-enter-name = Запишите фамилию и имя посетителя.
appointments-fault-enter-subject = Запишите, с каким вопросом придёт посетитель.
appointments-fault-enter-way = Запишите электронную почту или телефон посетителя.
appointments-fault-hours = Укажите хотя бы одно время приёма.
appointments-fault-item = Выберите опубликованное на портале лицо или организацию.
appointments-fault-langs = Отметьте хотя бы один язык.
appointments-fault-many = К этому должностному лицу можно иметь не больше записей одновременно: { $most }. Прежнюю запись можно перенести.
appointments-fault-number = Укажите число от { $min } до { $max }.
appointments-fault-outcome = Выберите, явился посетитель или нет.
appointments-fault-place = Укажите место приёма на трёх языках.
appointments-fault-slot = На одного посетителя отводится от { $min } до { $max } минут, и они должны уместиться в часы приёма.
appointments-fault-subject = Напишите, с каким вопросом вы придёте.
appointments-fault-taken = Это время уже занято. Выберите другое из оставшихся; всё введённое сохранено.
appointments-fault-twice = График приёма для этой записи уже есть.
appointments-fault-way = Укажите электронную почту или телефон.
appointments-find = Найти свою запись
appointments-free = свободно
appointments-from = Начало
appointments-full = Сейчас свободного времени нет
appointments-full-text = Запишитесь в список ожидания: когда время освободится, вам придёт письмо.
appointments-held = предложено ожидающему
appointments-hosts = Кто ведёт приём
appointments-ics = Добавить в календарь
appointments-is-hidden = скрыт
appointments-is-open = опубликован
appointments-item = Кто ведёт приём
appointments-item-hint = Опубликованные на портале должностные лица и организации.
appointments-keep = Сохраните адрес этой страницы или номер и код: по ним запись можно перенести или отменить.
appointments-lang = Язык уведомлений
appointments-langs = Язык приёма
appointments-lead = Запишитесь на приём к руководителям города: выберите должностное лицо, день и время.
appointments-left = Свободно для записи: { $n }
appointments-line = Время приёма { $n }
appointments-list = Список посетителей
appointments-mail-again = Другое время можно выбрать на странице:
appointments-mail-answer = Чтобы записаться или отказаться, откройте страницу:
appointments-mail-booked = Вы записаны на личный приём: { $number }
appointments-mail-cancelled = Запись на приём отменена: { $number }
appointments-mail-key = Номер: { $number }. Секретный код: { $code }. Никому не сообщайте код.
appointments-mail-manage = Перенести, отменить или добавить в календарь:
appointments-mail-moved = Приём перенесён: { $number }
appointments-mail-moved-text = Приём перенесён на другое время.
appointments-mail-offered = Освободилось время приёма
appointments-mail-offered-text = Освободилось время приёма, которого вы ждали. Оно сохраняется за вами до: { $until }.
appointments-mail-office-text = К сожалению, этот приём не состоится. Приносим извинения.
appointments-mail-reminder = Напоминание о личном приёме: { $number }
appointments-mail-reminder-text = Напоминаем, что вы записаны на личный приём. Если не сможете прийти, отмените запись: время достанется другому.
appointments-make-open = Опубликовать график и открыть запись
appointments-mine = Мои приёмы
appointments-missed = Не явился
appointments-month = Месяц
appointments-month-file = Скачать данные за месяц (CSV)
appointments-monthly =
    { $week ->
        [first] первый { $day } месяца
        [first-f] первая { $day } месяца
        [first-n] первое { $day } месяца
        [second] второй { $day } месяца
        [second-f] вторая { $day } месяца
        [second-n] второе { $day } месяца
        [third] третий { $day } месяца
        [third-f] третья { $day } месяца
        [third-n] третье { $day } месяца
        [fourth] четвёртый { $day } месяца
        [fourth-f] четвёртая { $day } месяца
        [fourth-n] четвёртое { $day } месяца
        [last-f] последняя { $day } месяца
        [last-n] последнее { $day } месяца
       *[last] последний { $day } месяца
    }
appointments-most-open = Сколько записей может быть у одного человека одновременно
appointments-move = Перенести на другое время
appointments-move-lead = Номер и код останутся прежними. Нынешнее время освободится только после подтверждения нового.
appointments-new-host = Добавить график приёма
appointments-next = Ближайший свободный день: { $day }
appointments-next-day = Ближайший приём
appointments-no-days = Отдельных дней не указано.
appointments-no-hosts = Графиков приёма пока нет.
appointments-no-line = Приёма нет
appointments-nobody = График приёма ещё не опубликован. О приёме спросите по телефону.
appointments-none-booked = Предстоящих приёмов нет.
appointments-note = Итог приёма (видит только аппарат)
appointments-number = Номер записи
appointments-number-hint = Например: R2026-00012.
appointments-offer = Вам предложено время приёма
appointments-offer-until = Это время сохраняется за вами до: { $until }.
appointments-office = Личный приём
appointments-official = Должностное лицо, ведущее приём
appointments-opens-days = За сколько дней открывается запись
appointments-order = Порядок записи на приём
appointments-order-book = Укажите имя, почту или телефон и ваш вопрос. Номер записи и код вы получите сразу.
appointments-order-choose = Выберите должностное лицо, свободный день и время.
appointments-order-come = Приходите к назначенному времени с удостоверением личности. Если не сможете, перенесите или отмените запись по ссылке.
appointments-other-time = Выбрать другое время
appointments-outcome = Результат
appointments-phone-office = Телефон приёмной
appointments-phone-short = Телефон
appointments-phones = Контактные телефоны по вопросам приёма
appointments-place = Место приёма
appointments-place-hint = Адрес, этаж, кабинет.
appointments-place-in = Место приёма ({ $language })
appointments-position = Место в списке
appointments-privacy-data = имя, адрес электронной почты или телефон, вопрос приёма, по желанию номер прежнего обращения
appointments-privacy-purpose = организация личного приёма и уведомления о нём
appointments-privacy-term = { $term } после приёма, затем удаляются
appointments-public-page = Страница для жителей
appointments-reason-hint = Причина будет отправлена посетителю письмом.
appointments-reception = Личный приём
appointments-schedule = График и правила
appointments-send = Записаться
appointments-signpost = Запись на приём через портал пока не открыта. Запишитесь по телефону, указанному в графике.
appointments-slot = На одного посетителя, минут
appointments-state = Состояние
appointments-subject = По какому вопросу вы придёте?
appointments-subject-hint = Опишите вопрос одним-двумя предложениями, до { $most } знаков.
appointments-subject-short = Вопрос
appointments-time = Время
appointments-times-hint = Время на одного посетителя: { $minutes } мин.
appointments-timetable = График приёма граждан
appointments-title = Запись на личный приём
appointments-topics = Рассматриваемые вопросы
appointments-topics-in = Рассматриваемые вопросы ({ $language })
appointments-unknown = Такие номер и код не найдены. Проверьте и то и другое.
appointments-until = Окончание
appointments-visitor = Посетитель
appointments-visitors = посетителей: { $n }
appointments-wait = Записаться в список ожидания
appointments-waiting = Вы в списке ожидания
appointments-waiting-count = Ожидают
appointments-waiting-lead = Когда время освободится, по очереди придёт письмо: на ответ даётся до суток. Если не ответить, это время предложат следующему, а место в очереди останется за вами. После { $most } писем без ответа вы выбываете из очереди.
appointments-waiting-text = Когда время освободится и подойдёт ваша очередь, мы пришлём письмо.
appointments-weekday = День недели
appointments-weekly = { $day }
appointments-weeks = Какая неделя месяца
appointments-weeks-every = Каждая неделя
appointments-weeks-first = Первая в месяце
appointments-weeks-fourth = Четвёртая в месяце
appointments-weeks-last = Последняя в месяце
appointments-weeks-second = Вторая в месяце
appointments-weeks-third = Третья в месяце
settings-takes-appointments = Запись на личный приём ведётся на портале (иначе показывается только график)
## waiting appeals

appeals-waiting-note = Обращение принято и сохранено. Регистрационный номер будет присвоен, как только восстановится связь с базой данных; до этого пользуйтесь временным номером и кодом.
appeals-waiting-number = Временный номер
appeals-waiting-state = Принято, ожидает регистрации
incidents-appeals = Обращения не регистрируются или не читаются
## office of the reception
office-board = Доска сроков
office-board-lead = Просрочено: { $overdue }, сегодня: { $today }, скоро: { $soon }.
office-board-none = Открытых обращений нет.
office-by-executor = По исполнителям
office-by-unit = По подразделениям
office-open = Открытые обращения
office-nobody = ещё не назначен
office-overdue = Просрочено
office-today = Сегодня
office-soon = Скоро
office-later = Позже
office-new = Внести обращение вручную
office-new-lead = Обращение, поступившее по почте, по телефону или в приёмной. Укажите действительный день поступления: от него считаются все сроки.
office-channel = Как поступило
office-channel-portal = портал
office-channel-email = электронная почта
office-channel-post = почта
office-channel-phone = телефон
office-channel-counter = приёмная
office-date = Дата поступления
office-time = Время поступления (если известно)
office-text-hint = Перепишите так, как написано в письме. До { $most } знаков.
office-publish = Заявитель согласен на публикацию ответа без личных данных
office-consent = Заявитель дал согласие на обработку персональных данных (в письме, устно или на бланке)
office-enter = Внести и выдать расписку
office-receipt = Обращение внесено
office-open-appeal = Открыть обращение
office-fault-channel = Выберите, как поступило обращение.
office-fault-date = Укажите дату поступления.
office-fault-time = Напишите время в виде 09:30.
office-fault-future = Этот момент ещё не наступил.
office-fault-old = Дату старше года внести нельзя.
filter-all = Все
office-year = Год
office-only-overdue = Только просроченные
office-rising = по возрастанию
office-falling = по убыванию
office-print = Страница для печати
office-twins = Похожие прежние обращения
office-twin-sender = От того же заявителя.
office-twin-words = Слова совпадают на { $share } %.
office-twin-both = От того же заявителя, слова совпадают на { $share } %.
office-join = Присоединить к обращению № { $number }
office-notes = Внутренние заметки
office-notes-about = Их видят только сотрудники, работающие с этим обращением; заявителю они не показываются.
office-note = Новая заметка
office-note-add = Добавить заметку
office-template = Шаблон ответа
office-insert = Вставить шаблон в ответ
office-fault-template = Выберите шаблон.
office-templates = Шаблоны ответов
office-templates-lead = Готовые тексты для частых вопросов. Исполнитель вставляет шаблон в ответ и правит его сам.
office-templates-none = Шаблонов пока нет.
office-template-new = Новый шаблон
office-template-change = Изменить шаблон
office-template-remove = Удалить шаблон
office-template-title = Название шаблона
office-template-body = Текст шаблона
office-prepare = Перенести сюда текст обращения и ответа
office-pieces = Возможно, личные данные
office-pieces-hint = Отмеченное будет скрыто. Снимите отметку с того, что можно опубликовать: каждое решает человек.
office-hide = Скрыть отмеченное
office-fault-personal = В тексте могут быть личные данные: скройте или оставьте каждое.
office-fault-public = Заполните и вопрос, и ответ (до { $most } знаков) или отметьте «Не публиковать ответ».
office-what-name = имя
office-what-phone = телефон
office-what-iin = ИИН
office-what-card = номер карты
office-what-email = электронная почта
office-what-address = адрес
office-reviews = Обзоры обращений
office-reviews-lead = Цифры каждого периода портал считает сам. Здесь к ним можно добавить пояснение аппарата.
office-review-lead = Пишите без личных данных: текст публикуется на странице обзора. Если оставить пустым, будут видны только цифры.
office-person = Данные человека
office-person-lead = Если человек спрашивает, что о нём хранится, или требует удалить, это находится здесь. Кто что смотрел, записывается в журнал.
office-fault-person = Напишите номер, электронную почту, телефон или имя.
office-held = Хранится обращений: { $count }
office-has-account = С этой электронной почтой на портале есть учётная запись.
office-export = Скачать файл JSON
office-erase = Удалить данные обращения № { $number }
office-erase-about = Письмо, ответ и записи удаляются сразу и навсегда. Открытое обращение сначала отмечается отозванным. Остаются только учёт без данных и дата удаления.
office-erase-hint = Причина остаётся в журнале: не пишите в ней имён и адресов.
office-unpublish = Убрать и опубликованный ответ
office-mail-until = Срок ответа: { $date }.
office-mail-digest-subject = Обращения: { $date }
office-mail-digest = { $date }. Обращения с истёкшим, сегодняшним и близким сроком:
office-mail-late-subject = Обращения с истёкшим сроком
office-mail-late = Истёк срок по обращениям:
office-mail-board = Все сроки – на доске:
office-statistics = Статистика обращений
office-statistics-of = Статистика обращений: { $period }
office-statistics-lead = Сколько обращений поступило, на сколько дан ответ, сколько просрочено.
office-as-of = Данные на { $date }.
office-all = Всего
office-month = Месяц
office-received = Поступило
office-answered = Дан ответ
office-on-time = В срок
office-late = Ответ с опозданием
office-otherwise = Завершено иначе
office-in-work = На рассмотрении
office-overdue-now = Просрочено без ответа
office-by-month = По месяцам
office-by-topic = По сферам
office-by-kind = По видам
office-by-channel = По способам поступления
office-figures-how = Обращение считается по дню поступления; «в срок» – если ответ был готов в пределах срока. «Завершено иначе» – перенаправлено, оставлено без рассмотрения, отозвано или присоединено к прежнему. Сообщения на линию доверия не учитываются.
office-review-title = Обзор обращений граждан и организаций
office-review-of = Обзор обращений: { $period }
office-review-about = Поступившие обращения, результаты их рассмотрения и цифры по сферам за каждый год и квартал.
office-not-over = Период ещё не завершён: цифры изменятся.
office-period-year = { $year } год
office-period-quarter = { $quarter } квартал { $year } года
## reception

reception-files = Файлы (необязательно)
reception-files-answer = Файлы к ответу
reception-files-enough = К этому обращению больше нельзя добавить файлы: всего – не более { $most }.
reception-files-sent = Файлы к обращению
reception-file-again = Страница открылась заново, и выбранные файлы не сохранились: выберите их ещё раз.
reception-file-hint = Не более { $most } файлов; каждый – до { $largest }, все вместе – до { $together }. Документы, таблицы, изображения, звук, видео или архив.
reception-file-number = лишний файл: можно отправить не более { $most }
reception-file-refused = Не приняты файлы: { $files }. Остальные файлы тоже выберите ещё раз.
reception-file-together = все файлы вместе слишком велики. Наибольший разрешённый размер: { $max }
reception-file-type = файл этого типа не принимается. Разрешённые типы: doc, docx, xls, xlsx, ods, odt, txt, rtf, pdf, csv, zip, rar, jpg, png, gif, webp, mp3, ogg, m4a, wav, mp4, webm
reception-similar = Проверить, нет ли уже ответа
reception-similar-more = Все вопросы и ответы
reception-similar-none = Опубликованного ответа на такой вопрос не нашлось. Продолжайте писать обращение.
reception-similar-title = Ответы на похожие вопросы
reception-trap = Оставьте это поле пустым
reception-doubt-fast = Форма ещё не отправлена. Форма заполнена очень быстро, поэтому подтвердите, что её отправляет человек, а не программа: ответьте на вопрос ниже. Введённый текст сохранён.
reception-doubt-many = Форма ещё не отправлена. Из вашей сети за короткое время пришло много таких форм, поэтому подтвердите, что эту отправляет человек, а не программа: ответьте на вопрос ниже. Введённый текст сохранён.
reception-doubt-odd = Форма ещё не отправлена. Подтвердите, что её отправляет человек, а не программа: ответьте на вопрос ниже. Введённый текст сохранён.
reception-question = Запишите цифрами: { $figures }
reception-question-hint = Например, слова «два, ноль, пять» цифрами записываются так: 205.
reception-figure-0 = ноль
reception-figure-1 = один
reception-figure-2 = два
reception-figure-3 = три
reception-figure-4 = четыре
reception-figure-5 = пять
reception-figure-6 = шесть
reception-figure-7 = семь
reception-figure-8 = восемь
reception-figure-9 = девять
reception-qr = QR-код, ведущий на страницу с ходом рассмотрения обращения
reception-qr-about = QR-код открывает страницу с уже введённым номером; секретного кода в нём нет, его вы вводите сами.
reception-print = Страницу можно напечатать или сохранить в PDF: в окне печати вместо принтера выберите «Сохранить как PDF».
reception-phones = Куда позвонить, если есть вопросы
reception-print-button = Напечатать
reception-due-today = { $date }: сегодня
reception-due-in = до { $date }: { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
}
reception-due-over = { $date }: срок истёк { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} назад
reception-responsible = Кто отвечает
reception-responsible-office = Аппарат акима
reception-step-extend = срок рассмотрения продлён
reception-data = Данные о вас, которые мы храним
reception-wish = Посмотреть или удалить мои данные
reception-wish-done = Ваш запрос принят. Ответ появится на этой странице, а если вы оставили электронный адрес, придёт и по почте.
reception-wish-erase = Удалить мои данные
reception-wish-fault = Выберите, что нужно сделать.
reception-wish-hint = Удалить данные можно только после закрытия обращения: обращение, которое ещё рассматривается, сначала отзовите. Удалённое не восстанавливается.
reception-wish-label = Что нужно сделать?
reception-wish-open = Ваш запрос о данных рассматривается.
reception-wish-refused = Ваш запрос о данных отклонён.
reception-wish-see = Посмотреть мои данные
reception-erased = Персональные данные в этом обращении удалены { $date }.
reception-due-later = Появится после регистрации. О регистрации сообщат не позднее { $date }.
reception-published = Ответ опубликован на портале без ваших данных.
reception-published-open = Открыть опубликованный ответ
reception-unpublished = Ответ на портале не опубликован: его видите только вы.
reception-done-add = Ваше дополнение добавлено к обращению.
reception-done-rate = Ваша оценка принята. Спасибо!
reception-done-contest = Ваше возражение принято: обращение снова передано руководству.
reception-done-withdraw = Ваше обращение отозвано.
reception-done-claim = Обращение добавлено в вашу учётную запись.
reception-done-grant = Запрос по обращению № { $number } удовлетворён
reception-done-refuse = Запрос по обращению № { $number } отклонён
reception-requests = Запросы о персональных данных
reception-requests-decision = Решение
reception-requests-grant = Удовлетворить
reception-requests-lead = Заявители просят показать или удалить данные о них. Удалённое не восстанавливается.
reception-requests-none = Запросов без ответа нет.
reception-requests-open = Обращение ещё не закрыто: данные в нём удалить нельзя.
reception-requests-refuse = Отклонить
reception-mail-asked = Заявитель прислал запрос о своих данных в обращении № { $number }.
reception-mail-asked-subject = Запрос о персональных данных: № { $number }
reception-mail-erased = По вашему запросу данные в обращении удалены. По номеру и коду теперь видна только дата удаления.
reception-mail-refused = Ваш запрос о данных отклонён.
reception-mail-see = Ваш запрос удовлетворён: по номеру и коду вы увидите данные, которые мы храним, на этой странице:
reception-own = Мои обращения
reception-own-lead = Здесь видны обращения, отправленные после входа на портал. Код для них не нужен.
reception-own-none = Обращений здесь пока нет.
reception-claim = Добавить прежнее обращение
reception-claim-taken = Это обращение уже добавлено к другой учётной записи.
reception-answers-found = Ответов: { $count }
reception-overdue = Обращений с истёкшим сроком рассмотрения: { $count }
reception-unit = Подразделение
reception-unit-any = Все подразделения
reception-words = Слова для поиска
reception-year = Год
reception-year-any = Все годы

## Повторы

repeats-title = Повторяющиеся тексты
repeats-lead = Абзацы, которые слово в слово стоят на нескольких страницах. Общее не копируют, на него ссылаются.
repeats-none = Повторяющихся абзацев нет.
repeats-caption = Повторяющихся абзацев: { $n }
repeats-words = Абзац
repeats-pages = Страницы

## Что сделано с обращением

office-done-register = Зарегистрировано в журнале
office-done-acknowledge = Отмечена регистрация, заявителю сообщено
office-done-pass = Передано руководству
office-done-resolve = Поставлена резолюция, назначен исполнитель
office-done-sign = Исполнитель подтвердил получение
office-done-submit = Ответ передан редактору
office-done-place = Ответ размещён, заявителю сообщено
office-done-return = Ответ возвращён исполнителю
office-done-extend = Срок продлён
office-done-forward = Перенаправлено в другой орган
office-done-refuse = Оставлено без рассмотрения
office-done-join = Присоединено к прежнему обращению
office-joined-to = Прежнее обращение
office-forward-where = В какой орган и почему
office-done-note = Внутренняя запись добавлена
office-done-insert = Шаблон вставлен в ответ: прочитайте и поправьте
office-done-prepare = Тексты обращения и ответа вставлены в поля ниже
office-done-hide = Отмеченное скрыто: прочитайте текст ещё раз
office-done-template = Шаблон сохранён
office-done-template-removed = Шаблон удалён
office-done-review = Текст обзора сохранён: { $period }
office-done-erased = Персональные данные в обращении № { $number } удалены
office-with-whom = У кого сейчас
office-was-with = исполнял: { $name }
office-publication = Публикация ответа
office-published = опубликован на портале: открыть
office-unpublished = не опубликован
office-withhold = Не публиковать ответ: его получит только заявитель
## guarding what people write

guard-mail-hidden = Письмо линии доверия
guard-mail-unregistered = Ожидают регистрации обращений: { $n }. Такое письмо отправляется не чаще одного раза в { $minutes } минут.
guard-entry-trust = Сообщения о коррупции вносит сотрудник линии доверия, остальные обращения – регистратор.
guard-notes-enough = К одному обращению можно добавить сведения не более { $most } раз.
guard-doubt-guessed = Из вашей сети поступило слишком много неверных ответов, поэтому ответы цифрами не принимаются в течение часа. Отправьте обращение из браузера с включённым JavaScript или повторите попытку позже. Написанное вами сохранено.
guard-moves-enough = Перенести запись можно не более { $most } раз. Вы можете отменить её и записаться заново.
## Guarding
appointments-fault-network = Из вашей сети за сутки уже записались столько раз, сколько можно: { $most }. Запишитесь завтра или придите в приёмную акимата, там вас запишут.
errors-busy = Сейчас слишком много писем сразу
errors-busy-text = Прямо сейчас отправляется много писем с файлами. Отправьте своё ещё раз через полминуты; письмо без файлов принимается сразу.
office-what-birth = дата рождения
office-what-document = номер документа или автомобиля

## the press digest

press-title = Обзор прессы
press-lead = Что пресса и социальные сети каждый день пишут об акиме и подразделениях.
press-new = Внести материал
press-today = Обзор за сегодня
press-summary = Обзор в цифрах
press-filter = Фильтр обзора
press-found = Найдено материалов: { $n }
press-none = Материалов нет.
press-done = Сохранено.
press-removed = Материал убран из обзора.
press-outlet = Источник
press-outlet-hint = Название издания, канала или страницы. Предлагаются названия, которые уже вносились.
press-outlet-missing = Напишите название источника
press-kind = Вид источника
press-kind-newspaper = газета
press-kind-tv = телеканал
press-kind-radio = радио
press-kind-site = новостной сайт
press-kind-social = социальная сеть
press-kind-wrong = Выберите вид источника из списка
press-link = Ссылка
press-link-hint = Полный адрес материала, с https:// или http:// в начале. Если адреса нет, оставьте пустым.
press-link-wrong = Напишите адрес полностью, например: https://example.kz/material
press-subject = О ком
press-akim = Аким города
press-subject-wrong = Выберите из списка, о ком материал
press-tone = Тональность
press-tone-positive = положительная
press-tone-neutral = нейтральная
press-tone-critical = критическая
press-tone-wrong = Выберите тональность из списка
press-day = День выхода
press-day-wrong = Выберите сегодняшний или более ранний день
press-what = Краткое содержание
press-what-hint = До { $most } знаков.
press-summary-missing = Напишите краткое содержание
press-answer = Ответ
press-answer-none = ответ не нужен
press-answer-needed = нужен ответ
press-answer-given = ответ дан
press-answer-by = нужен ответ, срок: { $date }
press-answer-until = Срок ответа
press-answer-until-hint = Указывается, только если нужен ответ; можно оставить пустым.
press-answer-by-wrong = Выберите дату или оставьте поле пустым
press-answer-wrong = Выберите из списка, нужен ли ответ
press-answer-day-alone = Указан срок: отметьте и то, что ответ нужен
press-late = просрочено
press-answered = Ответ дан
press-answered-this = Ответ дан: { $outlet }, { $date }
press-only-open = Ждут ответа
press-source = Оригинал
press-source-of = Оригинал: { $outlet }
press-remove = Убрать из обзора
press-changed = Пока вы писали, этот материал изменил другой сотрудник. Сейчас в нём: «{ $words }». Если сохранить ещё раз, останется ваш текст.
press-counts = Всего { $n }: положительных – { $positive }, нейтральных – { $neutral }, критических – { $critical }.
press-day-title = Обзор прессы: { $date }
press-days = Дни
press-day-before = Предыдущий день
press-day-after = Следующий день
press-by-week = по неделям
press-week = Неделя
press-week-of = Начало недели: { $date }
press-total = Всего
press-mail = Обзор по электронной почте
press-mail-wanted = Присылать мне обзор утром каждого рабочего дня
press-mail-on = Обзор будет приходить вам утром каждого рабочего дня.
press-mail-off = Обзор больше не будет приходить вам на почту.
press-mail-subject = Обзор прессы: { $date }
press-mail-nothing = С прошлого письма новых материалов не внесено.
press-mail-many = Новых материалов много. В этом письме только { $most }, остальные на портале.
press-mail-open = Материалы, которые ждут ответа:
press-mail-list = Все материалы на портале:

## Surveys and votes
survey-list = Опросы и голосования
survey-lead = Выскажите мнение, проголосуйте и посмотрите, как ответили другие.
survey-now = Открыты сейчас
survey-soon = Скоро откроются
survey-over = Завершённые
survey-none-now = Сейчас открытых опросов нет.
survey-none-yet = Пока не опубликовано ни одного опроса. Если у вас есть вопрос, напишите в виртуальную приёмную или позвоните по номеру 109.
survey-one = Опрос
survey-all = Все опросы
survey-take = Пройти опрос
survey-answer = Ответить
survey-sort = Вид
survey-sort-survey = Опрос
survey-sort-vote = Голосование
survey-open = Открыт
survey-opens = Начнётся { $date }
survey-open-until = Открыт до { $date }
survey-closed = Опрос завершён
survey-closed-text = Ответы на этот опрос больше не принимаются.
survey-already = Вы уже участвовали в этом опросе.
survey-thanks = Ваши ответы приняты. Спасибо за участие!
survey-sent = Ответы приняты
survey-sent-at = Отправлено
survey-keep-code = Сохраните этот код: по нему можно посмотреть или стереть свои ответы. Больше он нигде не показывается.
survey-own = Ваши ответы
survey-own-lead = Введите код, который вы получили, когда отправили ответы.
survey-unknown = Ответы с таким кодом не найдены. Проверьте код и введите его ещё раз.
survey-show = Показать
survey-your-answers = Ваши ответы
survey-erase = Стереть ответы
survey-erase-text = Ответы исчезнут и из результатов. Восстановить их нельзя.
survey-erase-do = Стереть мои ответы
survey-erased = Ваши ответы стёрты.
survey-optional = { $title } (необязательно)
survey-step = Страница { $n } из { $all }
survey-next = Далее
survey-back = Назад
survey-send = Отправить ответы
survey-privacy = Ответы хранятся без имени. Чтобы никто не ответил дважды, хранится только отметка, по которой узнать вас нельзя.
survey-news = Сообщите мне по электронной почте, что сделано по итогам ответов
survey-hint-multiple = Можно выбрать несколько ответов.
survey-hint-scale = Оцените: { $least } – самая низкая оценка, { $most } – самая высокая.
survey-hint-ranking = Дайте каждому ответу место: 1 – самое важное. Одно место нельзя дать дважды.
survey-hint-number = Целое число от { $least } до { $most }.
survey-hint-text = До { $most } знаков. Не пишите личных данных.
survey-no-rank = выберите место
survey-fault-missing = Ответьте на этот вопрос.
survey-fault-choose = Выберите один из вариантов.
survey-fault-write = Напишите свой ответ.
survey-fault-line = Выберите ответ в каждой строке.
survey-fault-no-choice = Такого ответа нет. Выберите из списка.
survey-fault-ranks = Распределите между ответами места от 1 до { $most }, каждое один раз.
survey-fault-number = Введите целое число от { $least } до { $most }
survey-fault-day = Выберите дату.
survey-fault-network = Из этой сети за час пришло слишком много ответов. Отправьте ещё раз чуть позже.
survey-fault-nothing = Ответьте хотя бы на один вопрос.
survey-link-text = В этом опросе участвуют по одному разу те, кто подтвердил адрес электронной почты. Напишите адрес, и мы отправим на него ссылку.
survey-email = Электронная почта
survey-email-hint = Адрес хранится отдельно от ответов, в виде нечитаемой отметки.
survey-link-send = Получить ссылку
survey-link-sent = Письмо отправлено. Чтобы пройти опрос, откройте ссылку из письма в течение двух дней.
survey-invited-only = В этом опросе участвуют только приглашённые. Откройте ссылку, которую вам дали.
survey-mail-subject = Опрос: { $title }
survey-mail-link = Чтобы пройти опрос «{ $title }», откройте эту ссылку. Она действует два дня и срабатывает один раз.
survey-mail-not-you = Если вы не просили ссылку, не обращайте внимания на это письмо.
survey-mail-invited = Приглашаем вас пройти опрос «{ $title }». Откройте ссылку:
survey-mail-once = Ссылка срабатывает один раз.
survey-mail-outcome-subject = Что сделано по итогам опроса: { $title }
survey-mail-outcome = Вы участвовали в опросе «{ $title }» и просили сообщить о результате.
survey-mail-last = Ваш адрес стёрт, писем об этом опросе больше не будет.
survey-results = Результаты
survey-results-of = Результаты: { $title }
survey-people = 
    { $n ->
        [one] Участвовал { $n } человек
        [few] Участвовали { $n } человека
        [many] Участвовали { $n } человек
       *[other] Участвовали { $n } человека
    }
survey-answered = Ответили: { $n }
survey-no-answers = На этот вопрос пока никто не ответил.
survey-texts-not-public = Ответы в свободной форме не публикуются: их читают только сотрудники, которые проводят опрос.
survey-how = Доля считается от числа ответивших на вопрос. Где можно выбрать несколько ответов, сумма долей бывает больше ста процентов. Данные на { $date }.
survey-csv = Таблица (CSV)
survey-xlsx = Таблица (XLSX)
survey-json = Открытые данные (JSON)
survey-question-column = Вопрос
survey-line-column = Строка
survey-answer-column = Ответ
survey-people-column = Человек
survey-share-column = Доля, %
survey-rank-column = Среднее место
survey-lang-column = Язык
survey-mean = Средняя оценка: { $mean }
survey-mean-name = Среднее
survey-median = Медиана
survey-least = Наименьшее
survey-most = Наибольшее
survey-outcome = Что сделано по итогам ответов
survey-outcome-lead = Текст появится на странице результатов.
survey-outcome-in = Что сделано ({ $lang })
survey-tell = Отправить письмо тем, кто просил сообщить: { $n }
survey-tell-about = После отправки адреса стираются.
survey-fault-outcome = Напишите текст на казахском языке.
survey-new = Новый опрос
survey-edit = Изменить опрос
survey-title-field = Название
survey-title-in = Название ({ $lang })
survey-lead-in = Вступление ({ $lang })
survey-thanks-in = Слова в конце ({ $lang })
survey-department-in = Кто проводит ({ $lang })
survey-opens-on = Начало
survey-opens-hint = Если пусто, начнётся с публикации.
survey-closes-on = Последний день
survey-closes-hint = Если пусто, открыт, пока его не закроют.
survey-who = Кто участвует
survey-who-browser = Все, один раз с каждого браузера
survey-who-email = Подтвердившие электронную почту, один раз
survey-who-invited = Приглашённые по ссылке
survey-results-when = Когда видны результаты
survey-results-at-once = Всем и сразу
survey-results-after = Всем, после завершения
survey-results-never = Только сотрудникам
survey-results-hint = Промежуточные результаты нового голосования не публикуются. Каждое изменение этой настройки пишется в журнал.
survey-state = Состояние
survey-term = Срок
survey-stand-draft = Черновик
survey-stand-coming = Ещё не начался
survey-stand-open = Открыт
survey-missing = Не хватает текстов: { $n }
survey-missing-column = Нет перевода
survey-public-page = Публичная страница
survey-preview = Предпросмотр
survey-preview-text = Так опрос увидят участники. Отсюда ничего не отправляется.
survey-questions = Вопросы
survey-no-questions = Вопросов пока нет.
survey-add-question = Добавить вопрос
survey-edit-question = Изменить вопрос
survey-remove-question = Убрать
survey-up = Выше
survey-down = Ниже
survey-do = Действия
survey-page = Страница
survey-page-hint = Длинный опрос делите на страницы: 1, 2, 3…
survey-kind = Вид вопроса
survey-kind-single = Один ответ
survey-kind-multiple = Несколько ответов
survey-kind-scale = Шкала оценок
survey-kind-matrix = Матрица: строки и ответы
survey-kind-ranking = Расставить по важности
survey-kind-number = Число
survey-kind-date = Дата
survey-kind-short = Короткий текст
survey-kind-long = Длинный текст
survey-question-in = Вопрос ({ $lang })
survey-hint-in = Пояснение ({ $lang })
survey-required = Ответ обязателен
survey-choices-hint = Ответы: по одному в строке, на трёх языках в одном порядке.
survey-choices-in = Ответы ({ $lang })
survey-lines-hint = Строки матрицы: по одной в строке.
survey-lines-in = Строки матрицы ({ $lang })
survey-bounds-hint = Границы для шкалы и числа.
survey-least-field = Наименьшее значение
survey-most-field = Наибольшее значение
survey-show-if = Показывать в зависимости от ответа на вопрос
survey-show-always = показывать всегда
survey-show-hint = Зависеть можно только от вопроса на более ранней странице.
survey-show-values = Номера ответов
survey-show-values-hint = Через запятую: 1, 3
survey-has-condition = Показывается при условии
survey-fault-title = Заполните текст на казахском языке.
survey-fault-choices = Укажите от { $least } до { $most } ответов.
survey-fault-uneven = В казахском списке есть пустая строка, или в другом языке строк больше.
survey-fault-lines = Не больше { $most } строк.
survey-fault-bounds = Проверьте границы: от { $least } до { $most }, меньшая не больше большей.
survey-fault-condition = Условие должно ссылаться на вопрос более ранней страницы и номера его ответов.
survey-fault-many = В опросе не больше { $most } вопросов.
survey-fault-many-long = Вопросов с длинным текстом не больше { $most }
survey-fault-answered = Опрос опубликован: правка, меняющая смысл ответов, не принимается. Можно добавить только недостающий перевод и пояснение.
survey-fault-whole = Введите целое число.
survey-fault-page = Укажите номер страницы от 1 до { $most }
survey-fault-term = Последний день раньше начала.
survey-fault-order = Этот вопрос убрать нельзя: от него зависит другой.
survey-fault-empty = Сначала добавьте вопросы.
survey-fault-address = Это не адрес электронной почты: { $address }
survey-fault-invites = За один раз не больше { $most } приглашений.
survey-fault-nobody = Укажите адреса или число ссылок.
survey-locked = У опроса есть ответы, или он опубликован: вопросы нельзя менять так, чтобы исказились итоги. Можно добавить недостающий перевод и пояснение.
survey-locked-published = Опрос опубликован, но ещё никто не ответил. Чтобы изменить вопросы, верните его в черновики.
survey-publish = Опубликовать
survey-withdraw = Вернуть в черновики
survey-close = Завершить опрос
survey-remove = Удалить черновик
survey-done-kept = Сохранено.
survey-done-published = Опрос опубликован.
survey-done-withdrawn = Опрос возвращён в черновики.
survey-done-closed = Опрос завершён.
survey-done-question = Вопрос сохранён.
survey-done-moved = Порядок вопросов изменён.
survey-done-removed = Вопрос убран.
survey-done-told = Сохранено. Писем к отправке: { $n }.
survey-invite = Пригласить
survey-invite-lead = По каждой ссылке можно ответить один раз.
survey-invite-do = Подготовить приглашения
survey-addresses = Адреса электронной почты
survey-addresses-hint = По одному в строке или через запятую.
survey-mail-lang = Язык письма
survey-link-count = Сколько ссылок для раздачи
survey-link-count-hint = Ссылки без адреса показываются один раз.
survey-invited = Писем: { $mailed }, ссылок: { $links }.
survey-links-once = Скопируйте ссылки сейчас: больше они не появятся.
survey-answers-csv = Все ответы (CSV)
survey-answers-xlsx = Все ответы (XLSX)
survey-words = Частые слова
survey-word = Слово
survey-texts = Ответы в свободной форме: { $n }
survey-cross = Сопоставить два вопроса
survey-cross-rows = В строках
survey-cross-columns = В столбцах
survey-privacy-data = адрес электронной почты – только в опросах, где его нужно подтвердить; файл, который вы приложили, – только в опросах, где о нём просят. Другие опросы личных данных не спрашивают.
survey-privacy-purpose = чтобы отправить ссылку, чтобы каждый ответил один раз и, если вы попросите, сообщить о результате.
survey-privacy-term = адрес – пока не использована ссылка, самое большее два дня; если вы просили сообщить о результате – пока не сообщим, самое большее год после окончания опроса. Файл – пока вы не сотрёте ответ, самое большее год. Запись об отправленном письме – 90 дней.
feedback-ask = Страница была полезна?
feedback-yes = Да
feedback-no = Нет
feedback-thanks = Спасибо за отзыв!
feedback-why = Что не так?
feedback-not-found = Нет того, что я искал
feedback-unclear = Написано непонятно
feedback-outdated = Сведения устарели
feedback-wrong = Есть ошибка или не открывается ссылка
feedback-other = Другое
feedback-comment = Что улучшить?
feedback-comment-hint = Необязательно, до { $most } знаков. Не пишите личных данных: если нужен ответ, отправьте обращение.
feedback-send = Отправить
feedback-back = Вернуться на страницу
feedback-board = Отзывы о страницах
feedback-board-lead = Сверху страницы, которые за три месяца чаще всего называли бесполезными.
feedback-none = Отзывов пока нет.
feedback-page = Страница
feedback-no-count = Бесполезна
feedback-yes-count = Полезна
feedback-unread = Непрочитанные отзывы
feedback-open = Открыть страницу
feedback-mark-read = Отметить прочитанными
feedback-no-comments = Об этой странице никто не написал.
feedback-new = новый
people-role-survey-keeper = Ответственный за опросы
care-job-surveys = Обновление страниц опросов
care-job-events = Обновление афиши по часам
## Kindergarten queue

people-role-queue-keeper = Ответственный за очередь в детские сады
kinder-title = Очередь в детский сад
kinder-lead = Узнайте место ребёнка в очереди: по городу, по каждому детскому саду и категории. Имена детей не спрашивают и не показывают.
kinder-as-of = Данные очереди обновлены: { $date }
kinder-no-data = Отдел образования ещё не передал порталу данные очереди. Пока узнать место можно на портале egov.kz или по телефону 109.
kinder-number = Номер заявления о постановке на очередь
kinder-number-hint = Указан в уведомлении о приёме заявления.
kinder-or-iin = Или ИИН и дата рождения ребёнка
kinder-iin = ИИН ребёнка
kinder-iin-hint = 12 цифр. Не сохраняется и не попадает в адресную строку.
kinder-born = Дата рождения
kinder-show = Проверить очередь
kinder-fault-nothing = Укажите номер заявления или ИИН и дату рождения ребёнка.
kinder-fault-number = Укажите номер, как в уведомлении: буквы, цифры и дефис.
kinder-fault-born = Укажите дату рождения полностью, например: 14.05.2022.
kinder-fault-iin-length = ИИН состоит из 12 цифр.
kinder-fault-iin-date = Первые цифры ИИН не образуют дату рождения.
kinder-fault-iin-checksum = Последняя цифра ИИН не сходится: в номере ошибка.
kinder-fault-iin-born = Дата рождения не совпадает с датой в ИИН.
kinder-not-found = Такое заявление в очереди не найдено. Проверьте, что вы написали; если заявление подано недавно, дождитесь следующего обновления.
kinder-counts = Детей в очереди
kinder-counts-all = Всего
kinder-more = Что ещё можно сделать
kinder-list = Открытая очередь
kinder-gardens = Детские сады города
kinder-egov = Встать в очередь: egov.kz
kinder-department = Контакты отдела образования
kinder-109 = Справочная служба 109
kinder-answer = Заявление { $number }
kinder-again = Проверить другое заявление
kinder-rank = { $place } из { $of }
kinder-place = Место
kinder-place-city = Место по городу
kinder-place-year = Место среди детей { $year } года рождения
kinder-place-category = Место в категории
kinder-category = Категория
kinder-category-general = Общая очередь
kinder-category-preferential = Льготная категория
kinder-category-priority = Первоочередная категория
kinder-born-year = Год рождения
kinder-applied = Дата заявления
kinder-garden = Детский сад
kinder-by-garden = Место в выбранных детских садах
kinder-by-garden-how = Место среди детей { $year } года рождения: группы набирают по году рождения.
kinder-movement = Как менялось место
kinder-movement-none = Движение станет видно после следующего обновления: пока есть данные только за один день.
kinder-day = Дата данных
kinder-estimate = Ориентировочный срок
kinder-estimate-unknown = Данных для оценки пока недостаточно: нужны сведения за шесть последних полных месяцев и не меньше шести ваучеров. Известно ваучеров для детей { $year } года рождения: { $vouchers }.
kinder-estimate-about = Около { $months } { $months ->
        [one] месяца
        *[other] месяцев
    }
kinder-estimate-range = От { $from } до { $to } { $to ->
        [one] месяца
        *[other] месяцев
    }
kinder-estimate-from = Не меньше { $from } { $from ->
        [one] месяца
        *[other] месяцев
    }
kinder-estimate-how = Как посчитано: за последние шесть полных месяцев детям { $year } года рождения выдано ваучеров: { $vouchers }, из них { $fast } – за три самых быстрых месяца и { $slow } – за три самых медленных. Место { $place } среди детей этого года поделено на оба темпа.
kinder-estimate-note = Срок ориентировочный и меняется по мере освобождения мест.
kinder-voucher = Ваучер
kinder-voucher-given = Ваучер выдан
kinder-voucher-to = { $date }, { $garden }
kinder-vouchers = Ваучеры
kinder-vouchers-of = Ваучеры, выданные детям { $year } года рождения
kinder-vouchers-count = Число ваучеров
kinder-next = Что делать дальше
kinder-next-check = Проверьте данные в очереди: верны ли категория и детские сады. Если есть ошибка, сообщите отделу образования.
kinder-next-address = Если изменились телефон или адрес, обновите их в заявлении на egov.kz.
kinder-next-free = Посмотрите детские сады, где есть свободные места.
kinder-next-ready = Подготовьте документы заранее. Точный перечень назовёт детский сад, обычно это:
kinder-next-go = Обратитесь в детский сад в срок, указанный в ваучере. Если срок пройдёт, место отдадут следующему ребёнку.
kinder-next-bring = Возьмите с собой:
kinder-document-parent = документ, удостоверяющий личность родителя или законного представителя
kinder-document-birth = свидетельство о рождении ребёнка
kinder-document-health = паспорт здоровья ребёнка
kinder-list-lead = Все заявления, ожидающие места, без имён, в порядке городской очереди.
kinder-list-filter = Отбор очереди
kinder-list-count = Заявлений: { $count }
kinder-order-how = Порядок очереди: из каждых четырёх освободившихся мест одно – первоочередной категории, одно – льготной, два – общей очереди. Внутри категории – по дате заявления, затем по номеру. Если в категории никого нет, место переходит к следующей.
kinder-column-number = Номер заявления
kinder-column-iin = ИИН ребёнка
kinder-column-born = Дата рождения
kinder-column-applied = Дата заявления
kinder-column-category = Категория
kinder-column-wishes = Выбранные детские сады
kinder-column-voucher-on = Дата выдачи ваучера
kinder-column-voucher-for = Детский сад по ваучеру
kinder-watch = Следить за местом
kinder-watch-lead = Пришлём письмо, когда место изменится или будет выдан ваучер. Отказаться можно одним нажатием.
kinder-watch-email = Электронная почта
kinder-watch-consent = Даю согласие на обработку адреса почты для этих уведомлений
kinder-fault-consent = Без вашего согласия мы не можем отправлять письма.
kinder-watch-send = Получать письма
kinder-watch-sent = Проверьте почту: мы отправили ссылку для подтверждения. Она действует два дня. Если вы уже следите за этим местом, нового письма не будет.
kinder-watch-confirm = Подтвердить
kinder-watch-confirm-text = Присылать на эту почту письма, когда изменится место заявления { $number }?
kinder-watch-confirmed = Подтверждено: сообщим, когда изменится место заявления { $number }.
kinder-watch-stop = Больше не присылать
kinder-watch-stop-text = Прекратить письма о заявлении { $number } и удалить ваш адрес?
kinder-watch-stopped = Письма прекращены, ваш адрес удалён.
kinder-privacy-data = номер заявления либо ИИН и дата рождения ребёнка
kinder-privacy-purpose = найти место в очереди
kinder-privacy-term = не хранятся, забываются сразу после ответа
kinder-watch-privacy-data = номер заявления и адрес электронной почты
kinder-watch-privacy-purpose = сообщать об изменении места
kinder-watch-privacy-term = до отказа от писем или выдачи ваучера; неподтверждённый адрес удаляется через два дня
kinder-mail-confirm = Подтвердите, что хотите следить за очередью
kinder-mail-confirm-text = Вы попросили сообщать, когда изменится место заявления { $number } в очереди. Чтобы подтвердить, откройте ссылку:
kinder-mail-confirm-otherwise = Если вы об этом не просили, ничего не делайте: адрес будет удалён через два дня.
kinder-mail-place = Место заявления { $number }: { $place }
kinder-mail-place-text = Место заявления { $number } в городской очереди изменилось. Сейчас: { $place }. Было: { $before }.
kinder-mail-voucher = Заявление { $number }: выдан ваучер
kinder-mail-voucher-text = По заявлению { $number } выдан ваучер. Дата: { $date }. Детский сад: { $garden }. Что делать дальше, смотрите на портале:
kinder-mail-gone = Заявления { $number } больше нет в очереди
kinder-mail-gone-text = В последнем списке отдела образования нет заявления { $number }. Причину уточните в отделе образования. Ваш адрес удалён.
kinder-mail-stop = Чтобы больше не получать писем, откройте ссылку:
kinder-gardens-lead = Адрес, телефон, язык воспитания, группы по годам рождения, свободные места.
kinder-gardens-none = Перечень детских садов ещё не заполнен.
kinder-gardens-count = Детских садов: { $count }
kinder-gardens-filter = Отбор детских садов
kinder-gardens-free = Со свободными местами
kinder-district = Район
kinder-district-abay = Абайский район
kinder-district-al-farabi = Аль-Фарабийский район
kinder-district-enbekshi = Енбекшинский район
kinder-district-karatau = Каратауский район
kinder-district-turan = район Туран
kinder-teaching = Язык воспитания и обучения
kinder-teaching-kk = казахский
kinder-teaching-ru = русский
kinder-teaching-en = английский
kinder-ownership = Форма собственности
kinder-public = государственный
kinder-private = частный
kinder-places = Мест
kinder-free = Свободно
kinder-free-of = Свободно / всего
kinder-waiting = Ожидают
kinder-groups = Группы по годам рождения
kinder-point = Координаты
kinder-code = Код
kinder-map = Схема детских садов
kinder-map-text = Схема: точки – детские сады, закрашены те, где есть свободные места, линия их окружает. То же самое ниже – текстом.
kinder-data = Открытые данные
kinder-data-text = Перечень и координаты открыты для любого использования. Дата: { $date }.
kinder-office = Очередь в детские сады
kinder-office-state = Дата данных: { $date }. В очереди: { $waiting }. С ваучером: { $given }.
kinder-office-empty = Данных очереди ещё нет: загрузите список.
kinder-import = Загрузка списка
kinder-import-lead = Сначала файл проверят. Если есть ошибки, ничего не изменится.
kinder-import-hint = XLSX или CSV (UTF-8 или windows-1251), не больше { $size }.
kinder-import-day = На какой день список
kinder-import-day-hint = Этот день показывают на открытых страницах.
kinder-import-file = Файл
kinder-import-send = Отправить на проверку
kinder-import-columns-known = В файле нужны столбцы (столбцы ваучера и дата рождения не обязательны):
kinder-import-of = Файл: { $file }
kinder-import-reading = Файл читается…
kinder-import-checking = Проверено строк: { $done } из { $all }
kinder-import-columns = Названия столбцов незнакомы. Укажите, где что, – мы это запомним.
kinder-import-go-on = Продолжить
kinder-import-nothing = Очередь не изменилась. Исправьте файл и загрузите снова.
kinder-import-failed = Проверка не закончилась. Загрузите файл ещё раз.
kinder-import-again = Загрузить другой файл
kinder-import-fine = Ошибок нет. Посмотрите, что изменится.
kinder-import-rows = Строк в файле
kinder-import-new = Новых заявлений
kinder-import-changes = Изменённых
kinder-import-gone = Выбывших
kinder-import-keep = Сохраняют ваучер, выданный на портале
kinder-import-apply = Применить
kinder-import-changed = После проверки очередь изменилась. Загрузите файл ещё раз.
kinder-import-applied = Список применён.
kinder-import-undone = Загрузка отменена: очередь вернулась в прежнее состояние.
kinder-import-not-last = После загрузки были исправления или ваучеры: чтобы они не пропали, загрузку не отменили.
kinder-import-made = Загружен
kinder-import-count = Заявлений
kinder-import-differences = Изменения
kinder-import-diff = новых { $new }, изменённых { $changed }, выбывших { $gone }
kinder-import-state = Состояние
kinder-import-undo = Отменить
kinder-import-was-undone = отменена
kinder-import-kept = сохранена
kinder-imports = Загрузки
kinder-imports-none = Загрузок ещё не было.
kinder-column-none = нет
kinder-column-missing = Без этого столбца нельзя; один столбец не выбирают дважды.
kinder-choose = Выберите
kinder-fault-day = Укажите сегодняшний или более ранний день.
kinder-fault-file = Выберите файл.
kinder-fault-empty = В файле нет списка: не найдено ни одной строки.
kinder-fault-large = Файл слишком велик: не больше { $size }.
kinder-fault-rows = В файле слишком много строк: не больше 400 тысяч.
kinder-fault-kind = Это не CSV и не XLSX. Сохраните таблицу в одном из этих форматов.
kinder-fault-unreadable = Файл повреждён: прочитать его не удалось.
kinder-report = Ошибки
kinder-report-faults = Ошибок: { $count }, проверено строк: { $rows }.
kinder-report-row = Строка
kinder-report-column = Столбец
kinder-report-problem = Что не так
kinder-report-more = Ещё ошибок не показано: { $count }.
kinder-problem-missing = Ячейка пуста.
kinder-problem-formula = В ячейке формула: поставьте значение.
kinder-problem-broken = Значение ячейки не читается.
kinder-problem-merged = Есть объединённые ячейки: разъедините их.
kinder-problem-number = Это не номер заявления.
kinder-problem-duplicate = Такое же значение есть в строке { $row }.
kinder-problem-date = Неверная дата: пишите в виде 22.11.2026.
kinder-problem-future = Этот день ещё не наступил.
kinder-problem-before-birth = Заявление подано раньше рождения ребёнка.
kinder-problem-old = Ребёнку больше восьми лет: проверьте ИИН.
kinder-problem-category = Такой категории нет: «{ $words }».
kinder-problem-garden = В перечне нет такого детского сада: «{ $words }».
kinder-problem-wishes = Слишком много детских садов: не больше { $most }.
kinder-problem-voucher = Дата и детский сад ваучера указываются вместе.
kinder-application = Исправить заявление
kinder-application-find = Найти
kinder-application-wishes-hint = Коды или названия детских садов через запятую.
kinder-application-reason = Причина
kinder-application-reason-hint = Остаётся в журнале. Не пишите имён детей.
kinder-application-save = Сохранить исправление
kinder-application-remove = Исключить из очереди
kinder-application-saved = Исправление сохранено
kinder-application-removed = Заявление исключено из очереди
kinder-application-history = Что было сделано
kinder-fault-category = Выберите категорию из списка.
kinder-fault-year = Проверьте год рождения.
kinder-fault-wishes = Укажите от одного до десяти известных детских садов.
kinder-fault-reason = Укажите причину: до 500 знаков.
kinder-fault-garden = Выберите детский сад.
kinder-fault-count = Укажите от одного до { $most } мест.
kinder-vouchers-free = Сколько мест
kinder-vouchers-list = Показать, чья очередь
kinder-vouchers-next = { $garden }, { $year }: чья очередь
kinder-vouchers-give = Выдать ваучеры: { $count }
kinder-vouchers-nobody = Эту группу никто не ждёт.
kinder-protocols = Протоколы
kinder-protocol = Протокол выдачи ваучеров № { $number }
kinder-protocol-line = № { $number }: { $garden }, { $year }, ваучеров { $count }
kinder-protocol-signature = Подпись: ____________________
kinder-garden-new = Новый детский сад
kinder-garden-name = Название
kinder-garden-save = Сохранить
kinder-garden-saved = Детский сад сохранён.
kinder-garden-open = принимает детей
kinder-garden-closed = не принимает
kinder-code-hint = До двенадцати знаков: латинские буквы, цифры, дефис. Как в ваших списках.
kinder-groups-hint = По группе в строке: год рождения: мест / свободно. Например: 2022: 25 / 3
kinder-point-hint = Широта и долгота, например: 42.3417, 69.5901. Не знаете – оставьте пустым.
kinder-fault-name = Заполните на казахском: до { $most } знаков.
kinder-fault-code = Код: латинские буквы, цифры и дефис, до двенадцати знаков.
kinder-fault-code-taken = Детский сад с таким кодом уже есть.
kinder-fault-index = Проверьте почтовый индекс.
kinder-fault-district = Выберите район.
kinder-fault-groups = В каждой строке три числа: год рождения, мест, свободно.
kinder-fault-point = Координаты должны быть в районе города: 42.34, 69.59.
kinder-fault-teaching = Отметьте хотя бы один язык.

## Questions and answers
people-role-question-keeper = Ответственный за ответы на вопросы
faq-topics = Темы
faq-topic-other = Другие вопросы
faq-helped = Ответ помог?
faq-own-page = Открыть ответ на отдельной странице
faq-search = Поиск по вопросам
faq-search-words = Какой вопрос вы ищете?
faq-search-find = Найти
faq-search-site = Искать эти слова на всём портале
faq-found = Найдено ответов: { $count }
faq-ask = Задать вопрос
faq-ask-lead = Ответ напишет специалист управления, и мы опубликуем его на портале: он пригодится и другим.
faq-no-appeal = Это не официальное обращение со сроком по закону. Если нужен официальный ответ, отправьте обращение.
faq-to-appeals = Отправить обращение
faq-closed = Сейчас вопросы не принимаются.
faq-topic = Тема
faq-unit = Кому вопрос?
faq-unit-any = Любому
faq-unit-hint = Необязательно.
faq-question = Вопрос
faq-question-hint = До { $most } знаков. Не пишите адресов, телефонов, ИИН и других личных данных: вопрос будет опубликован.
faq-name = Как вас назвать?
faq-name-hint = Необязательно. Имя или псевдоним; можно и без имени.
faq-email-hint = Необязательно. Напишем один раз – когда ответ будет опубликован или решено не отвечать.
faq-consent = Даю согласие на обработку вопроса и на его публикацию без личных данных
faq-send = Отправить вопрос
faq-fault-topic = Выберите тему.
faq-fault-draft = На этот вопрос уже есть черновик ответа: сначала удалите его в редакции.
faq-fault-topic-foreign = У вас нет права писать ответы этой темы: выберите другую.
faq-fault-unit = Выберите из списка или оставьте как есть.
faq-fault-consent = Без вашего согласия мы не можем принять вопрос: поставьте отметку.
faq-asked = Ваш вопрос
faq-asked-waiting = Мы получили ваш вопрос. Специалист прочитает его и подготовит ответ.
faq-asked-answered = Ответ опубликован.
faq-asked-refused = На этот вопрос на портале не ответят.
faq-asked-keep = Сохраните адрес этой страницы: здесь видно, что с вопросом.
faq-asked-mail = Когда ответ будет опубликован, мы сообщим и по электронной почте.
faq-to-answer = Прочитать ответ
faq-all = Все вопросы и ответы
faq-received = Получен
faq-asked-by = Вопрос задал(а): { $name }
faq-mail-answered = Ответ на ваш вопрос опубликован
faq-mail-answered-text = Вы задали вопрос на портале. Ответ на этой странице:
faq-mail-refused = О вашем вопросе
faq-mail-refused-text = Вы задали вопрос на портале. На портале на него не ответят. Причина:
faq-mail-appeal = Если нужен официальный ответ, отправьте обращение:
faq-privacy-data = текст вопроса; по желанию – имя и адрес электронной почты
faq-privacy-purpose = опубликовать ответ и сообщить вам о нём
faq-privacy-term = хранятся { $term } после решения, без решения – { $open }, затем удаляются
faq-office = Вопросы
faq-office-lead = Ваш ответ станет черновиком редакции: его переведут, проверят и опубликуют. Тогда же автор вопроса получит письмо.
faq-desk = Вопросы ждут ответа
faq-answers-of = Ответы: { $item }
faq-filter = Отбор вопросов
faq-state = Состояние
faq-state-waiting = ждёт ответа
faq-state-drafted = ответ готовится
faq-state-answered = ответ опубликован
faq-state-refused = отклонён
faq-none-asked = Таких вопросов нет.
faq-question-of = Вопрос № { $number }
faq-written = Как написано
faq-erased = Текст вопроса и данные автора удалены.
faq-to-draft = Открыть черновик ответа
faq-answering = Ответ
faq-answering-lead = Напишите вопрос и ответ на языке: { $lang }. На другие языки их переведут в редакции; без казахского текста ответ не публикуется.
faq-edited = Вопрос для публикации
faq-edited-hint = Уберите имена, адреса, номера.
faq-answer = Текст ответа
faq-named = Указать имя, которым назвался автор
faq-draft = Создать черновик
faq-refusing = Отказ
faq-reason = Причина
faq-reason-hint = Её увидит автор: напишите, почему и куда обратиться.
faq-refuse = Сообщить об отказе
faq-done-refused = Автору сообщено об отказе.
faq-reuse = Сделать частым вопросом
faq-topics-lead = Частые вопросы стоят по этим темам и в этом порядке.
faq-topic-new = Новая тема
faq-topic-add = Добавить тему
faq-topic-title = Название
faq-topic-count = Ответов
faq-topic-open = Вопросы принимаются
faq-topic-order = Порядок
faq-topic-up = Выше
faq-topic-up-this = Выше: { $name }
faq-topic-down = Ниже
faq-topic-down-this = Ниже: { $name }
faq-topic-remove = Убрать
faq-topic-remove-this = Убрать: { $name }
faq-place = Где стоят ответы
faq-place-hint = Вопросы по теме читают сотрудники с правом на этот раздел.
faq-takes = По этой теме принимаются вопросы
faq-fault-place = Выберите раздел.
## Public discussions

people-role-discussion-keeper = Ответственный за обсуждения
talk-list = Форумы и обсуждения
talk-lead = Выскажитесь о городских делах и проектах актов. У каждого обсуждения есть срок, в конце публикуется итог.
talk-now = Открыты сейчас
talk-soon = Скоро откроются
talk-over = Завершённые
talk-archive = Архив обсуждений
talk-none-now = Сейчас открытых обсуждений нет.
talk-none-over = Завершённых обсуждений пока нет.
talk-none-yet = Пока не опубликовано ни одного обсуждения. Напишите своё мнение в виртуальную приёмную или позвоните по номеру 109.
talk-has-conclusion = Итог опубликован.
talk-one = Обсуждение
talk-kind = Вид
talk-kind-topic = Обсуждение темы
talk-kind-draft = Обсуждение проекта акта
talk-kind-experts = Экспертный круглый стол
talk-kind-conference = Онлайн-конференция
talk-state = Состояние
talk-stand-draft = Черновик, не опубликовано
talk-stand-coming = ещё не началось
talk-stand-open = открыто
talk-stand-live = ответы идут сейчас
talk-stand-closed = завершено
talk-term = Срок
talk-period = { $from } – { $to }
talk-hour = Время ответов
talk-department = Кто проводит
talk-document = Документ
talk-document-open = Открыть проект
talk-experts-only = В этом обсуждении пишут только приглашённые эксперты, читать могут все.
talk-conclusion = Итог обсуждения
talk-text = Обсуждаемый текст
talk-paragraph-comments = Мнения о пункте { $number }: { $n }
talk-paragraph-write = Написать о пункте { $number }
talk-on-paragraph = о пункте { $number }
talk-only-paragraph = Показаны только мнения о пункте { $number }.
talk-all-comments = Показать все мнения
talk-comments = Мнения: { $n }
talk-questions = Вопросы и мнения: { $n }
talk-no-comments = Опубликованных мнений пока нет.
talk-not-yet = Обсуждение ещё не началось. Писать можно будет со дня открытия.
talk-closed-text = Обсуждение завершено, мнения больше не принимаются.
talk-write = Написать мнение
talk-ask = Задать вопрос
talk-answer = Ответить
talk-report = Пожаловаться
talk-expert = Эксперт
talk-official = Официальный ответ
talk-nameless = Имя не указано
talk-refused-count = Не опубликовано из-за нарушения правил: { $n } ({ $reasons }).
talk-renew = Обновить страницу
talk-renewed = Показаны новые ответы.
talk-reason-offensive = брань, оскорбление или угроза
talk-reason-personal = чьи-то персональные данные
talk-reason-advertising = реклама
talk-reason-off-topic = не по теме
talk-reason-unlawful = содержание, запрещённое законом
talk-reason-repeated = повтор того же мнения
talk-rules = Правила обсуждения
talk-rules-lead = Чтобы ваше мнение опубликовали, соблюдайте несколько простых правил.
talk-rules-how = Как это проходит
talk-rules-write = Пока обсуждение открыто, напишите мнение: до { $most } знаков, обо всём тексте или об одном пункте. Имя указывайте так, как хотите.
talk-rules-moderated = До публикации мнение читает модератор. Он не меняет текст: только публикует или отклоняет с указанием причины.
talk-rules-answered = Ответ представителя государственного органа отмечен словами «Официальный ответ».
talk-rules-concluded = После срока публикуется итог. Тем, кто об этом попросил, приходит письмо.
talk-rules-refused = Что не публикуется
talk-rules-count = Сколько мнений и по какой причине не опубликовано, сказано внизу каждого обсуждения.
talk-rules-own = Ваше мнение
talk-rules-own-text = Сохраните адрес страницы, которая откроется после отправки: там видно, что стало с мнением, и там его можно отозвать.
talk-form-lead = До публикации мнение прочитает модератор.
talk-comment-text = Ваше мнение
talk-question-text = Ваш вопрос
talk-text-hint = До { $most } знаков. Ссылки показываются простым текстом. Не пишите личных данных.
talk-name = Ваше имя
talk-name-hint = Необязательно. Будет показано так, как вы напишете.
talk-email = Электронная почта
talk-email-hint = Необязательно. Получите письмо с итогом. Адрес не публикуется, его нужно подтвердить по ссылке из письма.
talk-consent = Согласен на публикацию мнения и обработку указанных данных для этого обсуждения
talk-as-expert = Вы пишете как эксперт: { $name }
talk-answers-to = Ответ на мнение: { $name }
talk-send = Отправить модератору
talk-fault-missing = Напишите, что хотите сказать
talk-fault-consent = Без вашего согласия мы не можем опубликовать мнение: поставьте отметку.
talk-fault-network = Из этой сети за час пришло слишком много мнений. Сохраните текст и отправьте его позже.
talk-fault-mails = На этот адрес уже отправлены письма: посмотрите их или оставьте поле пустым.
talk-own = Ваше мнение
talk-own-waiting = Мнение принято. Оно появится, когда его прочитает модератор.
talk-own-published = Ваше мнение опубликовано.
talk-own-refused = Мнение не опубликовано. Причина: { $reason }. Можно исправить его и отправить снова.
talk-own-refused-only = Ваше мнение не опубликовано.
talk-own-withdrawn = Мнение отозвано, текст и имя удалены.
talk-own-keep = Сохраните адрес этой страницы: здесь и позже будет видно, что стало с мнением.
talk-withdraw = Отозвать мнение
talk-withdraw-text = Текст и имя будут удалены. Восстановить их нельзя.
talk-withdraw-do = Удалить моё мнение
talk-withdrawn = Ваше мнение отозвано.
talk-sent-at = Отправлено
talk-back = Вернуться к обсуждению
talk-report-title = Пожаловаться на мнение
talk-report-reason = Что не так
talk-report-choose = Выберите причину
talk-report-send = Отправить жалобу
talk-report-sent = Спасибо. Модератор посмотрит это мнение ещё раз.
talk-fault-reason = Выберите причину из списка
talk-news = Письмо об итоге обсуждения
talk-news-confirm-text = Когда будет итог обсуждения «{ $title }», мы пришлём одно письмо.
talk-news-confirm = Подтвердить
talk-news-confirmed = Подтверждено. Вы получите письмо, когда будет итог обсуждения «{ $title }».
talk-news-stop-text = Мы не будем писать об обсуждении «{ $title }» и удалим ваш адрес.
talk-news-stop = Не присылать
talk-news-stopped = Ваш адрес удалён, писем не будет.
talk-mail-subject = Обсуждение: { $title }
talk-mail-confirm = Чтобы получить итог обсуждения «{ $title }» письмом, откройте эту ссылку в течение двух дней и подтвердите.
talk-mail-not-you = Если вы об этом не просили, не отвечайте: адрес будет удалён.
talk-mail-conclusion-subject = Итог: { $title }
talk-mail-conclusion = Вы участвовали в обсуждении «{ $title }» и просили сообщить итог.
talk-mail-last = Ваш адрес удалён, писем об этом обсуждении больше не будет.
talk-mail-invited-subject = Приглашение на круглый стол: { $title }
talk-mail-invited = { $name }, приглашаем вас как эксперта в обсуждение «{ $title }». Ваше мнение можно написать по этой ссылке:
talk-mail-personal = Ссылка только для вас, никому её не передавайте. До конца обсуждения можно писать несколько раз.
talk-privacy-data = текст мнения, по желанию имя и электронная почта
talk-privacy-purpose = публикация мнения и сообщение об итоге
talk-privacy-term = опубликованное мнение хранится вместе с обсуждением, его можно отозвать; отклонённое стирается через 90 дней, оставшееся без решения – через год после конца обсуждения, адрес – после письма или через год после конца обсуждения
talk-new = Новое обсуждение
talk-edit = Изменить обсуждение
talk-none-made = Обсуждений пока нет.
talk-title-field = Название
talk-title-in = Название ({ $lang })
talk-lead-in = Вступление ({ $lang })
talk-body-in = Обсуждаемый текст ({ $lang })
talk-body-hint = Разделяйте пункты пустой строкой: они нумеруются сами. В переводах должно быть столько же пунктов.
talk-department-in = Кто проводит ({ $lang })
talk-opens-on = Первый день
talk-opens-hint = С этого дня принимаются мнения.
talk-closes-on = Последний день
talk-closes-hint = Мнения принимаются до конца этого дня. Конференция проходит в этот день.
talk-live-from = Начало конференции
talk-live-to = Конец конференции
talk-live-hint = Только для онлайн-конференции, например: 15:00.
talk-document-field = Адрес проекта на портале
talk-document-hint = Откройте страницу проекта и скопируйте её адрес: /kk/… Если её нет, оставьте пустым.
talk-survey = Голосование к этому обсуждению
talk-survey-none = Без голосования
talk-survey-hint = Один из опубликованных опросов или голосований.
talk-fault-time = Напишите время так: 15:00
talk-fault-hour = Конец должен быть позже начала
talk-fault-document = Напишите адрес страницы портала: /kk/…
talk-fault-uneven = Пунктов должно быть столько же, сколько в казахском тексте
talk-fault-commented = Вид обсуждения, в котором уже пишут, не меняется
talk-fault-numbers = Мнения уже есть: не меняйте число пунктов
talk-fault-over = Последний день уже прошёл: сначала измените срок.
talk-fault-gone = Мнения или пункта, о котором вы пишете, больше нет. Ваш текст сохранён: его можно отправить как мнение обо всём обсуждении.
talk-fault-changed = Обсуждение изменилось с тех пор, как вы открыли страницу. Посмотрите его заново: ваша правка не сохранена.
talk-fault-concluded = Обсуждение с подведённым итогом снова не открывается: не переносите последний день.
talk-fault-replied = На это мнение тем временем ответили иначе. Прочитайте ответ: если отправите снова, ваш заменит его.
talk-done-kept = Обсуждение сохранено.
talk-done-published = Обсуждение опубликовано.
talk-done-closed = Обсуждение закрыто.
talk-done-told = Итог опубликован. Отправлено писем: { $n }.
talk-publish = Опубликовать
talk-remove = Удалить черновик
talk-close = Закрыть досрочно
talk-public-page = Публичная страница
talk-published-count = Опубликовано мнений
talk-refused-number = Отклонено мнений
talk-comments-latest = Последние мнения
talk-comment-number = Мнение
talk-author = Автор
talk-replied-at = Ответ дан
talk-queue = Очередь модератора
talk-queue-count = Ждут модератора: { $n }
talk-queue-lead = Мнение не правят: опубликуйте его или отклоните, выбрав причину. Решение записывается в журнал.
talk-queue-waiting = Ждут публикации
talk-queue-empty = Ожидающих мнений нет.
talk-task-waiting = Новые мнения
talk-task-reported = Мнения с жалобами
talk-reported = Жалобы читателей
talk-reported-for = Жалоба: { $reasons }
talk-settle = Оставить
talk-approve = Опубликовать мнение
talk-refuse = Отклонить
talk-refuse-reason = Причина отклонения
talk-answers-comment = ответ на мнение № { $id }
talk-comment = Мнение № { $id }
talk-comment-published = Мнение № { $id } опубликовано.
talk-comment-refused = Мнение № { $id } отклонено.
talk-comment-settled = Мнение № { $id } оставлено.
talk-comment-replied = Ответ на мнение № { $id } опубликован.
talk-standing-waiting = Ждёт модератора
talk-standing-published = Опубликовано
talk-standing-refused = Отклонено
talk-standing-withdrawn = Отозвано автором
talk-reply = Официальный ответ
talk-reply-text = Текст ответа
talk-reply-hint = Пишите на языке мнения: { $lang }.
talk-reply-by = Кто отвечает
talk-reply-by-hint = Должность или подразделение.
talk-reply-send = Опубликовать ответ
talk-fault-reply = Напишите ответ
talk-journal = Журнал модерации
talk-journal-empty = Решений пока нет.
talk-decision = Решение
talk-decided-by = Кто решил
talk-decided-at = Когда
talk-conclude = Подвести итог
talk-conclude-lead = Итог публикуется на странице обсуждения: какие мнения учтены, какие нет и почему.
talk-conclude-early = Итог подводится после конца обсуждения.
talk-conclude-do = Опубликовать итог
talk-conclusion-in = Итог ({ $lang })
talk-tell = Отправить письма тем, кто просил сообщить: { $n }
talk-tell-about = После отправки адреса удаляются.
talk-invite = Пригласить экспертов
talk-invite-lead = Эксперт получит письмо с личной ссылкой. Его мнение публикуется под именем, которое вы здесь напишете.
talk-invite-name = Имя и должность эксперта
talk-invite-name-hint = Например: Алия Сериковна, архитектор.
talk-invite-do = Отправить приглашение
talk-invited = Приглашение отправлено.
talk-invited-list = Приглашены
talk-invite-withdraw = Отозвать ссылку
talk-invite-withdrawn = Ссылка больше не действует.
talk-fault-expert = Напишите имя: до { $most } знаков
talk-others = Что написали другие
talk-file = Все мнения (CSV)
talk-answers-to-column = Ответ на мнение
talk-paragraph-column = Пункт
talk-text-column = Текст
## wall

people-role-event-keeper = Ответственный за афишу
wall-title = Городская афиша
wall-lead = Ближайшие события в театрах, кино, концертных залах и музеях. Их присылают сами учреждения культуры, портал проверяет и публикует.
wall-none = Ближайшие события пока не опубликованы.
wall-none-found = Таких событий не нашлось. Выберите другой вид, учреждение или месяц.
wall-found = Событий: { $count }
wall-today = Сегодня, { $date }
wall-going-on = Идёт сейчас
wall-filter = Отбор событий
wall-kind = Вид
wall-house = Учреждение культуры
wall-month = Месяц
wall-kind-theatre = Театр
wall-kind-cinema = Кино
wall-kind-concert = Концерт
wall-kind-exhibition = Выставка
wall-kind-festival = Фестиваль
wall-kind-children = Детям
wall-kind-meeting = Встреча, лекция
wall-kind-other = Другое
wall-stage = Состояние
wall-stage-unconfirmed = не подтверждено
wall-stage-waiting = ждёт проверки
wall-stage-published = опубликовано
wall-stage-returned = возвращено на исправление
wall-stage-withdrawn = снято с публикации
wall-archive = Прошедшие события
wall-archive-none = Прошедших событий пока нет.
wall-over = Это событие уже прошло.
wall-all = Вся афиша
wall-soon = Ближайшие события
wall-file-one = Добавить в календарь (файл ICS)
wall-file-all = Добавить список в календарь (файл ICS)
wall-from-until = { $from } – { $until }
wall-free = бесплатно
wall-price = Цена
wall-age = Возрастное ограничение
wall-age-untold = Не указано
wall-site = Страница на сайте учреждения
wall-site-hint = Полный адрес, начиная с https://: страница с программой или билетами. Необязательно.
wall-send = Сообщить о событии
wall-send-lead = Для театров, кинотеатров, музеев и домов культуры. Объявление появится после проверки.
wall-send-button = Отправить на проверку
wall-send-another = Сообщить ещё об одном событии
wall-sent = Объявление принято. Мы отправили вам письмо: подтвердите его в течение двух дней, после этого объявление проверят.
wall-name = Название
wall-about = Описание
wall-about-hint = О чём оно, кто участвует. Абзацы отделяйте пустой строкой.
wall-place = Адрес и зал
wall-place-hint = Напишите так, чтобы посетители нашли.
wall-day = День
wall-from = Начало
wall-until-day = Последний день
wall-until-day-hint = Только для того, что идёт несколько дней, например для выставки.
wall-until = Окончание
wall-until-hint = Если неизвестно, оставьте пустым.
wall-more = Другие дни
wall-more-hint = Если событие повторяется, на каждой строке день и время. Например: 24.12.2026 19:00
wall-price-from = Цена или самая низкая цена, тенге
wall-price-hint = Если бесплатно, напишите 0. Если неизвестно, оставьте пустым.
wall-price-to = Самая высокая цена, тенге
wall-poster = Афиша
wall-poster-hint = Одна картинка: JPG, PNG или WEBP, до 10 МБ. Необязательно.
wall-alt = Что изображено на афише
wall-alt-hint = Одно-два предложения для тех, кто не видит. Обязательно, если есть афиша.
wall-email = Электронная почта для связи
wall-email-hint = На него придут ссылка для подтверждения и решение. Не публикуется.
wall-consent = Отправляю от имени учреждения, согласен на публикацию текста и афиши и на обработку адреса электронной почты
wall-privacy-data = электронная почта для связи
wall-privacy-purpose = подтвердить объявление и сообщить решение по нему
wall-privacy-term = 30 дней после события или возврата объявления; без подтверждения – два дня; запись об отправленном письме – 90 дней
wall-fault-empty = Заполните поле «{ $field }».
wall-fault-long = Поле «{ $field }» слишком длинное: сократите до { $most } знаков.
wall-fault-choose = Выберите из списка: «{ $field }».
wall-fault-day = Укажите день.
wall-fault-clock = Укажите время в виде 19:00.
wall-fault-past = Укажите день в пределах ближайшего года.
wall-fault-order = Окончание должно быть позже начала.
wall-fault-line = Исправьте строку { $number }: напишите предстоящий день в виде 24.12.2026 19:00.
wall-fault-many = В одном объявлении не больше { $most } дней.
wall-fault-price = Напишите цену в тенге целым числом; самая высокая не меньше первой.
wall-fault-site = Напишите полный адрес, начиная с https://.
wall-fault-poster = Приложите одну картинку: JPG, PNG или WEBP.
wall-fault-alt = Опишите словами, что изображено на афише.
wall-fault-consent = Отметьте согласие.
wall-fault-reason = Напишите причину: её прочтёт отправитель.
wall-fault-mails = На этот адрес сегодня отправлено много писем. Даты одного события впишите в одно объявление или продолжите завтра.
wall-fault-changed = Событие изменилось с тех пор, как вы открыли страницу. Посмотрите его заново: ваша правка не сохранена.
wall-own = Ваше объявление
wall-own-sent = Объявление отправлено на проверку. О решении сообщим письмом.
wall-own-confirm-text = Если объявление отправили вы, подтвердите его. После этого его проверят.
wall-own-confirm = Подтвердить объявление
wall-own-waiting = Объявление ждёт проверки. О решении сообщим письмом.
wall-own-open = Открыть опубликованную страницу
wall-own-correct = Исправить и отправить снова
wall-own-withdrawn = Объявление снято с публикации.
wall-own-erase = Удалить отправленное
wall-own-erased = Объявление и адрес вашей электронной почты удалены. Запись об отправленных вам письмах исчезнет через 90 дней.
wall-returned-because = Возвращено на исправление. Причина: { $reason }
wall-mail-confirm = Подтвердите объявление о событии
wall-mail-confirm-text = С этого адреса в городскую афишу отправлено объявление. Если его отправили вы, откройте ссылку в течение двух дней и подтвердите.
wall-mail-confirm-otherwise = Если это не вы, ничего не делайте: через два дня объявление будет удалено.
wall-mail-published = Событие опубликовано
wall-mail-published-text = Объявление «{ $title }» проверено и опубликовано в городской афише.
wall-mail-returned = Объявление возвращено на исправление
wall-mail-returned-text = Объявление «{ $title }» пока не опубликовано. Причина:
wall-mail-returned-next = Исправить и отправить снова можно по ссылке:
wall-waiting = События, которые ждут проверки
wall-waiting-none = Ничего не ждёт проверки.
wall-announced = Опубликованные события
wall-others = Возвращённые и снятые
wall-new = Добавить событие
wall-made = Поступило
wall-language = Язык отправителя
wall-sender = Отправитель
wall-publish = Опубликовать
wall-return = Возврат на исправление
wall-return-button = Вернуть с причиной
wall-reason = Причина возврата
wall-reason-hint = Будет отправлена письмом.
wall-withdraw = Снять с публикации
wall-remove = Удалить
wall-done-saved = Сохранено.
wall-done-published = Событие опубликовано.
wall-done-returned = Событие возвращено на исправление.
wall-done-withdrawn = Событие снято с публикации.
wall-done-removed = Событие удалено.
rating-title = Оценка услуги
rating-of = Оценка услуги: { $title }
rating-lead = Ваша оценка войдёт в общую на странице услуги, написанное прочтёт только ответственный отдел.
rating-question = Как вы оцениваете услугу?
rating-hint = 1 – самая низкая оценка, 5 – самая высокая.
rating-go = Оценить
rating-words = Что понравилось, что улучшить?
rating-few = Средняя оценка появится, когда услугу оценят не меньше { $enough } человек.
rating-mean = Средняя оценка: { $mean } из { $best }. Оценили: { $people }
rating-steps = Как распределились оценки
rating-step = Оценка
rating-sort = Оценка услуги
survey-kind-file = Файл
survey-fault-file-last = Вопрос с файлом может быть один и стоит на последней странице.
survey-files = Файлы из ответов
survey-files-none = Файлов нет.
survey-files-not-public = Файлы не публикуются: их видит только отдел.
survey-file = Имя файла
survey-file-size = Размер
survey-file-answer = Номер ответа
