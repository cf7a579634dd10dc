using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Diagnoses;

public sealed class DiagnosisGradingTests
{
    public static TheoryData<string, string, string> Graded()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in Table.Rows("diagnoses.tsv"))
            rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    public static TheoryData<string, string, bool, string> Considered()
    {
        var rows = new TheoryData<string, string, bool, string>();
        foreach (var row in Table.Rows("considered.tsv"))
            rows.Add(row[0], row[1], row[2] == "yes", row[3]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public void A_diagnosis_is_graded_as_the_table_says(string diagnosis, string grade, string why)
    {
        var expected = Enum.Parse<DiagnosisGrade>(grade.Replace("-", ""), ignoreCase: true);

        var given = DiagnosisGrading.Grade(diagnosis, SmallCase.Truth);

        Assert.True(expected == given, $"“{diagnosis}” is {given}, not {grade}: {why}");
    }

    [Theory]
    [MemberData(nameof(Considered))]
    public void A_differential_considers_as_the_table_says(string line, string entry, bool considered, string why)
    {
        var known = SmallCase.Truth.Differential.Single(listed => listed.Id == entry);

        Assert.True(DiagnosisGrading.Considers(line, known, SmallCase.Truth) == considered, $"“{line}”: {why}");
    }

    [Fact]
    public void The_side_and_the_lobe_belong_to_a_diagnosis()
    {
        var truth = new Truth
        {
            Diagnosis = new Diagnosis(
                "Right lower lobe pneumonia",
                ["right basal pneumonia"],
                ["pneumonia", "chest infection"],
                ["empyema"]
            ),
        };

        Assert.Equal(DiagnosisGrade.Exact, DiagnosisGrading.Grade("Pneumonia, right lower lobe", truth));
        Assert.Equal(DiagnosisGrade.TooBroad, DiagnosisGrading.Grade("Community-acquired pneumonia", truth));
        Assert.Equal(DiagnosisGrade.TooBroad, DiagnosisGrading.Grade("Pneumonia with pain in the left arm", truth));
        Assert.Equal(
            DiagnosisGrade.TooNarrow,
            DiagnosisGrading.Grade("Right lower lobe pneumonia with empyema", truth)
        );
        Assert.Equal(DiagnosisGrade.Wrong, DiagnosisGrading.Grade("Left lower lobe pneumonia", truth));
        Assert.Equal(DiagnosisGrade.Wrong, DiagnosisGrading.Grade("Pneumonia of the left lung", truth));
    }

    [Fact]
    public void A_longer_listed_neighbour_hides_the_name_inside_it()
    {
        var truth = new Truth
        {
            Diagnosis = new Diagnosis(
                "Appendicitis",
                ["acute appendicitis"],
                ["acute abdomen"],
                ["perforated appendicitis"]
            ),
        };

        Assert.Equal(DiagnosisGrade.Exact, DiagnosisGrading.Grade("Acute appendicitis", truth));
        Assert.Equal(DiagnosisGrade.TooNarrow, DiagnosisGrading.Grade("Perforated appendicitis", truth));
        Assert.Equal(DiagnosisGrade.Exact, DiagnosisGrading.Grade("Appendicitis, not perforated", truth));
        Assert.Equal(DiagnosisGrade.TooBroad, DiagnosisGrading.Grade("Acute abdomen", truth));
    }
}
