using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Import;

public sealed class AgentClinicTests
{
    [Fact]
    public void Every_row_becomes_a_case_that_has_nothing_wrong_with_it()
    {
        foreach (var row in OsceRows.All)
        {
            var made = OsceRows.Import(row);
            var complaints = CaseReader.Check(made.Slug, made.Files).Complaints;

            Assert.Empty(complaints);
            Assert.Equal(
                ["average", "excellent", "unsafe"],
                OsceRows.Read(made).Exemplars.Select(exemplar => exemplar.Learner).Order()
            );
        }
    }

    [Fact]
    public void The_same_row_gives_the_same_folder_to_the_byte_however_its_JSON_is_spelled()
    {
        var once = OsceRows.Import(OsceRows.Gout);
        var spaced = OsceRows.Gout.Replace("\u00b0", "\\u00b0").Replace("\": ", "\"  :  ");

        foreach (var again in new[] { OsceRows.Gout, spaced }.Select(OsceRows.Import))
        {
            Assert.Equal(once.Slug, again.Slug);
            Assert.Equal(once.Files.Select(file => file.Path), again.Files.Select(file => file.Path));
            Assert.All(once.Files.Zip(again.Files), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
        }
    }

    [Fact]
    public void Rows_that_differ_in_anything_get_folders_and_ids_of_their_own()
    {
        var one = OsceRows.Import(OsceRows.Gout);
        var other = OsceRows.Import(OsceRows.Gout.Replace("two beers", "three beers"));

        Assert.NotEqual(one.Slug, other.Slug);
        Assert.NotEqual(OsceRows.Read(one).Script.Info.Id, OsceRows.Read(other).Script.Info.Id);
    }

    [Fact]
    public void No_name_of_the_diagnosis_stands_in_the_slug_nor_anywhere_before_committing()
    {
        foreach (var row in OsceRows.All)
        {
            var made = OsceRows.Import(row);
            var truth = OsceRows.Read(made).Key.Truth.Diagnosis;

            Assert.All(
                truth.Synonyms.Append(truth.Name),
                name => Assert.DoesNotContain(name.ToLowerInvariant().Replace(' ', '-'), made.Slug)
            );
        }
    }

    [Fact]
    public void The_diagnosis_is_known_by_its_other_names_and_by_what_it_is_too_broadly_called()
    {
        var gout = OsceRows.Read(OsceRows.Import(OsceRows.Gout)).Key.Truth.Diagnosis;
        Assert.Contains("gouty arthritis", gout.Synonyms);
        Assert.Contains("arthritis", gout.TooBroad);

        var croup = OsceRows.Read(OsceRows.Import(OsceRows.Croup)).Key.Truth.Diagnosis;
        Assert.Equal("Croup", croup.Name);
        Assert.Contains("acute laryngotracheobronchitis", croup.Synonyms);

        var newborn = OsceRows.Read(OsceRows.Import(OsceRows.Newborn)).Key.Truth.Diagnosis;
        Assert.Contains("ABO incompatibility", newborn.Synonyms);
    }

    [Fact]
    public void A_result_that_names_the_diagnosis_says_what_was_seen_and_the_notes_say_what_was_taken_out()
    {
        var made = OsceRows.Import(OsceRows.Gout);
        var aspiration = OsceRows.Read(made).Script.Investigations.Single(test => test.Id == "joint-aspiration");

        Assert.Equal("Needle-shaped, negatively birefringent crystals.", aspiration.Results[0].Text);
        Assert.Equal(Indication.Essential, aspiration.Indication);
        Assert.Contains("crystals, consistent with gout", OsceRows.Text(made, "design.md"));

        var shingles = OsceRows.Read(OsceRows.Import(OsceRows.Shingles)).Script;
        Assert.Equal(
            "Inspection: Grouped vesicles on a red base in the left T5 dermatome. Palpation: Tender.",
            shingles.Examinations.Single(exam => exam.Name == "Skin examination").Finding
        );
        Assert.DoesNotContain("shingles", shingles.Info.Brief, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Values_are_read_with_unit_range_and_flag_and_panels_are_put_together()
    {
        var tests = OsceRows.Read(OsceRows.Import(OsceRows.Gout)).Script.Investigations;

        var blood = tests.Single(test => test.Name == "Full blood count").Results[0].Values;
        Assert.Contains(new ResultValue("WBC", "11,800", "/μL", "", "high"), blood);
        Assert.Contains(new ResultValue("Hemoglobin", "14.1", "g/dL", "", null), blood);
        Assert.Contains(
            new ResultValue("Creatinine", "1.1", "mg/dL", "0.7-1.3", null),
            tests.Single(test => test.Name == "Electrolytes and kidney function").Results[0].Values
        );
        Assert.Equal(
            "No result is recorded for this patient.",
            tests.Single(test => test.Name == "Stool culture").Results[0].Text
        );
        Assert.Equal(Indication.LowValue, tests.Single(test => test.Name == "12-lead ECG").Indication);
    }

    [Fact]
    public void Vital_signs_are_numbers_in_the_units_of_the_format()
    {
        var gout = OsceRows.Read(OsceRows.Import(OsceRows.Gout)).Script.Vitals;
        Assert.Equal(
            new Vitals
            {
                HeartRate = 96,
                Systolic = 148,
                Diastolic = 92,
                RespiratoryRate = 16,
                Spo2 = 98,
                Temperature = 37.8m,
            },
            gout
        );
        Assert.Equal(36.8m, OsceRows.Read(OsceRows.Import(OsceRows.Confused)).Script.Vitals.Temperature);
    }

    [Fact]
    public void What_an_author_must_add_is_listed()
    {
        var notes = OsceRows.Text(OsceRows.Import(OsceRows.Croup), "design.md");

        foreach (
            var wanted in new[]
            {
                "Sources",
                "co-pilot",
                "States",
                "Wordings",
                "Treatments",
                "differential",
                "Tests: the row has none",
            }
        )
        {
            Assert.Contains(wanted, notes);
        }
        Assert.Contains("Denies fever", OsceRows.Text(OsceRows.Import(OsceRows.Shingles), "design.md"));
    }

    [Fact]
    public void The_rubric_separates_the_learners_by_the_pass_mark()
    {
        foreach (var row in OsceRows.All)
        {
            var folder = OsceRows.Read(OsceRows.Import(row));
            var reports = folder.Exemplars.ToDictionary(one => one.Learner, one => Trial.Play(folder, one).Report);

            Assert.True(reports["excellent"].Passed);
            Assert.InRange(reports["excellent"].Score, 0.9m, 1m);
            Assert.InRange(reports["average"].Score, 0.6m, 0.85m);
            Assert.False(reports["unsafe"].Passed);
            Assert.Equal(["identifiers-out"], reports["unsafe"].Critical);
            Assert.All(folder.Key.Rubric.Criteria, criterion => Assert.NotNull(criterion.Rule));
        }
    }

    [Fact]
    public void Four_errors_and_four_sound_outputs_make_reliance_measurable_and_all_can_be_caught()
    {
        foreach (var row in OsceRows.All)
        {
            var folder = OsceRows.Read(OsceRows.Import(row));
            Assert.Equal(4, folder.Key.Flaws.Count);
            Assert.Equal(4, folder.Script.Outputs.Count - folder.Key.Flaws.Count);

            var excellent = folder.Exemplars.Single(one => one.Learner == "excellent");
            var fates = Trial.Play(folder, excellent).Report.Reliance;
            Assert.Equal(4, fates.Hits);
            Assert.Equal(0, fates.FalseAlarms);
        }
    }
}
