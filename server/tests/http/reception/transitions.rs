//! Every step from every state by everybody, and the states against the log of events.

use portal_app::features::accounts;
use portal_app::features::appeals::model::states::{Part, Stand, State, Step};
use portal_app::features::rights::Role;
use portal_entities::{appeal_events, appeals};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::office::{Office, step};
use super::sent;
use crate::support::{Person, TestPortal, run};

/// From which states each step of the office is taken, and by whom, written by hand.
const TABLE: [(&str, &str, &[&str]); 12] = [
    ("register", "registrar", &["received"]),
    ("acknowledge", "editor", &["registered", "with-leadership", "resolved", "with-executor", "answer-ready"]),
    ("pass-to-leadership", "registrar", &["registered"]),
    ("resolve", "leader", &["with-leadership"]),
    ("sign-receipt", "executor", &["resolved"]),
    ("submit-answer", "executor", &["with-executor"]),
    ("place-answer", "editor", &["answer-ready"]),
    ("return-answer", "editor", &["answer-ready"]),
    ("extend", "leader", &["with-leadership", "resolved", "with-executor"]),
    ("forward", "registrar", &["registered", "with-leadership"]),
    ("refuse", "registrar", &["registered", "with-leadership"]),
    ("join", "registrar", &["received", "registered"]),
];

async fn id_of(portal: &TestPortal, who: &Person) -> i64 {
    let user = accounts::by_email(portal.portal.db(), &who.email).await;
    user.expect("a query").expect("an account").id
}

/// Puts the first appeal where a step is to be tried.
async fn put(portal: &TestPortal, state: &str, acknowledged: bool, (leader, executor): (i64, i64)) {
    let row = appeals::ActiveModel {
        state: Set(state.to_owned()),
        acknowledged: Set(acknowledged),
        extended: Set(false),
        contested: Set(false),
        rating: Set(None),
        leader_id: Set(Some(leader)),
        executor_id: Set(Some(executor)),
        ..Default::default()
    };
    let first = appeals::Entity::update_many().set(row).filter(appeals::Column::Id.eq(1));
    first.exec(portal.portal.db()).await.expect("a change");
}

async fn state(portal: &TestPortal) -> String {
    let row = appeals::Entity::find_by_id(1).one(portal.portal.db()).await.expect("an answer");
    row.expect("the appeal").state
}

/// R95-3-1c, R95-3-3a, R95-3-4, R95-3-5, R95-3-6, R95-3-7a, R95-3-7b
#[test]
fn each_step_is_taken_from_its_own_states_by_its_own_people_and_by_nobody_else() {
    run(async {
        let office = Office::open().await;
        let portal = &office.portal;
        sent(portal, "kk", &[]).await;
        sent(portal, "kk", &[]).await;
        let other_leader = portal.staff("leader2", &[(Role::Leader, None)]).await;
        let other_executor = portal.staff("executor2", &[(Role::Executor, None)]).await;
        let trusted = portal.staff("trusted", &[(Role::TrustOfficer, None)]).await;
        let newsroom = portal.staff("newsroom", &[(Role::SectionEditor, None), (Role::Reviewer, None)]).await;
        let second = portal.staff("second", &[(Role::Administrator, None)]).await;
        let leads = (id_of(portal, &office.leader).await, id_of(portal, &office.executor).await);
        let (leader, executor) = (leads.0.to_string(), leads.1.to_string());
        let fields = [
            ("note", "Себебі осы."),
            ("leader", leader.as_str()),
            ("executor", executor.as_str()),
            ("answer", "Жауап осы."),
            ("other", "2026-00002"),
        ];
        let insiders = [
            ("registrar", &office.registrar),
            ("editor", &office.editor),
            ("leader", &office.leader),
            ("executor", &office.executor),
            ("administrator", &second),
        ];
        for (name, part, places) in TABLE {
            for from in State::ALL.map(State::name) {
                for (role, who) in insiders {
                    put(portal, from, name == "place-answer", leads).await;
                    let is_theirs = role == part || (role == "administrator" && matches!(part, "registrar" | "editor"));
                    let expected = match (is_theirs, places.contains(&from)) {
                        (false, _) => 403,
                        (true, false) => 409,
                        (true, true) => 303,
                    };
                    let answer = step(who, 1, name, &fields).await;
                    assert_eq!(answer.status.as_u16(), expected, "{name} from {from} by {role}");
                    let moved = Step::from_name(name).and_then(|step| {
                        let stand = Stand { state: State::from_name(from)?, ..Stand::NEW };
                        Stand { acknowledged: name == "place-answer", ..stand }.after(step)
                    });
                    let now = moved.filter(|_| expected == 303).map_or(from, |stand| stand.state.name());
                    assert_eq!(state(portal).await, now, "{name} from {from} by {role}");
                }
            }
            for (who, expected) in [(&other_leader, 404), (&other_executor, 404), (&trusted, 404), (&newsroom, 403)] {
                put(portal, places[0], true, leads).await;
                let answer = step(who, 1, name, &fields).await;
                assert_eq!(answer.status.as_u16(), expected, "{name} by {}", who.email);
                assert_eq!(state(portal).await, places[0]);
            }
        }
        for own in ["withdraw", "add-information", "rate", "contest", "receive"] {
            put(portal, "answered", true, leads).await;
            assert_eq!(step(&second, 1, own, &fields).await.status, 403, "{own} is the applicant’s or the portal’s");
        }
        assert_eq!(step(&second, 1, "nothing", &fields).await.status, 404);
    });
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a number") % most
    }
}

/// Whatever everybody tries in whatever order, what the log of events says is where it stands.
#[test]
fn the_state_never_contradicts_the_log_of_events() {
    run(async {
        let office = Office::open().await;
        let portal = &office.portal;
        let mut keys = Vec::new();
        for _ in 0..6 {
            keys.push(sent(portal, "kk", &[]).await);
        }
        let leader = id_of(portal, &office.leader).await.to_string();
        let executor = id_of(portal, &office.executor).await.to_string();
        let people = [&office.registrar, &office.editor, &office.leader, &office.executor];
        let mut dice = Dice(2026);
        let mut taken = 0;
        for round in 0..400 {
            let appeal = dice.below(keys.len());
            let id = i64::try_from(appeal).expect("an id") + 1;
            let (number, code) = &keys[appeal];
            let fields = [
                ("note", "Себебі осы."),
                ("leader", leader.as_str()),
                ("executor", executor.as_str()),
                ("answer", "Жауап осы."),
                ("other", "2026-00006"),
                ("rating", "4"),
                ("number", number.as_str()),
                ("code", code.as_str()),
            ];
            // Half of the time something that is possible, else whatever.
            let stand = stored(portal, id).await.0;
            let possible: Vec<Step> = Step::ALL.into_iter().filter(|step| stand.after(*step).is_some()).collect();
            let known: &[Step] = if possible.is_empty() || dice.below(2) == 0 { &Step::ALL } else { &possible };
            let chosen = known[dice.below(known.len())];
            // Steps that end an appeal are tried seldom, or nothing would go on.
            let ends = matches!(chosen, Step::Withdraw | Step::Join | Step::Refuse | Step::Forward);
            if ends && dice.below(15) > 0 {
                continue;
            }
            let own = match chosen.part() {
                Part::Registrar | Part::System => 0,
                Part::Editor => 1,
                Part::Leader => 2,
                Part::Executor => 3,
                Part::Applicant => 4,
            };
            let who = if dice.below(4) == 0 { dice.below(5) } else { own };
            let answer = match people.get(who) {
                Some(who) => step(who, id, chosen.name(), &fields).await,
                None => portal.post(&format!("/kk/appeals/track/{}", chosen.name()), &fields, &[]).await,
            };
            let status = answer.status.as_u16();
            assert!([200, 303, 403, 404, 409, 422].contains(&status), "{round}: {} is {status}", chosen.name());
            taken += usize::from(matches!(status, 200 | 303));
            agree(portal, id).await;
        }
        assert!(taken > 40, "only {taken} steps were taken");
    });
}

/// Where an appeal stands by its row, and whether the row says that it is closed.
async fn stored(portal: &TestPortal, id: i64) -> (Stand, bool) {
    let row = appeals::Entity::find_by_id(id).one(portal.portal.db()).await;
    let row = row.expect("an answer").expect("the appeal");
    let stand = Stand {
        state: State::from_name(&row.state).expect("a state"),
        acknowledged: row.acknowledged,
        extended: row.extended,
        contested: row.contested,
        rated: row.rating.is_some(),
    };
    (stand, row.closed_at.is_some())
}

async fn agree(portal: &TestPortal, id: i64) {
    let events = appeal_events::Entity::find()
        .filter(appeal_events::Column::AppealId.eq(id))
        .order_by_asc(appeal_events::Column::Id)
        .all(portal.portal.db())
        .await
        .expect("events");
    let told = Stand::of(events.iter().filter_map(|event| Step::from_name(&event.step))).expect("a possible history");
    let (stand, is_closed) = stored(portal, id).await;
    assert_eq!(told, stand, "appeal {id}");
    assert_eq!(events.last().map(|event| event.state.as_str()), Some(stand.state.name()));
    assert_eq!(is_closed, stand.state.is_closed(), "appeal {id}");
}
