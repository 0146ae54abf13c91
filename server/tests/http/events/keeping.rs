//! The keeper: checks, corrects, publishes, returns, enters.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{audit, media, wall_events};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{FORM, announced, confirmed, fill, keeper, link, send, waiting};
use crate::reception::opened;
use crate::reception::parts::{picture, post_parts, stored};
use crate::support::{TestPortal, run, words};

/// The form of a step on the page of an event.
fn step(page: &str, name: &str) -> String {
    format!("form[action={page}/{name}]")
}

/// R95-2-M4c, R95-1-9.1b: nothing is public before the keeper published it.
#[test]
fn an_event_is_checked_and_published_with_its_poster_and_the_house_is_told() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        let picture = picture();
        let alt = "Қызыл көйлекті қыз";
        let own = confirmed(&portal, "kk", &[("alt", alt)], &[("poster.png", &picture)]).await;
        assert_eq!(portal.get("/kk/events/qyz-zhibek").await.status, 404);
        let page = waiting(&keeper).await;
        let sent = keeper.get(&format!("{page}/poster")).await;
        assert_eq!((sent.header("content-type"), sent.body.as_ref()), ("image/png", picture.as_slice()));
        assert_eq!(portal.get(&format!("{page}/poster")).await.status, 303, "for nobody else");

        let early = fill(&portal, &keeper, &page, &[("step", "publish")], &[]).await;
        assert_eq!(early.html().hrefs(".error-summary a"), ["#alt_ru", "#alt_en"], "words in every language");
        let words_of = [("alt_ru", "Девушка в красном"), ("alt_en", "A girl in red"), ("title_ru", "Кыз Жибек")];
        let kept = fill(&portal, &keeper, &page, &[&words_of[..], &[("step", "publish")]].concat(), &[]).await;
        assert_eq!(kept.status, 303, "{}", kept.html().texts(".error-summary").concat());

        let event = portal.page("/kk/events/qyz-zhibek").await;
        assert_eq!(event.texts("h1"), ["Қыз Жібек"]);
        assert_eq!(event.attribute(".wall-event__poster img", "alt"), alt);
        assert!(event.words().contains("2 000 ₸") && event.words().contains("12+"), "{}", event.words());
        assert_eq!(portal.page("/ru/events/qyz-zhibek").await.texts("h1"), ["Кыз Жибек"]);
        assert_eq!(portal.page("/en/events/qyz-zhibek").await.attribute("h1", "lang"), "kk");
        let poster = event.attribute(".wall-event__poster img", "src");
        assert_eq!(portal.get(&poster).await.status, 200);
        assert!(stored(&portal).await.is_empty(), "sealed no more");
        let mail = portal.mails_to("theatre@mail.example").await.pop().expect("a mail");
        assert!(mail.contains("https://shymkent.example/kk/events/qyz-zhibek"), "{mail}");
        assert!(portal.page(&own).await.hrefs("main a").contains(&"/kk/events/qyz-zhibek".to_owned()));
        assert_eq!(portal.post(&format!("{own}/erase"), &[], &[]).await.status, 409, "it is before everybody");

        let file = media::Entity::find().one(portal.portal.db()).await.expect("rows").expect("the poster");
        let editor = portal.staff("editor", &[(Role::Administrator, None)]).await;
        let refused = editor.post(&format!("/admin/media/{}/delete", file.id), &[]).await;
        assert_eq!(refused.status, 422, "the wall shows it");

        assert_eq!(keeper.fill(&page, &step(&page, "withdraw"), &[]).await.status, 303);
        // A kept page is shown once more while it is made anew.
        let mut status = 200;
        for _ in 0..100 {
            status = portal.get("/kk/events/qyz-zhibek").await.status.as_u16();
            if status == 404 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(status, 404);
        let actions = audit::Entity::find().filter(audit::Column::Target.eq("event"));
        let actions = actions.all(portal.portal.db()).await.expect("rows");
        let names: Vec<_> = actions.iter().map(|row| row.action.as_str()).filter(|name| *name != "open").collect();
        assert_eq!(names, ["change", "publish", "withdraw"]);
        assert!(!format!("{actions:?}").contains("theatre@"), "who sent it is not in the log");

        // Gone from the wall, its picture is gone from the library.
        assert_eq!(keeper.fill(&page, &step(&page, "remove"), &[]).await.status, 303);
        let file = media::Entity::find().one(portal.portal.db()).await.expect("rows").expect("the poster");
        assert!(file.deleted_at.is_some());
    });
}

#[test]
fn an_event_comes_back_with_a_reason_and_is_sent_again_corrected() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        confirmed(&portal, "ru", &[], &[]).await;
        let page = waiting(&keeper).await;
        fill(&portal, &keeper, &page, &[("title_kk", "Қыз Жібек қойылымы")], &[]).await;
        let returning = step(&page, "return");
        let silent = keeper.fill(&page, &returning, &[("reason", " ")]).await;
        assert_eq!(silent.html().hrefs(".error-summary a"), ["#reason"]);
        let why = [("reason", "Залдың мекенжайы жоқ <b>")];
        let removal = keeper.get(&page).await.html().form_fields(&step(&page, "remove"));
        assert_eq!(keeper.fill(&page, &returning, &why).await.status, 303);
        let mail = portal.mails_to("theatre@mail.example").await.pop().expect("a mail");
        assert!(mail.contains("Залдың мекенжайы жоқ <b>"), "{mail}");
        let own = link(&portal, "/ru/events/own/").await;
        let state = portal.get(&own).await;
        assert!(state.text().contains("мекенжайы жоқ &lt;b&gt;"));
        let correct = state.html().hrefs("main a.button").remove(0);
        let form = portal.page(&correct).await;
        assert_eq!(form.attribute("#title", "value"), "Қыз Жібек");
        assert!(!form.has("#email"), "known already");
        let mark = form.attribute("input[name=mark]", "value");
        let opened = opened(&portal, &mark, 60);
        let mut fields = form.form_fields("main form.form");
        fields.retain(|(name, _)| !["place", "opened", "files"].contains(&name.as_str()));
        let mut fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("place", "Большой зал, улица Примерная, 1"), ("opened", &opened)]);
        let again = post_parts(&portal, "/ru/events/send", &fields, &[], "").await;
        assert_eq!(
            again.header("location"),
            format!("{own}?done=sent"),
            "{}",
            again.html().texts(".error-summary").concat()
        );
        let anew = keeper.get(&waiting(&keeper).await).await.html();
        assert_eq!(anew.attribute("#place_ru", "value"), "Большой зал, улица Примерная, 1");
        assert_eq!(anew.attribute("#title_kk", "value"), "Қыз Жібек қойылымы", "what the keeper wrote stays");
        assert_eq!(portal.get(&correct).await.header("location"), own, "corrected once");
        let removal: Vec<_> = removal.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let removed = keeper.post(&format!("{page}/remove"), &removal).await;
        assert_eq!(removed.status, 409, "what came back is not removed unseen");
        assert!(removed.text().contains(&words(Lang::Kk, "errors-conflict")));
    });
}

/// What the keeper publishes is what they read: the sender may have corrected it since.
#[test]
fn the_keeper_publishes_nothing_they_have_not_seen() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        confirmed(&portal, "kk", &[], &[]).await;
        let page = waiting(&keeper).await;
        let read = keeper.get(&page).await.html();
        // Meanwhile somebody else corrects it.
        assert_eq!(fill(&portal, &keeper, &page, &[("place_kk", "Кіші зал")], &[]).await.status, 303);
        let mut fields = read.form_fields(FORM);
        fields.retain(|(name, _)| name != "files");
        fields.push(("step".to_owned(), "publish".to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let stale = post_parts(&portal, &page, &fields, &[], keeper.cookie()).await;
        assert_eq!(stale.status, 422);
        let shown = stale.html();
        assert!(shown.words().contains(&words(Lang::Kk, "wall-fault-changed")));
        assert_eq!(shown.attribute("#place_kk", "value"), "Кіші зал", "as it is now");
        assert_eq!(portal.get("/kk/events/qyz-zhibek").await.status, 404);
        // A page opened before the field was there says nothing of what was seen.
        let blind: Vec<(&str, &str)> = fields.iter().filter(|(name, _)| *name != "sequence").copied().collect();
        assert_eq!(post_parts(&portal, &page, &blind, &[], keeper.cookie()).await.status, 422);
        assert_eq!(fill(&portal, &keeper, &page, &[("step", "publish")], &[]).await.status, 303);
        assert!(portal.page("/kk/events/qyz-zhibek").await.words().contains("Кіші зал"));
    });
}

/// The sender agreed to their own poster, not to the one that the keeper chose instead (R95-1-8.2b).
#[test]
fn a_poster_of_the_keeper_is_not_recorded_with_the_senders_consent() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        confirmed(&portal, "kk", &[], &[]).await;
        let page = waiting(&keeper).await;
        let words_of = [("alt_kk", "Афиша"), ("alt_ru", "Афиша"), ("alt_en", "A poster"), ("step", "publish")];
        assert_eq!(fill(&portal, &keeper, &page, &words_of, &[("own.png", &picture())]).await.status, 303);
        let file = media::Entity::find().one(portal.portal.db()).await.expect("rows").expect("the poster");
        let source = file.source.expect("where it is from").to_string();
        assert!(source.contains("none") && !source.contains("written"), "{source}");
    });
}

#[test]
fn only_the_keeper_comes_in() {
    run(async {
        let portal = TestPortal::start().await;
        confirmed(&portal, "kk", &[], &[]).await;
        let keeper = keeper(&portal).await;
        let page = waiting(&keeper).await;
        assert_eq!(keeper.get("/admin").await.header("location"), "/admin/events", "their desk");
        let editor = portal.staff("editor", &[(Role::SectionEditor, None), (Role::Reviewer, None)]).await;
        for address in ["/admin/events", "/admin/events/new", &page] {
            assert_eq!(editor.get(address).await.status, 403, "{address}");
            assert_eq!(portal.get(address).await.status, 303, "{address}");
        }
        for step in ["return", "withdraw", "remove"] {
            assert_eq!(editor.post(&format!("{page}/{step}"), &[("reason", "x")]).await.status, 403, "{step}");
        }
        assert_eq!(editor.post(&page, &[("step", "publish")]).await.status, 403);
        assert_eq!(editor.post("/admin/events/new", &[("step", "publish")]).await.status, 403);
        assert_eq!(keeper.post(&format!("{page}/withdraw"), &[]).await.status, 409, "it is not published");
        assert_eq!(keeper.get("/admin/events/x").await.status, 404);
        let administrator = portal.staff("administrator", &[(Role::Administrator, None)]).await;
        let desk = administrator.get("/admin").await.html();
        assert!(desk.texts(".tasks__name").contains(&words(Lang::Kk, "wall-waiting")));
    });
}

#[test]
fn the_keeper_enters_an_event_and_removes_it() {
    run(async {
        let portal = TestPortal::start().await;
        let keeper = keeper(&portal).await;
        let empty = fill(&portal, &keeper, "/admin/events/new", &[("kind", "concert")], &[]).await;
        assert_eq!(empty.html().hrefs(".error-summary a"), ["#title_kk", "#house_kk", "#place_kk", "#day", "#from"]);
        let address = announced(&portal, &keeper, &[]).await;
        assert_eq!(portal.page(&address).await.texts("h1"), ["Қыз Жібек"]);
        assert_eq!(announced(&portal, &keeper, &[]).await, format!("{address}-2"), "an address of its own");
        let form = keeper.get("/admin/events/new").await.html();
        let mark = form.attribute("input[name=mark]", "value");
        let concert = [("kind", "concert"), ("title_kk", "Кеш"), ("house_kk", "Филармония"), ("place_kk", "Зал")];
        let when = [("day", "2026-12-06"), ("from", "18:00"), ("step", "save"), ("mark", &mark)];
        let twice = [concert, when].concat();
        let first = post_parts(&portal, "/admin/events/new", &twice, &[], keeper.cookie()).await;
        let second = post_parts(&portal, "/admin/events/new", &twice, &[], keeper.cookie()).await;
        assert_eq!(
            (first.status.as_u16(), first.header("location")),
            (303, second.header("location")),
            "pressed twice"
        );
        let concert = first.header("location").split('?').next().expect("a page");
        assert_eq!(keeper.fill(concert, &step(concert, "remove"), &[]).await.status, 303);
        let pages = keeper.get("/admin/events").await.html().hrefs("tbody a");
        assert_eq!(keeper.post(&format!("{}/remove", pages[0]), &[]).await.status, 409, "published");
        keeper.fill(&pages[0], &step(&pages[0], "withdraw"), &[]).await;
        let removed = keeper.fill(&pages[0], &step(&pages[0], "remove"), &[]).await;
        assert_eq!(removed.header("location"), "/admin/events?done=removed");
        let rows = wall_events::Entity::find().all(portal.portal.db()).await.expect("rows");
        assert_eq!(rows.len(), 1);
        assert!(send(&portal, "kk", &[], &[]).await.status == 303);
    });
}
