using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit;

/// <summary>What a certificate says of one learner.</summary>
/// <param name="Learner">Full name and degree.</param>
/// <param name="Format">The learning format, e.g. <c>enduring material</c>.</param>
/// <param name="Date">Of completion, as printed.</param>
public sealed record CertificateFacts(string Learner, string Title, string Format, string Date);

/// <summary>The statements of T1–T3 and G3, from the provider's wordings. Null: this provider has no such statement to make.</summary>
public static partial class Statements
{
    /// <summary>T1: appears in all materials of a designated activity.</summary>
    /// <param name="format">The learning format, e.g. <c>enduring material</c>.</param>
    public static StatementText? Designation(Provider provider, CreditType type, string format, CreditAmount maximum)
    {
        if (type.IsReserved && !provider.IsAccredited)
            return null;
        var wording = provider.Texts.Designations.GetValueOrDefault(type.Id) ?? type.DesignationText;
        return wording is null ? null : Filled(provider, wording, [("format", format), .. Credits(type, maximum)]);
    }

    /// <summary>T2; null for a provider without accreditation.</summary>
    public static StatementText? Accreditation(Provider provider)
    {
        var wording = provider.Accreditation switch
        {
            Credit.Accreditation.AccmeDirect => provider.Texts.AccmeDirect,
            Credit.Accreditation.AccmeJoint => provider.Texts.AccmeJoint,
            Credit.Accreditation.JointlyAccredited => provider.Texts.JointlyAccredited,
            Credit.Accreditation.StateSociety => provider.Texts.StateSociety,
            _ => null,
        };
        if (wording is null)
            return null;
        var filled = Filled(
            provider,
            wording,
            [("others", Listed(provider.JointProviders)), ("society", provider.Society ?? "")]
        );
        return filled is null
            ? null
            : filled with
            {
                StandsAlone = provider.Accreditation is Credit.Accreditation.JointlyAccredited,
            };
    }

    /// <summary>What a provider without accreditation says on the gate; null for one with.</summary>
    public static StatementText? NotAccredited(Provider provider) =>
        provider.IsAccredited ? null : Filled(provider, provider.Texts.NotAccredited, []);

    /// <summary>T3: the body of the certificate that follows from a decision; null where it was refused.</summary>
    public static StatementText? Certificate(Provider provider, AwardDecision decision, CertificateFacts facts)
    {
        (string, string)[] about =
        [
            ("learner", facts.Learner),
            ("title", facts.Title),
            ("format", facts.Format),
            ("date", facts.Date),
        ];
        return decision switch
        {
            AwardDecision.Credit credit when provider.IsAccredited || !credit.Type.IsReserved => Filled(
                provider,
                provider.Texts.Awarded,
                [.. about, .. Credits(credit.Type, credit.Amount)]
            ),
            AwardDecision.Participation { Designated: { } designated }
                when provider.IsAccredited || !designated.Type.IsReserved => Filled(
                provider,
                provider.Texts.ParticipatedDesignated,
                [.. about, .. Credits(designated.Type, designated.Maximum)]
            ),
            AwardDecision.Participation => Filled(provider, provider.Texts.Participated, about),
            _ => null,
        };
    }

    /// <summary>G3: what learners are told before they start, a line each.</summary>
    public static IReadOnlyList<StatementText> Disclosures(Provider provider, IEnumerable<PersonInControl> people)
    {
        var lines = new List<StatementText?>();
        foreach (var person in people)
        {
            foreach (var relationship in (person.Relationships ?? []).Where(relationship => relationship.Relevant))
                lines.Add(
                    Filled(
                        provider,
                        provider.Texts.Relationship,
                        [
                            ("person", person.Name),
                            ("role", person.Role),
                            ("nature", relationship.Nature),
                            ("company", relationship.Company),
                        ]
                    )
                );
        }
        lines.Add(
            Filled(provider, lines.Count == 0 ? provider.Texts.NoRelationships : provider.Texts.AllMitigated, [])
        );
        return [.. lines.OfType<StatementText>()];
    }

    /// <summary>G3: who supported the activity, by name only.</summary>
    public static StatementText? CommercialSupport(Provider provider, IReadOnlyList<string> supporters) =>
        supporters.Count == 0
            ? Filled(provider, provider.Texts.NoCommercialSupport, [])
            : Filled(provider, provider.Texts.CommercialSupport, [("supporters", Listed(supporters))]);

    private static (string, string)[] Credits(CreditType type, CreditAmount amount) =>
        [("n", amount.ToString()), ("credits", type.NameFor(amount))];

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static StatementText? Filled(
        Provider provider,
        string wording,
        IEnumerable<(string Name, string Value)> about
    )
    {
        // "The The Ohio Hospital" reads badly.
        if (provider.Name.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            wording = wording.Replace("The {provider}", "{provider}", StringComparison.Ordinal);
        var values = about.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        values["provider"] = provider.Name;

        var runs = new List<StatementRun>();
        foreach (var run in StatementText.Marked(wording).Runs)
            runs.AddRange(FilledRun(run, values));
        var text = new StatementText(runs);
        return StatementWording.IsForAccredited(wording) && !provider.IsAccredited ? null : text;
    }

    // Values are filled in one pass and are not read for placeholders or asterisks again: a learner may be called *Ann {n}*.
    // The name of a credit is ours and carries italics of its own.
    private static IEnumerable<StatementRun> FilledRun(StatementRun run, Dictionary<string, string> values)
    {
        var from = 0;
        foreach (Match match in Placeholder().Matches(run.Text))
        {
            yield return run with
            {
                Text = run.Text[from..match.Index],
            };
            from = match.Index + match.Length;
            var name = match.Groups["name"].Value;
            if (!values.TryGetValue(name, out var value))
                yield return run with
                {
                    Text = match.Value,
                };
            else if (name == "credits")
                foreach (var styled in StatementText.Marked(value).Runs)
                    yield return styled;
            else
                yield return run with
                {
                    Text = value,
                };
        }
        yield return run with
        {
            Text = run.Text[from..],
        };
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
