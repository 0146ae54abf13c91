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
a11y-read-play = Listen
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

act-about = About the act, and files
act-adopted = Adopted
act-any-type = All types
act-any-year = All years
act-cited-by = Acts that refer to this one
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
admin-group-citizens = Citizens
admin-group-content = Content
admin-group-system = System
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
common-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
common-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }

## content

content-address = Address
content-changed = Changed
content-checked = Checked
content-email = E-mail
content-files = Attached files
content-yes = Yes
content-source = Author and source: { $source }
content-provider = Information given by: { $unit }
content-related = Related pages
content-gone = This page has been withdrawn
content-gone-text = There was an entry here once; it has been withdrawn from the site.
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
errors-conflict = Something has changed meanwhile
errors-conflict-text = After you opened the page somebody else changed it, or this was done already. Open the page again and look.
errors-forbidden = Access to this page is restricted
errors-forbidden-text = You do not have the right to open this page.
errors-not-found = Page not found
errors-not-found-text = The page may have been removed or its address may have changed. Use the search or the site map.
errors-reference = Error number: { $number }. Please give it when you contact the help desk.
errors-server = Something went wrong
errors-server-text = We have been told. Please try again in a few minutes.
errors-too-large = What was sent is too large
errors-too-large-text = The form takes less data than was sent. Send a smaller text or file; files go into the media library.
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
form-problem = Correct these errors

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
home-help = Help by phone
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
pending-preparing = in preparation
pending-search = Search the site
pending-section = Back to the section “{ $section }”
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

search-elsewhere = In other languages
search-example = For example: kindergarten queue
filter-clear = Clear filters
search-how = Type a word: we look for it in the titles of sections, documents, news and other pages and inside attached documents.
search-label = Search the site
search-nothing = Nothing found for “{ $q }”
search-nothing-hint = Check the spelling or try other words.
search-place = Section
search-results = { $n ->
    [one] { $n } result found
   *[other] { $n } results found
 }
search-similar = No page has all of these words. Similar pages:

## sign

sign-in-current = Current password
sign-in-current-wrong = The current password is wrong
sign-in-hint = At least { $min } characters
sign-in-lead = Everything on the site can be read without registration. Signing in is for the staff of the site and for registered visitors.
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

## newsroom

desk-appeals-overdue = Overdue appeals
desk-appeals-received = Appeals to be registered
desk-appeals-today = Appeals due today
desk-emergencies = Emergency publications waiting to be confirmed
desk-incidents = Open incidents
desk-duties = Overdue obligations
desk-mail = E-mails that were not delivered
desk-nothing-waits = Nothing is waiting for you now.
desk-own = My drafts
desk-returned = Returned to me
desk-review = Waiting for your review
desk-visitors = Visitors booked for today
newsroom-approve = Approve
newsroom-author = Author
newsroom-changed = Changed
newsroom-check = Check of accessibility and duties
newsroom-check-clean = Nothing to mend
newsroom-check-errors = Errors: mend them before the review
newsroom-check-warnings = Warnings
newsroom-choice-announced = Announced
newsroom-choice-awarded = Awarded
newsroom-choice-both = Electronic and on paper
newsroom-choice-cancelled = Cancelled
newsroom-choice-decision = Decision
newsroom-choice-documents = Documents accepted
newsroom-choice-dynamic = Dynamic
newsroom-choice-electronic = Electronic
newsroom-choice-foreign = Foreign
newsroom-choice-government-resolution = Government resolution
newsroom-choice-home = Home page
newsroom-choice-interview = Interview
newsroom-choice-item = Its own page only
newsroom-choice-law = Law
newsroom-choice-local = Local
newsroom-choice-national = National
newsroom-choice-order = Order
newsroom-choice-paper = On paper
newsroom-choice-periodic = Periodic
newsroom-choice-permanent = Permanent
newsroom-choice-planned = Planned
newsroom-choice-proactive = Proactive
newsroom-choice-resolution = Resolution
newsroom-choice-result = Result
newsroom-choice-review = Bids under review
newsroom-choice-test = Test
newsroom-compare = Compare with the one before
newsroom-compare-same = There is no difference
newsroom-compare-title = Differences of versions { $from } and { $to }
newsroom-confirm = Confirm before you send it to review
newsroom-confirm-clear = The text is clear
newsroom-confirm-complete = The information is complete
newsroom-confirm-emergency = Confirm the emergency publication
newsroom-confirm-needed = Tick this confirmation
newsroom-confirm-rights = Nobody else’s rights are infringed
newsroom-confirm-timely = The information is up to date
newsroom-conflict = Somebody else saved this entry while you were writing. Your text below is not lost. Look at their change in the history first. If you save again, your text becomes a new version and theirs stays in the history.
newsroom-create = Begin
newsroom-details = Facts
newsroom-discard = Drop the draft
newsroom-delete = Delete
newsroom-undelete = Bring back
newsroom-deleted = Deleted
newsroom-deleted-text = This entry is deleted. It can be brought back within 90 days.
newsroom-done = Done
newsroom-done-approved = Approved and published on the site
newsroom-done-confirmed = The emergency publication is confirmed
newsroom-done-deleted = The material is deleted
newsroom-done-discarded = The draft is dropped
newsroom-done-restored = The old version is the draft again
newsroom-done-returned = Returned to the editor
newsroom-done-saved = Saved
newsroom-done-scheduled = Approved, to be published at the set time
newsroom-done-submitted = Sent to review
newsroom-done-taken-back = Taken back to the draft: correct the text and send it again
newsroom-done-undeleted = The deleted material is back
newsroom-done-withdrawn = Withdrawn from the site
newsroom-emergencies = Emergency publications not confirmed
newsroom-emergency = Emergency publication
newsroom-emergency-flag = Published in an emergency and not yet confirmed by a second person. Reason: { $reason }
newsroom-emergency-publish = Publish without review
newsroom-emergency-reason = Reason
newsroom-emergency-tag = Emergency
newsroom-emergency-text = Only when nobody can review and the message cannot wait. The reason is kept in the log, and another reviewer has to confirm it later.
newsroom-fault-choice = Choose from the list
newsroom-fault-date = Check the date: there is no such day
newsroom-fault-email = Give a whole e-mail address, such as name@shymkent.kz
newsroom-fault-file = There is no file “{ $name }” in the library
newsroom-fault-missing = Fill in this field
newsroom-fault-moment = Check the date and time
newsroom-fault-phone = Give the number with its code: +7 and ten digits, or a short number
newsroom-fault-postal-index = A postal index has six digits
newsroom-fault-redirect = Give the address of a page of this site without the language, such as /news
newsroom-fault-table = A table can have at most { $most } rows. Attach a larger one as a file
newsroom-fault-too-long = The text is too long: at most { $most } characters
newsroom-fault-url = Give a whole link, beginning with https://
newsroom-fault-year = Give the year in four digits
newsroom-field-act-key = Address code of the act
newsroom-field-act-type = Type of act
newsroom-field-address = Address
newsroom-field-adopted-on = Date of adoption
newsroom-field-album = Album
newsroom-field-attachments = Attachments
newsroom-field-body = Text
newsroom-field-category = Category code
newsroom-field-checked-on = Link checked on
newsroom-field-class = Kind of information
newsroom-field-consent = Kind and date of consent
newsroom-field-decision = Decision
newsroom-field-documents = Documents needed
newsroom-field-egov-url = Page on egov.kz
newsroom-field-email = E-mail
newsroom-field-ends-at = Ends or valid until
newsroom-field-form = Form of delivery
newsroom-field-from-year = From year
newsroom-field-group = Heading of the group in the list
newsroom-field-happened-on = Date of the event
newsroom-field-head = Head
newsroom-field-hours = Opening hours
newsroom-field-in-force = In force
newsroom-field-is-official = Official statement
newsroom-field-is-proofread = The text has been proof-read
newsroom-field-issued-on = Date of the document
newsroom-field-issuer = Issued by
newsroom-field-number = Number
newsroom-field-official-url = Link to the official text
newsroom-field-parent = Address code of the parent organisation
newsroom-field-period = Period
newsroom-field-phones = Phone numbers
newsroom-field-picture = Picture
newsroom-field-place = Place
newsroom-field-placement = Placement
newsroom-field-portal-url = Page on the public procurement portal
newsroom-field-position = Position in the list
newsroom-field-post = Post
newsroom-field-postal-index = Postal index
newsroom-field-price = Price
newsroom-field-provider = Unit that gave the information
newsroom-field-provider-head = Post of the head who answers for it
newsroom-field-reach = Reach of the news
newsroom-field-reception = Reception hours
newsroom-field-related = Related pages
newsroom-field-repealed-by = Repealed by
newsroom-field-repealed-on = Repealed on
newsroom-field-result = Result
newsroom-field-signatory = Signed by
newsroom-field-slug = Last part of the address
newsroom-field-source = Author and source (of material by others)
newsroom-field-speaker = Speaker and post
newsroom-field-spoken-on = Date of the speech
newsroom-field-stage = Stage
newsroom-field-standard-url = Link to the service standard
newsroom-field-starts-at = Begins
newsroom-field-status = Status of the information by others
newsroom-field-subject = Subject of the procurement
newsroom-field-summary = Summary
newsroom-field-term = Time needed
newsroom-field-title = Title
newsroom-field-to-year = To year
newsroom-field-topic = Topic
newsroom-field-unit = Unit
newsroom-field-url = Link
newsroom-field-value = Value
newsroom-field-website = Website
newsroom-files = Files
newsroom-filter = Filter
newsroom-first-filling = First filling
newsroom-history = History of versions
newsroom-kind = Kind
newsroom-kind-act = Legal act
newsroom-kind-banner = Banner
newsroom-kind-contact = Contact
newsroom-kind-document = Document
newsroom-kind-event = Event
newsroom-kind-faq = Question and answer
newsroom-kind-indicator = Indicator
newsroom-kind-link = Link
newsroom-kind-news = News item
newsroom-kind-organisation = Organisation
newsroom-kind-page = Page
newsroom-kind-person = Person
newsroom-kind-photo = Photo
newsroom-kind-procurement = Procurement notice
newsroom-kind-service = State-service passport
newsroom-kind-speech = Speech or article
newsroom-kind-vacancy = Vacancy
newsroom-languages = Languages
newsroom-mail-approved = Approved: { $title }
newsroom-mail-approved-text = The reviewer approved “{ $title }”. It is on the site now.
newsroom-mail-scheduled-text = The reviewer approved “{ $title }”. It will be on the site at the time set.
newsroom-mail-returned = Returned for changes: { $title }
newsroom-mail-returned-text = The reviewer returned “{ $title }” for changes. The remark:
newsroom-mail-review = To be reviewed: { $title }
newsroom-mail-review-text = { $name } sent “{ $title }” to review.
newsroom-markdown-hint = Markdown: ## heading, - list, [link](https://…), ![description](media:12)
newsroom-new = New entry
newsroom-no = No
newsroom-none = There is nothing here yet
newsroom-nowhere = No section is assigned to you yet. Ask the administrator.
newsroom-on-site = On the site
newsroom-open-public = Its page on the site
newsroom-optional = (optional)
newsroom-origin = Origin and who answers for it
newsroom-others = This entry is open with others too: { $names }
newsroom-phones-hint = One number a line, such as +7 7252 00 00 00
newsroom-preview = Preview
newsroom-preview-incomplete = Fill in the title and the required fields before the preview
newsroom-reading-none = There is no text in this language.
newsroom-reading-preview = See it with its pictures and details: { $lang }
newsroom-problem-address-index = The address has no postal index
newsroom-problem-consent = The consent of the owner is missing
newsroom-problem-ends-before = It ends before it begins
newsroom-problem-event-date = The event has no beginning
newsroom-problem-field = Not filled in: { $field }
newsroom-problem-heading-jump = Heading levels jump ({ $lang }): { $text }
newsroom-problem-heavy-picture = The picture is heavier than 30 kB: { $text }
newsroom-problem-manual-layout = Hyphens or spaces are set by hand ({ $lang })
newsroom-problem-name-full = Give surname, name and patronymic in full
newsroom-problem-news-date = The date of the event is missing
newsroom-problem-news-place = The place of the event is missing
newsroom-problem-news-result = The result of the event is missing
newsroom-problem-no-alt = A file has no description ({ $lang }): { $text }
newsroom-problem-no-picture = There is no picture
newsroom-problem-no-scan = No scan of the original act is attached
newsroom-problem-no-summary = The news item has no summary
newsroom-problem-no-title = There is no Kazakh title
newsroom-problem-field-not-translated = “{ $field }” is not translated: { $lang }. The Kazakh words stand there instead
newsroom-problem-not-translated = Not translated: { $lang }
newsroom-problem-portal-link = The announcement has no link to the procurement portal
newsroom-problem-proofread = The proof-read mark is missing
newsroom-problem-provider = The unit that gave the information is missing
newsroom-problem-raw-html = HTML markup is not shown on the site ({ $lang })
newsroom-problem-source-status = The status of the material by others is missing
newsroom-problem-table-header = A table has no column headings ({ $lang })
newsroom-problem-title-missing = No title: { $lang }
newsroom-problem-unknown-file = There is no such file in the library: { $text }
newsroom-problem-vacancy-end = The last day to apply is missing
newsroom-problem-vague-link = The words of a link do not say where it leads ({ $lang }): “{ $text }”
newsroom-publish-at = To be published at
newsroom-publish-hint = At once if left empty
newsroom-refusal-errors = Mend the errors that the check found first
newsroom-refusal-languages = This can be published only when the Kazakh and the Russian texts are both complete. Missing: { $missing }.
newsroom-refusal-own = You cannot approve your own change: another person has to look at it
newsroom-refusal-reason = Write the reason in a full sentence
newsroom-refusal-stage = The state of the entry has changed: open the page again
newsroom-related-hint = The last parts of page addresses, with spaces between: for example news
newsroom-remark = Remark
newsroom-remarks = Remarks
newsroom-restore = Restore this version
newsroom-return = Return for changes
newsroom-review = Review
newsroom-save = Save
newsroom-section = Section
newsroom-share = Make a link for somebody without an account
newsroom-shared = This link shows the draft for 7 days. It is shown only now.
newsroom-source-hint = Leave it empty for the akimat’s own material
newsroom-stage = State
newsroom-stage-draft = Draft
newsroom-stage-idle = No changes
newsroom-stage-in-review = In review
newsroom-stage-returned = Returned
newsroom-stage-scheduled = Scheduled
newsroom-steps = Steps
newsroom-submit = Save and send to review
newsroom-take-back = Take back to the draft
newsroom-title-hint = The address of the page is made of the title
newsroom-title-kk = Title in Kazakh
newsroom-unpublish-at = To be withdrawn at
newsroom-version = Version
newsroom-withdraw = Withdraw from the site
newsroom-withdraw-button = Withdraw
newsroom-withdraw-hint = If given, readers are led to this page instead of the notice, such as /news
newsroom-withdraw-notice = Notice to readers
newsroom-withdraw-redirect = Page to go to instead
newsroom-words = Words of the title
newsroom-yes = Yes
## editor

editor-bold = Bold
editor-bullet-list = Bulleted list
editor-cancel = Cancel
editor-check-alt = The file has no description in this language: “{ $text }”
editor-check-footnote = The footnote has no text: { $text }
editor-check-heading-jump = A level of headings is skipped: “{ $text }”
editor-check-link-words = The link does not say where it leads: “{ $text }”
editor-check-table-header = The table has no header row: “{ $text }”
editor-checks = Remarks
editor-column-after = Column after
editor-column-before = Column before
editor-column-delete = Delete the column
editor-conflict = While you were working, { $author } saved a newer version of this page ({ $time }). Your text is kept in this browser.
editor-conflict-keep = Save mine as well
editor-conflict-open = Open the newer version (in a new tab)
editor-conflict-short = there is a newer version of the page
editor-discard = Discard
editor-document = Document
editor-film = Video or audio
editor-footnote = Footnote
editor-header-row = Header row
editor-heading-2 = Heading 2
editor-heading-3 = Heading 3
editor-heading-4 = Heading 4
editor-insert = Insert
editor-italic = Italic
editor-kind-audio = Audio
editor-kind-document = Document
editor-kind-image = Picture
editor-kind-video = Video
editor-library = Media library
editor-library-choose = Choose a file.
editor-library-description = Description
editor-library-files = Files
editor-library-kind = Kind of file
editor-library-search = Search by name
editor-link = Link
editor-link-address = Address
editor-link-remove = Remove the link
editor-link-text = Words of the link
editor-link-wrong = Enter a full address, for example: https://egov.kz
editor-media = File
editor-not-kept = Saved neither on the server nor in this browser. Do not close the page and copy the text.
editor-not-loaded = The list did not load. Try again later.
editor-nothing-found = Nothing found.
editor-offline = Not saved: no connection to the server. The text is kept in this browser and will be sent when the connection is back.
editor-ordered-list = Numbered list
editor-page-search = Search for a page of the portal
editor-pages = Pages of the portal
editor-paragraph = Plain text
editor-paste-files = Upload the file to the library first, then insert it into the text.
editor-paste-pictures = Pictures were left out: upload them to the library and use the button “Picture”.
editor-paste-too-large = The table is too large: a page holds at most 500 rows and 20 columns. Attach it as a file.
editor-picture = Picture
editor-plain-only = This text holds markup that the visual editor cannot keep. Edit it as Markdown, so that nothing is lost.
editor-presence = Also editing this page now: { $names }
editor-quote = Quotation
editor-redo = Redo
editor-refused = Not saved: { $problem }. The text is kept in this browser.
editor-restore = Restore
editor-restore-offer = This browser keeps a text that was not saved ({ $time }). Restore it?
editor-row-after = Row below
editor-row-before = Row above
editor-row-delete = Delete the row
editor-saved = Saved: { $time }
editor-sign-in = Sign in in a new tab
editor-signed-out = Not saved: you are signed out. The text is kept in this browser.
editor-strike = Struck through
editor-table = Table
editor-table-delete = Delete the table
editor-table-tools = Tools of the table
editor-toolbar = Formatting tools
editor-undo = Undo
## duties

duties-lead = What the law wants renewed and how often, and how that stands.
duties-fulfilled = Fulfilled
duties-due-soon = Due soon
duties-overdue = Overdue
duties-never-filled = Never filled
duties-section = Section
duties-item = Item
duties-source = Requirement
duties-language = Language
duties-last = Last publication
duties-due = Due
duties-state = State
duties-share = Share fulfilled
duties-counts = State on { $date }
duties-counts-label = Totals by language
duties-filter = Filter of the duties
duties-by = Group by
duties-by-section = sections
duties-by-unit = responsible units
duties-on = On the day
filter-show = Show
duties-none = No duty fits the filter.
duties-nothing = none
duties-no-unit = No responsible unit
duties-group = { $title }: { $good } of { $all } fulfilled
duties-csv = Download CSV
duties-xlsx = Download XLSX
duties-units = E-mail addresses of the units
duties-units-lead = The weekly digest and reminders go to these addresses. An empty field means no mail.
duties-mail-digest = Duties of the portal: weekly digest
duties-mail-digest-text = { $unit }. The items you answer for, as of { $date }:
duties-mail-counts = { $language }: { $good } of { $all } fulfilled, { $overdue } overdue, { $never } never filled
duties-mail-all-done = Nothing is overdue or empty.
duties-mail-open = To be attended to:
duties-mail-reminder = Duties of the portal: due soon
duties-mail-reminder-text = These items are due to be renewed soon:
duties-mail-escalation = Duties of the portal: overdue
duties-mail-escalation-text = These items were not renewed in time:
duties-mail-line = – { $title } ({ $languages })
duties-mail-line-due = – { $title } ({ $languages }): due { $date }
duties-mail-more = … and { $n } more
duties-mail-board = More on the board of duties:
duties-mail-office = Questions go to the editors: { $email }

## completeness

completeness-title = Completeness of this portal
completeness-lead = How much of what the law wants on this portal is published and renewed in time.
completeness-date = Counted on { $date }
completeness-summary = All sections
completeness-sections = By section
completeness-share = { $share } % ({ $good } of { $all })
completeness-how = An item counts as fulfilled when it has been filled in that language and its date has not passed. Items that are due soon count as fulfilled too.

## translations

translations-lead = Which page exists in which language, and which translations are older than the Kazakh text.
translations-caption = Pages and languages
translations-page = Page
translations-missing = Missing
translations-stale = Out of date
translations-current = Current
translations-since = Kazakh text changed:
translations-edit = Edit
translations-edit-column = Action
translations-everywhere = All sections
translations-whole = { $title }: whole section
translations-filter = Filter of the translations
translations-none = No page fits the filter.
translations-found = Pages found: { $n }

## audit

audit-lead = Every action of the staff: who, when, from where, and what changed. Lines are kept for { $term }.
audit-found = Lines found: { $n }
audit-filter = Filter of the log
audit-who = Who
audit-action = Action
audit-target = Target
audit-action-name = { $code ->
    [view] View
    [create] Create
    [add] Add
    [save] Save
    [change] Change
    [rename] Rename
    [reorder] Reorder
    [order] Reorder
    [move] Move
    [remove] Remove
    [delete] Delete
    [undelete] Undelete
    [deleted] Delete
    [undeleted] Undelete
    [discarded] Discard the draft
    [taken-back] Take back from review
    [restore] Restore
    [restored] Restore
    [replace] Replace
    [upload] Upload
    [describe] Describe
    [erase] Erase data
    [purge] Purge what is past its term
    [submitted] Submit for review
    [approved] Approve
    [scheduled] Schedule
    [published] Publish
    [emergency] Publish in an emergency
    [confirmed] Confirm what was published in an emergency
    [returned] Return for changes
    [withdraw] Withdraw
    [withdrawn] Withdraw
    [remark] Remark
    [note] Internal note
    [share] Share a preview link
    [sign-in] Sign in
    [lock] Lock out
    [invite] Invite
    [set-password] Set a password
    [change-password] Change the password
    [ask-reset] Ask for a password reset
    [ask-email] Ask for another e-mail
    [change-email] Change the e-mail
    [two-step-on] Turn on two-step sign-in
    [two-step-off] Turn off two-step sign-in
    [new-recovery-codes] New recovery codes
    [use-recovery-code] Use a recovery code
    [end-session] End a session
    [end-other-sessions] End the other sessions
    [end-sessions] End all sessions
    [send-link] Send a link
    [close] Close
    [reopen] Reopen
    [open] Open
    [set] Set
    [check] Check
    [on-time] Mark as on time
    [claim] Take up
    [retry] Send again
    [answer] Answer
    [export] Export
    [export-person] Export what is held about a person
    [search-person] Search what is held about a person
    [grant-request] Grant a request about data
    [refuse-request] Refuse a request about data
    [download] Download a file
    [enter] Enter by hand
    [register] Register
    [acknowledge] Acknowledge
    [pass-to-leadership] Pass to the leadership
    [resolve] Resolution
    [sign-receipt] Sign for receipt
    [submit-answer] Submit the answer
    [return-answer] Return the answer
    [place-answer] Place the answer
    [extend] Extend the term
    [forward] Forward
    [refuse] Refuse
    [join] Join
    [contest] Contest
    [rate] Rate
    [add-information] Add information
    [cancel] Cancel
    [cancel-day] Cancel a day
    [change-day] Change a day
    [restore-day] Restore a day
    [outcome] Outcome
    [came] Came
    [missed] Did not come
    [grant] Grant
    [add-question] Add a question
    [change-question] Change a question
    [remove-question] Remove a question
    [results-publicity] Change who sees the results
    [import] Import
    [undo] Undo an import
    [correct] Correct
    [voucher] Issue a voucher
    [reuse] Draft an answer from an appeal
    [draft] Draft an answer
    [publish] Publish
    [return] Return for changes
    [moderate] Moderate a comment
    [reply] Reply to a comment
    [conclude] Conclude
    [settle] Settle a report
    [withdraw-invite] Withdraw an invitation
   *[other] { $code }
}
audit-target-name = { $code ->
    [entry] Material
    [section] Section
    [unit] Unit
    [user] Account
    [setting] Setting
    [behaviour] Behaviour of pages
    [media] File of the library
    [press] Press digest
    [press-mail] Press digest by mail
    [plan] Plan
    [mail] Mail
    [links] Links
    [incident] Incident
    [portal] Portal
    [audit] Audit log
    [group-seat] Editorial group
    [appeal] Appeal
    [appeal-template] Template of answers
    [appeal-review] Review of appeals
    [reception] Personal reception
    [appointment] Booking
    [survey] Survey
    [kindergarten] Kindergarten
    [kindergarten-queue] Kindergarten queue
    [question] Question of a citizen
    [topic] Topic of questions
    [discussion] Discussion
    [event] Event of the wall
   *[other] { $code }
}
audit-from = From
audit-to = To
audit-any = Any
audit-when = When
audit-address = Network address
audit-id = Target number
audit-title = Title
audit-changes = Changes
audit-caption = Newest first
audit-none = No line fits the filter.
audit-no-changes = none
audit-nothing = empty
audit-before = Before
audit-after = After
audit-fields = Fields changed: { $n }

## settings

settings-title = Site settings
settings-lead = Changes show on the site at once and are logged.
settings-completeness = Show the page “Completeness of this portal” to everybody
settings-audit-days = Days the audit log is kept
settings-audit-hint = A whole number from { $min } to { $max }. Older lines are deleted by themselves.
settings-days-wrong = Enter a whole number from { $min } to { $max }
settings-email = E-mail of the editors’ office
settings-email-hint = Named in mails about duties, and told of what is overdue. May stay empty.
settings-email-wrong = Enter an address like name@example.kz
settings-emblem = Emblem

## structure

structure-lead = Names, order and place of sections and items. Old addresses lead on for ever.
structure-names = Names
structure-title = Title ({ $lang })
structure-summary = One sentence about it ({ $lang })
structure-title-missing = Enter the title in this language
structure-too-long = At most { $max } characters
structure-up = Move up: { $title }
structure-down = Move down: { $title }
structure-add = Add an item
structure-add-submit = Add
structure-kind = What it holds
structure-kind-missing = Choose what it holds
structure-kind-page = a page
structure-kind-documents = a list of documents
structure-kind-news = news
structure-kind-persons = people
structure-kind-directory = organisations
structure-kind-contacts = contacts
structure-kind-links = links
structure-kind-gallery = a gallery
structure-kind-faq = questions and answers
structure-kind-calendar = events
structure-kind-statistics = figures
structure-move = Move to another section
structure-target = Section
structure-move-hint = The old address will lead to the new place.
structure-move-submit = Move
structure-remove = Remove the item
structure-remove-text = The item disappears from the site. It can be brought back within 90 days.
structure-remove-submit = Remove
structure-needed = The site needs this item, it cannot be removed.
structure-filled = The law wants this item and something is published in it, so it cannot be removed.
structure-removed = Removed items
structure-removed-text = Can be brought back within 90 days.
structure-restore = Bring back
## accounts

account-citizen = Services for you
account-citizen-text = Your appeals are shown here. Subscriptions and appointments are being prepared.
account-dead-link = This link does not work
account-dead-link-text = The link has been used already or has expired. Ask for a new one.
account-done-name = Your details have been saved.
account-done-own-password = Your new password is saved. Sessions on other devices are ended.
account-done-password = Your new password has been saved. You can log in now.
account-done-registration = Your registration is confirmed. You can log in now.
account-done-sessions = The sessions have been ended.
account-email-wrong = Enter the full e-mail address, for example name@example.kz
account-forgot = Forgot your password?
account-forgot-lead = Enter your e-mail address and we will send you a link for setting a new password.
account-forgot-title = Password recovery
account-lang = Language of letters and of the working area
account-mail-changed = Your password has been changed
account-mail-changed-text = The password of your account on the site has just been changed. If it was not you, recover your password at once and tell the site administrator.
account-mail-greeting = Dear { $name },
account-mail-hello = Hello,
account-mail-ignore = If this letter does not concern you, please ignore it.
account-mail-invitation = Invitation to work on the site
account-mail-invitation-text = The administrator has opened an account on the site for you. To set your password, follow this link:
account-mail-known = You are registered on the site already
account-mail-known-text = Somebody tried to register on the site with your address, but there is an account with it already. If it was you and you forgot your password, recover it by this link:
account-mail-registration = Confirm your registration
account-mail-registration-text = A registration on the site was begun with this address. To complete it, follow this link:
account-mail-reset = Password recovery
account-mail-reset-text = To set a new password, follow this link:
account-mail-term = The link works once, within { $hours ->
    [one] { $hours } hour.
   *[other] { $hours } hours.
 }
account-name = Name
account-name-lang = Name and language
account-name-wrong = Enter the name: letters, spaces and hyphens, 2 to 100 characters
account-other = Log in with another account
account-password-easy = This password is easy to guess. Take several unrelated words or make it longer.
account-password-hint = Several unrelated words will do
account-password-long = Enter at most { $max } characters
account-send-link = Send the link
account-sent = Check your mail
account-sent-text = If there is an account with this address, a letter was sent to it with a link that works for 2 hours. If it does not arrive, look into the spam folder.
account-session-browser = Browser
account-session-end = End
account-session-end-others = Sign out everywhere else
account-session-end-this = End the session: { $browser }
account-session-here = this session
account-session-seen = Last seen
account-session-since = Since
account-session-state = State
account-session-unknown = Unknown browser
account-sessions = Open sessions
account-sessions-caption = Browsers you are signed in with
account-set-password = Set your password
errors-too-many = Too many attempts
errors-too-many-text = Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
mailbox-attempts = Attempts
mailbox-caption = Mails, newest first
mailbox-change = Action
mailbox-created = Created
mailbox-dead = Undelivered
mailbox-delete = Delete
mailbox-delete-this = Delete the mail: { $subject }
mailbox-done = Done.
mailbox-error = Error
mailbox-lead = The outbox of the portal.
mailbox-next = Next attempt
mailbox-none = There are no mails here.
mailbox-recipient = Recipient
mailbox-retry = Send again
mailbox-retry-this = Send again: { $subject }
mailbox-sent = Sent
mailbox-sent-at = Sent at
mailbox-states = State of the mails
mailbox-subject = Subject
mailbox-waiting = Waiting
people-actions = Actions
people-caption = Accounts by name
people-change = Change
people-citizens = Registered visitors
people-close = Close the account
people-closed = closed
people-count = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
 }
people-created = Opened on
people-done = The change has been saved.
people-done-link = A letter with a link has been sent.
people-email-taken = There is an account with this address already
people-end-sessions = End all sessions
people-everywhere = The whole site
people-give = Grant the right
people-grant-there = This right is granted already
people-grant-wrong = Choose a role and a section from the lists
people-invite = Invite a member of the staff
people-invite-lead = They set their password themselves, by a link in a letter that works for 48 hours.
people-last = This is the last active administrator of the site. Appoint another one first.
people-locked = locked for a while
people-never = not yet
people-no-rights = No rights have been granted.
people-none = Nothing was found.
people-open = active
people-reopen = Open the account again
people-rights = Rights
people-rights-caption = Roles and the sections they hold for
people-role = Role
people-role-administrator = Administrator
people-role-registrar = General division officer
people-role-reception-editor = Editor of the virtual reception
people-role-leader = Leader (sets resolutions)
people-role-executor = Executor
people-role-trust-officer = Trust line officer
people-role-press-officer = Press officer
people-role-reviewer = Reviewer (chief editor)
people-role-rubric-keeper = Rubric keeper
people-role-section-editor = Section editor
people-search = Name or address
people-send-again = Send the invitation again
people-send-invitation = Send the invitation
people-send-reset = Send a link for a new password
people-signed-in = Last sign-in
people-staff = Staff
people-state = State
people-two-step = two-step sign-in is on
people-two-step-off = Switch two-step sign-in off
people-where = Where
people-who = Who
people-whole-section = The whole section: { $section }
people-withdraw = Withdraw
people-withdraw-this = Withdraw the right: { $role }, { $place }
register-confirm = Confirm your registration
register-confirm-submit = Confirm
register-confirm-text = Press the button to complete the registration with the address { $email }.
register-consent = I agree to the collection and processing of my personal data for this purpose and this term
register-consent-missing = Without your consent we cannot register you
register-lead = Everything on the site can be read without registration. An account lets you see your appeals, subscriptions and appointments in one place.
register-sent-text = A letter was sent to the address you gave. To complete the registration, follow the link in it within 48 hours.
register-submit = Register
sign-in-locked = Too many failed attempts. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }.
two-step-code = Code
two-step-code-hint = Six digits from the app, or a recovery code
two-step-code-lead = Enter the code from your authenticator app.
two-step-code-title = Second step of signing in
two-step-demanded = Your role demands two-step sign-in
two-step-done-off = Two-step sign-in has been switched off.
two-step-enter = Enter below the six digits that the app shows.
two-step-install = Install an authenticator app on your telephone.
two-step-is-off = Two-step sign-in is off.
two-step-is-on = Two-step sign-in is on.
two-step-lead = Even with your password nobody gets in without the code from your telephone.
two-step-left = Recovery codes left: { $count }
two-step-must = Your role demands two-step sign-in. Switch it on before you start work.
two-step-off-text = To switch it off, enter your password. The recovery codes stop working too.
two-step-qr = QR code for the authenticator app
two-step-recovery = Recovery codes
two-step-recovery-text = The codes are shown only now. Print or copy them and keep them in a safe place: should you lose your telephone, each code lets you in once.
two-step-roles = Who must use two-step sign-in
two-step-roles-lead = People with a role that is ticked cannot enter the working area until they have switched it on.
two-step-roles-legend = Roles
two-step-saved = I have saved the codes
two-step-scan = Scan the QR code with the app.
two-step-settings = Settings
two-step-switch-off = Switch two-step sign-in off
two-step-switch-on = Switch two-step sign-in on
two-step-title = Two-step sign-in
two-step-type = If you cannot scan it, type in the key:
two-step-wrong = The code is wrong or has been used already
## media

media-added = { $n ->
    [one] { $n } file added
   *[other] { $n } files added
 }
media-added-next = Open each picture and write its text alternative in all three languages: a picture cannot be used without it.
media-alt = Alternative text: { $lang }
media-alt-hint = Say in one sentence what is to be seen and why it matters. It is read aloud to people who do not see the picture.
media-back = Back to the library
media-bin = Bin
media-captions-hint = The “File number” on the page of the video or sound.
media-captions-lang = Language of the captions
media-captions-of = Captions of file No.
media-consent = Consent of the owner
media-consent-date = Date of the consent
media-consent-licence = open licence
media-consent-none = not needed
media-consent-oral = oral
media-consent-written = written
media-created = Added
media-credit = Source: { $owner }
media-delete = Delete
media-delete-hint = The file goes into the bin and can be brought back within 90 days.
media-done-deleted = The file is in the bin now.
media-done-poster = The poster is chosen. Press Save to use it.
media-done-replaced = The file was replaced. The former one is in the bin.
media-done-restored = The file is back from the bin.
media-done-saved = The description is saved.
media-deleted = Deleted
media-deleted-kept = The file is removed for good 90 days after it was deleted.
media-details = Description and source
media-err-alt = Write the alternative text: { $lang }
media-err-poster = Enter the number of a picture in the library that has alternative text in three languages
media-err-animation = an animation may have at most 300 kB
media-err-archive = the archive holds programs or files outside its own folder
media-err-bomb = the archive unpacks into too much data or holds too many files
media-err-broken = the file is damaged and cannot be read
media-err-captions = Enter the number of a video or sound of the library
media-err-consent = Choose how the owner gave consent
media-err-date = Enter the date of the consent
media-err-duplicate = this file is in the library already
media-err-empty = the file is empty
media-err-encoding = the text is not in UTF-8; save it in this encoding
media-err-encrypted = the archive is protected by a password and cannot be checked
media-err-large = the file is too large. Largest size allowed: { $max }
media-err-long = The text must be { $max } characters or fewer
media-err-macros = the document holds macros; save it without them
media-err-markup = the file holds a script or a web page
media-err-nested = an archive must not hold another archive
media-err-owner = Name the owner of the material
media-err-percent = Enter a whole number from 0 to 100
media-err-pixels = the picture has more than 50 megapixels
media-err-polyglot = another file is hidden in this one
media-err-svg = the drawing holds scripts, foreign content or links to other addresses
media-err-svg-large = a drawing may have at most 30 kB; save it as PNG or JPG
media-err-type = this type of file is not accepted. Types allowed: jpg, png, gif, webp, svg, doc, docx, xls, xlsx, ods, odt, txt, rtf, pdf, csv, zip, rar, mp3, ogg, m4a, wav, mp4, webm, vtt
media-err-used = The file is used on pages and cannot be deleted. First take it off these pages.
media-fixed = Published pages show this file, so you cannot change it alone. Upload the new file as another one and put it into the page: the change is then reviewed as usual. An administrator can change the file itself.
media-focal-hint = The point that must stay visible when the picture is cut: 0 is the left edge, 100 the right one.
media-focal-x = Main point from the left, %
media-focal-y = Main point from the top, %
media-poster = Poster of the video: picture No.
media-poster-hint = This picture is seen in lists and until the video plays. Leave empty for no poster.
media-poster-pick = Choose the poster in the library
media-format = Format and size
media-found = { $n ->
    [one] { $n } file found
   *[other] { $n } files found
 }
media-kind = Kind
media-kind-all = All kinds
media-kind-audio = Audio
media-kind-captions = Captions
media-kind-document = Documents
media-kind-picture = Pictures
media-kind-video = Video
media-lacks-alt = No alternative text
media-lacks-alt-lead = The picture cannot be used yet: write its alternative text in Kazakh, Russian and English.
media-markdown = Code for the text
media-nothing = There are no files here.
media-number = File number
media-original = Open the original
media-owner = Owner of the material
media-owner-hint = Readers see it beside the material when it is not our own.
media-pick = Choose a file
media-pick-unready = Not usable yet: no alternative text
media-refused = These files were not accepted
media-replace = Replace the file
media-replace-file = New file
media-replace-hint = Pages show the new file at once; the old one goes into the bin.
media-restore = Restore
media-search = Name, description or words of a document
media-status = Whose material it is
media-status-own = our own
media-status-state = of a state body
media-status-third = of a third party
media-upload = Add files
media-upload-hint = Several at once are possible. Pictures up to 15 MB, documents up to 50 MB, audio and video up to 200 MB.
media-upload-submit = Upload
media-uses = Where the file is used
media-uses-none = The file is not used anywhere.

## editorial

duties-class = Class of information
duties-class-dynamic = dynamic
duties-class-periodic = periodic
duties-class-permanent = permanent
duties-fresh = Dynamic material to be renewed by
duties-month = Month
duties-month-count = Publications and updates in the month
duties-month-csv = Monthly report of the units (CSV)
duties-month-enough = enough
duties-month-few = fewer than { $least }
duties-month-few-units = { $n ->
    [0] no unit has fewer than two
    [one] { $n } unit has fewer than two
   *[other] { $n } units have fewer than two
 }
duties-month-items = Items
duties-month-title = Publications of the units, { $month }
duties-only-stale = Only dynamic material untouched for more than three working days
duties-overdue-by-unit = Overdue items by responsible unit and update period
duties-people = Responsible staff
duties-stale = not renewed
duties-stale-since = was to be renewed by { $date }
duties-static = static
duties-static-or-dynamic = Static or dynamic
group-act = Approving act
group-act-date = Date of the approving act
group-act-missing = Give the number and date of the act that approved the person
group-act-number = Number of the approving act
group-caption = Staff responsible for placing information
group-complete = The list is complete: every section has an editor and every seat is held.
group-date-wrong = Choose a date or enter it as YYYY-MM-DD
group-edit = Change a seat of the group
group-from = Valid from
group-holder = Member of staff
group-holder-hint = The list holds everybody with rights. If somebody is missing, open an account and give the rights first.
group-holder-wrong = Choose somebody from the list
group-in-force = in force
group-lack-account = Closed account: { $name } ({ $position })
group-lack-holder = Not appointed: { $position }
group-lack-item = Item without an editor: { $item }
group-lack-seat = Works on content without being on the list: { $name }
group-lack-section = Section without an editor: { $section }
group-lack-sections = Nobody assigned a section to { $name }
group-lacks = { $n ->
    [one] { $n } thing is missing
   *[other] { $n } things are missing
 }
group-lead = Officials and specialists who manage and fill the sections of the site: who, which sections, and by which act.
group-new = Add a seat
group-over = over
group-position = Position
group-position-missing = Enter the position in Kazakh
group-responsible-editor = Responsible editor
group-role = Role in the group
group-role-wrong = Choose a role from the list
group-seat = Seat
group-seat-in = Seat ({ $lang })
group-section-editor = Section editor
group-sections = Assigned sections
group-site-administrator = Site administrator
group-term = Term
group-term-wrong = The last day cannot come before the first
group-title = Editorial group
group-to = Last day
group-to-come = not in force yet
group-vacant = Nobody
group-workplace = Unit, organisation
office-no-unit = No unit
office-organisation = Organisation
office-organisation-hint = For people outside the units: the city organisation, or the company that runs the site.
office-position = Position
office-title = Place of work
office-too-long = No more than { $max } characters
office-unit-wrong = Choose a unit from the list
plan-as-list = As a list
plan-as-month = As a month
plan-cancel = Cancel
plan-cancelled = cancelled
plan-caption = Measures by day, { $month }
plan-choose = Choose
plan-date = Date
plan-done = done
plan-edit = Change the measure
plan-entry = Published material
plan-entry-hint = One of what is published in this item can be chosen.
plan-entry-wrong = Choose something from the list
plan-filter = Filter of the plan
plan-finish = Mark as done
plan-kind = Kind
plan-kind-announcement = announcement
plan-kind-briefing = briefing
plan-kind-document = document
plan-kind-interview = interview
plan-kind-news = news item
plan-kind-other = other
plan-kind-page = page update
plan-kind-video = video
plan-kind-wrong = Choose a kind from the list
plan-late = Overdue from earlier months
plan-lead = Measures that support the site with information: what is published, when, and who sees to it.
plan-measure = Information measure
plan-month = Month
plan-months = Months
plan-new = Plan a measure
plan-next = Next month
plan-no-entry = Without material
plan-none = Nothing is planned for this month.
plan-overdue = overdue
plan-own = Mine
plan-planned = planned
plan-previous = Previous month
plan-reopen = Plan it again
plan-responsible = Responsible person
plan-responsible-foreign = This person has no rights in the section
plan-responsible-hint = Somebody who may write or approve in the section.
plan-responsible-wrong = Choose the responsible person from the list
plan-section = Section or item
plan-section-wrong = Choose a section or item from the list
plan-state = State
plan-title = Editorial plan
plan-title-missing = Enter what is planned
workdays-hint = One day a line. 12-16 is a yearly holiday (MM-DD): on a weekend it gives the next working day off; =01-07 is yearly and never moved; 2027-05-17 is a day off in that year only, for example Kurban Ait; +2027-05-22 is worked although it is a weekend. Notes may follow a # sign.
workdays-lead = Terms in working days are counted by this list. Saturday and Sunday are days off.
workdays-list = Holidays and days off
workdays-off = Days off on weekdays in { $year }
workdays-title = Calendar of working days
workdays-wrong = Line { $line } was not understood. Follow the examples; the list holds no more than { $max } lines
## sites

sites-title = Sites of organisations
sites-lead = Organisations of the city with a site of their own inside the portal.
sites-none = No organisation has a site yet.
sites-menu = Menu of the site: { $site }
sites-front = Front page of the site
sites-front-summary = The main facts about the organisation.
sites-news-summary = News and announcements of the organisation.
sites-contacts = Contacts
sites-contacts-summary = Address, telephones and working hours.
sites-newest = Latest publications
sites-empty = The organisation has not published anything about itself yet.
sites-closed = The site is closed
sites-closed-text = The site of this organisation is no longer kept: { $site }.
sites-admin-lead = Each site has a front page, a menu and editors of its own. Rights are given on the page of an account.
sites-open = Open a site
sites-name = Organisation
sites-address = Address
sites-state = State
sites-state-open = open
sites-state-closed = closed
sites-slug = Name in the address
sites-slug-hint = Small Latin letters, digits and hyphens. When it is changed, the old address leads to the new one.
sites-slug-wrong = Enter 2 to 60 characters: small Latin letters, digits and hyphens between them
sites-slug-taken = Another site has this name
sites-no-unit = Not given
sites-arrange = Arrange the menu of the site
sites-content = Content of the site
sites-close = Close the site
sites-close-text = The pages of the site leave the portal. Nothing is deleted: the site can be opened again.
sites-reopen = Open the site again
## reorder

reorder-hint = To move an item, drag it by its handle. On the keyboard: the up or down arrow on the handle, Alt and an arrow anywhere in the row.
reorder-handle = Move: { $title }
reorder-moved = { $title }: position { $n } of { $total }
reorder-saved = The new order is saved.
reorder-failed = The new order was not saved, the former one is back. Reload the page and try again.
## forms
forms-act-explanation = Explanation of the act
forms-acts-none = No such act was found. Check number, date or words.
forms-acts-number = Number of the act
forms-acts-search = Search acts by number, date and words
forms-acts-words = Words of the title
forms-banner-always = Permanently
forms-banner-ends = Until when
forms-banner-ends-hint = Only for a temporary banner: at this moment it leaves the site by itself
forms-banner-size = All banner pictures of one place have one size: { $home } pixels on the home page, { $item } on their own page. A larger picture is cropped around its focal point.
forms-banner-until = Until a set date
forms-compare-alike = { $n ->
    [one] { $n } line unchanged
   *[other] { $n } lines unchanged
 }
forms-compare-lead = The old version is on the left, the new one on the right. Removed words are struck through, added words are underlined.
forms-compare-live = Differences from the site
forms-compare-version = Version { $number }: { $author }, { $moment }
forms-confirm-impartial = The material gives the official position and no personal assessments of the staff
forms-confirm-safe = The material is no threat to the security of persons, society or the state
forms-confirm-unrestricted = The material and its files hold no restricted information, including information kept for official use
forms-done-picked = The chosen file is in the form. Now save the material.
forms-done-remarked = The remark was sent
act-execution = State of execution
forms-field-execution = State of execution
forms-field-explanation = Explanation of the act
forms-field-shown = How long the banner is shown
forms-field-theme = Topic (field of activity)
forms-files-changed = Since the material was submitted, these of its files were changed in the library:
forms-files-seen = I have looked at the changed files
forms-mail-remark = Remark: { $title }
forms-mail-remark-text = { $name } wrote about “{ $title }”:
forms-no-file = No file chosen
forms-pick-back = Back to the material without choosing
forms-pick-file = Add a file
forms-pick-other = Choose another picture
forms-pick-picture = Choose a picture
forms-problem-address = An address in the text has no postal index ({ $lang }): { $text }
forms-problem-banner-end = The temporary banner has no end date
forms-problem-banner-small = The banner picture is too small: { $size } pixels. Choose one of at least { $least } pixels
forms-problem-long-sentence = { $n ->
    [one] A long sentence of { $n } word ({ $lang }): “{ $text }…”
   *[other] A long sentence of { $n } words ({ $lang }): “{ $text }…”
 }
forms-problem-personal-number = The text has a number like an individual identification number: { $text }. Do not publish personal data
forms-problem-phone = A phone number in the text has no city code ({ $lang }): { $text }
forms-problem-restricted = There is a mark of restricted material: “{ $text }”. Such material is not published
forms-problem-restricted-file = A file bears a mark of restricted material: { $text }
forms-problem-restricted-named = The text names a mark of restricted material: “{ $text }”. Check that the material itself is open
forms-problem-theme = The news has no theme
forms-refusal-files = Files were changed: look at them, tick the box and approve again
forms-remark = Remark or question
forms-remark-hint = To talk without returning the material: the other side gets an e-mail
forms-remark-send = Send the remark
forms-remove = Remove
forms-theme-administration = Work of the akimat
forms-theme-agriculture = Agriculture and veterinary services
forms-theme-business = Business and investment
forms-theme-construction = Construction and architecture
forms-theme-culture = Culture and languages
forms-theme-digital = Digital development and state services
forms-theme-ecology = Environment and green areas
forms-theme-economy = Economy and budget
forms-theme-education = Education
forms-theme-health = Health care
forms-theme-housing = Housing and utilities
forms-theme-land = Land relations
forms-theme-safety = Safety and emergencies
forms-theme-social = Social protection and employment
forms-theme-society = Domestic policy and youth
forms-theme-sport = Physical culture and sport
forms-theme-transport = Transport and roads
## another address
account-done-email = Your new address is confirmed. Sign in with it from now on.
account-done-email-asked = A letter with a link was sent to the new address. Until you confirm it, the present address stays.
account-email-confirm = Confirm your new address
account-email-confirm-text = Press the button to move your account to the address { $email }.
account-email-hint = This address will get a link for confirmation, the present one a notice
account-email-new = New e-mail address
account-email-now = Present address: { $email }
account-email-same = Your account has this address already
account-mail-moved = The address of your account has been changed
account-mail-moved-text = Your account on the site has been moved to the address { $email }. The address that got this letter no longer signs in. If it was not you, tell the site administrator at once.
account-mail-moving = Another address was asked for your account
account-mail-moving-text = Somebody asked to move your account on the site to the address { $email }. If it was not you, change your password at once and tell the site administrator.
account-mail-new-address = Confirm your new address
account-mail-new-address-text = Somebody asked to move an account on the site to this address. To confirm it, follow this link:
account-mail-taken-text = Somebody tried to move their account to your address, but there is an account with it already. Nothing in it has changed.
two-step-renew = New recovery codes
two-step-renew-submit = Get new codes
two-step-renew-text = If you are running out of codes, or somebody may have seen them, get new ones. Those before stop working at once. Enter your password to confirm.
## words of documents, captions
words-captions-missing = No captions yet: upload a VTT file and enter the number of this file in it. Without captions the file cannot be shown on a page.
words-captions-lack = Languages without captions: { $langs }. Upload a VTT file for each language and enter the number of this file in it.
words-formats = Texts and tables: doc, docx, odt, rtf, txt, pdf, xls, xlsx, ods, csv. Pictures: jpg, png, gif, webp, svg. Audio and video: mp3, ogg, m4a, wav, mp4, webm, with captions in vtt. Everything else: packed as zip or rar; only zip is published.
words-found = { $n ->
    [one] text found: { $n } letter
   *[other] text found: { $n } letters
}
words-in-documents = In documents
words-none = no text in the file, as in a scanned document
words-page-note = The text was read out of the file by a program, without pictures and layout.
words-page-of = Document of the page
words-page-original = Download the file
words-problem-captions = The audio or video has no captions: “{ $text }”. Upload a VTT file to the library and enter the number of the audio or video in it
words-problem-captions-lang = The audio or video has no captions ({ $lang }): “{ $text }”
words-problem-rar = Readers are given archives as zip only. Repack the file: “{ $text }”
words-read-as-text = Text version
words-read-as-text-of = Text version: { $name }
words-submission = Texts are prepared in Times New Roman, Arial or Verdana, size 14, ordinary line spacing. On the site they take its own style.
words-title = Text for the search
words-unreadable = text not read: the file is damaged, protected by a password or too complex
words-waiting = the text is being read
## appeals
privacy-appeal-data = Your name, the address for the answer, phone, your text and files
privacy-appeal-purpose = to consider the appeal and to answer it
privacy-appeal-term = { $term } after the appeal is closed, then they are erased
appeals-answers = Questions and answers
appeals-answers-lead = Answers to residents’ questions. Names and addresses are not published.
appeals-answers-filter = Filter of the answers
appeals-answers-none = No answers have been published here yet.
appeals-topic-any = All topics
appeals-add = Add to the appeal
appeals-add-text = What do you want to add?
appeals-rate = Rate the answer
appeals-rating = { $n } of 5
appeals-contest = I disagree with the answer
appeals-contest-text = Write why. An answer is contested only once: the appeal goes to the leadership again.
appeals-withdraw = Withdraw the appeal
appeals-fault-rating = Choose a rating.
appeals-signpost = Appeals are taken through the national portals now. There you also see where your answer is.
appeals-signpost-eotinish = Write an appeal on the e-Otinish portal
appeals-signpost-egov = The e-government portal
appeals-journal = Incoming journal
appeals-journal-lead = Appeals: { $count }, overdue: { $late }.
appeals-journal-filter = Filter of the journal
appeals-journal-none = There are no appeals here.
appeals-journal-number = Number in the journal
appeals-journal-number-hint = Only if the office keeps another journal too.
appeals-state-any = Any state
appeals-kind-short = Kind
appeals-topic-short = Topic
appeals-subject-short = Subject
appeals-phone-short = Phone
appeals-publish-short = May be published
appeals-yes = yes
appeals-no = no
appeals-due = Due
appeals-due-today = today
appeals-due-in = { $days ->
    [one] one day left
   *[other] { $days } days left
 }
appeals-due-over = { $days ->
    [one] one day late
   *[other] { $days } days late
 }
appeals-reply-to = Answer goes to
appeals-reply-nowhere = not given: the answer is seen by number and code
appeals-nameless = no name given
appeals-steps = Next steps
appeals-steps-none = Nothing is asked of you now.
appeals-step-register = Register in the journal
appeals-step-acknowledge = Mark as registered and tell the applicant
appeals-step-pass = Hand to the leadership
appeals-step-resolve = Set the resolution and name the executor
appeals-step-sign = Sign for it
appeals-step-submit = Hand the answer to the editor
appeals-step-place = Place the answer and tell the applicant
appeals-step-return = Give the answer back to the executor
appeals-step-extend = Set the longer term
appeals-step-forward = Pass on to another body
appeals-step-refuse = Leave without consideration
appeals-step-join = Join to an earlier appeal
appeals-step-add = Information was added
appeals-step-rate = The answer was rated
appeals-step-contest = The answer was contested
appeals-actor-portal = the portal
appeals-actor-applicant = the applicant
appeals-leader = Leader
appeals-executor = Executor
appeals-resolution = Text of the resolution
appeals-reason = Reason
appeals-other = Number of that appeal
appeals-public-hint = The applicant agrees to publication. Put question and answer into words without name, address or phone. If it cannot be published, tick “Do not publish the answer”.
appeals-public-question = Question for everybody
appeals-public-answer = Answer for everybody
appeals-fault-needed = Fill this in: up to { $most } characters.
appeals-fault-leader = Choose the leader.
appeals-fault-executor = Choose the executor.
appeals-fault-other = There is no other appeal with this number.
appeals-mail-subject = Appeal No. { $number }
appeals-mail-receipt = We have received your appeal. Number: { $number }. Secret code: { $code }. Do not share the code with anyone.
appeals-mail-registered = Your appeal has been registered for consideration.
appeals-mail-extended = The time for considering your appeal has been extended: a further check is needed.
appeals-mail-answered = Your appeal has been answered.
appeals-mail-forwarded = Your appeal has been passed on to another body:
appeals-mail-refused = Your appeal has been left without consideration. The reason:
appeals-mail-joined = Your appeal has been joined to your earlier one on the same matter.
appeals-mail-track = You can follow your appeal with the number and the code on this page:
appeals-mail-new = Appeal No. { $number } has come in to the virtual reception.
appeals-mail-new-subject = New appeal No. { $number }
settings-takes-appeals = Appeals are taken on the portal itself
appeals-title = Write to the akimat
appeals-lead = Send an appeal, a proposal, a question or a complaint. You get a number and a secret code at once: with them you can follow your appeal at any time.
appeals-how = How an appeal is considered
appeals-how-receipt = You get a number and a code the moment you send it.
appeals-how-registered = Within { $days ->
    [one] one day
   *[other] { $days } days
 } we tell you that it is registered for consideration.
appeals-how-answer = We answer within { $days ->
    [one] one day
   *[other] { $days } days
 } of registration; where the leader finds that more has to be looked into, within { $more ->
    [one] one day
   *[other] { $more } days
 }, and we tell you so.
appeals-procedure = The whole procedure
appeals-track = Check the progress of your appeal
appeals-choose = Choose
appeals-kind = What do you write?
appeals-kind-appeal = Appeal
appeals-kind-proposal = Proposal
appeals-kind-question = Question to the City Akim
appeals-kind-complaint = Complaint
appeals-kind-health-care = Proposal on health care
appeals-kind-corruption = Report of corruption (trust line)
appeals-topic = What is it about?
appeals-topic-roads = Roads and streets
appeals-topic-transport = Public transport
appeals-topic-utilities = Water, heating, power, gas
appeals-topic-housing = Housing
appeals-topic-improvement = Public spaces and cleanliness
appeals-topic-ecology = Environment
appeals-topic-land = Land and construction
appeals-topic-education = Education, schools, kindergartens
appeals-topic-health = Health care
appeals-topic-social-protection = Social protection
appeals-topic-employment = Work and employment
appeals-topic-business = Business
appeals-topic-culture = Culture, language, sport
appeals-topic-order = Public order and safety
appeals-topic-other = Something else
appeals-subject = In short, about what
appeals-subject-hint = For example: “Street lamps are out on Kunayev street”.
appeals-text = Your text
appeals-text-hint = Write what happened, where and when, and what you expect. Up to { $most } characters.
appeals-name = Your full name
appeals-name-hint = A report of corruption may come without a name.
appeals-reply = Where should the answer go?
appeals-reply-email = By e-mail
appeals-reply-post = By post
appeals-index = Postal index
appeals-index-hint = Six digits, for example 160000.
appeals-address = Address: city, street, house, flat
appeals-phone = Phone (optional)
appeals-phone-hint = For example: 8 701 000 00 00.
appeals-answer-lang = Language of the answer
appeals-publish = The answer may be published on the portal without my data
appeals-publish-about = A published answer helps other residents too. Name, address and phone are never published. The akimat may also use answers as material for the portal, likewise without personal data.
appeals-consent = I agree that my personal data are processed to consider this appeal
appeals-send = Send the appeal
appeals-fault-name = Write your full name.
appeals-fault-address = Write the address for the answer.
appeals-fault-subject = Write in short what it is about.
appeals-fault-text = Write your text.
appeals-fault-long = Too long: shorten it to { $most } characters.
appeals-fault-short = Write more: at least { $least } characters.
appeals-fault-email = Write the e-mail address like name@example.kz.
appeals-fault-index = Write the postal index in six digits.
appeals-fault-phone = Write the phone number with its code: 8 701 000 00 00.
appeals-fault-kind = Choose what you write.
appeals-fault-topic = Choose what it is about.
appeals-fault-reply = Choose where the answer should go.
appeals-fault-lang = Choose the language of the answer.
appeals-fault-consent = Without your consent the appeal cannot be considered: tick the box.
appeals-receipt = We have received your appeal
appeals-receipt-lead = Write down the number and the code, or print this page: you can follow your appeal only with them.
appeals-receipt-keep = Do not share the code with anyone. This page can be opened for one hour.
appeals-number = Number
appeals-number-hint = For example: 2026-00012.
appeals-code = Secret code
appeals-code-hint = The twelve characters of the receipt, in three groups.
appeals-received-at = Received
appeals-answer-by = Answer due by
appeals-track-lead = Enter the number and the code from the receipt.
appeals-track-show = Show
appeals-track-unknown = There is no such number with this code. Check them against the receipt and try again.
appeals-track-title = Appeal No. { $number }
appeals-state = Status
appeals-way = Progress of the appeal
appeals-answer = Answer
appeals-state-received = received
appeals-state-registered = registered in the journal
appeals-state-acknowledged = marked as registered for consideration
appeals-state-with-leadership = with the leadership
appeals-state-resolved = a resolution was set
appeals-state-with-executor = with the executor
appeals-state-answer-ready = the answer is ready
appeals-state-answered = answered
appeals-state-forwarded = passed on to another body
appeals-state-refused = not considered
appeals-state-withdrawn = withdrawn
appeals-state-joined = joined to an earlier appeal

## behaviour

behaviour-as-site = as on the whole portal
behaviour-carousel = Banners change by themselves
behaviour-counter = The home page shows the visitor counter
behaviour-current = in force
behaviour-hidden = hidden
behaviour-history = Earlier versions
behaviour-in-search = The page takes part in the portal’s search
behaviour-in-sitemap = The page stands in the site map
behaviour-lead = How the pages that visitors see behave. A change takes effect at once.
behaviour-never-changed = Nobody has changed this yet.
behaviour-no = no
behaviour-own = has options of its own
behaviour-own-lead = What is set here holds for this page and everything in it; the rest is as on the whole portal.
behaviour-pages = Single pages
behaviour-pages-lead = Choose a section or page that should behave in its own way.
behaviour-restore = Bring back
behaviour-restore-this = Bring back version { $id }
behaviour-set = Options
behaviour-shown = shown
behaviour-size = Entries on one page of a list
behaviour-size-hint = From { $min } to { $max }. Left empty, each list keeps its own number.
behaviour-size-wrong = Enter a number from { $min } to { $max }, or leave the field empty
behaviour-title = How pages behave
behaviour-tools = Pages end with ways to copy the link, mail it and print
behaviour-versions = Versions of the options, newest first
behaviour-yes = yes

## closure

closure-ambulance = ambulance
closure-close = Close the portal
closure-closed = The portal is closed for the time being
closure-date = Date of the resolution
closure-date-wrong = Enter the date of the resolution; it cannot lie in the future
closure-fire = fire service
closure-gas = gas emergency service
closure-is-closed = The portal is closed by akimat resolution No. { $number } of { $date }. Visitors see only a notice of that.
closure-is-open = The portal is open.
closure-lead = The portal is closed and opened again only by a resolution of the akimat. The staff can sign in to a closed portal too.
closure-number = Number of the resolution
closure-number-wrong = Enter the number of the resolution
closure-open = Open the portal
closure-police = police
closure-rescue = rescue service
closure-text = The official portal of the city of Shymkent is closed for the time being under city akimat resolution No. { $number } of { $date }.
closure-title = Closing and opening the portal
closure-urgent = If you need urgent help, call one of these numbers:

## settings of watching

settings-alert-email = E-mail address of the head of the akim’s office
settings-alert-hint = Word of an abnormal situation goes there at once.
settings-citizen-days = How many days a visitor’s account is kept
settings-citizen-hint = From { $min } to { $max } days after the last sign-in. Then the account is deleted with its personal data.
settings-external-links = Try out links to other sites in published texts as well
settings-policy = Address of the information security policy
settings-policy-hint = A page of the portal (beginning with /) or an https:// address. Forms show a link to it.
settings-policy-wrong = Enter the address of a page of the portal or an https:// address

## incidents

incidents-add = Record an incident
incidents-all = All
incidents-answer = Take on
incidents-answer-this = Take on incident { $id }
incidents-answered = Taken on
incidents-by-contractor = Work of the contractors
incidents-by-contractor-caption = Incidents by contractor; times in hours and minutes
incidents-caption = Abnormal situations, newest first
incidents-clock = The server’s clock jumped
incidents-close = Close
incidents-close-this = Close incident { $id }
incidents-closed = Closed
incidents-contractor = Who works on it
incidents-contractor-of = Who works on incident { $id }
incidents-contractor-wrong = At most { $most } characters
incidents-data = Stored files are damaged
incidents-database = The database does not answer
incidents-detail = What happened
incidents-detail-wrong = Describe what happened in at most { $most } characters
incidents-disk = The disk is nearly full
incidents-form = Forms of the portal do not answer as they should
incidents-job = A background job stopped
incidents-lead = Situations that the portal noticed or the administrator recorded: when they began, who took them on, when they were over.
incidents-longest-answer = Longest until taken on
incidents-longest-close = Longest until closed
incidents-mail = Mails could not be delivered
incidents-mail-closed = Shymkent portal: all clear – { $name }
incidents-mail-closed-text = The abnormal situation of the portal of Shymkent is over: { $name }. It lasted from { $from } to { $until }.
incidents-mail-list = The list of all situations:
incidents-mail-opened = Shymkent portal: abnormal situation – { $name }
incidents-mail-opened-text = An abnormal situation has come up on the portal of Shymkent: { $name }. Time: { $moment }.
incidents-nobody = No notification address is set. Enter it in the site settings.
incidents-none = There were no abnormal situations.
incidents-open = going on
incidents-opened = Began
incidents-other = Recorded by the administrator
incidents-sign-ins = Many attempts to guess passwords
incidents-still-open = Still open
incidents-title = Incidents
incidents-told = Word of an abnormal situation goes at once to { $email }
incidents-what = What happened

## monitoring

monitoring-address = Official address
monitoring-archive = Archive by month
monitoring-archive-none = There are no closed months yet.
monitoring-bad = needs attention
monitoring-by = Sum up
monitoring-by-day = by day
monitoring-by-month = by month
monitoring-bytes = Volume sent, MB
monitoring-changes = Last changes of the configuration
monitoring-computer = computer
monitoring-content-version = Version of the content
monitoring-count = Count
monitoring-detail = Detail
monitoring-devices = Visits by kind of device
monitoring-errors = Failed requests by status
monitoring-failed = Failed requests
monitoring-figures = Figures of the portal’s work
monitoring-files = Files requested
monitoring-filter = Choose a period
monitoring-forms = Use of forms
monitoring-health = Health of the components
monitoring-hosts = Hosts served
monitoring-jobs = Background jobs
monitoring-langs = Page views by language
monitoring-lead = Figures of the portal’s work. Addresses of visitors are not kept: they are counted with a key that changes every day.
monitoring-name = Name
monitoring-none = There are no figures for this period.
monitoring-not-set = not set
monitoring-not-yet = Not checked yet.
monitoring-ok = Successful requests
monitoring-pages = Most opened pages
monitoring-phone = phone
monitoring-probes = Check of the interactive services
monitoring-referrers = Sites that visitors come from
monitoring-robot = search robot
monitoring-second-address = Second address (мем.қаз)
monitoring-seconds-ago = last sign of life { $n } s ago
monitoring-sections = Page views by section
monitoring-state = State of the portal
monitoring-sum = Sum
monitoring-tablet = tablet
monitoring-title = Monitoring
monitoring-took = answered in { $n } ms
monitoring-verdict = State
monitoring-version = Version of the program
monitoring-visits = Visits
monitoring-well = in order
monitoring-when = Period
monitoring-zone-wrong = The official address does not lie in the zone gov.kz.

## link-control

link-control-caption = Links that lead nowhere, the oldest first
link-control-editor = Editor
link-control-external = The texts hold { $n } links to other sites.
link-control-external-tried = They are tried out as well.
link-control-external-untried = They are not tried out; that can be switched on in the site settings.
link-control-lead = The links of published texts are checked once a day.
link-control-mail = Links that lead nowhere:
link-control-missing = the portal has no such page
link-control-none = No broken links were found.
link-control-page = Page
link-control-reason = Reason
link-control-run = Check now
link-control-since = Since
link-control-target = Link
link-control-title = Link control
link-control-unreachable = the site does not answer

## privacy

privacy-consent = Consent
privacy-consent-text = A registration is not accepted without your consent; the time at which you gave it is kept. The data serve no other purpose than the one named here. To close your account, write to the editors of the portal.
privacy-data = Data
privacy-form = Form
privacy-forms = What the forms ask for
privacy-lead = The portal takes personal data only to render a service, and no more than it needs. To read the portal you need not tell anything about yourself.
privacy-password = Request for a new password
privacy-password-data = e-mail address
privacy-password-purpose = to send a link that sets a new password
privacy-password-term = as long as the link works; the note that a letter was sent is kept for 90 days
privacy-policy = Information security policy
privacy-protection = Protection of the data
privacy-protection-text = Passwords and links from letters are kept in a form nobody can read. Only the administrator sees accounts, and what the administrator does is logged.
privacy-purpose = Purpose
privacy-reading = Reading the portal
privacy-reading-text = Public pages set no cookies. If you change the display settings, your choice is kept on your own device. Visitors are counted with a key that is destroyed every day, so nobody can be recognised.
privacy-registration-data = name, e-mail address, password
privacy-registration-purpose = to open your account and to contact you
privacy-registration-term = { $term } after the last sign-in; data of a closed account – { $closed }; a registration that is not confirmed – 48 hours
privacy-sign-in-data = e-mail address, password, name of the browser; the network address only to count failed attempts
privacy-sign-in-purpose = to make sure that it is the owner who signs in
privacy-sign-in-term = until the session ends; the network address is not stored
privacy-term = Term
privacy-title = Personal data

## Parts of the settings

settings-part-reception = Virtual reception
settings-part-letters = Where letters go
settings-part-openness = Openness
settings-part-publishing = Publication
settings-both-languages = Publish only when the Kazakh and the Russian texts are both complete
settings-both-hint = Without this mark a page may be published in Kazakh first, and the other languages offer the Kazakh text. This does not apply to emergency publication.
settings-part-keeping = How long things are kept
settings-counting = How terms are counted
settings-counting-hint = The resolution does not say which days count.
settings-counting-calendar = In calendar days
settings-counting-working = In working days
settings-term-hint = This and the following terms are from { $min } to { $max } days. A new term holds for appeals that come later.
settings-acknowledge = Until the mark “registered for consideration”, days
settings-answer = Until the answer, days
settings-extended = Extended term, days
settings-extended-wrong = The extended term cannot be shorter than the ordinary one
settings-place = Until a finished answer is placed, days
settings-appeal-days = How many days personal data of a closed appeal are kept
settings-appointment-days = How many days after a reception personal data of its visitor are kept
settings-appeal-hint = From { $min } to { $max }. Then only the anonymous record and the statistics remain.
settings-logo = Logo of the city
settings-mark-now = The picture shown now
settings-mark-file = File of the picture
settings-mark-hint = SVG or PNG, up to { $kb } kB. An SVG may hold no scripts and no references to other places. The logo is never shown larger than the emblem.
settings-mark-wrong = Choose an SVG or PNG of up to { $kb } kB without scripts and outside references
settings-mark-send = Replace the picture
settings-mark-remove = Remove the picture

## Export

export-title = Download everything that is published
export-lead = Structure, texts, addresses and files in one open ZIP file: JSON tables and the files themselves. It holds no accounts, drafts, appeals or logs.
export-send = Prepare and download the file
export-hint = With many files this can take some minutes.
## care

care-detail-clock = { $counted } should have passed, { $shown } passed on the clock
care-detail-disk = { $free } free of { $all }
care-detail-mail = undelivered messages: { $n }
care-detail-sign-ins = locked accounts: { $locked }; most failures in a row on one account: { $failures }
care-editor-indent = Indent the list item
care-editor-keys = Keys in the text editor: Alt+F10 for the formatting tools, Ctrl+K for a link, Ctrl+] and Ctrl+[ to indent a list item and take it back, Tab to go on to the next field.
care-editor-outdent = Take the list item back
care-incident-answered = The incident has been taken on.
care-incident-closed = The incident has been marked as closed.
care-incident-recorded = The incident has been recorded.
care-job-clearing = Removal of data past their term
care-job-database = Connection to the database
care-job-appeals = Registration of appeals received while the database was unavailable
care-job-appointments = Reminders of receptions and the waiting list
care-job-duties = Control of the terms of duties
care-job-figures = Collection of the figures
care-job-kindergarten = Word to those who watch the kindergarten queue
care-job-mail = Sending of messages
care-job-publishing = Publication at the appointed time
care-job-visits = Counting of visits
care-job-watch = Watch over the portal
care-links-asked = The check of the links has begun. Open the page again in a while to see what it found.
care-need-address = (required if an address is given)
care-need-announced = (required once the procurement is announced)
care-need-source = (required if a source is given)
care-need-temporary = (required for a temporary banner)
care-need-text = (if there is a text)
care-of-version = version { $number }
care-part-clock = Server clock
care-part-data = Integrity of the stored files
care-part-database = Database
care-part-disk = Disk space
care-part-appeals = Registration of appeals
care-part-forms = Forms of the portal
care-part-jobs = Background jobs
care-part-mail = Delivery of messages
care-part-other = Other
care-part-sign-ins = Sign-in attempts
care-site-closed = The site has been closed.
care-site-opened = The organisation’s site has been opened. Its pages can now be filled and its editors appointed.
care-site-reopened = The site is open again.
## appointments

appointments-accept = Take this time
appointments-add-day = Set a separate day
appointments-appeal = Number of an earlier appeal (optional)
appointments-awaited = awaited
appointments-away = We cannot show the free times just now. Please open this page again a little later, or book by phone: the number is in the schedule.
appointments-back = Back to my booking
appointments-book = Book a personal reception
appointments-book-again = Book another time
appointments-booked = Your reception is booked
appointments-bring = Please bring your identity card and any documents on your question.
appointments-came = Came
appointments-cancel = Cancel the booking
appointments-cancel-day = Cancel one day of receptions
appointments-cancel-day-text = Everybody booked on that day is told the reason by e-mail and their bookings are cancelled. Please phone those who left no e-mail address.
appointments-cancel-lead = The time will go to somebody else.
appointments-cancelled = Your booking is cancelled
appointments-cancelled-short = cancelled
appointments-changed = The schedule was last changed on
appointments-changed-short = Schedule changed
appointments-channel = How it was booked
appointments-channel-office = through the office
appointments-channel-portal = on the portal
appointments-channel-waiting = from the waiting list
appointments-choose-day = Choose a day
appointments-choose-time = Choose a day and a time
appointments-closed = Booking on the portal is off: citizens see the schedule only. The administrator turns it on in the settings.
appointments-closes-hours = How many hours before a reception booking closes
appointments-consent = I agree to the processing of my personal data to arrange the reception
appointments-date-time = Date and time of the reception
appointments-day = Day
appointments-day-empty = There is no reception on this day.
appointments-day-off = no reception
appointments-days = Separate days
appointments-decline = Decline the time offered
appointments-do = Actions
appointments-done-came = Noted that the visitor came: { $number }
appointments-done-missed = Noted that the visitor did not come: { $number }
appointments-done-cancelled = The booking was cancelled: { $number }. If the visitor gave an e-mail address, a letter was sent.
appointments-done-entered = The visitor was booked: { $number }
appointments-done-kept = The schedule was saved
appointments-done-day-kept = The separate day was set
appointments-done-day-dropped = The usual schedule holds for this day again
appointments-done-day-cancelled = The reception of that day was called off. Letters were sent to everybody booked who gave an e-mail address.
appointments-done-own-accepted = You have taken the time that was offered.
appointments-done-own-cancelled = You have cancelled the booking: the time is free again.
appointments-done-own-declined = You have declined the time that was offered.
appointments-done-own-moved = Your reception was moved. The new time is below.
appointments-drop-day = Back to the schedule
appointments-email-hint = Give an e-mail address or a phone. The confirmation, a reminder and a link to cancel come by e-mail.
appointments-enter = Enter by hand
appointments-enter-lead = For people who phone or come. Times already closed to the public can be chosen as well.
appointments-enter-name = Visitor’s name
appointments-enter-email-hint = Take down the visitor’s e-mail or phone. Confirmation and reminder go to the e-mail address.
appointments-enter-subject = Subject of the reception
appointments-enter-subject-hint = One or two sentences as the visitor put it, up to { $most } characters.
appointments-enter-send = Book the visitor
appointments-fault-clock = Give the time as 10:00.
appointments-fault-consent = We cannot book a reception without your consent: please tick the box.
appointments-fault-day = Choose today or a later day.
appointments-fault-enter-name = Enter the visitor’s name.
appointments-fault-enter-subject = Enter what the visitor is coming about.
appointments-fault-enter-way = Enter the visitor’s e-mail address or phone.
appointments-fault-hours = Give at least one time of reception.
appointments-fault-item = Choose a person or an organisation published on the portal.
appointments-fault-langs = Tick at least one language.
appointments-fault-many = Bookings one person may hold with this official: { $most }. You can move the one you have.
appointments-fault-number = Give a number from { $min } to { $max }.
appointments-fault-outcome = Choose whether the visitor came.
appointments-fault-place = Give the place in all three languages.
appointments-fault-slot = A visitor has from { $min } to { $max } minutes, which must fit into the hours.
appointments-fault-subject = Say what your question is.
appointments-fault-taken = This time is no longer free. Choose one of those left; what you typed is kept.
appointments-fault-twice = This entry has a schedule already.
appointments-fault-way = Give an e-mail address or a phone.
appointments-find = Find my booking
appointments-free = free
appointments-from = From
appointments-full = No free times at the moment
appointments-full-text = Join the waiting list: we will e-mail you when a time becomes free.
appointments-held = offered to somebody waiting
appointments-hosts = Who holds receptions
appointments-ics = Add to calendar
appointments-is-hidden = hidden
appointments-is-open = public
appointments-item = Who holds the reception
appointments-item-hint = Officials and organisations published on the portal.
appointments-keep = Keep the address of this page, or the number and the code: with them you can move or cancel the booking.
appointments-lang = Language of messages
appointments-langs = Languages of the reception
appointments-lead = Book a reception with the leaders of the city: choose an official, a day and a time.
appointments-left = Free times: { $n }
appointments-line = Time of reception { $n }
appointments-list = List of visitors
appointments-mail-again = You can choose another time here:
appointments-mail-answer = To take the time or to decline it, open this page:
appointments-mail-booked = Your reception is booked: { $number }
appointments-mail-cancelled = Booking cancelled: { $number }
appointments-mail-key = Number: { $number }. Secret code: { $code }. Do not share the code with anyone.
appointments-mail-manage = To move or cancel the booking, or to add it to your calendar:
appointments-mail-moved = Reception moved: { $number }
appointments-mail-moved-text = Your reception was moved to another time.
appointments-mail-offered = A time for your reception is free
appointments-mail-offered-text = A time you waited for has become free. It is kept for you until { $until }.
appointments-mail-office-text = We are sorry: this reception will not take place.
appointments-mail-reminder = Reminder of your reception: { $number }
appointments-mail-reminder-text = You have booked a personal reception. If you cannot come, please cancel: somebody else will get the time.
appointments-make-open = Publish the schedule and open booking
appointments-mine = My receptions
appointments-missed = Did not come
appointments-month = Month
appointments-month-file = Download the month (CSV)
appointments-monthly =
    { $week ->
        [first] the first { $day } of the month
        [second] the second { $day } of the month
        [third] the third { $day } of the month
        [fourth] the fourth { $day } of the month
       *[last] the last { $day } of the month
    }
appointments-most-open = How many bookings one person may hold
appointments-move = Move to another time
appointments-move-lead = The number and the code stay the same. You keep your present time until the new one is confirmed.
appointments-new-host = Add a schedule
appointments-next = Next free day: { $day }
appointments-next-day = Next reception
appointments-no-days = No day differs from the schedule.
appointments-no-hosts = There is no schedule yet.
appointments-no-line = No reception
appointments-nobody = The schedule is not published yet. Please ask about receptions by phone.
appointments-none-booked = You have no upcoming receptions.
appointments-note = Result of the reception (seen by the office only)
appointments-number = Number of the booking
appointments-number-hint = For example: R2026-00012.
appointments-offer = A time is offered to you
appointments-offer-until = This time is kept for you until { $until }.
appointments-office = Receptions
appointments-official = Official holding the reception
appointments-opens-days = How many days ahead booking opens
appointments-order = How to book
appointments-order-book = Give your name, an e-mail address or a phone, and your question. You get a number and a code at once.
appointments-order-choose = Choose an official and a free day and time.
appointments-order-come = Come at the booked time with your identity card. If you cannot come, use the link to move or cancel the booking.
appointments-other-time = Choose another time
appointments-outcome = Outcome
appointments-phone-office = Phone of the reception office
appointments-phone-short = Phone
appointments-phones = Contact phones for receptions
appointments-place = Place of the reception
appointments-place-hint = Address, floor, room.
appointments-place-in = Place of the reception ({ $language })
appointments-position = Place in the list
appointments-privacy-data = name, e-mail address or phone, your question, and the number of an earlier appeal if you give it
appointments-privacy-purpose = to arrange the reception and to tell you about it
appointments-privacy-term = { $term } after the reception, then they are erased
appointments-public-page = The page for citizens
appointments-reason-hint = The visitor is told the reason by e-mail.
appointments-reception = Personal reception
appointments-schedule = Schedule and rules
appointments-send = Book
appointments-signpost = Booking on the portal is not open yet. Please book by the phone given in the schedule.
appointments-slot = Minutes per visitor
appointments-state = State
appointments-subject = What is your question about?
appointments-subject-hint = One or two sentences, up to { $most } characters.
appointments-subject-short = Question
appointments-time = Time
appointments-times-hint = Time per visitor: { $minutes } minutes.
appointments-timetable = Citizens' reception schedule
appointments-title = Book a personal reception
appointments-topics = Topics dealt with
appointments-topics-in = Topics dealt with ({ $language })
appointments-unknown = No booking has this number and code. Please check both.
appointments-until = Until
appointments-visitor = Visitor
appointments-visitors = visitors: { $n }
appointments-wait = Join the waiting list
appointments-waiting = You are on the waiting list
appointments-waiting-count = Waiting
appointments-waiting-lead = When a time becomes free, people are e-mailed in turn and have up to a day to answer. If you do not answer, that time goes to the next person and you keep your place; after { $most } unanswered letters you leave the list.
appointments-waiting-text = When a time becomes free and it is your turn, we will write to you.
appointments-weekday = Day of the week
appointments-weekly = every { $day }
appointments-weeks = Which week of the month
appointments-weeks-every = Every week
appointments-weeks-first = The first of the month
appointments-weeks-fourth = The fourth of the month
appointments-weeks-last = The last of the month
appointments-weeks-second = The second of the month
appointments-weeks-third = The third of the month
settings-takes-appointments = Receptions are booked on the portal (otherwise it shows the schedule only)
## waiting appeals

appeals-waiting-note = Your appeal is accepted and kept. It gets its register number as soon as the database is back; until then use this interim number with the code.
appeals-waiting-number = Interim number
appeals-waiting-state = Accepted, waiting for registration
incidents-appeals = Appeals are not registered or cannot be read
## office of the reception
office-board = Board of terms
office-board-lead = Overdue: { $overdue }, due today: { $today }, due soon: { $soon }.
office-board-none = There are no open appeals.
office-by-executor = By executor
office-by-unit = By unit
office-open = Open appeals
office-nobody = not assigned yet
office-overdue = Overdue
office-today = Today
office-soon = Soon
office-later = Later
office-new = Enter an appeal by hand
office-new-lead = An appeal that came by post, by phone or at the counter. Give the day on which it truly arrived: all terms count from it.
office-channel = Came by
office-channel-portal = the portal
office-channel-email = e-mail
office-channel-post = post
office-channel-phone = phone
office-channel-counter = the counter
office-date = Date of arrival
office-time = Time of arrival (if known)
office-text-hint = Copy it as the letter has it. Up to { $most } characters.
office-publish = The applicant agrees that the answer is published without personal data
office-consent = The applicant consented to the processing of personal data (in the letter, orally or on paper)
office-enter = Enter and hand out the receipt
office-receipt = The appeal was entered
office-open-appeal = Open the appeal
office-fault-channel = Choose how the appeal came in.
office-fault-date = Give the date of arrival.
office-fault-time = Write the time like 09:30.
office-fault-future = That moment has not come yet.
office-fault-old = A date more than a year ago cannot be entered.
filter-all = All
office-year = Year
office-only-overdue = Only what is overdue
office-rising = rising
office-falling = falling
office-print = Page for printing
office-twins = Earlier appeals like this one
office-twin-sender = From the same applicant.
office-twin-words = { $share } % of the words are the same.
office-twin-both = From the same applicant; { $share } % of the words are the same.
office-join = Join to appeal No. { $number }
office-notes = Internal notes
office-notes-about = Only the staff who work on this appeal see them; the applicant never does.
office-note = New note
office-note-add = Add the note
office-template = Template of an answer
office-insert = Insert the template into the answer
office-fault-template = Choose a template.
office-templates = Templates of answers
office-templates-lead = Texts for frequent questions. The executor inserts one into the answer and edits it.
office-templates-none = There are no templates yet.
office-template-new = New template
office-template-change = Change the template
office-template-remove = Remove the template
office-template-title = Name of the template
office-template-body = Text of the template
office-prepare = Bring the text of the appeal and the answer here
office-pieces = These may be personal data
office-pieces-hint = What is ticked will be hidden. Untick what may be published: a person decides on each.
office-hide = Hide what is ticked
office-fault-personal = The text may hold personal data: hide or keep each.
office-fault-public = Fill in both question and answer (up to { $most } characters), or tick “Do not publish the answer”.
office-what-name = a name
office-what-phone = a phone number
office-what-iin = an IIN
office-what-card = a card number
office-what-email = an e-mail address
office-what-address = an address
office-reviews = Reviews of appeals
office-reviews-lead = The portal counts the figures of each period itself. Here the office may add its own words.
office-review-lead = Write without personal data: the text is published with the review. Left empty, only the figures are shown.
office-person = A person’s data
office-person-lead = Where somebody asks what is held about them, or wants it erased, it is found here. Who looked at what goes into the log.
office-fault-person = Give a number, an e-mail address, a phone number or a name.
office-held = Appeals held: { $count }
office-has-account = There is an account on the portal with this e-mail address.
office-export = Download as JSON
office-erase = Erase the data of appeal No. { $number }
office-erase-about = Letter, answer and notes are erased at once and for good. An open appeal is first marked as withdrawn. Only the count without data and the date of erasure remain.
office-erase-hint = The reason stays in the log: write no names or addresses in it.
office-unpublish = Take down the published answer too
office-mail-until = The answer is due by { $date }.
office-mail-digest-subject = Appeals: { $date }
office-mail-digest = { $date }. Appeals that are overdue, due today and due soon:
office-mail-late-subject = Overdue appeals
office-mail-late = These appeals are overdue:
office-mail-board = Everything is on the board:
office-statistics = Appeals in figures
office-statistics-of = Appeals in figures: { $period }
office-statistics-lead = How many appeals came in, how many were answered, how many are overdue.
office-as-of = As of { $date }.
office-all = All
office-month = Month
office-received = Received
office-answered = Answered
office-on-time = On time
office-late = Answered late
office-otherwise = Closed otherwise
office-in-work = In work
office-overdue-now = Overdue without an answer
office-by-month = By month
office-by-topic = By topic
office-by-kind = By kind
office-by-channel = By way in
office-figures-how = An appeal counts on the day it came in; “on time” means that the answer was ready within the term. “Closed otherwise” is passed on, not considered, withdrawn or joined to an earlier one. Reports to the trust line are not counted.
office-review-title = Review of citizens’ and organisations’ appeals
office-review-of = Review of appeals: { $period }
office-review-about = Appeals received, what became of them, and figures by topic for each year and quarter.
office-not-over = The period is not over: the figures will change.
office-period-year = { $year }
office-period-quarter = { $year }, quarter { $quarter }
## reception

reception-files = Files (optional)
reception-files-answer = Files with the answer
reception-files-enough = No more files can be added to this appeal: { $most } at most in all.
reception-files-sent = Files with the appeal
reception-file-again = The page was loaded again and your chosen files were not kept: please choose them again.
reception-file-hint = Up to { $most } files; each up to { $largest }, all together up to { $together }. Documents, tables, pictures, sound, video or an archive.
reception-file-number = one file too many: { $most } can be sent at most
reception-file-refused = These files were not accepted: { $files }. Please choose the other files again, too.
reception-file-together = all files together are too large. Largest size allowed: { $max }
reception-file-type = this type of file is not accepted. Types allowed: doc, docx, xls, xlsx, ods, odt, txt, rtf, pdf, csv, zip, rar, jpg, png, gif, webp, mp3, ogg, m4a, wav, mp4, webm
reception-similar = Check whether this has already been answered
reception-similar-more = All questions and answers
reception-similar-none = No published answer to such a question was found. Please go on writing.
reception-similar-title = Answers to similar questions
reception-trap = Leave this field empty
reception-doubt-fast = Your form has not been sent yet. The form was filled in very quickly, so please show that a person is sending it: answer the question below. Your text has been kept.
reception-doubt-many = Your form has not been sent yet. Many such forms have come from your network in a short time, so please show that a person is sending this one: answer the question below. Your text has been kept.
reception-doubt-odd = Your form has not been sent yet. Please show that a person is sending it, not a program: answer the question below. Your text has been kept.
reception-question = Write in figures: { $figures }
reception-question-hint = For example, the words “two, zero, five” are 205 in figures.
reception-figure-0 = zero
reception-figure-1 = one
reception-figure-2 = two
reception-figure-3 = three
reception-figure-4 = four
reception-figure-5 = five
reception-figure-6 = six
reception-figure-7 = seven
reception-figure-8 = eight
reception-figure-9 = nine
reception-qr = QR code that leads to the page where the appeal can be followed
reception-qr-about = The QR code opens the page with the number filled in; the secret code is not in it, you type it yourself.
reception-print = You can print this page or keep it as a PDF: in the print window choose “Save as PDF” instead of a printer.
reception-phones = Who to call with questions
reception-print-button = Print
reception-due-today = { $date }: today
reception-due-in = by { $date }: { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
reception-due-over = { $date }: { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
reception-responsible = Responsible
reception-responsible-office = Akim’s Office
reception-step-extend = the term was extended
reception-data = What we keep about you
reception-wish = See or delete my data
reception-wish-done = Your request has been received. The answer will be shown on this page and, if you left an e-mail address, sent to you as well.
reception-wish-erase = Delete my data
reception-wish-fault = Choose what you would like to do.
reception-wish-hint = Data can be deleted only after the appeal is closed: if it is still being considered, withdraw it first. Deleted data cannot be restored.
reception-wish-label = What would you like to do?
reception-wish-open = Your request about your data is being considered.
reception-wish-refused = Your request about your data was refused.
reception-wish-see = See my data
reception-erased = The personal data in this appeal were erased on { $date }.
reception-due-later = Set once the appeal is registered. You will be told by { $date }.
reception-published = The answer is published on the portal without your data.
reception-published-open = Open the published answer
reception-unpublished = The answer is not published on the portal: only you can see it.
reception-done-add = What you added is now part of the appeal.
reception-done-rate = Your rating was received. Thank you!
reception-done-contest = Your objection was received: the appeal is with the leadership again.
reception-done-withdraw = Your appeal was withdrawn.
reception-done-claim = The appeal was added to your account.
reception-done-grant = The request about appeal No. { $number } was granted
reception-done-refuse = The request about appeal No. { $number } was refused
reception-requests = Requests about personal data
reception-requests-decision = Decision
reception-requests-grant = Grant
reception-requests-lead = Applicants ask to see or to erase what is kept about them. What is erased cannot be brought back.
reception-requests-none = No request waits for an answer.
reception-requests-open = The appeal is not closed yet: its data cannot be erased.
reception-requests-refuse = Refuse
reception-mail-asked = The applicant of appeal No. { $number } sent a request about their data.
reception-mail-asked-subject = Request about personal data: No. { $number }
reception-mail-erased = As you asked, the data in your appeal have been deleted. The number and the code now show only the date of deletion.
reception-mail-refused = Your request about your data was refused.
reception-mail-see = Your request has been granted: with the number and the code you can see what we keep about you on this page:
reception-own = My appeals
reception-own-lead = Appeals that you sent while signed in are listed here. They open without a code.
reception-own-none = There are no appeals here yet.
reception-claim = Add an earlier appeal
reception-claim-taken = This appeal has been added to another account.
reception-answers-found = Answers: { $count }
reception-overdue = Overdue appeals: { $count }
reception-unit = Unit
reception-unit-any = All units
reception-words = Search words
reception-year = Year
reception-year-any = All years

## Repeats

repeats-title = Repeated texts
repeats-lead = Paragraphs that stand word for word on several pages. What is shared is linked, not copied.
repeats-none = No paragraph is repeated.
repeats-caption = Repeated paragraphs: { $n }
repeats-words = Paragraph
repeats-pages = Pages

## What was done with an appeal

office-done-register = Registered in the journal
office-done-acknowledge = Registration marked, the applicant told
office-done-pass = Passed to the leadership
office-done-resolve = Resolution made, executor named
office-done-sign = The executor confirmed receipt
office-done-submit = Answer handed to the editor
office-done-place = Answer placed, the applicant told
office-done-return = Answer returned to the executor
office-done-extend = Term extended
office-done-forward = Forwarded to another body
office-done-refuse = Left without consideration
office-done-join = Joined to an earlier appeal
office-joined-to = Earlier appeal
office-forward-where = To which body and why
office-done-note = The internal note was added
office-done-insert = The template was put into the answer: read and adapt it
office-done-prepare = The texts of appeal and answer were put into the fields below
office-done-hide = What was ticked is hidden: read the text once more
office-done-template = The template was saved
office-done-template-removed = The template was removed
office-done-review = The words of the review were saved: { $period }
office-done-erased = Personal data in appeal No. { $number } were erased
office-with-whom = Who has it now
office-was-with = handled by { $name }
office-publication = Publication of the answer
office-published = published on the portal: open it
office-unpublished = not published
office-withhold = Do not publish the answer: only the applicant gets it
## guarding what people write

guard-mail-hidden = Mail of the trust line
guard-mail-unregistered = Appeals waiting to be registered: { $n }. A mail like this is sent no more than once in { $minutes } minutes.
guard-entry-trust = Reports of corruption are entered by officers of the trust line, all other appeals by the registrar.
guard-notes-enough = Further information can be added to one appeal no more than { $most } times.
guard-doubt-guessed = Too many wrong answers came from your network, so answers in figures are not accepted for an hour. Send the form from a browser with JavaScript switched on, or try again later. What you wrote is kept.
guard-moves-enough = A booking can be moved no more than { $most } times. You can cancel it and book again.
## Guarding
appointments-fault-network = Your network has made as many bookings today as one may: { $most }. Book tomorrow, or come to the reception office of the akimat and be booked there.
errors-busy = Too many letters at once
errors-busy-text = Many letters with files are being sent at this very moment. Send yours again in half a minute; a letter without files is taken at once.
office-what-birth = date of birth
office-what-document = number of a document or a car

## the press digest

press-title = Press digest
press-lead = What the press and social networks write about the akim and the departments, day by day.
press-new = Enter an item
press-today = Today’s digest
press-summary = The digest in figures
press-filter = Filter of the digest
press-found = Items found: { $n }
press-none = No items.
press-done = Saved.
press-removed = The item was removed from the digest.
press-outlet = Outlet
press-outlet-hint = Name of the newspaper, channel or page. Names entered before are suggested.
press-outlet-missing = Write the name of the outlet
press-kind = Kind of outlet
press-kind-newspaper = newspaper
press-kind-tv = television
press-kind-radio = radio
press-kind-site = news site
press-kind-social = social network
press-kind-wrong = Choose the kind of outlet from the list
press-link = Link
press-link-hint = The full address of the item, beginning with https:// or http://. Leave empty if there is none.
press-link-wrong = Write the full address, for example: https://example.kz/material
press-subject = About whom
press-akim = The akim of the city
press-subject-wrong = Choose from the list whom the item is about
press-tone = Tone
press-tone-positive = positive
press-tone-neutral = neutral
press-tone-critical = critical
press-tone-wrong = Choose the tone from the list
press-day = Day of publication
press-day-wrong = Choose today or an earlier day
press-what = Summary
press-what-hint = Up to { $most } characters.
press-summary-missing = Write the summary
press-answer = Answer
press-answer-none = no answer needed
press-answer-needed = answer needed
press-answer-given = answered
press-answer-by = answer needed, due { $date }
press-answer-until = Answer due
press-answer-until-hint = Only where an answer is needed; may be left empty.
press-answer-by-wrong = Choose a date or leave the field empty
press-answer-wrong = Choose from the list whether an answer is needed
press-answer-day-alone = A date is given: please also mark that an answer is needed
press-late = overdue
press-answered = Answered
press-answered-this = Answered: { $outlet }, { $date }
press-only-open = To be answered
press-source = Original
press-source-of = Original: { $outlet }
press-remove = Remove from the digest
press-changed = While you were writing, somebody else changed this item. It now says: “{ $words }”. If you save again, your text stays.
press-counts = { $n } in all: { $positive } positive, { $neutral } neutral, { $critical } critical.
press-day-title = Press digest: { $date }
press-days = Days
press-day-before = The day before
press-day-after = The day after
press-by-week = by week
press-week = Week
press-week-of = Week beginning { $date }
press-total = In all
press-mail = The digest by e-mail
press-mail-wanted = Send me the digest on the morning of each working day
press-mail-on = The digest will reach you on the morning of each working day.
press-mail-off = The digest will no longer be sent to you.
press-mail-subject = Press digest: { $date }
press-mail-nothing = Nothing new has been entered since the last e-mail.
press-mail-many = There are many new items. This e-mail holds only { $most } of them; the others are on the portal.
press-mail-open = Items to be answered:
press-mail-list = All items on the portal:

## Surveys and votes
survey-list = Surveys and votes
survey-lead = Have your say, vote, and see how others answered.
survey-now = Open now
survey-soon = Opening soon
survey-over = Finished
survey-none-now = No survey is open right now.
survey-none-yet = No survey has been published yet. If you have a question, write to the virtual reception or call 109.
survey-one = Survey
survey-all = All surveys
survey-take = Take the survey
survey-answer = Answer
survey-sort = Type
survey-sort-survey = Survey
survey-sort-vote = Vote
survey-open = Open
survey-opens = Opens on { $date }
survey-open-until = Open until { $date }
survey-closed = Survey closed
survey-closed-text = This survey no longer takes answers.
survey-already = You have already taken part in this survey.
survey-thanks = Your answers have been received. Thank you for taking part!
survey-sent = Your answers have been received
survey-sent-at = Sent
survey-keep-code = Keep this code: with it you can see or erase your answers. It is not shown anywhere else.
survey-own = Your own answers
survey-own-lead = Enter the code you were given when you sent your answers.
survey-unknown = No answers with this code were found. Check the code and enter it again.
survey-show = Show
survey-your-answers = Your answers
survey-erase = Erase the answers
survey-erase-text = Your answers will also be taken out of the results. They cannot be brought back.
survey-erase-do = Erase my answers
survey-erased = Your answers have been erased.
survey-optional = { $title } (optional)
survey-step = Page { $n } of { $all }
survey-next = Next
survey-back = Back
survey-send = Send answers
survey-privacy = Answers are kept without a name. So that nobody answers twice, only a mark is kept from which you cannot be recognised.
survey-news = Tell me by e-mail what was done with the answers
survey-hint-multiple = You may choose several answers.
survey-hint-scale = Rate: { $least } is the lowest, { $most } the highest.
survey-hint-ranking = Give each answer a place: 1 is the most important. No place can be given twice.
survey-hint-number = A whole number from { $least } to { $most }.
survey-hint-text = Up to { $most } characters. Do not write personal data.
survey-no-rank = choose a place
survey-fault-missing = Answer this question.
survey-fault-choose = Choose one of the options.
survey-fault-write = Write your answer.
survey-fault-line = Choose an answer in every line.
survey-fault-no-choice = There is no such answer. Choose from the list.
survey-fault-ranks = Give the places from 1 to { $most } to the answers, each once.
survey-fault-number = Enter a whole number from { $least } to { $most }
survey-fault-day = Choose a date.
survey-fault-network = Too many answers came from this network within an hour. Please send again a little later.
survey-fault-nothing = Answer at least one question.
survey-link-text = In this survey everybody who confirms an e-mail address takes part once. Write your address and we will send a link to it.
survey-email = E-mail
survey-email-hint = The address is kept apart from the answers, as a mark that cannot be read.
survey-link-send = Get the link
survey-link-sent = The e-mail is on its way. To take the survey, open the link in it within two days.
survey-invited-only = Only those who were invited take part in this survey. Open the link you were given.
survey-mail-subject = Survey: { $title }
survey-mail-link = To take the survey “{ $title }”, open this link. It works for two days and once only.
survey-mail-not-you = If you did not ask for the link, ignore this e-mail.
survey-mail-invited = You are invited to take the survey “{ $title }”. Open the link:
survey-mail-once = The link works once.
survey-mail-outcome-subject = What was done with the answers: { $title }
survey-mail-outcome = You took part in the survey “{ $title }” and asked to be told what came of it.
survey-mail-last = Your address has been erased; there will be no more e-mails about this survey.
survey-results = Results
survey-results-of = Results: { $title }
survey-people = 
    { $n ->
        [one] { $n } person took part
       *[other] { $n } people took part
    }
survey-answered = Answered: { $n }
survey-no-answers = Nobody has answered this question yet.
survey-texts-not-public = Answers in free form are not published: only the staff who run the survey read them.
survey-how = Shares are of those who answered the question. Where several answers may be chosen they can add up to more than a hundred per cent. As of { $date }.
survey-csv = Table (CSV)
survey-xlsx = Table (XLSX)
survey-json = Open data (JSON)
survey-question-column = Question
survey-line-column = Line
survey-answer-column = Answer
survey-people-column = People
survey-share-column = Share, %
survey-rank-column = Mean place
survey-lang-column = Language
survey-mean = Mean rating: { $mean }
survey-mean-name = Mean
survey-median = Median
survey-least = Least
survey-most = Most
survey-outcome = What we did with your answers
survey-outcome-lead = The text appears on the page of the results.
survey-outcome-in = What was done ({ $lang })
survey-tell = E-mail those who asked to be told: { $n }
survey-tell-about = The addresses are erased once the e-mails are on their way.
survey-fault-outcome = Write the text in Kazakh.
survey-new = New survey
survey-edit = Change the survey
survey-title-field = Title
survey-title-in = Title ({ $lang })
survey-lead-in = Introduction ({ $lang })
survey-thanks-in = Closing words ({ $lang })
survey-department-in = Department ({ $lang })
survey-opens-on = First day
survey-opens-hint = If left empty, it begins when it is published.
survey-closes-on = Last day
survey-closes-hint = If left empty, it stays open until it is closed.
survey-who = Who takes part
survey-who-browser = Everybody, once from each browser
survey-who-email = Those who confirm an e-mail address, once
survey-who-invited = Those invited by link
survey-results-when = When results are public
survey-results-at-once = To everybody, at once
survey-results-after = To everybody, after the end
survey-results-never = To the staff only
survey-results-hint = Interim results of a new vote are not public. Every change of this setting is written into the log.
survey-state = State
survey-term = Term
survey-stand-draft = Draft
survey-stand-coming = Not yet open
survey-stand-open = Open
survey-missing = Texts missing: { $n }
survey-missing-column = Not translated
survey-public-page = Public page
survey-preview = Preview
survey-preview-text = This is what those who take part will see. Nothing is sent from here.
survey-questions = Questions
survey-no-questions = There are no questions yet.
survey-add-question = Add a question
survey-edit-question = Change the question
survey-remove-question = Remove
survey-up = Up
survey-down = Down
survey-do = Actions
survey-page = Page
survey-page-hint = Part a long survey into pages: 1, 2, 3…
survey-kind = Type of question
survey-kind-single = One answer
survey-kind-multiple = Several answers
survey-kind-scale = Rating scale
survey-kind-matrix = Matrix: lines and answers
survey-kind-ranking = Ranking
survey-kind-number = Number
survey-kind-date = Date
survey-kind-short = Short text
survey-kind-long = Long text
survey-question-in = Question ({ $lang })
survey-hint-in = Help text ({ $lang })
survey-required = An answer is required
survey-choices-hint = Answers: one a line, in the same order in all three languages.
survey-choices-in = Answers ({ $lang })
survey-lines-hint = Lines of a matrix: one a line.
survey-lines-in = Lines of the matrix ({ $lang })
survey-bounds-hint = Bounds of a scale or a number.
survey-least-field = Least value
survey-most-field = Greatest value
survey-show-if = Show depending on the answer to
survey-show-always = always shown
survey-show-hint = It can depend on a question of an earlier page only.
survey-show-values = Numbers of the answers
survey-show-values-hint = Separated by commas: 1, 3
survey-has-condition = Shown on a condition
survey-fault-title = Fill in the Kazakh text.
survey-fault-choices = Give from { $least } to { $most } answers.
survey-fault-uneven = The Kazakh list has an empty line, or another language has more lines.
survey-fault-lines = At most { $most } lines.
survey-fault-bounds = Check the bounds: from { $least } to { $most }, the least no greater than the greatest.
survey-fault-condition = The condition has to name a question of an earlier page and numbers of its answers.
survey-fault-many = A survey has at most { $most } questions.
survey-fault-many-long = At most { $most } questions take long texts.
survey-fault-answered = The survey is published: a change that alters what answers mean is not taken. Only missing translations and help texts can be added.
survey-fault-whole = Enter a whole number.
survey-fault-page = Give a page number from 1 to { $most }
survey-fault-term = The last day is before the first.
survey-fault-order = This question cannot be removed: another one depends on it.
survey-fault-empty = Add questions first.
survey-fault-address = This is not an e-mail address: { $address }
survey-fault-invites = At most { $most } invitations at a time.
survey-fault-nobody = Give addresses or a number of links.
survey-locked = The survey has answers or is published: questions cannot be changed in a way that would falsify the results. Missing translations and help texts can be added.
survey-locked-published = The survey is published but nobody has answered yet. To change questions, return it to the drafts.
survey-publish = Publish
survey-withdraw = Return to drafts
survey-close = Close the survey
survey-remove = Remove the draft
survey-done-kept = Saved.
survey-done-published = The survey is published.
survey-done-withdrawn = The survey is a draft again.
survey-done-closed = The survey is closed.
survey-done-question = The question is saved.
survey-done-moved = The questions are in their new order.
survey-done-removed = The question is removed.
survey-done-told = Saved. E-mails on their way: { $n }.
survey-invite = Invite
survey-invite-lead = Each link can be used to answer once.
survey-invite-do = Make the invitations
survey-addresses = E-mail addresses
survey-addresses-hint = One a line or separated by commas.
survey-mail-lang = Language of the e-mail
survey-link-count = How many links to hand out
survey-link-count-hint = Links without an address are shown once.
survey-invited = E-mails: { $mailed }, links: { $links }.
survey-links-once = Copy the links now: they will not be shown again.
survey-answers-csv = All answers (CSV)
survey-answers-xlsx = All answers (XLSX)
survey-words = Frequent words
survey-word = Word
survey-texts = Answers in free form: { $n }
survey-cross = Set two questions against each other
survey-cross-rows = In the lines
survey-cross-columns = In the columns
survey-privacy-data = an e-mail address, only in surveys where it has to be confirmed; the file you attached, only in surveys that ask for one. Other surveys ask for no personal data.
survey-privacy-purpose = to send the link, so that everybody answers once and, if you ask for it, to tell you what came of it.
survey-privacy-term = the address until the link is used, two days at most; if you asked to be told what came of it, until you are told, a year after the end of the survey at most. The file until you erase your answer, a year at most. The note that a letter was sent is kept for 90 days.
feedback-ask = Was this page useful?
feedback-yes = Yes
feedback-no = No
feedback-thanks = Thank you for telling us!
feedback-why = What was wrong?
feedback-not-found = What I was looking for is not there
feedback-unclear = It is hard to understand
feedback-outdated = It is out of date
feedback-wrong = There is a mistake or a broken link
feedback-other = Something else
feedback-comment = What could be better?
feedback-comment-hint = Optional, up to { $most } characters. Do not write personal data: if you need an answer, send an appeal.
feedback-send = Send
feedback-back = Back to the page
feedback-board = Opinions on pages
feedback-board-lead = The pages that readers most often found of no use in the last three months stand at the top.
feedback-none = There are no opinions yet.
feedback-page = Page
feedback-no-count = Not useful
feedback-yes-count = Useful
feedback-unread = Unread comments
feedback-open = Open the page
feedback-mark-read = Mark as read
feedback-no-comments = Nobody has written about this page.
feedback-new = new
people-role-survey-keeper = Survey keeper
care-job-surveys = Renewing pages of surveys
care-job-events = Keeping the notice wall in step with the clock
## Kindergarten queue

people-role-queue-keeper = Keeper of the kindergarten queue
kinder-title = Kindergarten queue
kinder-lead = See your child's place in the queue: in the city, at each kindergarten and in the category. Children's names are neither asked nor shown.
kinder-as-of = Queue data updated: { $date }
kinder-no-data = The Education Department has not given the portal the queue data yet. For now you can find out your place at egov.kz or by phone 109.
kinder-number = Number of the queue application
kinder-number-hint = It stands in the notice that your application was accepted.
kinder-or-iin = Or the child's IIN and date of birth
kinder-iin = The child's IIN
kinder-iin-hint = 12 digits. It is not stored and does not get into the address.
kinder-born = Date of birth
kinder-show = Check the queue
kinder-fault-nothing = Enter the number of the application, or the child's IIN and date of birth.
kinder-fault-number = Enter the number as in the notice: letters, digits and hyphens.
kinder-fault-born = Enter the whole date of birth, for example 14.05.2022.
kinder-fault-iin-length = An IIN has 12 digits.
kinder-fault-iin-date = The first digits of the IIN are no date of birth.
kinder-fault-iin-checksum = The last digit of the IIN does not fit: there is a mistake in the number.
kinder-fault-iin-born = The date of birth is not the one in the IIN.
kinder-not-found = No such application in the queue. Check what you typed; if you applied lately, wait for the next update.
kinder-counts = Children waiting
kinder-counts-all = In all
kinder-more = What else you can do
kinder-list = Open queue
kinder-gardens = Kindergartens of the city
kinder-egov = Join the queue: egov.kz
kinder-department = Contacts of the Education Department
kinder-109 = Help line 109
kinder-answer = Application { $number }
kinder-again = Check another application
kinder-rank = { $place } of { $of }
kinder-place = Place
kinder-place-city = Place in the city
kinder-place-year = Place among children born in { $year }
kinder-place-category = Place in the category
kinder-category = Category
kinder-category-general = General queue
kinder-category-preferential = Preferential category
kinder-category-priority = Priority category
kinder-born-year = Year of birth
kinder-applied = Date of application
kinder-garden = Kindergarten
kinder-by-garden = Place at the kindergartens you chose
kinder-by-garden-how = The place among children born in { $year }: groups are formed by year of birth.
kinder-movement = How the place changed
kinder-movement-none = You will see the movement after the next update: so far there are data of one day only.
kinder-day = Date of the data
kinder-estimate = Estimated time
kinder-estimate-unknown = There are not enough data for an estimate yet: it needs the last six full months and at least six vouchers. Vouchers known for children born in { $year }: { $vouchers }.
kinder-estimate-about = About { $months } { $months ->
        [one] month
        *[other] months
    }
kinder-estimate-range = From { $from } to { $to } months
kinder-estimate-from = At least { $from } { $from ->
        [one] month
        *[other] months
    }
kinder-estimate-how = How it was computed: in the last six full months { $vouchers } vouchers went to children born in { $year }, { $fast } of them in the three fastest months and { $slow } in the three slowest. The place { $place } among the children of that year was divided by both paces.
kinder-estimate-note = The time is an estimate and changes as places become free.
kinder-voucher = Voucher
kinder-voucher-given = Voucher issued
kinder-voucher-to = { $date }, { $garden }
kinder-vouchers = Vouchers
kinder-vouchers-of = Vouchers issued to children born in { $year }
kinder-vouchers-count = Number of vouchers
kinder-next = What to do next
kinder-next-check = Check the data in the queue: are the category and the kindergartens right? If not, tell the Education Department.
kinder-next-address = If your phone or address changed, update them in the application at egov.kz.
kinder-next-free = Look at kindergartens with free places.
kinder-next-ready = Prepare the documents beforehand. The kindergarten names the exact list; usually these are:
kinder-next-go = Go to the kindergarten within the term named in the voucher. After it the place goes to the next child.
kinder-next-bring = Bring with you:
kinder-document-parent = identity document of a parent or guardian
kinder-document-birth = the child's birth certificate
kinder-document-health = the child's health passport
kinder-list-lead = All applications that wait for a place, without names, in the order of the city.
kinder-list-filter = Filter the queue
kinder-list-count = Applications: { $count }
kinder-order-how = The order: of each four free places one goes to the priority category, one to the preferential category, two to the general queue. Within a category by date of application, then by number. Where a category is empty, the place goes to the next.
kinder-column-number = Application number
kinder-column-iin = The child's IIN
kinder-column-born = Date of birth
kinder-column-applied = Application date
kinder-column-category = Category
kinder-column-wishes = Kindergartens chosen
kinder-column-voucher-on = Voucher date
kinder-column-voucher-for = Kindergarten of the voucher
kinder-watch = Watch my place
kinder-watch-lead = We will send a mail when the place changes or a voucher is issued. One click stops it.
kinder-watch-email = E-mail
kinder-watch-consent = I agree that my e-mail address is processed for these notices
kinder-fault-consent = Without your consent we cannot send mails.
kinder-watch-send = Get mails
kinder-watch-sent = Check your mail: we sent a link to confirm. It works for two days. If you watch this place already, there will be no new mail.
kinder-watch-confirm = Confirm
kinder-watch-confirm-text = Shall we send mails to this address when the place of application { $number } changes?
kinder-watch-confirmed = Confirmed: we will tell you when the place of application { $number } changes.
kinder-watch-stop = Stop the mails
kinder-watch-stop-text = Stop the mails about application { $number } and erase your address?
kinder-watch-stopped = The mails are stopped, your address is erased.
kinder-privacy-data = the number of the application, or the child's IIN and date of birth
kinder-privacy-purpose = to find the place in the queue
kinder-privacy-term = not stored, forgotten as soon as the answer is given
kinder-watch-privacy-data = the number of the application and the e-mail address
kinder-watch-privacy-purpose = to tell you of changes of the place
kinder-watch-privacy-term = until you stop the mails or a voucher is issued; an address that was not confirmed is erased after two days
kinder-mail-confirm = Confirm that you want to watch the queue
kinder-mail-confirm-text = You asked us to tell you when the place of application { $number } in the queue changes. To confirm, open the link:
kinder-mail-confirm-otherwise = If it was not you, do nothing: the address will be erased after two days.
kinder-mail-place = Place of application { $number }: { $place }
kinder-mail-place-text = The place of application { $number } in the queue of the city changed. Now: { $place }. Before: { $before }.
kinder-mail-voucher = Application { $number }: a voucher is issued
kinder-mail-voucher-text = A voucher is issued for application { $number }. Date: { $date }. Kindergarten: { $garden }. See on the portal what to do next:
kinder-mail-gone = Application { $number } is not in the queue any more
kinder-mail-gone-text = Application { $number } is not in the last list of the Education Department. Ask the department why. Your address is erased.
kinder-mail-stop = To stop these mails, open the link:
kinder-gardens-lead = Address, phone, language, groups by year of birth, free places.
kinder-gardens-none = The list of kindergartens is not filled in yet.
kinder-gardens-count = Kindergartens: { $count }
kinder-gardens-filter = Filter kindergartens
kinder-gardens-free = With free places
kinder-district = District
kinder-district-abay = Abay district
kinder-district-al-farabi = Al-Farabi district
kinder-district-enbekshi = Enbekshi district
kinder-district-karatau = Karatau district
kinder-district-turan = Turan district
kinder-teaching = Language of instruction
kinder-teaching-kk = Kazakh
kinder-teaching-ru = Russian
kinder-teaching-en = English
kinder-ownership = Ownership
kinder-public = public
kinder-private = private
kinder-places = Places
kinder-free = Free
kinder-free-of = Free / all
kinder-waiting = Waiting
kinder-groups = Groups by year of birth
kinder-point = Coordinates
kinder-code = Code
kinder-map = Plan of kindergartens
kinder-map-text = A plan: the points are kindergartens, filled where places are free, the line runs around them. The list below says the same in words.
kinder-data = Open data
kinder-data-text = The list and the coordinates are open for any use. Date: { $date }.
kinder-office = Kindergarten queue
kinder-office-state = Date of the data: { $date }. Waiting: { $waiting }. With a voucher: { $given }.
kinder-office-empty = There are no queue data yet: import the list.
kinder-import = Import of the list
kinder-import-lead = The file is checked first. If there are mistakes, nothing changes.
kinder-import-hint = XLSX or CSV (UTF-8 or windows-1251), { $size } at most.
kinder-import-day = The day of the list
kinder-import-day-hint = The public pages show this day.
kinder-import-file = File
kinder-import-send = Send to the check
kinder-import-columns-known = The file needs these columns (those of the voucher and the date of birth are optional):
kinder-import-of = File: { $file }
kinder-import-reading = The file is being read…
kinder-import-checking = Rows checked: { $done } of { $all }
kinder-import-columns = The headings are not known. Say which column is which – it will be remembered.
kinder-import-go-on = Go on
kinder-import-nothing = The queue did not change. Correct the file and send it again.
kinder-import-failed = The check did not end. Send the file again.
kinder-import-again = Send another file
kinder-import-fine = No mistakes. See what would change.
kinder-import-rows = Rows in the file
kinder-import-new = New applications
kinder-import-changes = Changed
kinder-import-gone = Gone from the list
kinder-import-keep = Keep a voucher given on the portal
kinder-import-apply = Apply
kinder-import-changed = The queue changed since the check. Send the file again.
kinder-import-applied = The list is applied.
kinder-import-undone = The import is taken back: the queue is as it was.
kinder-import-not-last = Corrections or vouchers were made since the import: so that they are not lost, it was not taken back.
kinder-import-made = Imported
kinder-import-count = Applications
kinder-import-differences = Changes
kinder-import-diff = { $new } new, { $changed } changed, { $gone } gone
kinder-import-state = State
kinder-import-undo = Take back
kinder-import-was-undone = taken back
kinder-import-kept = kept
kinder-imports = Imports
kinder-imports-none = Nothing was imported yet.
kinder-column-none = none
kinder-column-missing = This column is needed; no column may be chosen twice.
kinder-choose = Choose
kinder-fault-day = Enter today or an earlier day.
kinder-fault-file = Choose a file.
kinder-fault-empty = There is no list in the file: not a single row was found.
kinder-fault-large = The file is too large: { $size } at most.
kinder-fault-rows = The file has too many rows: 400 thousand at most.
kinder-fault-kind = This is neither CSV nor XLSX. Save the table in one of these formats.
kinder-fault-unreadable = The file is damaged: it does not read.
kinder-report = Mistakes
kinder-report-faults = Mistakes: { $count }, rows checked: { $rows }.
kinder-report-row = Row
kinder-report-column = Column
kinder-report-problem = What is wrong
kinder-report-more = { $count } more are not shown.
kinder-problem-missing = The cell is empty.
kinder-problem-formula = There is a formula in the cell: put the value there.
kinder-problem-broken = The value of the cell does not read.
kinder-problem-merged = There are merged cells: split them.
kinder-problem-number = This is no number of an application.
kinder-problem-duplicate = The same stands in row { $row }.
kinder-problem-date = The date is wrong: write it as 22.11.2026.
kinder-problem-future = That day has not come yet.
kinder-problem-before-birth = The application is older than the child.
kinder-problem-old = The child is older than eight: check the IIN.
kinder-problem-category = There is no such category: “{ $words }”.
kinder-problem-garden = The list has no such kindergarten: “{ $words }”.
kinder-problem-wishes = Too many kindergartens: { $most } at most.
kinder-problem-voucher = Date and kindergarten of a voucher stand together.
kinder-application = Correct an application
kinder-application-find = Find
kinder-application-wishes-hint = Codes or names of kindergartens, with commas between.
kinder-application-reason = Reason
kinder-application-reason-hint = It stays in the log. Write no names of children.
kinder-application-save = Save the correction
kinder-application-remove = Take out of the queue
kinder-application-saved = The correction is saved
kinder-application-removed = The application is taken out of the queue
kinder-application-history = What was done
kinder-fault-category = Choose the category from the list.
kinder-fault-year = Check the year of birth.
kinder-fault-wishes = Enter one to ten known kindergartens.
kinder-fault-reason = Give the reason: up to 500 characters.
kinder-fault-garden = Choose a kindergarten.
kinder-fault-count = Enter one to { $most } places.
kinder-vouchers-free = Number of places
kinder-vouchers-list = Show whose turn it is
kinder-vouchers-next = { $garden }, { $year }: whose turn it is
kinder-vouchers-give = Issue vouchers: { $count }
kinder-vouchers-nobody = Nobody waits for this group.
kinder-protocols = Protocols
kinder-protocol = Protocol of vouchers No { $number }
kinder-protocol-line = No { $number }: { $garden }, { $year }, vouchers { $count }
kinder-protocol-signature = Signature: ____________________
kinder-garden-new = New kindergarten
kinder-garden-name = Name
kinder-garden-save = Save
kinder-garden-saved = The kindergarten is saved.
kinder-garden-open = takes children
kinder-garden-closed = closed
kinder-code-hint = Up to twelve characters: Latin letters, digits, hyphens. As in your lists.
kinder-groups-hint = One group a line: year of birth: places / free. For example 2022: 25 / 3
kinder-point-hint = Latitude and longitude, for example 42.3417, 69.5901. Leave it empty if unknown.
kinder-fault-name = Fill in the Kazakh: up to { $most } characters.
kinder-fault-code = The code: Latin letters, digits and hyphens, up to twelve.
kinder-fault-code-taken = Another kindergarten has this code.
kinder-fault-index = Check the postal index.
kinder-fault-district = Choose the district.
kinder-fault-groups = Three numbers a line: year of birth, places, free places.
kinder-fault-point = The coordinates must be near the city: 42.34, 69.59.
kinder-fault-teaching = Choose a language at least.

## Questions and answers
people-role-question-keeper = Keeper of questions and answers
faq-topics = Topics
faq-topic-other = Other questions
faq-helped = Did this help?
faq-own-page = Open the answer on its own page
faq-search = Search in the questions
faq-search-words = What are you looking for?
faq-search-find = Find
faq-search-site = Look for these words on the whole portal
faq-found = Answers found: { $count }
faq-ask = Ask a question
faq-ask-lead = A specialist of the city's administration writes the answer, and it is published here, where it helps others too.
faq-no-appeal = This is not an official appeal with a term set by law. If you need an official answer, send an appeal.
faq-to-appeals = Send an appeal
faq-closed = Questions are not taken at the moment.
faq-topic = Topic
faq-unit = Whom do you ask?
faq-unit-any = Anyone
faq-unit-hint = You may leave this as it is.
faq-question = Question
faq-question-hint = Up to { $most } characters. Leave out addresses, phone numbers, identification numbers and the like: the question is published.
faq-name = How shall we name you?
faq-name-hint = Not required. Your name or any other; you may also stay nameless.
faq-email-hint = Not required. We write once, when the answer is published or it is decided not to answer.
faq-consent = I agree that my question is processed and published without personal data
faq-send = Send the question
faq-fault-topic = Choose a topic.
faq-fault-draft = There is a draft of an answer to this question: delete it in the newsroom first.
faq-fault-topic-foreign = You may not write answers of this topic: choose another one.
faq-fault-unit = Choose from the list or leave it as it is.
faq-fault-consent = We cannot take the question without your consent: tick the box.
faq-asked = Your question
faq-asked-waiting = We have your question. A specialist reads it and prepares the answer.
faq-asked-answered = The answer is published.
faq-asked-refused = This question is not answered on the portal.
faq-asked-keep = Keep the address of this page: it shows how your question is getting on.
faq-asked-mail = We also tell you by e-mail when the answer is published.
faq-to-answer = Read the answer
faq-all = All questions and answers
faq-received = Received
faq-asked-by = Asked by: { $name }
faq-mail-answered = Your question is answered
faq-mail-answered-text = You asked a question on the portal. The answer is on this page:
faq-mail-refused = About your question
faq-mail-refused-text = You asked a question on the portal. It is not answered there. The reason:
faq-mail-appeal = If you need an official answer, send an appeal:
faq-privacy-data = the text of the question; if you wish, a name and an e-mail address
faq-privacy-purpose = to publish the answer and to tell you of it
faq-privacy-term = kept for { $term } after the decision, without one for { $open }, then erased
faq-office = Questions
faq-office-lead = Your answer becomes a draft of the newsroom: it is translated, reviewed and published. Whoever asked is written to then.
faq-desk = Questions wait for an answer
faq-answers-of = Answers: { $item }
faq-filter = Filter the questions
faq-state = State
faq-state-waiting = waits for an answer
faq-state-drafted = the answer is being prepared
faq-state-answered = answered
faq-state-refused = refused
faq-none-asked = There are no such questions.
faq-question-of = Question № { $number }
faq-written = As it was written
faq-erased = The words of the question and the data of its author are erased.
faq-to-draft = Open the draft of the answer
faq-answering = Answer
faq-answering-lead = Write question and answer in this language: { $lang }. The newsroom adds the other languages; nothing is published without the Kazakh text.
faq-edited = The question to be published
faq-edited-hint = Take out names, addresses and numbers.
faq-answer = Text of the answer
faq-named = Show the name that the author gave
faq-draft = Make a draft
faq-refusing = Refusal
faq-reason = Reason
faq-reason-hint = The author reads it: say why, and where to turn.
faq-refuse = Tell the author
faq-done-refused = The author was told of the refusal.
faq-reuse = Make it a frequent question
faq-topics-lead = Frequent questions stand under these topics, in this order.
faq-topic-new = New topic
faq-topic-add = Add the topic
faq-topic-title = Name
faq-topic-count = Answers
faq-topic-open = Takes questions
faq-topic-order = Order
faq-topic-up = Up
faq-topic-up-this = Up: { $name }
faq-topic-down = Down
faq-topic-down-this = Down: { $name }
faq-topic-remove = Remove
faq-topic-remove-this = Remove: { $name }
faq-place = Where the answers stand
faq-place-hint = The questions are read by those who hold the right in this item.
faq-takes = Questions about this topic are taken
faq-fault-place = Choose an item.
## Public discussions

people-role-discussion-keeper = Discussion keeper
talk-list = Forums and discussions
talk-lead = Say what you think of city matters and draft acts. Every discussion has its dates, and a conclusion at the end.
talk-now = Open now
talk-soon = Opening soon
talk-over = Ended
talk-archive = Archive of discussions
talk-none-now = No discussion is open at the moment.
talk-none-over = No discussion has ended yet.
talk-none-yet = No discussion has been published yet. Write to the virtual reception or call 109 with your opinion.
talk-has-conclusion = The conclusion is published.
talk-one = Discussion
talk-kind = Kind
talk-kind-topic = Discussion of a topic
talk-kind-draft = Discussion of a draft act
talk-kind-experts = Expert round table
talk-kind-conference = Online conference
talk-state = State
talk-stand-draft = Draft, not published
talk-stand-coming = not open yet
talk-stand-open = open
talk-stand-live = being answered now
talk-stand-closed = ended
talk-term = Period
talk-period = { $from } – { $to }
talk-hour = Time of answers
talk-department = Held by
talk-document = Document
talk-document-open = Open the draft
talk-experts-only = Only invited experts write here; everybody may read.
talk-conclusion = Conclusion of the discussion
talk-text = The text discussed
talk-paragraph-comments = Comments on paragraph { $number }: { $n }
talk-paragraph-write = Comment on paragraph { $number }
talk-on-paragraph = on paragraph { $number }
talk-only-paragraph = Only comments on paragraph { $number } are shown.
talk-all-comments = Show all comments
talk-comments = Comments: { $n }
talk-questions = Questions and comments: { $n }
talk-no-comments = Nothing has been published yet.
talk-not-yet = The discussion has not begun. You can write from its first day on.
talk-closed-text = The discussion has ended and takes no more comments.
talk-write = Write a comment
talk-ask = Ask a question
talk-answer = Reply
talk-report = Report
talk-expert = Expert
talk-official = Official reply
talk-nameless = No name given
talk-refused-count = Not published because of the rules: { $n } ({ $reasons }).
talk-renew = Renew the page
talk-renewed = New answers are shown.
talk-reason-offensive = abuse, insult or threat
talk-reason-personal = somebody's personal data
talk-reason-advertising = advertising
talk-reason-off-topic = not about the topic
talk-reason-unlawful = content forbidden by law
talk-reason-repeated = the same comment again
talk-rules = Rules of discussion
talk-rules-lead = Keep to these few rules and your comment will be published.
talk-rules-how = How it works
talk-rules-write = While a discussion is open, write up to { $most } characters about the whole text or one paragraph. Give your name as you wish.
talk-rules-moderated = A moderator reads every comment before it appears. Nothing is rewritten: it is published, or refused with a reason.
talk-rules-answered = What an official answers is marked “Official reply”.
talk-rules-concluded = When the period is over, a conclusion is published and mailed to those who asked for it.
talk-rules-refused = What is not published
talk-rules-count = How many comments were refused, and why, is said at the end of every discussion.
talk-rules-own = Your own comment
talk-rules-own-text = Keep the address of the page that opens once you have sent a comment: it shows what became of it, and lets you take it back.
talk-form-lead = A moderator reads what you write before it is published.
talk-comment-text = Your comment
talk-question-text = Your question
talk-text-hint = Up to { $most } characters. Links appear as plain text. Leave out personal data.
talk-name = Your name
talk-name-hint = Optional. Shown just as you write it.
talk-email = E-mail
talk-email-hint = Optional. You will get the conclusion by mail. The address is not published; you confirm it by a link.
talk-consent = I agree that my comment is published and the data I gave are used for this discussion
talk-as-expert = You write as an expert: { $name }
talk-answers-to = In reply to { $name }
talk-send = Send to the moderator
talk-fault-missing = Write what you want to say
talk-fault-consent = We cannot publish a comment without your consent: tick the box.
talk-fault-network = Too many comments came from this network within the hour. Keep your text and send it later.
talk-fault-mails = Letters were sent to this address already: look at them, or leave the field empty.
talk-own = Your comment
talk-own-waiting = Your comment has arrived. It will appear once a moderator has read it.
talk-own-published = Your comment is published.
talk-own-refused = Your comment was not published. Reason: { $reason }. You may change it and send it again.
talk-own-refused-only = Your comment was not published.
talk-own-withdrawn = The comment was taken back; its text and name are erased.
talk-own-keep = Keep the address of this page: it goes on showing what became of your comment.
talk-withdraw = Take the comment back
talk-withdraw-text = Text and name are erased and cannot be brought back.
talk-withdraw-do = Erase my comment
talk-withdrawn = Your comment was taken back.
talk-sent-at = Sent
talk-back = Back to the discussion
talk-report-title = Report a comment
talk-report-reason = What is wrong
talk-report-choose = Choose a reason
talk-report-send = Send the report
talk-report-sent = Thank you. A moderator will look at the comment again.
talk-fault-reason = Choose a reason of the list
talk-news = Word of the conclusion
talk-news-confirm-text = When “{ $title }” is concluded, we will send you one letter.
talk-news-confirm = Confirm
talk-news-confirmed = Confirmed. You will get a letter when “{ $title }” is concluded.
talk-news-stop-text = We will not write about “{ $title }” and will erase your address.
talk-news-stop = Send nothing
talk-news-stopped = Your address is erased; no letter will come.
talk-mail-subject = Discussion: { $title }
talk-mail-confirm = To get the conclusion of “{ $title }” by mail, open this link within two days and confirm.
talk-mail-not-you = If it was not you who asked, ignore this letter: the address will be erased.
talk-mail-conclusion-subject = Conclusion: { $title }
talk-mail-conclusion = You took part in “{ $title }” and asked to hear the conclusion.
talk-mail-last = Your address is erased; no more letters will come about this discussion.
talk-mail-invited-subject = Invitation to a round table: { $title }
talk-mail-invited = { $name }, we invite you as an expert to discuss “{ $title }”. You write by this link:
talk-mail-personal = The link is for you alone. You may write by it as often as you need until the discussion ends.
talk-privacy-data = the comment and, if you wish, your name and e-mail
talk-privacy-purpose = to publish the comment and tell you of the conclusion
talk-privacy-term = a published comment stays with the discussion until you take it back; a refused one is erased after 90 days, one that nobody decided on a year after the end, the address once the letter is sent or a year after the end
talk-new = New discussion
talk-edit = Change the discussion
talk-none-made = No discussion has been made yet.
talk-title-field = Title
talk-title-in = Title ({ $lang })
talk-lead-in = Introduction ({ $lang })
talk-body-in = The text discussed ({ $lang })
talk-body-hint = Part paragraphs by a blank line; they are numbered by themselves. Translations have as many.
talk-department-in = Held by ({ $lang })
talk-opens-on = First day
talk-opens-hint = Comments are taken from this day on.
talk-closes-on = Last day
talk-closes-hint = Comments are taken until the end of this day. A conference is held on it.
talk-live-from = The conference begins at
talk-live-to = The conference ends at
talk-live-hint = For an online conference only, for example 15:00.
talk-document-field = Address of the draft on the portal
talk-document-hint = Open the page of the draft and copy its address: /kk/… Leave empty where there is none.
talk-survey = Vote that belongs to it
talk-survey-none = No vote
talk-survey-hint = One of the published surveys or votes.
talk-fault-time = Write the time like this: 15:00
talk-fault-hour = The end has to come after the beginning
talk-fault-document = Give the address of a page of the portal: /kk/…
talk-fault-uneven = There have to be as many paragraphs as in the Kazakh text
talk-fault-commented = The kind stays once somebody has written
talk-fault-numbers = There are comments already: keep the number of paragraphs
talk-fault-over = The last day is over: change the period first.
talk-fault-gone = The comment or paragraph you write about is gone. Your text is kept: you may send it as a comment on the whole discussion.
talk-fault-changed = The discussion has changed since you opened the page. Look at it again: your change was not kept.
talk-fault-concluded = A discussion that has its conclusion does not open again: keep the last day.
talk-fault-replied = Somebody else replied meanwhile. Read that reply: sent again, yours takes its place.
talk-done-kept = The discussion is saved.
talk-done-published = The discussion is published.
talk-done-closed = The discussion is closed.
talk-done-told = The conclusion is published. Letters sent: { $n }.
talk-publish = Publish
talk-remove = Remove the draft
talk-close = Close before its time
talk-public-page = Public page
talk-published-count = Comments published
talk-refused-number = Comments refused
talk-comments-latest = Latest comments
talk-comment-number = Comment
talk-author = Author
talk-replied-at = Replied
talk-queue = Moderation queue
talk-queue-count = Waiting for a moderator: { $n }
talk-queue-lead = Nothing is rewritten: publish, or refuse with a reason. What you decide is written in the journal.
talk-queue-waiting = Waiting to be published
talk-queue-empty = Nothing is waiting.
talk-task-waiting = New comments
talk-task-reported = Reported comments
talk-reported = Reported by readers
talk-reported-for = Reported for: { $reasons }
talk-settle = Keep it
talk-approve = Publish the comment
talk-refuse = Refuse
talk-refuse-reason = Reason to refuse
talk-answers-comment = in reply to comment № { $id }
talk-comment = Comment № { $id }
talk-comment-published = Comment № { $id } is published.
talk-comment-refused = Comment № { $id } is refused.
talk-comment-settled = Comment № { $id } stays.
talk-comment-replied = The reply to comment № { $id } is published.
talk-standing-waiting = Waits for a moderator
talk-standing-published = Published
talk-standing-refused = Refused
talk-standing-withdrawn = Taken back by its author
talk-reply = Reply as an official
talk-reply-text = The reply
talk-reply-hint = Write in the language of the comment: { $lang }.
talk-reply-by = Who replies
talk-reply-by-hint = Position or department.
talk-reply-send = Publish the reply
talk-fault-reply = Write the reply
talk-journal = Moderation journal
talk-journal-empty = Nothing has been decided yet.
talk-decision = Decision
talk-decided-by = Decided by
talk-decided-at = When
talk-conclude = Conclude
talk-conclude-lead = The conclusion stands on the page of the discussion: what was taken into account, what was not, and why.
talk-conclude-early = A discussion is concluded once it is over.
talk-conclude-do = Publish the conclusion
talk-conclusion-in = Conclusion ({ $lang })
talk-tell = Write to those who asked to hear: { $n }
talk-tell-about = Their addresses are erased afterwards.
talk-invite = Invite experts
talk-invite-lead = The expert gets a letter with a link of their own. What they write appears under the name given here.
talk-invite-name = Name and position of the expert
talk-invite-name-hint = For example: Aliya Serikova, architect.
talk-invite-do = Send the invitation
talk-invited = The invitation is sent.
talk-invited-list = Invited
talk-invite-withdraw = Withdraw the link
talk-invite-withdrawn = The link works no more.
talk-fault-expert = Write the name, up to { $most } characters
talk-others = What the others wrote
talk-file = All comments (CSV)
talk-answers-to-column = In reply to
talk-paragraph-column = Paragraph
talk-text-column = Text
## wall

people-role-event-keeper = Keeper of the events wall
wall-title = What’s on in the city
wall-lead = Coming events in theatres, cinemas, concert halls and museums. Cultural houses send them in; the portal checks and publishes them.
wall-none = No coming events have been announced yet.
wall-none-found = No such events were found. Try another kind, house or month.
wall-found = Events: { $count }
wall-today = Today, { $date }
wall-going-on = On now
wall-filter = Narrow the list of events
wall-kind = Kind
wall-house = Cultural house
wall-month = Month
wall-kind-theatre = Theatre
wall-kind-cinema = Cinema
wall-kind-concert = Concert
wall-kind-exhibition = Exhibition
wall-kind-festival = Festival
wall-kind-children = For children
wall-kind-meeting = Talk or meeting
wall-kind-other = Other
wall-stage = Status
wall-stage-unconfirmed = not confirmed
wall-stage-waiting = waits to be checked
wall-stage-published = published
wall-stage-returned = returned to be corrected
wall-stage-withdrawn = withdrawn
wall-archive = Past events
wall-archive-none = There are no past events yet.
wall-over = This event is over.
wall-all = All events
wall-soon = Coming events
wall-file-one = Add to the calendar (ICS file)
wall-file-all = Add the list to the calendar (ICS file)
wall-from-until = { $from } – { $until }
wall-free = free
wall-price = Price
wall-age = Age limit
wall-age-untold = Not stated
wall-site = Page on the house’s own site
wall-site-hint = The full address beginning with https://, with the programme or tickets. Optional.
wall-send = Send in an event
wall-send-lead = For theatres, cinemas, museums and houses of culture. The notice appears once it has been checked.
wall-send-button = Send to be checked
wall-send-another = Send in another event
wall-sent = The notice has been received. We have sent you an e-mail: confirm it within two days, and the notice will be checked.
wall-name = Title
wall-about = Description
wall-about-hint = What it is about and who takes part. Leave an empty line between paragraphs.
wall-place = Address and hall
wall-place-hint = Write it so that visitors find the way.
wall-day = Day
wall-from = Begins at
wall-until-day = Last day
wall-until-day-hint = Only for what lasts several days, such as an exhibition.
wall-until = Ends at
wall-until-hint = Leave empty if it is not known.
wall-more = Other days
wall-more-hint = If it is repeated, a day and a time on each line. For example: 24.12.2026 19:00
wall-price-from = Price or lowest price, tenge
wall-price-hint = Write 0 if it is free. Leave empty if it is not known.
wall-price-to = Highest price, tenge
wall-poster = Poster
wall-poster-hint = One picture: JPG, PNG or WEBP, up to 10 MB. Optional.
wall-alt = What the poster shows
wall-alt-hint = A sentence or two for those who cannot see it. Required with a poster.
wall-email = E-mail address for contact
wall-email-hint = The link to confirm and the decision are sent there. It is not published.
wall-consent = I am sending this on behalf of the house and agree that text and poster are published and my e-mail address is processed
wall-privacy-data = the e-mail address for contact
wall-privacy-purpose = to confirm the notice and to tell you the decision
wall-privacy-term = 30 days after the event or after the notice was returned; two days if it is not confirmed; the note that a letter was sent is kept for 90 days
wall-fault-empty = Fill in “{ $field }”.
wall-fault-long = “{ $field }” is too long: shorten it to { $most } characters.
wall-fault-choose = Choose from the list: “{ $field }”.
wall-fault-day = Give the day.
wall-fault-clock = Give the time as 19:00.
wall-fault-past = Give a day within the coming year.
wall-fault-order = The end has to be later than the beginning.
wall-fault-line = Correct line { $number }: write a coming day as 24.12.2026 19:00.
wall-fault-many = No more than { $most } days in one notice.
wall-fault-price = Write the price in whole tenge; the highest is not below the first.
wall-fault-site = Write the full address beginning with https://.
wall-fault-poster = Attach one picture: JPG, PNG or WEBP.
wall-fault-alt = Say in words what the poster shows.
wall-fault-consent = Tick that you agree.
wall-fault-reason = Write the reason: the sender will read it.
wall-fault-mails = Many letters went to this address today. Put the dates of one event into one notice, or go on tomorrow.
wall-fault-changed = The event has changed since you opened the page. Look at it again: your change was not kept.
wall-own = Your notice
wall-own-sent = The notice has been sent to be checked. We will tell you the decision by e-mail.
wall-own-confirm-text = If you sent this notice, confirm it. It will then be checked.
wall-own-confirm = Confirm the notice
wall-own-waiting = The notice waits to be checked. We will tell you the decision by e-mail.
wall-own-open = Open the published page
wall-own-correct = Correct it and send it again
wall-own-withdrawn = The notice has been withdrawn.
wall-own-erase = Erase what was sent
wall-own-erased = The notice and your e-mail address have been erased. The note of letters sent to you disappears after 90 days.
wall-returned-because = Returned to be corrected. The reason: { $reason }
wall-mail-confirm = Confirm the notice of an event
wall-mail-confirm-text = An event was sent to the city’s notice wall from this address. If it was you, open the link within two days and confirm.
wall-mail-confirm-otherwise = If it was not you, do nothing: the notice is removed after two days.
wall-mail-published = The event has been published
wall-mail-published-text = The notice “{ $title }” has been checked and published on the city’s events wall.
wall-mail-returned = The notice was returned to be corrected
wall-mail-returned-text = The notice “{ $title }” has not been published yet. The reason:
wall-mail-returned-next = You can correct it and send it again here:
wall-waiting = Events that wait to be checked
wall-waiting-none = Nothing waits to be checked.
wall-announced = Published events
wall-others = Returned and withdrawn
wall-new = Add an event
wall-made = Received
wall-language = Language it was sent in
wall-sender = Sender
wall-publish = Publish
wall-return = Returning it to be corrected
wall-return-button = Return with the reason
wall-reason = Reason for returning it
wall-reason-hint = It is sent to the sender by e-mail.
wall-withdraw = Withdraw
wall-remove = Remove
wall-done-saved = Saved.
wall-done-published = The event has been published.
wall-done-returned = The event was returned to be corrected.
wall-done-withdrawn = The event has been withdrawn.
wall-done-removed = The event has been removed.
rating-title = Rating of the service
rating-of = Rating of the service: { $title }
rating-lead = Your rating counts towards the one on the page of the service; what you write is read by the department only.
rating-question = How do you rate the service?
rating-hint = 1 is the lowest, 5 the highest.
rating-go = Rate
rating-words = What was good, and what should be better?
rating-few = The average is shown once at least { $enough } people have rated the service.
rating-mean = Average: { $mean } out of { $best }. Ratings: { $people }
rating-steps = How the ratings are spread
rating-step = Rating
rating-sort = Rating of a service
survey-kind-file = File
survey-fault-file-last = There can be one question for files, on the last page.
survey-files = Files that came with answers
survey-files-none = No files have come.
survey-files-not-public = Files are not published: only the department sees them.
survey-file = File name
survey-file-size = Size
survey-file-answer = Number of the answer
