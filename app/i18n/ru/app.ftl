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

act-adopted = Дата принятия
act-any-type = Все виды
act-any-year = Все годы
act-cited-by = Акты, которые ссылаются на этот
act-clause-link = Ссылка на пункт { $label }
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
pending-phones = Телефоны справочных служб
pending-preparing = готовится
pending-search = Поиск по сайту
pending-section = Вернуться в раздел «{ $section }»
pending-state = Состояние
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

search-example = Например: очередь в детский сад
search-filters-clear = Сбросить фильтры
search-how = Введите слово: мы ищем в названиях разделов, документов, новостей и других страниц.
search-label = Поиск по сайту
search-nothing = По запросу «{ $q }» ничего не найдено
search-nothing-hint = Проверьте написание или попробуйте другие слова.
search-place = Раздел
search-results = { $n ->
    [one] Найден { $n } результат
    [few] Найдено { $n } результата
   *[other] Найдено { $n } результатов
 }

## sign

sign-in-current = Текущий пароль
sign-in-current-wrong = Текущий пароль неверен
sign-in-help = Если вы забыли пароль, обратитесь к администратору сайта.
sign-in-hint = Не менее { $min } символов
sign-in-lead = Вся информация на сайте открыта без регистрации. Вход нужен сотрудникам сайта.
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
