//! Answers by topic, each with its own address, and the search in them.

use portal_app::i18n::Lang;
use portal_entities::page_opinions;
use sea_orm::EntityTrait;

use crate::support::{TestPortal, percent_encoded, published, run, words};

/// O116-L-11.6d, O116-U-4.3, O116-M-5.4, O116-L-8.4, O116-M-2.4
#[test]
fn answers_stand_by_topic_with_their_count_and_an_address_each() {
    run(async {
        for lang in Lang::ALL {
            let page = published().await.page(&format!("/{lang}/faq")).await;
            let topics = page.texts("nav .faq-topics li");
            assert!(topics.len() > 5 && topics[0].ends_with(" 4"), "{topics:?}");
            assert_eq!(page.all("main details.disclosure").len(), 18, "of all three items");
            let answer = format!("/{lang}/work-with-public/faq/sample-faq-send-appeal");
            assert!(page.hrefs("main details a").contains(&answer));
            assert_eq!(published().await.get(&answer).await.status, 200);
            assert!(page.hrefs("main a").contains(&format!("/{lang}/faq/ask")));
            let business = published().await.page(&format!("/{lang}/business-support/business-consulting")).await;
            assert!(business.hrefs("main a").contains(&format!("/{lang}/faq/ask?topic=entrepreneurs")));
            assert_eq!(business.all("main details.disclosure").len(), 4);
        }
        let old = published().await.get("/kk/work-with-public/faq").await;
        assert_eq!((old.status.as_u16(), old.header("location")), (308, "/kk/faq"));
    });
}

/// Kazakh letters are folded and endings passed over, and no script is needed.
#[test]
fn answers_are_found_as_people_type() {
    run(async {
        let found = async |lang: &str, query: &str| {
            let page = published().await.page(&format!("/{lang}/faq/search?words={}", percent_encoded(query))).await;
            (page.all("main details.disclosure").len(), page)
        };
        let (count, page) = found("kk", "ЖАУАП кашан").await;
        assert!(count > 0, "{}", page.words());
        assert_eq!(page.attribute("main input[name=words]", "value"), "ЖАУАП кашан");
        let (none, page) = found("ru", "zzqqzz").await;
        assert_eq!(none, 0);
        assert!(page.words().contains(&words(Lang::Ru, "faq-search-site")));
        let nothing = published().await.get("/en/faq/search?words=%20").await;
        assert_eq!((nothing.status.as_u16(), nothing.header("location")), (303, "/en/faq"));
    });
}

/// The engine of “was this page useful?” takes the opinion on one answer.
#[test]
fn under_each_answer_one_may_say_whether_it_helped() {
    run(async {
        let portal = TestPortal::published().await;
        let page = portal.page("/kk/faq").await;
        let form = "#sample-faq-send-appeal form.useful";
        let mut fields = page.form_fields(form);
        fields.push(("useful".to_owned(), "yes".to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(portal.post(&page.form_action(form), &fields, &[]).await.status, 303);
        let told = page_opinions::Entity::find().one(portal.portal.db()).await.expect("a row").expect("an opinion");
        assert_eq!((told.path.as_str(), told.place.as_str()), ("/work-with-public/faq/sample-faq-send-appeal", "faq"));
    });
}

#[test]
fn an_empty_portal_says_so_and_still_takes_questions() {
    run(async {
        let portal = TestPortal::start().await;
        let page = portal.page("/ru/faq").await;
        assert!(!page.has("main details.disclosure[id^=sample]"));
        assert!(page.words().contains(&words(Lang::Ru, "pending-title")));
        assert!(page.hrefs("main a").contains(&"/ru/faq/ask".to_owned()));
    });
}
