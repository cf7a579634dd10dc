using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Cases;

internal static class TruthYaml
{
    public static Truth Read(Section top)
    {
        var truth = new Truth
        {
            Diagnosis = top.NeedChild("diagnosis") is { } diagnosis
                ? ReadDiagnosis(diagnosis)
                : new Diagnosis("", [], [], []),
            Differential = top.Each("differential", ReadEntry),
            Management = top.Texts("management"),
            Disposition = top.Child("disposition") is { } disposition ? ReadDisposition(disposition) : null,
            SafetyNet = top.Texts("safetyNet"),
            Secret = top.Texts("secret"),
        };
        top.Close();
        return top.Placed(truth);
    }

    private static Diagnosis ReadDiagnosis(Section section)
    {
        var diagnosis = new Diagnosis(
            section.Text("name"),
            section.Texts("synonyms"),
            section.Texts("tooBroad"),
            section.Texts("tooNarrow")
        );
        section.Close();
        return section.Placed(diagnosis);
    }

    private static DifferentialEntry ReadEntry(Section section) =>
        new(
            section.Id(),
            section.Text("name"),
            section.Texts("synonyms"),
            section.Number("weight", 0, 100, 1),
            section.Ids("for"),
            section.Ids("against")
        );

    private static Disposition ReadDisposition(Section section)
    {
        var disposition = new Disposition(section.Text("name"), section.Texts("synonyms"));
        section.Close();
        return section.Placed(disposition);
    }
}
