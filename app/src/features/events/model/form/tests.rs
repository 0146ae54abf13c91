use proptest::prelude::*;

use super::*;

fn moment_of(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn now() -> DateTime<Utc> {
    moment_of("2026-11-22T09:00:00+05:00")
}

fn play(changes: &[(&str, &str)]) -> Typed {
    let fields = [
        ("kind", "theatre"),
        ("title", "Қыз Жібек"),
        ("house", "Қалалық драма театры"),
        ("place", "Үлкен зал"),
        ("day", "2026-12-05"),
        ("from", "19:00"),
    ];
    let both = fields.iter().chain(changes);
    both.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn faults(changes: &[(&str, &str)]) -> Vec<(String, Fault)> {
    read(&play(changes), Scope::House(Lang::Kk), &[], now()).err().unwrap_or_default()
}

#[test]
fn a_play_of_one_language_and_two_evenings_is_read() {
    let more = [("more", "06.12.2026 19:00\n\n2026-12-07, 18:30"), ("until", "21:00"), ("price_from", "2 000")];
    let sketch = read(&play(&more), Scope::House(Lang::Ru), &[], now()).unwrap();
    assert_eq!((sketch.title.ru.as_str(), sketch.title.kk.as_str()), ("Қыз Жібек", ""));
    assert_eq!(sketch.times.len(), 3);
    assert_eq!(sketch.times[0].end, Some(moment_of("2026-12-05T21:00:00+05:00")));
    assert_eq!(sketch.times[2].end, Some(moment_of("2026-12-07T20:30:00+05:00")));
    assert_eq!(sketch.price, Price { from: Some(2_000), to: None });
    let again = read(&typed_of(&sketch, Scope::House(Lang::Ru)), Scope::House(Lang::Ru), &[], now());
    assert_eq!(again.as_ref(), Ok(&sketch));
}

#[test]
fn each_fault_stands_at_its_field() {
    let of = |field: &str, fault: Fault| vec![(field.to_owned(), fault)];
    assert_eq!(faults(&[]), []);
    assert_eq!(faults(&[("kind", "circus")]), of("kind", Fault::Choose));
    assert_eq!(faults(&[("title", " ")]), of("title", Fault::Empty));
    assert_eq!(faults(&[("title", &"ә".repeat(151))]), of("title", Fault::Long(150)));
    assert_eq!(faults(&[("day", "5 желтоқсан")]), of("day", Fault::Day));
    assert_eq!(faults(&[("from", "25:00")]), of("from", Fault::Clock));
    assert_eq!(faults(&[("day", "2026-11-21")]), of("day", Fault::Past));
    assert_eq!(faults(&[("day", "2028-11-21")]), of("day", Fault::Past));
    assert_eq!(faults(&[("until", "18:00")]), of("until", Fault::Order));
    assert_eq!(faults(&[("until_day", "2026-12-06")]), of("until", Fault::Clock));
    assert_eq!(faults(&[("more", "06.12.2026 19:00\nертең")]), of("more", Fault::Line(2)));
    assert_eq!(faults(&[("price_from", "екі мың")]), of("price_from", Fault::Price));
    assert_eq!(faults(&[("price_from", "2000"), ("price_to", "1000")]), of("price_to", Fault::Price));
    assert_eq!(faults(&[("age", "7")]), of("age", Fault::Choose));
    for site in ["javascript:alert(1)", "https://user:pass@theatre.example/", "https://localhost/", "theatre.example"] {
        assert_eq!(faults(&[("site", site)]), of("site", Fault::Site), "{site}");
    }
    assert_eq!(faults(&[("site", "https://theatre.example/kyz-zhibek")]), []);
}

#[test]
fn an_exhibition_lasts_and_a_time_that_is_known_may_be_past() {
    let show = play(&[("day", "2026-11-01"), ("from", "10:00"), ("until_day", "2026-12-20"), ("until", "18:00")]);
    let sketch = read(&show, Scope::House(Lang::Kk), &[], now()).unwrap();
    assert!(sketch.times[0].is_long());
    // A look in advance does not take its length away.
    let more = play(&[
        ("day", "2026-12-10"),
        ("until_day", "2027-01-10"),
        ("until", "18:00"),
        ("more", "05.12.2026 12:00\n10.12.2026 19:00"),
    ]);
    let sketch = read(&more, Scope::House(Lang::Kk), &[], now()).unwrap();
    assert_eq!(sketch.times.iter().map(|time| time.is_long()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(
        read(&typed_of(&sketch, Scope::House(Lang::Kk)), Scope::House(Lang::Kk), &[], now()).as_ref(),
        Ok(&sketch)
    );
    let past = play(&[("day", "2026-11-20")]);
    let known = Time { start: moment_of("2026-11-20T19:00:00+05:00"), end: None };
    assert!(read(&past, Scope::House(Lang::Kk), &[known], now()).is_ok());
}

proptest! {
    #[test]
    fn nothing_that_is_typed_breaks_the_form(texts in proptest::collection::vec(".{0,40}", 14)) {
        let names = ["kind", "title", "about", "house", "place", "alt", "day", "from", "until_day", "until", "more",
            "price_from", "age", "site"];
        let typed = names.into_iter().map(str::to_owned).zip(texts).collect();
        let _ = read(&typed, Scope::House(Lang::Kk), &[], now());
    }
}
