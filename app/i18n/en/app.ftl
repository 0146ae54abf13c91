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
search-filters-clear = Clear filters
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

desk-emergencies = Emergency publications waiting to be confirmed
desk-own = My drafts
desk-returned = Returned to me
desk-review = Waiting for your review
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
newsroom-done-restored = The old version is the draft again
newsroom-done-returned = Returned to the editor
newsroom-done-saved = Saved
newsroom-done-scheduled = Approved, to be published at the set time
newsroom-done-submitted = Sent to review
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
newsroom-problem-no-alt = A picture has no description ({ $lang }): { $text }
newsroom-problem-no-picture = There is no picture
newsroom-problem-no-scan = No scan of the original act is attached
newsroom-problem-no-summary = The news item has no summary
newsroom-problem-no-title = There is no Kazakh title
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
editor-library = Library of files
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
duties-any-state = All
duties-on = On the day
duties-show = Show
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

audit-lead = Every action of the staff: who, when, from where, and what changed. Lines are kept for { $days } days.
audit-found = Lines found: { $n }
audit-filter = Filter of the log
audit-who = Who
audit-action = Action
audit-target = Target
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
settings-emblem-now = The emblem shown now
settings-emblem-file = File of the emblem
settings-emblem-hint = SVG or PNG, up to { $kb } kB. An SVG may hold no scripts and no references to other places.
settings-emblem-wrong = Choose an SVG or PNG of up to { $kb } kB without scripts and outside references
settings-emblem-send = Replace the emblem

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
account-citizen-text = Your appeals, subscriptions and appointments will be shown here. This part is being prepared.
account-dead-link = This link does not work
account-dead-link-text = The link has been used already or has expired. Ask for a new one.
account-done-name = Your details have been saved.
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
    [one] { $hours } hour
   *[other] { $hours } hours
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
mailbox-retry-this = Send the mail again: { $subject }
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
media-captions-hint = Number of the video or sound, as in its address
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
media-deleted = Deleted
media-deleted-kept = The file is removed for good 90 days after it was deleted.
media-details = Description and source
media-err-alt = Write the alternative text: { $lang }
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
words-problem-rar = Readers are given archives as zip only. Repack the file: “{ $text }”
words-read-as-text = Text version
words-read-as-text-of = Text version: { $name }
words-submission = Texts are prepared in Times New Roman, Arial or Verdana, size 14, ordinary line spacing. On the site they take its own style.
words-title = Text for the search
words-unreadable = text not read: the file is damaged, protected by a password or too complex
words-waiting = the text is being read
## appeals
privacy-appeal-data = Your name, the address for the answer, phone and your text
privacy-appeal-purpose = to consider the appeal and to answer it
privacy-appeal-term = { $days ->
    [one] one day
   *[other] { $days } days
 } after the appeal is closed, then they are erased
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
appeals-public-hint = The applicant agrees to publication. Put question and answer into words without name, address or phone; left empty, nothing is published.
appeals-public-question = Question for everybody
appeals-public-answer = Answer for everybody
appeals-fault-needed = Fill this in: up to { $most } characters.
appeals-fault-leader = Choose the leader.
appeals-fault-executor = Choose the executor.
appeals-fault-other = There is no other appeal with this number.
appeals-mail-subject = Appeal No. { $number }
appeals-mail-receipt = Your appeal was received. Number: { $number }. Secret code: { $code }. Tell nobody the code.
appeals-mail-registered = Your appeal is registered for consideration.
appeals-mail-extended = The term of your appeal was extended: more has to be looked into.
appeals-mail-answered = Your appeal was answered.
appeals-mail-forwarded = Your appeal was passed on to another body:
appeals-mail-refused = Your appeal was left without consideration. The reason:
appeals-mail-joined = Your appeal was joined to an earlier one about the same.
appeals-mail-track = With number and code you see where it is on this page:
appeals-mail-new = Appeal No. { $number } came in to the virtual reception.
appeals-mail-new-subject = New appeal No. { $number }
settings-takes-appeals = Appeals are taken on the portal itself
appeals-title = Write to the akimat
appeals-lead = Send an appeal, a proposal, a question or a complaint. You get a number and a secret code at once: with them you see at any time where your appeal is.
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
appeals-track = See where your appeal is
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
appeals-receipt = Your appeal was received
appeals-receipt-lead = Write down number and code, or print this page: only they tell where your appeal is.
appeals-receipt-keep = Tell nobody the code. This page can be opened for an hour.
appeals-number = Number
appeals-number-hint = For example: 2026-00012.
appeals-code = Secret code
appeals-code-hint = The twelve characters of the receipt, in three groups.
appeals-received-at = Received
appeals-answer-by = Answer due by
appeals-track-lead = Enter number and code from the receipt.
appeals-track-show = Show
appeals-track-unknown = There is no such number with this code. Compare with the receipt and try again.
appeals-track-title = Appeal No. { $number }
appeals-state = Now
appeals-way = The way of the appeal
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
monitoring-bad = wrong
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
monitoring-seconds-ago = { $n } s ago
monitoring-sections = Page views by section
monitoring-state = State of the portal
monitoring-sum = Sum
monitoring-tablet = tablet
monitoring-title = Monitoring
monitoring-took = { $n } ms
monitoring-verdict = Verdict
monitoring-version = Version of the program
monitoring-visits = Visits
monitoring-well = no fault
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
privacy-registration-term = { $days } days after the last sign-in; data of a closed account { $closed } days; a registration that is not confirmed 48 hours
privacy-sign-in-data = e-mail address, password, name of the browser; the network address only to count failed attempts
privacy-sign-in-purpose = to make sure that it is the owner who signs in
privacy-sign-in-term = until the session ends; the network address is not stored
privacy-term = Term
privacy-title = Personal data
