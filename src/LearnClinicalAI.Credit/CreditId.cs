using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit;

/// <summary>The id under which an award is reported to an accreditor: <c>ccid:host:award</c>, unique and at most 300 characters.</summary>
public static partial class CreditId
{
    public const int Longest = 300;

    /// <param name="host">Of the server; a port is dropped, because the id has no further colon.</param>
    /// <exception cref="ArgumentException">The host is empty, an IPv6 address, or too long.</exception>
    public static string For(string host, Guid awardId)
    {
        var name = Port().Replace(host.Trim(), "").ToLowerInvariant();
        var id = $"ccid:{name}:{awardId:D}";
        return IsValid(id) ? id : throw new ArgumentException($"\"{host}\" cannot stand in a credit id.", nameof(host));
    }

    public static bool IsValid(string? id) => id is { Length: <= Longest } && Shape().IsMatch(id);

    [GeneratedRegex(@":[0-9]{1,5}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Port();

    [GeneratedRegex(@"\Accid:[^:\s]+:[^:\s]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
