//! What the check demands of a text before anybody reviews it.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, media_words};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{begin, confirmed_with, fill, library_file, problems};
use crate::newsroom::{CONFIRMED, PUBLIC, newsroom_at_work, step, submitted, write};
use crate::support::{TestPortal, run, words};

/// O116-R-3.2, O116-T-2.7, P891-X: not even in an emergency.
#[test]
fn restricted_material_is_never_published() {
    run(async {
        let portal = TestPortal::start().await;
        let administrator = portal.staff("admin", &[(Role::Administrator, None)]).await;
        let form = begin(&portal, &administrator, "news", "news", "Қаратау ауданында балабақша ашылды").await;
        for body in
            ["Қызмет бабында пайдалану үшін\n\nМәтін", "**Для служебного пользования**", "For official use only"]
        {
            let answer = write(&administrator, &form, &confirmed_with(&[("kk.body", body)])).await;
            assert_eq!(answer.status, 422, "{body}");
            assert_eq!(problems(&answer.html()).len(), 1, "{body}");
            let reason = "Су тасқыны туралы ескерту кешіктірілмейді";
            let forced = step(&administrator, &form, &[("action", "emergency"), ("reason", reason)]).await;
            assert_eq!(forced.status, 422, "{body}");
        }
        let paper = library_file(&portal, "document", "zhospar.pdf", None).await;
        let words = "Жоспар\nҚызмет бабында пайдалану үшін\n".to_owned();
        let read = media_words::ActiveModel {
            media_id: Set(paper),
            sha256: Set("hash of zhospar.pdf".to_owned()),
            state: Set("found".to_owned()),
            folded: Set(words.to_lowercase()),
            text: Set(words),
        };
        read.insert(portal.portal.db()).await.expect("the words of the file");
        let answer = write(&administrator, &form, &confirmed_with(&[("attachments", &paper.to_string())])).await;
        assert_eq!(answer.status, 422, "files included");
        assert!(problems(&answer.html())[0].contains("zhospar.pdf"));
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);
    });
}

/// O116-R-3.2, O116-T-2.7, P891-X, R95-1-9.1b, R95-1-6.6, R95-2-7g
#[test]
fn nothing_goes_to_review_without_every_confirmation_and_they_are_on_record() {
    run(async {
        let (portal, editor, _, form) = newsroom_at_work().await;
        for (name, _) in CONFIRMED.iter().filter(|(name, _)| *name != "do") {
            let fields: Vec<_> = CONFIRMED.into_iter().filter(|(other, _)| other != name).collect();
            let refused = write(&editor, &form, &fields).await;
            assert_eq!(refused.status, 422, "{name}");
            assert_eq!(refused.html().hrefs(".error-summary a"), [format!("#{}", name.replace('.', "-"))]);
        }
        submitted(&editor, &form).await;
        let of_kind = audit::Entity::find().filter(audit::Column::Action.eq("submitted"));
        let line = of_kind.one(portal.portal.db()).await.expect("an answer").expect("a line of the audit log");
        let confirmed = line.after.expect("a state")["confirmed"].as_array().map(Vec::len);
        assert_eq!(confirmed, Some(CONFIRMED.len() - 1));
    });
}

/// O116-R-13b, O116-R-13c, O116-T-18, O116-T-19
#[test]
fn news_have_a_theme_short_sentences_and_whole_contacts() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let long = format!("{}соңы.", "сөз ".repeat(40));
        let body = format!("Анықтама телефоны: 53-00-00.\n\nМекенжайы: Тәуке хан даңғылы, 6\n\n{long}");
        let fields = confirmed_with(&[("d.theme", ""), ("kk.body", &body)]);
        let answer = write(&editor, &form, &fields).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert_eq!(problems(&page).len(), 3, "{:?}", problems(&page));
        assert!(page.texts(".checks li").iter().any(|warning| warning.contains("41")), "the long sentence");
        let wrong = write(&editor, &form, &[("d.theme", "astrology")]).await;
        assert_eq!(wrong.html().hrefs(".error-summary a"), ["#d-theme"]);

        submitted(&editor, &form).await;
        step(&reviewer, &form, &[("action", "approve")]).await;
        for (lang, code) in [(Lang::Kk, "kk"), (Lang::Ru, "ru"), (Lang::En, "en")] {
            let page = portal.get(&format!("/{code}/{PUBLIC}")).await.html();
            assert!(page.texts("dl.facts dd").contains(&words(lang, "forms-theme-education")), "readers see the theme");
        }
    });
}

/// R95-2-2.1b: the explanation stands on the page of the act, and number, day and words find it.
#[test]
fn an_act_is_explained_in_words_of_our_own() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let reviewer = portal.staff("reviewer", &[(Role::Reviewer, None)]).await;
        let form = begin(&portal, &editor, "akimat-acts", "act", "Көгалдандыру ережесі туралы").await;
        let fields = [
            ("ru.title", "О правилах озеленения"),
            ("en.title", "On the rules of planting"),
            ("d.act_type", "resolution"),
            ("d.number", "77"),
            ("d.adopted_on", "2026-11-01"),
            ("d.place.kk", "Шымкент қаласы"),
            ("d.issuer.kk", "Шымкент қаласының әкімдігі"),
            ("d.signatory.kk", "Шымкент қаласының әкімі"),
            ("d.act_key", "planting-77"),
            ("d.execution.kk", "Орындалуда: 1 200 ағаш отырғызылды"),
            ("d.explanation.kk", "Ағаш кесу үшін рұқсат керек.\n\nӨтінім тегін."),
            ("d.explanation.ru", "Чтобы срубить дерево, нужно разрешение."),
            ("provider", "Экология басқармасы"),
            ("is_proofread", "on"),
        ];
        let answer = fill(&editor, &form, &confirmed_with(&fields)).await;
        assert_eq!(answer.status, 303, "{:?}", problems(&answer.html()));
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
        let page = portal.get("/kk/acts/planting-77").await.html();
        assert_eq!(page.texts(".act__explanation p"), ["Ағаш кесу үшін рұқсат керек.", "Өтінім тегін."]);
        // S004-19.10: how far it has been carried out.
        let facts = page.texts(".facts dd");
        assert!(facts.contains(&"Орындалуда: 1 200 ағаш отырғызылды".to_owned()), "{facts:?}");
        let page = portal.get("/ru/acts/planting-77").await.html();
        assert_eq!(page.texts(".act__explanation p"), ["Чтобы срубить дерево, нужно разрешение."]);
        for asked in ["number=77", "on=2026-11-01", "words=%D0%BA%D3%A9%D0%B3%D0%B0%D0%BB", "number=77&words=planting"]
        {
            let found = portal.get(&format!("/kk/search/acts?{asked}")).await.html();
            assert_eq!(found.hrefs("ul.acts a"), ["/kk/acts/planting-77"], "{asked}");
        }
        for asked in ["number=7", "on=2026-11-02", "number=77&words=budget"] {
            assert!(!portal.get(&format!("/kk/search/acts?{asked}")).await.html().has("ul.acts a"), "{asked}");
        }
        let wrong = portal.get("/kk/search/acts?on=2026-02-30").await;
        assert_eq!((wrong.status.as_u16(), wrong.html().hrefs(".error-summary a")), (422, vec!["#on".to_owned()]));
    });
}
