//! The files of the department, good and broken.

use portal_app::features::kindergarten::sample_iin;
use portal_app::i18n::Lang;
use portal_entities::{audit, kinder_parts, kinder_snapshots};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{HEADINGS, asked, checked, csv, five, iin, import, keeper, row, send, settled, with_queue};
use crate::support::{Person, TestPortal, run, words};

/// The five children as a workbook, changed in some cells.
fn workbook(change: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let dates = Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading).expect("a heading");
    }
    for (line, cells) in (1..).zip(five()) {
        for (column, cell) in (0..).zip(cells) {
            // As LibreOffice and Excel keep them: numbers and dates, not texts.
            match (
                column,
                cell.split('.').collect::<Vec<_>>()[..]
                    .iter()
                    .map(|part| part.parse::<u16>())
                    .collect::<Result<Vec<_>, _>>(),
            ) {
                (1, _) => sheet.write_number(line, column, cell.parse::<f64>().expect("a number")).map(drop),
                (_, Ok(parts)) if parts.len() == 3 => {
                    let day = ExcelDateTime::from_ymd(
                        parts[2],
                        u8::try_from(parts[1]).expect("a month"),
                        u8::try_from(parts[0]).expect("a day"),
                    );
                    sheet.write_datetime_with_format(line, column, day.expect("a date"), &dates).map(drop)
                }
                _ => sheet.write_string(line, column, &cell).map(drop),
            }
            .expect("a cell");
        }
    }
    change(sheet);
    book.save_to_buffer().expect("a workbook")
}

async fn snapshots(portal: &TestPortal) -> u64 {
    kinder_snapshots::Entity::find().count(portal.portal.db()).await.expect("a number")
}

async fn lines(portal: &TestPortal) -> String {
    portal.get("/en/kindergarten-queue/list.csv").await.text().to_owned()
}

#[test]
fn lists_in_every_format_and_encoding_give_the_same_queue() {
    run(async {
        let mut queues = Vec::new();
        let text = csv(&five(), ";");
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let old = in_windows_1251(&text);
        let commas = csv(&five(), ",").into_bytes();
        let written = include_bytes!("libreoffice.xlsx").to_vec();
        for (name, bytes) in [
            ("utf-8.csv", marked),
            ("1251.csv", old),
            ("commas.csv", commas),
            ("book.xlsx", workbook(|_| {})),
            ("libreoffice.xlsx", written),
        ] {
            let portal = TestPortal::start().await;
            let person = keeper(&portal).await;
            let (address, page) = checked(&portal, &person, name, &bytes).await;
            assert!(page.has(".notice--success"), "{name}: {}", page.words());
            person.post(&format!("{address}/apply"), &[]).await;
            queues.push(lines(&portal).await);
        }
        assert!(queues[0].lines().count() == 5 && queues.windows(2).all(|two| two[0] == two[1]), "{queues:?}");
    });
}

/// The text in windows-1251, letter by letter.
fn in_windows_1251(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        'А'..='я' => u8::try_from(u32::from(letter) - u32::from('А') + 0xC0).expect("a letter"),
        letter => u8::try_from(u32::from(letter)).expect("ASCII"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn broken_files_give_a_report_in_words_and_change_nothing() {
    run(async {
        let (portal, person) = with_queue().await;
        let before = lines(&portal).await;
        let mut wrong = five();
        wrong[0][3] = "31.02.2023".to_owned();
        wrong[1][0] = "A-3".to_owned();
        let iin = wrong[3][1].clone();
        wrong[3][1] = format!("{}{}", &iin[..11], (iin.as_bytes()[11] - b'0' + 1) % 10);
        wrong[4][4] = "белгісіз".to_owned();
        let (address, page) = checked(&portal, &person, "wrong.csv", csv(&wrong, ";").as_bytes()).await;
        let rows: Vec<_> = page.texts("tbody th");
        assert_eq!(rows, ["2", "4", "5", "6"], "the numbers that a spreadsheet shows");
        let report = page.words();
        for key in ["kinder-problem-date", "kinder-fault-iin-checksum", "kinder-import-nothing"] {
            assert!(report.contains(&words(Lang::Kk, key)), "{key}: {report}");
        }
        assert!(!report.contains(&wrong[3][1]), "no identification number in the report");
        assert!(!page.has("main form"));
        assert_eq!(person.post(&format!("{address}/apply"), &[]).await.header("location"), address);

        let formula = workbook(|sheet| {
            sheet.write_formula(1, 0, Formula::new("=\"A\"&\"-1\"").set_result("A-1")).expect("a formula");
        });
        let merged = workbook(|sheet| {
            sheet.merge_range(7, 0, 8, 1, "x", &Format::new()).expect("merged cells");
        });
        let large = vec![b'a'; 61_000_000];
        for (name, bytes, key) in [
            ("formula.xlsx", formula, "kinder-problem-formula"),
            ("merged.xlsx", merged, "kinder-problem-merged"),
            ("empty.csv", csv(&[], ";").into_bytes(), "kinder-fault-empty"),
            ("photo.png", b"\x89PNG\x00\x00".to_vec(), "kinder-fault-kind"),
            ("torn.xlsx", workbook(|_| {})[..900].to_vec(), "kinder-fault-unreadable"),
        ] {
            let (_, page) = checked(&portal, &person, name, &bytes).await;
            assert!(page.words().contains(&words(Lang::Kk, key)), "{name}: {}", page.words());
            assert!(!page.has("main form"), "{name}");
        }
        let answer = send(&portal, &person, "large.csv", &large).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.html().hrefs(".error-summary a"), ["#file"]);
        assert_eq!((snapshots(&portal).await, lines(&portal).await), (1, before));
    });
}

#[test]
fn unknown_headings_are_asked_about_once_and_remembered() {
    run(async {
        let portal = TestPortal::start().await;
        let person = keeper(&portal).await;
        let text = csv(&five(), ";").replacen("Номер заявления", "Тіркеу коды", 1).replacen("ИИН", "Кім", 1);
        let (address, page) = checked(&portal, &person, "own.csv", text.as_bytes()).await;
        assert!(page.has("select#number[aria-invalid=true]") && page.has("select#iin[aria-invalid=true]"));
        let form = format!("form[action={address}/columns]");
        let mut fields = page.form_fields(&form);
        fields.retain(|(name, _)| name != "number" && name != "iin");
        fields.extend(
            [("number", "Тіркеу коды"), ("iin", "Кім")].map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(person.post(&format!("{address}/columns"), &fields).await.header("location"), address);
        assert!(settled(&person, &address).await.has(".notice--success"));
        let (_, again) = checked(&portal, &person, "own.csv", text.as_bytes()).await;
        assert!(again.has(".notice--success"), "remembered: {}", again.words());
    });
}

/// All children of the city in one list, in seconds, and every one of them found again.
#[test]
fn a_hundred_and_fifty_thousand_children_are_imported_at_once() {
    run(async {
        let portal = TestPortal::start().await;
        let person = keeper(&portal).await;
        let first = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day");
        let rows: Vec<Vec<String>> = (0..150_000_u32)
            .map(|number| {
                let born = first + chrono::TimeDelta::days((number % 2_000).into());
                let iin = sample_iin(born, number / 2_000 * 10);
                let category = ["Общая", "Общая", "Льготная", "Первоочередная"][number as usize % 4];
                let gardens = format!("{}; {}", number % 300 + 1, (number + 7) % 300 + 1);
                let applied = (born + chrono::TimeDelta::days(30)).format("%d.%m.%Y").to_string();
                let cells = [&format!("C-{number}"), &iin, "", &applied, category, &gardens, "", ""];
                cells.map(str::to_owned).to_vec()
            })
            .collect();
        let bytes = csv(&rows, ";").into_bytes();
        let start = std::time::Instant::now();
        let (address, page) = checked(&portal, &person, "all.csv", &bytes).await;
        let checked_in = start.elapsed();
        assert!(page.has(".notice--success"), "{}", page.words());
        person.post(&format!("{address}/apply"), &[]).await;
        println!("150 000 children: checked in {checked_in:.1?}, applied after {:.1?}", start.elapsed());
        assert!(asked(&portal, "C-149999").await.html().words().contains("150,000"));
        assert!(start.elapsed().as_secs() < 120, "{:?}, without optimisation", start.elapsed());
    });
}

#[test]
fn import_then_undo_restores_exactly() {
    run(async {
        let (portal, person) = with_queue().await;
        let before = lines(&portal).await;
        import(&portal, &person, &[row("B-1", 7, "10.01.2024", "Общая", "2")]).await;
        assert!(lines(&portal).await.contains("B-1"));
        let undo = undo_of(&person).await;
        let undone = person.post(&undo, &[]).await;
        assert_eq!(undone.header("location"), "/admin/kindergarten?done=undone");
        assert_eq!(lines(&portal).await, before);
        assert_eq!(person.post(&undo, &[]).await.status, 409, "nothing is taken back twice");
        let log = audit::Entity::find().filter(audit::Column::Target.eq("kindergarten-queue"));
        let actions: Vec<_> =
            log.all(portal.portal.db()).await.expect("the log").into_iter().map(|line| line.action).collect();
        assert_eq!(actions, ["import", "import", "undo"]);
    });
}

#[test]
fn what_was_given_since_an_import_keeps_it_from_being_undone() {
    run(async {
        let (portal, person) = with_queue().await;
        correct(&person, "A-1", &[("category", "priority"), ("reason", "құжаттар бойынша")]).await;
        let undo = undo_of(&person).await;
        assert_eq!(person.post(&undo, &[]).await.header("location"), "/admin/kindergarten?done=kept");
        assert!(asked(&portal, "A-1").await.html().words().contains("Priority category"));
    });
}

/// Where the last import is taken back.
async fn undo_of(person: &Person) -> String {
    person.get("/admin/kindergarten").await.html().form_action("main form")
}

/// Corrects an application as its form does.
pub async fn correct(person: &Person, number: &str, changes: &[(&str, &str)]) -> crate::support::Answer {
    let address = format!("/admin/kindergarten/application?number={number}");
    person.fill(&address, "main form[method=post]", changes).await
}

#[test]
fn a_file_of_another_person_is_nobodys_business() {
    run(async {
        let (portal, person) = with_queue().await;
        let (address, _) = checked(&portal, &person, "q.csv", csv(&five(), ";").as_bytes()).await;
        let other = portal.staff("other", &[(portal_app::features::rights::Role::QueueKeeper, None)]).await;
        assert_eq!(other.get(&address).await.header("location"), "/admin/kindergarten/import");
        let editor = portal.staff("editor", &[(portal_app::features::rights::Role::SectionEditor, None)]).await;
        for address in ["/admin/kindergarten", "/admin/kindergarten/import", "/admin/kindergartens", &address] {
            assert_eq!(editor.get(address).await.status, 403, "{address}");
        }
        assert_eq!(send(&portal, &editor, "q.csv", b"x").await.status, 403);
    });
}

/// The stored list is one with the hashes of the children and without their numbers.
#[test]
fn no_identification_number_is_stored_readable() {
    run(async {
        let (portal, _) = with_queue().await;
        for row in kinder_parts::Entity::find().all(portal.portal.db()).await.expect("parts") {
            assert!(!row.bytes.windows(12).any(|part| part == iin(1).as_bytes()));
        }
    });
}
