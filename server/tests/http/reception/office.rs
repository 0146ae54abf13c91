//! The way of an appeal through the office: who may what, what the applicant hears, what is public.

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::{appeal_events, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{open_reception, sent};
use crate::support::{Answer, Person, TestPortal, run, words};

/// The people of the office.
pub struct Office {
    pub portal: TestPortal,
    pub registrar: Person,
    pub editor: Person,
    pub leader: Person,
    pub executor: Person,
}

impl Office {
    pub async fn open() -> Self {
        let portal = open_reception().await;
        let person = async |name: &str, role| portal.staff(name, &[(role, None)]).await;
        Self {
            registrar: person("registrar", Role::Registrar).await,
            editor: person("editor", Role::ReceptionEditor).await,
            leader: person("leader", Role::Leader).await,
            executor: person("executor", Role::Executor).await,
            portal,
        }
    }

    /// Takes an appeal from the letter to the executor, who signs for it.
    pub async fn hand_to_executor(&self, id: i64) {
        assert_eq!(step(&self.registrar, id, "register", &[]).await.status, 303);
        assert_eq!(step(&self.editor, id, "acknowledge", &[]).await.status, 303);
        let leader = choice(&self.registrar, id, "leader").await;
        assert_eq!(step(&self.registrar, id, "pass-to-leadership", &[("leader", &leader)]).await.status, 303);
        let executor = choice(&self.leader, id, "executor").await;
        let resolution = [("executor", executor.as_str()), ("note", "Жауап беріңіз.")];
        assert_eq!(step(&self.leader, id, "resolve", &resolution).await.status, 303);
        assert_eq!(step(&self.executor, id, "sign-receipt", &[]).await.status, 303);
    }

    /// The same up to an answer that is ready to be placed.
    pub async fn answer(&self, id: i64, answer: &str) {
        self.hand_to_executor(id).await;
        assert_eq!(step(&self.executor, id, "submit-answer", &[("answer", answer)]).await.status, 303);
    }
}

pub async fn step(by: &Person, id: i64, name: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("/admin/appeals/{id}/{name}"), fields).await
}

/// The value of the only choice that a form of the page offers.
pub async fn choice(by: &Person, id: i64, name: &str) -> String {
    let page = by.get(&format!("/admin/appeals/{id}")).await.html();
    let values = page.all(&format!("select[name={name}] option"));
    values.last().and_then(|option| option.attribute("value")).expect("a choice").to_owned()
}

async fn track(portal: &TestPortal, (number, code): &(String, String)) -> Answer {
    portal.post("/kk/appeals/track", &[("number", number), ("code", code)], &[]).await
}

/// R95-3-1b, R95-3-1c, R95-3-2, R95-3-3a, R95-3-3b, R95-3-4, R95-3-5, R95-3-6, R95-3-7a, R95-3-7b, R95-3-7c
#[test]
fn an_appeal_goes_from_the_letter_to_the_answer_and_everybody_is_told() {
    run(async {
        let office = Office::open().await;
        let Office { portal, registrar, editor, leader, executor } = &office;
        let key = sent(portal, "kk", &[("publish", "yes")]).await;
        assert_eq!(portal.mails_to(&editor.email).await.len(), 1, "the editor hears of each appeal");
        assert_eq!(portal.mails_to("aliya@mail.example").await.len(), 1, "the receipt");
        let journal = registrar.get("/admin/appeals").await.html();
        assert_eq!(journal.texts("main tbody th a"), std::slice::from_ref(&key.0));
        assert_eq!(step(registrar, 1, "register", &[("journal", "ЖТ-15")]).await.status, 303);
        assert_eq!(step(editor, 1, "acknowledge", &[]).await.status, 303);
        assert_eq!(portal.mails_to("aliya@mail.example").await.len(), 2, "registered for consideration");
        assert_eq!(leader.get("/admin/appeals/1").await.status, 404, "not handed to them yet");
        let refused = step(registrar, 1, "pass-to-leadership", &[("leader", "999")]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#leader-error")), (422, true));
        let chosen = choice(registrar, 1, "leader").await;
        assert_eq!(step(registrar, 1, "pass-to-leadership", &[("leader", &chosen)]).await.status, 303);
        assert_eq!(step(registrar, 1, "resolve", &[]).await.status, 403, "a resolution is the leader's");
        let chosen = choice(leader, 1, "executor").await;
        let resolution = [("executor", chosen.as_str()), ("note", "Тексеріп, жауап беріңіз.")];
        assert_eq!(step(leader, 1, "resolve", &resolution).await.status, 303);
        assert_eq!(step(executor, 1, "submit-answer", &[("answer", "Шамдар")]).await.status, 409, "not signed for");
        assert_eq!(step(executor, 1, "sign-receipt", &[]).await.status, 303);
        let answer = "Шамдар қарашаның соңына дейін жөнделеді.";
        assert_eq!(step(executor, 1, "submit-answer", &[("answer", answer)]).await.status, 303);
        assert_eq!(step(executor, 1, "place-answer", &[]).await.status, 403, "the executor publishes nothing");
        let public = [("question", "Көшеде шам қашан жанады?"), ("public", "Қараша айының соңына дейін.")];
        assert_eq!(step(editor, 1, "place-answer", &public).await.status, 303);
        assert_eq!(portal.mails_to("aliya@mail.example").await.len(), 3, "answered");
        let shown = track(portal, &key).await.html();
        assert!(shown.words().contains(answer));
        let register = portal.page("/ru/appeals/answers").await;
        assert!(register.words().contains("Көшеде шам қашан жанады?"));
        assert!(!register.words().contains("Әлия"));
        assert!(portal.page("/ru/appeals/answers?topic=health").await.all(".disclosure").is_empty());
        let log = audit::Entity::find().filter(audit::Column::Target.eq("appeal"));
        let log = log.filter(audit::Column::Action.ne("view"));
        assert_eq!(log.count(portal.portal.db()).await.expect("a number"), 7);
    });
}

/// Everybody reads what they work on, and nothing else: neither by guessing addresses.
#[test]
fn nobody_reads_or_moves_an_appeal_that_is_not_theirs() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "ru", &[]).await;
        sent(&office.portal, "ru", &[("kind", "corruption"), ("name", "")]).await;
        let newsroom = office.portal.staff("newsroom", &[(Role::SectionEditor, None), (Role::Reviewer, None)]).await;
        let trusted = office.portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let administrator = office.portal.staff("second", &[(Role::Administrator, None)]).await;
        for (who, ordinary, confidential) in [
            (&office.registrar, 200, 404),
            (&office.editor, 200, 404),
            (&office.leader, 404, 404),
            (&office.executor, 404, 404),
            (&newsroom, 403, 403),
            (&trusted, 404, 200),
            (&administrator, 200, 404),
        ] {
            assert_eq!(who.get("/admin/appeals/1").await.status, ordinary, "{}", who.email);
            assert_eq!(who.get("/admin/appeals/2").await.status, confidential, "{}", who.email);
            let moved = step(who, 2, "register", &[]).await.status;
            assert_eq!(moved == 303, confidential == 200, "{}", who.email);
        }
        for address in ["/admin/appeals/3", "/admin/appeals/x", "/admin/appeals/-1"] {
            assert_eq!(office.registrar.get(address).await.status, 404, "{address}");
        }
        let stranger = office.portal.get("/admin/appeals/1").await;
        assert_eq!(stranger.status, 303, "signs in first");
        assert_eq!(office.executor.get("/admin").await.header("location"), "/admin/appeals");
        assert_eq!(step(&office.registrar, 1, "withdraw", &[]).await.status, 403, "the applicant's own");
    });
}

#[test]
fn two_who_take_the_same_step_take_it_once() {
    run(async {
        let office = Office::open().await;
        sent(&office.portal, "kk", &[]).await;
        let register = || step(&office.registrar, 1, "register", &[]);
        let (first, second) = tokio::join!(register(), register());
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let taken = appeal_events::Entity::find().filter(appeal_events::Column::Step.eq("register"));
        assert_eq!(taken.count(office.portal.portal.db()).await.expect("a number"), 1);
    });
}

/// Whoever does not agree with an answer keeps it until there is another, and sees no draft of that.
#[test]
fn a_contested_answer_stays_readable_until_there_is_another() {
    run(async {
        let office = Office::open().await;
        let (number, code) = sent(&office.portal, "kk", &[]).await;
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let track = async || office.portal.post("/kk/appeals/track", &key, &[]).await.text().to_owned();
        office.answer(1, "Бірінші жауап: шам ауыстырылды.").await;
        assert_eq!(step(&office.editor, 1, "place-answer", &[]).await.status, 303);
        let disagrees = [key[0], key[1], ("note", "Шам әлі жанбайды")];
        assert_eq!(office.portal.post("/kk/appeals/track/contest", &disagrees, &[]).await.status, 200);
        assert!(track().await.contains("Бірінші жауап"));

        let executor = choice(&office.leader, 1, "executor").await;
        let resolution = [("executor", executor.as_str()), ("note", "Қайта қараңыз.")];
        assert_eq!(step(&office.leader, 1, "resolve", &resolution).await.status, 303);
        assert_eq!(step(&office.executor, 1, "sign-receipt", &[]).await.status, 303);
        assert!(track().await.contains("Бірінші жауап"));
        let draft = [("answer", "Екінші жауап: желі жөнделді.")];
        assert_eq!(step(&office.executor, 1, "submit-answer", &draft).await.status, 303);
        let seen = track().await;
        assert!(!seen.contains("Бірінші жауап") && !seen.contains("Екінші жауап"), "a draft is nobody's yet");
        assert_eq!(step(&office.editor, 1, "place-answer", &[]).await.status, 303);
        assert!(track().await.contains("Екінші жауап"));
    });
}

#[test]
fn the_applicant_adds_words_takes_the_appeal_back_and_nothing_more() {
    run(async {
        let office = Office::open().await;
        let (number, code) = sent(&office.portal, "kk", &[]).await;
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let own = async |name: &str, more: &[(&str, &str)]| {
            let fields: Vec<_> = key.iter().chain(more).copied().collect();
            office.portal.post(&format!("/kk/appeals/track/{name}"), &fields, &[]).await
        };
        assert_eq!(own("add-information", &[("note", " ")]).await.status, 422);
        assert_eq!(own("add-information", &[("note", "Шам бағанасының нөмірі 14.")]).await.status, 200);
        assert!(office.registrar.get("/admin/appeals/1").await.text().contains("бағанасының нөмірі 14"));
        assert_eq!(own("register", &[]).await.status, 404, "not the applicant's");
        assert_eq!(own("contest", &[("note", "Келіспеймін")]).await.status, 409, "there is no answer yet");
        let withdrawn = own("withdraw", &[]).await;
        assert_eq!(withdrawn.html().texts("[data-appeal=state]"), [words(Lang::Kk, "appeals-state-withdrawn")]);
        assert_eq!(own("add-information", &[("note", "Тағы бір сөз")]).await.status, 409, "closed");
        let guessed = [("number", number.as_str()), ("code", "7777-7777-7777")];
        assert_eq!(office.portal.post("/kk/appeals/track/withdraw", &guessed, &[]).await.status, 404);
    });
}
