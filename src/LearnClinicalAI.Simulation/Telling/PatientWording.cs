using System.Globalization;

namespace LearnClinicalAI.Simulation;

/// <summary>Fills <c>{name}</c>, <c>{age}</c>, <c>{ethnicity}</c> and pronouns (<c>{he}</c>, <c>{him}</c>, <c>{his}</c>, <c>{himself}</c>) for a variant.</summary>
internal static class PatientWording
{
    private static readonly Dictionary<string, string[]> Pronouns = new()
    {
        ["he"] = ["he", "him", "his", "himself"],
        ["she"] = ["she", "her", "her", "herself"],
        ["they"] = ["they", "them", "their", "themselves"],
    };
    private static readonly string[] Slots = ["he", "him", "his", "himself"];

    public static SimulatedPatient PatientOf(CaseScript script, Dictionary<string, Variant> variants, string variant)
    {
        var patient = script.Patient;
        return variants.TryGetValue(variant, out var swap)
            ? patient with
            {
                Name = swap.Name ?? patient.Name,
                Age = swap.Age ?? patient.Age,
                Sex = swap.Sex ?? patient.Sex,
                Pronouns = swap.Pronouns ?? patient.Pronouns,
                Ethnicity = swap.Ethnicity ?? patient.Ethnicity,
            }
            : patient;
    }

    public static string Fill(string text, SimulatedPatient patient)
    {
        if (!text.Contains('{'))
        {
            return text;
        }
        if (!Pronouns.ContainsKey(patient.Pronouns) || patient.Pronouns == "they")
        {
            text = Agreement.WithThey(text);
        }
        var filled = text.Replace("{name}", patient.Name)
            .Replace("{firstName}", patient.Name.Split(' ')[0])
            .Replace("{ethnicity}", patient.Ethnicity)
            .Replace("{age}", patient.Age.ToString(CultureInfo.InvariantCulture));
        var forms = Pronouns.GetValueOrDefault(patient.Pronouns, Pronouns["they"]);
        for (var i = 0; i < Slots.Length; i++)
        {
            filled = filled
                .Replace($"{{{Slots[i]}}}", forms[i])
                .Replace($"{{{Capitalised(Slots[i])}}}", Capitalised(forms[i]));
        }
        return filled;
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
