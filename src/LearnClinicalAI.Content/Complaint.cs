using System.Globalization;

namespace LearnClinicalAI.Content;

/// <summary>An error keeps an item from being served; a warning asks the author to look again.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// Something that is wrong in a file, and where. <paramref name="Path"/> is relative to the folder; line and column
/// count from 1. <paramref name="Rule"/> is the name of the class under <c>Content/Rules</c> that says it.
/// </summary>
public sealed record Complaint(string Path, int Line, int Column, Severity Severity, string Rule, string Message)
{
    /// <summary>As the workbench prints it: <c>path:line:col: error|warning RULE message</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Rule} {Message}"
        );
}

/// <summary>
/// What was read, and all that is wrong with it. <see cref="Value"/> is null when it could not be put together at
/// all; serve it only when <see cref="IsSound"/>.
/// </summary>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<Complaint> Complaints)
    where T : class
{
    /// <summary>It could be read and no complaint is an error.</summary>
    public bool IsSound => Value is not null && !Complaints.Any(complaint => complaint.Severity == Severity.Error);
}
