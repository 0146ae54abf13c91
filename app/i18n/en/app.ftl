## a11y

a11y-access-keys = Access keys
a11y-apply = Apply
a11y-embeds = Embedded media
a11y-font = Typeface
a11y-font-sans = Sans-serif
a11y-font-serif = Serif
a11y-image-hidden = Image hidden: { $alt }
a11y-images = Images
a11y-images-grey = Grey
a11y-images-off = Off
a11y-images-on = On
a11y-letter-spacing = Letter spacing
a11y-line-height = Line height
a11y-more-settings = Spacing, typeface and media
a11y-motion-stop = Stop movement
a11y-new-window = opens in a new window
a11y-ordinary = Ordinary version
a11y-page-opened = Page opened: { $title }
a11y-panel = Display settings
a11y-panel-lead = Choose what makes reading easy for you. Your choice is kept on this device for a year.
a11y-read-aloud = Read aloud
a11y-read-pause = Pause
a11y-read-play = Play
a11y-read-stop = Stop
a11y-read-unavailable = Your device has no voice for this language.
a11y-reset = Reset settings
a11y-scheme = Colour scheme
a11y-scheme-beige = Brown on beige
a11y-scheme-black-on-white = Black on white
a11y-scheme-blue = Dark blue on light blue
a11y-scheme-brown = Green on dark brown
a11y-scheme-default = Site colours
a11y-scheme-white-on-black = White on black
a11y-skip = Skip to main content
a11y-skip-menu = Skip to the menu of sections
a11y-skip-search = Skip to search
a11y-spacing-very-wide = Very wide
a11y-spacing-wide = Wide
a11y-text-size = Text size
a11y-top = Back to top
a11y-value-normal = Normal
a11y-version = Version for the visually impaired

## act

act-adopted = Adopted
act-any-type = All types
act-any-year = All years
act-cited-by = Acts that refer to this one
act-clause-link = Link to clause { $label }
act-download = Download: { $format }
act-downloads = Downloads
act-filter = Filter acts
act-found = { $n ->
    [one] { $n } act found
   *[other] { $n } acts found
}
act-in-force = In force
act-issuer = Issued by
act-list = List of acts
act-no-text = The text of this act has not been entered yet. What is known of it is shown above.
act-none = No such acts. Choose another type or year.
act-number = No. { $number }
act-official = Official text
act-official-link = Open the official text
act-only-in = The text of this act is published only in:
act-part-annex = Annex
act-part-annex-number = Annex { $n }
act-part-appendix = Appendix to the annex
act-part-appendix-number = Appendix { $n } to the annex
act-part-main = Act
act-place = Place of adoption
act-repealed = Repealed
act-repealed-by = Repealed by
act-repealed-on = Repealed on
act-show = Show
act-signatory = Signed by
act-state = Status
act-table = Table of the act
act-type = Type of act
act-type-and-number = Type and number
act-type-code = Code
act-type-decision = Decision
act-type-decree = Decree
act-type-directive = Directive
act-type-government-resolution = Government resolution
act-type-law = Law
act-type-order = Order
act-type-resolution = Resolution
act-year = Year of adoption

## admin

account-title = My account
admin-audit = Audit log
admin-content = Content
admin-desk = My desk
admin-duties = Obligations board
admin-mail = Mail
admin-media = Media library
admin-settings = Settings
admin-structure = Structure
admin-translations = Translations
admin-users = Users
admin-change-password = Change the password
admin-must-change = You signed in with a one-time password. Change it before you start work.
admin-panel = Administration panel
admin-signed-in = Signed in as { $name }

## brand

brand-first-line = Akimat
brand-flag = State Flag of the Republic of Kazakhstan
brand-official = Official internet resource
brand-second-line = of Shymkent City

## carousel

carousel-kind = carousel
carousel-next = Next banner
carousel-play = Start movement
carousel-previous = Previous banner
carousel-title = Useful portals and modules

## common

common-kb = kB
common-lang-en = English
common-lang-kk = Kazakh
common-lang-ru = Russian
common-mb = MB
common-not-translated = This page has not been translated yet. Language of the version shown: { $lang }
common-save = Save

## content

content-address = Address
content-changed = Changed
content-checked = Checked
content-email = E-mail
content-files = Attached files
content-head = Head
content-hours = Opening hours
content-phone = Telephone
content-postal-index = Postal index
content-reception = Reception of citizens
content-sample = Sample
content-sample-note = This is sample content that shows how the site works; it is not about the real city.
content-structure-as-list = The structure as a list
content-structure-drawing = Chart of the structure; the list below says the same
content-unit = Responsible unit
content-update-period = Update period
content-website = Website

## date

date-published = Published
date-updated = Updated

## document

document-date = Date of the document
document-number = Number
document-year = { $year }

## errors

errors-bad-request = The request was not understood
errors-bad-request-text = The address or what was sent is malformed. Check the address or use the search.
errors-forbidden = Access to this page is restricted
errors-forbidden-text = You do not have the right to open this page.
errors-not-found = Page not found
errors-not-found-text = The page may have been removed or its address may have changed. Use the search or the site map.
errors-reference = Error number: { $number }. Please give it when you contact the help desk.
errors-server = Something went wrong
errors-server-text = We have been told. Please try again in a few minutes.
errors-unavailable = The page is temporarily unavailable
errors-unavailable-text = All published pages can be read; this one will open again in a few minutes.

## event

event-none = No coming events have been announced yet.
event-past = Past events
event-when = When
event-where = Where

## footer

footer-address = 10 Nursultan Nazarbayev Avenue, Nursat microdistrict, Karatau district, Shymkent, 160023
footer-emergency = Emergency services
footer-owner = Akimat of Shymkent City
footer-owner-title = Owner of the site
footer-phones = Emergency and trust phones
footer-rescue = Rescue service:
footer-rights = © Akimat of Shymkent City
footer-site = Site and settings
footer-structure = Structure of the site
footer-whole = Show the whole structure of the site

## form

form-err-empty = Fill in the field “{ $label }”
form-err-too-short = Enter at least { $min } characters
form-error-prefix = Error:
form-label-email = E-mail address
form-problem = There is a problem

## gallery

gallery-next = Next picture
gallery-pictures = Pictures of the album
gallery-position = Picture { $n } of { $of }
gallery-previous = Previous picture

## home

home-all = All
home-all-acts = All acts
home-all-contacts = All contacts
home-all-news = All news
home-announcements = Announcements
home-calendar = Calendar
home-contacts = Contacts
home-description = Official website of the Akimat of Shymkent City: appeals, receptions, state services, documents and news.
home-documents = Newly adopted documents
home-languages = Language of the home page
home-map = Open the map of Shymkent
home-news = News
home-no-announcements = There are no announcements now.
home-reception = The Akim’s reception
home-reception-text = Submit an appeal, book a personal reception or learn how appeals are considered.
home-title = What do you need?
home-visitors = Visitors to the site:

## indicator

indicator-name = Indicator
indicator-period = Period
indicator-unit = Unit
indicator-value = Value

## layout

layout-full = Full version
layout-mobile = Mobile version

## link

link-notice = Links on this page open in a new window and lead to sites that do not belong to the akimat.

## nav

nav-about = About the site
nav-breadcrumbs = Breadcrumbs
nav-contents = On this page
nav-home = Home
nav-language = Choose language
nav-login = Log in
nav-logout = Log out
nav-main = Main menu
nav-menu = Menu
nav-next = Next page
nav-page = Page { $page }
nav-pages = Pages of the list
nav-previous = Previous page
nav-register = Registration
nav-search = Search
nav-section-page = Section page
nav-sections = Sections
nav-sitemap = Site map

## news

news-archive = Archive
news-list = List of news
news-more = Latest news
news-none = No news has been published yet.
news-whole-year = Whole year

## page

page-copied = Link copied
page-copy = Copy the link
page-mail = Send by e-mail
page-print = Print

## pending

pending-ask = Write to the akimat
pending-basis = Legal basis
pending-meanwhile = Where to turn meanwhile
pending-phones = Help-desk telephones
pending-preparing = in preparation
pending-search = Search the site
pending-section = Back to the section “{ $section }”
pending-state = State
pending-text = The information named above will appear on this page as soon as it is ready.
pending-title = This page is in preparation
pending-unit = Prepared by: { $unit }.

## period

period-as-needed = as needed
period-as-received = as information comes in
period-daily = every day
period-monthly = every month
period-on-event = after each event
period-permanent = permanent
period-quarterly = every quarter
period-yearly = every year

## search

search-example = For example: kindergarten queue
search-filters-clear = Clear filters
search-how = Type a word: we look for it in the titles of sections, documents, news and other pages.
search-label = Search the site
search-nothing = Nothing found for “{ $q }”
search-nothing-hint = Check the spelling or try other words.
search-place = Section
search-results = { $n ->
    [one] { $n } result found
   *[other] { $n } results found
 }

## sign

sign-in-current = Current password
sign-in-current-wrong = The current password is wrong
sign-in-help = If you have forgotten the password, ask the site administrator.
sign-in-hint = At least { $min } characters
sign-in-lead = Everything on the site can be read without registration. Signing in is for the staff of the site.
sign-in-new = New password
sign-in-not-repeated = The passwords differ
sign-in-password = Password
sign-in-repeat = Repeat the new password
sign-in-submit = Sign in
sign-in-same = The new password must differ from the current one
sign-in-title = Sign in
sign-in-wrong = The e-mail address or the password is wrong

## site

site-name = Akimat of Shymkent City

## sitemap

sitemap-lead = All sections and pages of the site.

## vacancy

vacancy-closed = Closed competitions
vacancy-none = There are no vacancies now.
vacancy-stage = Stage of the competition
vacancy-stage-announced = announced
vacancy-stage-documents = documents are being considered
vacancy-stage-interview = interview
vacancy-stage-result = result announced
vacancy-stage-test = test
vacancy-unit = Unit
vacancy-until = Last day to apply
