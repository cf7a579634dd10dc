using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Cases;

/// <summary>What the shipped set promises as a whole, and of each case in it.</summary>
public sealed class ShippedSetTests
{
    public static TheoryData<string> Slugs() => [.. ShippedSet.Cases.Select(folder => folder.Script.Slug)];

    [Fact]
    public void The_page_of_cases_holds_the_table_that_the_cases_make()
    {
        var page = File.ReadAllText(ShippedSet.Page).ReplaceLineEndings("\n");
        var begin = page.IndexOf(ShippedSet.Begin, StringComparison.Ordinal);
        var end = page.IndexOf(ShippedSet.End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, $"cases/readme.md lacks {ShippedSet.Begin} … {ShippedSet.End}.");
        var standing = page[(begin + ShippedSet.Begin.Length)..end].Trim();
        var made = ShippedSet.Table().Trim();

        Assert.True(
            standing == made,
            $"The table in cases/readme.md is not what the cases say. Put this between its two markers:\n\n{made}\n"
        );
    }

    [Fact]
    public void The_page_of_cases_lists_all_that_a_patient_can_be_asked()
    {
        var page = File.ReadAllText(ShippedSet.Page);

        Assert.Equal("", string.Join(' ', KnownIntents.All.Where(intent => !page.Contains($"`{intent}`"))));
    }

    [Fact]
    public void Twelve_cases_ship_six_consultations_three_documents_three_searches_and_four_of_each_level()
    {
        var infos = ShippedSet.Cases.Select(folder => folder.Script.Info).ToList();

        Assert.Equal(12, infos.Count);
        Assert.Equal(12, infos.Select(info => info.Id).Distinct().Count());
        Assert.Equal(6, infos.Count(info => info.Use == CaseUse.Consultation));
        Assert.Equal(3, infos.Count(info => info.Use == CaseUse.Documentation));
        Assert.Equal(3, infos.Count(info => info.Use == CaseUse.Research));
        Assert.All(Enum.GetValues<CaseLevel>(), level => Assert.Equal(4, infos.Count(info => info.Level == level)));
        Assert.True(infos.Count(info => info.RedTeam) >= 5);
    }

    [Theory]
    [InlineData("internal-medicine")]
    [InlineData("general-surgery")]
    [InlineData("paediatrics")]
    [InlineData("obstetrics")]
    [InlineData("psychiatry")]
    [InlineData("emergency-medicine")]
    [InlineData("general-practice")]
    [InlineData("intensive-care")]
    [InlineData("radiology")]
    public void The_set_reaches_the_specialty(string specialty) =>
        Assert.Contains(ShippedSet.Cases, folder => folder.Script.Info.Specialty == specialty);

    [Fact]
    public void Each_skill_of_writing_is_practised_and_a_parent_speaks_for_a_child()
    {
        var skills = ShippedSet.Cases.SelectMany(folder => folder.Script.Documents).Select(task => task.Skill).ToList();

        Assert.Contains("referral-letter", skills);
        Assert.Contains("prior-authorisation", skills);
        Assert.Contains("patient-instructions", skills);
        Assert.Contains(ShippedSet.Cases, folder => folder.Script.Narrator.Who == NarratorKind.Parent);
    }

    [Fact]
    public void Every_kind_of_flaw_is_met_at_least_twice()
    {
        var met = ShippedSet.Cases.SelectMany(folder => folder.Key.Flaws).CountBy(flaw => flaw.Kind).ToDictionary();

        Assert.All(
            Enum.GetValues<FlawKind>(),
            kind => Assert.True(met.GetValueOrDefault(kind) >= 2, $"{kind}: {met.GetValueOrDefault(kind)}")
        );
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_case_is_as_full_as_a_teacher_may_expect(string slug)
    {
        var folder = ShippedSet.Cases.Single(folder => folder.Script.Slug == slug);
        var script = folder.Script;
        var flawed = folder.Key.Flaws.Select(flaw => flaw.Output).Distinct().Count();

        AtLeast(40, script.Facts.Count, "facts");
        AtLeast(12, script.Examinations.Count, "examinations");
        AtLeast(15, script.Investigations.Count, "investigations");
        AtLeast(20, folder.Key.Rubric.Criteria.Count, "criteria");
        AtLeast(4, flawed, "flawed outputs");
        AtLeast(4, script.Outputs.Count - flawed, "sound outputs");
        Assert.Contains(script.Variants, variant => variant.AllSound);
        Assert.Superset(
            new HashSet<string> { "excellent", "average", "unsafe" },
            folder.Exemplars.Select(exemplar => exemplar.Learner).ToHashSet()
        );
        Assert.NotEmpty(folder.Design.Trim());
    }

    private static void AtLeast(int least, int count, string what) =>
        Assert.True(count >= least, $"{count} {what}; {least} are asked for.");
}
