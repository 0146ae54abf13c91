//! The words for fields, kinds, stages, faults and findings.

use crate::features::newsroom::model::check::Problem;
use crate::features::newsroom::model::fields::{Fault, LONGEST_LINE};
use crate::features::newsroom::model::languages::missing;
use crate::features::newsroom::model::{Content, Refusal, Stage};
use crate::i18n::Lang;

/// The label of a field.
pub fn label(lang: Lang, name: &str) -> String {
    match name {
        "post" => tl!(lang, "newsroom-field-post"),
        "unit" => tl!(lang, "newsroom-field-unit"),
        "phones" => tl!(lang, "newsroom-field-phones"),
        "email" => tl!(lang, "newsroom-field-email"),
        "reception" => tl!(lang, "newsroom-field-reception"),
        "from_year" => tl!(lang, "newsroom-field-from-year"),
        "to_year" => tl!(lang, "newsroom-field-to-year"),
        "group" => tl!(lang, "newsroom-field-group"),
        "category" => tl!(lang, "newsroom-field-category"),
        "parent" => tl!(lang, "newsroom-field-parent"),
        "head" => tl!(lang, "newsroom-field-head"),
        "postal_index" => tl!(lang, "newsroom-field-postal-index"),
        "address" => tl!(lang, "newsroom-field-address"),
        "website" => tl!(lang, "newsroom-field-website"),
        "hours" => tl!(lang, "newsroom-field-hours"),
        "url" => tl!(lang, "newsroom-field-url"),
        "checked_on" => tl!(lang, "newsroom-field-checked-on"),
        "placement" => tl!(lang, "newsroom-field-placement"),
        "act_type" => tl!(lang, "newsroom-field-act-type"),
        "number" => tl!(lang, "newsroom-field-number"),
        "adopted_on" => tl!(lang, "newsroom-field-adopted-on"),
        "place" => tl!(lang, "newsroom-field-place"),
        "issuer" => tl!(lang, "newsroom-field-issuer"),
        "signatory" => tl!(lang, "newsroom-field-signatory"),
        "act_key" => tl!(lang, "newsroom-field-act-key"),
        "in_force" => tl!(lang, "newsroom-field-in-force"),
        "repealed_on" => tl!(lang, "newsroom-field-repealed-on"),
        "repealed_by" => tl!(lang, "newsroom-field-repealed-by"),
        "official_url" => tl!(lang, "newsroom-field-official-url"),
        "stage" => tl!(lang, "newsroom-field-stage"),
        "issued_on" => tl!(lang, "newsroom-field-issued-on"),
        "value" => tl!(lang, "newsroom-field-value"),
        "period" => tl!(lang, "newsroom-field-period"),
        "topic" => tl!(lang, "newsroom-field-topic"),
        "album" => tl!(lang, "newsroom-field-album"),
        "subject" => tl!(lang, "newsroom-field-subject"),
        "portal_url" => tl!(lang, "newsroom-field-portal-url"),
        "decision" => tl!(lang, "newsroom-field-decision"),
        "form" => tl!(lang, "newsroom-field-form"),
        "documents" => tl!(lang, "newsroom-field-documents"),
        "price" => tl!(lang, "newsroom-field-price"),
        "term" => tl!(lang, "newsroom-field-term"),
        "result" => tl!(lang, "newsroom-field-result"),
        "egov_url" => tl!(lang, "newsroom-field-egov-url"),
        "standard_url" => tl!(lang, "newsroom-field-standard-url"),
        "speaker" => tl!(lang, "newsroom-field-speaker"),
        "spoken_on" => tl!(lang, "newsroom-field-spoken-on"),
        "reach" => tl!(lang, "newsroom-field-reach"),
        "happened_on" => tl!(lang, "newsroom-field-happened-on"),
        "is_official" => tl!(lang, "newsroom-field-is-official"),
        "title" => tl!(lang, "newsroom-field-title"),
        "summary" => tl!(lang, "newsroom-field-summary"),
        "body" => tl!(lang, "newsroom-field-body"),
        "starts_at" => tl!(lang, "newsroom-field-starts-at"),
        "ends_at" => tl!(lang, "newsroom-field-ends-at"),
        "picture" => tl!(lang, "newsroom-field-picture"),
        "attachments" => tl!(lang, "newsroom-field-attachments"),
        "source" => tl!(lang, "newsroom-field-source"),
        "status" => tl!(lang, "newsroom-field-status"),
        "consent" => tl!(lang, "newsroom-field-consent"),
        "provider" => tl!(lang, "newsroom-field-provider"),
        "provider_head" => tl!(lang, "newsroom-field-provider-head"),
        "class" => tl!(lang, "newsroom-field-class"),
        "is_proofread" => tl!(lang, "newsroom-field-is-proofread"),
        "related" => tl!(lang, "newsroom-field-related"),
        "position" => tl!(lang, "newsroom-field-position"),
        "slug" => tl!(lang, "newsroom-field-slug"),
        "theme" => tl!(lang, "forms-field-theme"),
        "shown" => tl!(lang, "forms-field-shown"),
        "explanation" => tl!(lang, "forms-field-explanation"),
        "execution" => tl!(lang, "forms-field-execution"),
        _ => name.to_owned(),
    }
}

/// The name of a kind.
pub fn kind(lang: Lang, name: &str) -> String {
    match name {
        "page" => tl!(lang, "newsroom-kind-page"),
        "news" => tl!(lang, "newsroom-kind-news"),
        "person" => tl!(lang, "newsroom-kind-person"),
        "organisation" => tl!(lang, "newsroom-kind-organisation"),
        "contact" => tl!(lang, "newsroom-kind-contact"),
        "link" => tl!(lang, "newsroom-kind-link"),
        "banner" => tl!(lang, "newsroom-kind-banner"),
        "act" => tl!(lang, "newsroom-kind-act"),
        "vacancy" => tl!(lang, "newsroom-kind-vacancy"),
        "event" => tl!(lang, "newsroom-kind-event"),
        "document" => tl!(lang, "newsroom-kind-document"),
        "indicator" => tl!(lang, "newsroom-kind-indicator"),
        "faq" => tl!(lang, "newsroom-kind-faq"),
        "photo" => tl!(lang, "newsroom-kind-photo"),
        "procurement" => tl!(lang, "newsroom-kind-procurement"),
        "service" => tl!(lang, "newsroom-kind-service"),
        "speech" => tl!(lang, "newsroom-kind-speech"),
        _ => name.to_owned(),
    }
}

/// The words for a choice of a closed set.
pub fn choice(lang: Lang, name: &str) -> String {
    match name {
        "local" => tl!(lang, "newsroom-choice-local"),
        "national" => tl!(lang, "newsroom-choice-national"),
        "foreign" => tl!(lang, "newsroom-choice-foreign"),
        "home" => tl!(lang, "newsroom-choice-home"),
        "item" => tl!(lang, "newsroom-choice-item"),
        "law" => tl!(lang, "newsroom-choice-law"),
        "government-resolution" => tl!(lang, "newsroom-choice-government-resolution"),
        "resolution" => tl!(lang, "newsroom-choice-resolution"),
        "decision" => tl!(lang, "newsroom-choice-decision"),
        "order" => tl!(lang, "newsroom-choice-order"),
        "announced" => tl!(lang, "newsroom-choice-announced"),
        "test" => tl!(lang, "newsroom-choice-test"),
        "interview" => tl!(lang, "newsroom-choice-interview"),
        "result" => tl!(lang, "newsroom-choice-result"),
        "planned" => tl!(lang, "newsroom-choice-planned"),
        "review" => tl!(lang, "newsroom-choice-review"),
        "awarded" => tl!(lang, "newsroom-choice-awarded"),
        "cancelled" => tl!(lang, "newsroom-choice-cancelled"),
        "electronic" => tl!(lang, "newsroom-choice-electronic"),
        "paper" => tl!(lang, "newsroom-choice-paper"),
        "both" => tl!(lang, "newsroom-choice-both"),
        "proactive" => tl!(lang, "newsroom-choice-proactive"),
        "documents" => tl!(lang, "newsroom-choice-documents"),
        "permanent" => tl!(lang, "newsroom-choice-permanent"),
        "periodic" => tl!(lang, "newsroom-choice-periodic"),
        "dynamic" => tl!(lang, "newsroom-choice-dynamic"),
        "always" => tl!(lang, "forms-banner-always"),
        "until" => tl!(lang, "forms-banner-until"),
        _ => theme(lang, name),
    }
}

/// A field of activity of the akimat (O116-R-13b).
fn theme(lang: Lang, name: &str) -> String {
    match name {
        "economy" => tl!(lang, "forms-theme-economy"),
        "business" => tl!(lang, "forms-theme-business"),
        "education" => tl!(lang, "forms-theme-education"),
        "health" => tl!(lang, "forms-theme-health"),
        "social-protection" => tl!(lang, "forms-theme-social"),
        "culture" => tl!(lang, "forms-theme-culture"),
        "sport" => tl!(lang, "forms-theme-sport"),
        "construction" => tl!(lang, "forms-theme-construction"),
        "housing" => tl!(lang, "forms-theme-housing"),
        "transport" => tl!(lang, "forms-theme-transport"),
        "ecology" => tl!(lang, "forms-theme-ecology"),
        "land" => tl!(lang, "forms-theme-land"),
        "agriculture" => tl!(lang, "forms-theme-agriculture"),
        "safety" => tl!(lang, "forms-theme-safety"),
        "digital" => tl!(lang, "forms-theme-digital"),
        "society" => tl!(lang, "forms-theme-society"),
        "administration" => tl!(lang, "forms-theme-administration"),
        _ => name.to_owned(),
    }
}

/// Where a draft stands.
pub fn stage(lang: Lang, stage: Stage) -> String {
    match stage {
        Stage::Idle => tl!(lang, "newsroom-stage-idle"),
        Stage::Draft => tl!(lang, "newsroom-stage-draft"),
        Stage::InReview => tl!(lang, "newsroom-stage-in-review"),
        Stage::Returned => tl!(lang, "newsroom-stage-returned"),
        Stage::Scheduled => tl!(lang, "newsroom-stage-scheduled"),
    }
}

/// What is wrong with a field, in words that say how to mend it.
pub fn fault(lang: Lang, fault: Fault) -> String {
    match fault {
        Fault::Phone => tl!(lang, "newsroom-fault-phone"),
        Fault::PostalIndex => tl!(lang, "newsroom-fault-postal-index"),
        Fault::Email => tl!(lang, "newsroom-fault-email"),
        Fault::Url => tl!(lang, "newsroom-fault-url"),
        Fault::Date => tl!(lang, "newsroom-fault-date"),
        Fault::Year => tl!(lang, "newsroom-fault-year"),
        Fault::Choice => tl!(lang, "newsroom-fault-choice"),
        Fault::TooLong => tl!(lang, "newsroom-fault-too-long", most = LONGEST_LINE),
    }
}

/// What the check found.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let name = |of: &Lang| of.own_name();
    match problem {
        Problem::FieldMissing(name, _) => tl!(lang, "newsroom-problem-field", field = label(lang, name)),
        Problem::NoTitle => tl!(lang, "newsroom-problem-no-title"),
        Problem::TitleMissing(of) => tl!(lang, "newsroom-problem-title-missing", lang = name(of)),
        Problem::NotTranslated(of) => tl!(lang, "newsroom-problem-not-translated", lang = name(of)),
        Problem::FieldNotTranslated(of, field) => {
            tl!(lang, "newsroom-problem-field-not-translated", lang = name(of), field = label(lang, field))
        }
        Problem::NoSummary => tl!(lang, "newsroom-problem-no-summary"),
        Problem::HeadingJump(of, text) => {
            tl!(lang, "newsroom-problem-heading-jump", lang = name(of), text = text.as_str())
        }
        Problem::VagueLink(of, text) => {
            tl!(lang, "newsroom-problem-vague-link", lang = name(of), text = text.as_str())
        }
        Problem::TableWithoutHeader(of) => tl!(lang, "newsroom-problem-table-header", lang = name(of)),
        Problem::RawHtml(of) => tl!(lang, "newsroom-problem-raw-html", lang = name(of)),
        Problem::ManualLayout(of) => tl!(lang, "newsroom-problem-manual-layout", lang = name(of)),
        Problem::NoAlt(of, text) => tl!(lang, "newsroom-problem-no-alt", lang = name(of), text = text.as_str()),
        Problem::UnknownFile(text) => tl!(lang, "newsroom-problem-unknown-file", text = text.as_str()),
        Problem::HeavyPicture(text) => tl!(lang, "newsroom-problem-heavy-picture", text = text.as_str()),
        Problem::NoCaptions(text) => tl!(lang, "words-problem-captions", text = text.as_str()),
        Problem::NoCaptionsIn(of, text) => {
            tl!(lang, "words-problem-captions-lang", lang = name(of), text = text.as_str())
        }
        Problem::NotZip(text) => tl!(lang, "words-problem-rar", text = text.as_str()),
        Problem::NoPicture => tl!(lang, "newsroom-problem-no-picture"),
        Problem::NewsWithoutDate => tl!(lang, "newsroom-problem-news-date"),
        Problem::NewsWithoutPlace => tl!(lang, "newsroom-problem-news-place"),
        Problem::NewsWithoutResult => tl!(lang, "newsroom-problem-news-result"),
        Problem::NewsWithoutTheme => tl!(lang, "forms-problem-theme"),
        Problem::LongSentence(of, words, text) => {
            let words = *words;
            tl!(lang, "forms-problem-long-sentence", lang = name(of), n = words, text = text.as_str())
        }
        Problem::PhoneWithoutCode(of, text) => {
            tl!(lang, "forms-problem-phone", lang = name(of), text = text.as_str())
        }
        Problem::AddressInText(of, text, _) => {
            tl!(lang, "forms-problem-address", lang = name(of), text = text.as_str())
        }
        Problem::Restricted(_, mark) => tl!(lang, "forms-problem-restricted", text = mark.as_str()),
        Problem::RestrictedNamed(_, mark) => tl!(lang, "forms-problem-restricted-named", text = mark.as_str()),
        Problem::RestrictedFile(text) => tl!(lang, "forms-problem-restricted-file", text = text.as_str()),
        Problem::PersonalNumber(_, text) => tl!(lang, "forms-problem-personal-number", text = text.as_str()),
        Problem::BannerTooSmall((width, height), (least_width, least_height)) => tl!(
            lang,
            "forms-problem-banner-small",
            size = format!("{width}\u{a0}×\u{a0}{height}"),
            least = format!("{least_width}\u{a0}×\u{a0}{least_height}")
        ),
        Problem::BannerWithoutEnd => tl!(lang, "forms-problem-banner-end"),
        Problem::EventWithoutDate => tl!(lang, "newsroom-problem-event-date"),
        Problem::EndsBeforeStart => tl!(lang, "newsroom-problem-ends-before"),
        Problem::VacancyWithoutEnd => tl!(lang, "newsroom-problem-vacancy-end"),
        Problem::NameNotFull => tl!(lang, "newsroom-problem-name-full"),
        Problem::AddressWithoutIndex => tl!(lang, "newsroom-problem-address-index"),
        Problem::NoScan => tl!(lang, "newsroom-problem-no-scan"),
        Problem::NoPortalLink => tl!(lang, "newsroom-problem-portal-link"),
        Problem::NoSourceStatus => tl!(lang, "newsroom-problem-source-status"),
        Problem::NoConsent => tl!(lang, "newsroom-problem-consent"),
        Problem::NoProvider => tl!(lang, "newsroom-problem-provider"),
        Problem::NotProofread => tl!(lang, "newsroom-problem-proofread"),
    }
}

/// Why an action was refused.
pub fn refusal(lang: Lang, refusal: Refusal) -> String {
    match refusal {
        Refusal::WrongStage => tl!(lang, "newsroom-refusal-stage"),
        Refusal::OwnChange => tl!(lang, "newsroom-refusal-own"),
        Refusal::NoReason => tl!(lang, "newsroom-refusal-reason"),
        Refusal::HasErrors => tl!(lang, "newsroom-refusal-errors"),
        Refusal::FilesChanged => tl!(lang, "forms-refusal-files"),
    }
}

/// What is missing in Kazakh or Russian, as one sentence (R95-2-6); nothing where both are complete.
pub fn incomplete(lang: Lang, kind: &str, content: &Content) -> Option<String> {
    let of_language = |(of, fields): (Lang, Vec<&'static str>)| {
        let labels: Vec<_> = fields.into_iter().map(|name| label(lang, name)).collect();
        format!("{} – {}", of.own_name(), labels.join(", "))
    };
    let lists: Vec<_> = missing(kind, content).into_iter().map(of_language).collect();
    (!lists.is_empty()).then(|| tl!(lang, "newsroom-refusal-languages", missing = lists.join("; ")))
}
