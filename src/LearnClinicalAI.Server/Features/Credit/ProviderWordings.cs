using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LearnClinicalAI.Credit;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>What is wrong with a wording.</summary>
internal enum WordingFault
{
    TooLong,

    /// <summary>It has a placeholder that this statement has no value for.</summary>
    UnknownPlaceholder,

    /// <summary>Italics begin and do not end.</summary>
    OpenItalics,
    Category1Alone,
    AccmeCredit,
    CreditPending,
    TrademarkMissing,
    NotAccredited,
}

/// <summary>One wording that a provider may change.</summary>
/// <param name="Key">A member of <see cref="StatementTexts"/>, or <c>Designations.</c> and a credit type.</param>
internal sealed record Wording(string Key, string Shipped)
{
    /// <summary>The names that may stand in braces.</summary>
    public IReadOnlyList<string> Placeholders => ProviderWordings.PlaceholdersIn(Shipped);
}

/// <summary>The wordings of statements and certificates: what ships, what the provider made of it, and what it must not say (T1).</summary>
internal static partial class ProviderWordings
{
    public const int Longest = 2000;
    private const string Designations = nameof(StatementTexts.Designations);
    private static readonly StatementTexts Shipped = new();

    public static IReadOnlyList<Wording> All { get; } =
    [
        .. typeof(StatementTexts)
            .GetProperties()
            .Where(text => text.PropertyType == typeof(string))
            .Select(text => new Wording(text.Name, (string)text.GetValue(Shipped)!)),
        .. CreditTypes
            .Shipped.Where(type => type.DesignationText is not null)
            .Select(type => new Wording($"{Designations}.{type.Id}", type.DesignationText!)),
    ];

    /// <summary>What is in force, by key.</summary>
    public static IReadOnlyDictionary<string, string> Of(StatementTexts texts) =>
        All.ToDictionary(
            wording => wording.Key,
            wording =>
                wording.Key.StartsWith(Designations + ".", StringComparison.Ordinal)
                    ? texts.Designations.GetValueOrDefault(wording.Key[(Designations.Length + 1)..]) ?? wording.Shipped
                    : (string)typeof(StatementTexts).GetProperty(wording.Key)!.GetValue(texts)!,
            StringComparer.Ordinal
        );

    /// <summary>Those that differ from what ships, as JSON of <see cref="StatementTexts"/>; null when none does.</summary>
    public static string? Write(IReadOnlyDictionary<string, string> texts)
    {
        var (changed, designations) = (new JsonObject(), new JsonObject());
        foreach (var wording in All)
        {
            if (!texts.TryGetValue(wording.Key, out var text) || text == wording.Shipped)
                continue;
            if (wording.Key.StartsWith(Designations + ".", StringComparison.Ordinal))
                designations[wording.Key[(Designations.Length + 1)..]] = text;
            else
                changed[wording.Key] = text;
        }
        if (designations.Count > 0)
            changed[Designations] = designations;
        return changed.Count == 0 ? null : changed.ToJsonString();
    }

    /// <summary>The first thing that is wrong with a wording of the provider's own; null when it may stand.</summary>
    public static WordingFault? Fault(Provider provider, Wording wording, string text)
    {
        if (text == wording.Shipped)
            return null;
        if (text.Length > Longest)
            return WordingFault.TooLong;
        if (PlaceholdersIn(text).Except(wording.Placeholders, StringComparer.Ordinal).Any())
            return WordingFault.UnknownPlaceholder;
        if (text.Count(letter => letter == '*') % 2 == 1)
            return WordingFault.OpenItalics;
        // what the shipped text is forgiven (a statement for accredited providers, prepared by one who is not yet) this is too
        var problems = StatementWording
            .Problems(provider, text)
            .Except(StatementWording.Problems(provider, wording.Shipped))
            .ToList();
        return problems.Count == 0 ? null : Enum.Parse<WordingFault>($"{problems[0]}");
    }

    public static IReadOnlyList<string> PlaceholdersIn(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
