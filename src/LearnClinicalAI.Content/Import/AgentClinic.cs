using System.Globalization;
using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Import;

namespace LearnClinicalAI.Content;

/// <summary>
/// Imports OSCE cases in the form of AgentClinic: JSON lines with <c>OSCE_Examination</c>, freely nested. Everything is made
/// by rule from the row alone, so the same row gives the same files to the byte on every machine.
/// </summary>
public static class AgentClinic
{
    /// <summary>A row for each line that is not blank, in order; one at a time, whatever the length of the file.</summary>
    public static IEnumerable<ImportedRow> Import(IEnumerable<string> lines)
    {
        var number = 0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var (made, fault) = Tried(line);
            if (made is not null && !seen.TryAdd(made.Slug, number))
            {
                fault =
                    $"The row is the same as that of line {seen[made.Slug].ToString(CultureInfo.InvariantCulture)}.";
                made = null;
            }
            yield return new ImportedRow(number, made, fault);
        }
    }

    private static (ImportedCase? Case, string? Fault) Tried(string line)
    {
        try
        {
            return Make(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, "A sentence of the row takes too long to read.");
        }
    }

    private static (ImportedCase? Case, string? Fault) Make(string line)
    {
        var (row, unreadable) = OsceReader.Read(line);
        if (row is null)
        {
            return (null, unreadable);
        }
        var (person, nobody) = PersonReader.Read(row);
        if (person is null)
        {
            return (null, nobody);
        }
        return Hidden.Of(row) is { } hidden
            ? Checked(CaseMaker.Make(Draft.Of(row, person, hidden)))
            : (null, "\"Correct_Diagnosis\" holds no name.");
    }

    /// <summary>Nothing leaves the importer that the checker would refuse.</summary>
    private static (ImportedCase? Case, string? Fault) Checked(ImportedCase made)
    {
        var wrong = CaseReader
            .Check(made.Slug, made.Files)
            .Complaints.FirstOrDefault(one => one.Severity == Severity.Error);
        return wrong is null ? (made, null) : (null, $"No case can be made of the row: {wrong}");
    }
}
