using System.Globalization;
using System.Text;
using LearnClinicalAI.Privacy.Tests.Corpus;

namespace LearnClinicalAI.Privacy.Tests;

/// <summary>Writes what was measured over the corpus between two marks of the documentation.</summary>
internal static class PrivacyTable
{
    private const string Begin = "<!-- measured: written by CorpusTests, do not edit -->\n";
    private const string End = "<!-- end of what is measured -->";

    public static string PutInto(string document)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = document.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "docs/privacy.md has lost the marks between which the table stands.");
        return document[..(start + Begin.Length)] + Table() + document[end..];
    }

    private static string Table()
    {
        var table = new StringBuilder();
        table.Append("| category | tier | lines | caught | as this category |\n|---|---|---|---|---|\n");
        foreach (var category in Category.All)
        {
            foreach (
                var group in Lines
                    .Positive.Where(line => line.Category == category)
                    .GroupBy(line => line.Tier)
                    .OrderBy(group => group.Key)
            )
            {
                var right = group.Count(line =>
                    Identifiers.Find(line.Text).Any(finding => finding.Category == category)
                );
                table.Append(
                    $"| {category} | {group.Key} | {group.Count()} | {Share(group, CorpusTests.IsCaught)} | {Percent(right, group.Count())} |\n"
                );
            }
        }

        table.Append("\n| disguise of a number | lines | caught |\n|---|---|---|\n");
        foreach (var group in Lines.Disguised.GroupBy(line => line.Disguise))
        {
            table.Append($"| {group.Key} | {group.Count()} | {Share(group, CorpusTests.IsCaught)} |\n");
        }

        AppendSums(table);
        return table.ToString();
    }

    private static void AppendSums(StringBuilder table)
    {
        var sure = Lines.All.Where(line => line.Tier == Tier.A).ToList();
        var blocking = Lines.All.Where(line => line.Tier != Tier.C).ToList();
        var doubtful = Lines.All.Where(line => line.Tier == Tier.C).ToList();
        var asked = Lines.Negative.Count(line =>
            Identifiers.Decide(line, Channel.Tool, [], []).Verdict == Verdict.Confirm
        );
        table.Append("\n| over all | lines | share |\n|---|---|---|\n");
        table.Append($"| tier A caught (target 99.5 %) | {sure.Count} | {Share(sure, CorpusTests.IsCaught)} |\n");
        table.Append(
            $"| tiers A and B blocked (target 99 %) | {blocking.Count} | {Share(blocking, CorpusTests.IsCaught)} |\n"
        );
        table.Append($"| tier C noticed | {doubtful.Count} | {Share(doubtful, CorpusTests.IsCaught)} |\n");
        table.Append(
            $"| case text without an identifier blocked (target at most 1 %) | {Lines.Negative.Count} | {Share(Lines.Negative, CorpusTests.IsBlocked)} |\n"
        );
        table.Append(
            $"| case text without an identifier asked about, towards a tool | {Lines.Negative.Count} | {Percent(asked, Lines.Negative.Count)} |\n\n"
        );
    }

    private static string Share<T>(IEnumerable<T> lines, Func<T, bool> holds)
    {
        var all = lines.ToList();
        return Percent(all.Count(holds), all.Count);
    }

    private static string Percent(int part, int whole) =>
        (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
