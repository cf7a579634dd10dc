namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// At least 15 characters, because learners may sign in with a password alone (NIST 800-63B-4; 8 would do beside a second
/// factor, but one rule is easier to explain); any characters, no composition rules; no well-known or self-evident password.
/// </summary>
internal static class PasswordRules
{
    public const int Least = 15;

    /// <summary>Bounds the work of hashing; far above the 64 that must be allowed.</summary>
    public const int Most = 256;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>The name of the text that says what is wrong, or null.</summary>
    public static string? Problem(string? password, params IEnumerable<string> personal)
    {
        if (string.IsNullOrEmpty(password) || password.Length < Least)
            return "Password.TooShort";
        if (password.Length > Most)
            return "Password.TooLong";
        return IsEasilyGuessed(password, personal) ? "Password.Common" : null;
    }

    /// <summary>What is hashed or compared; longer input was never accepted as a password, so the cut can match none.</summary>
    public static string Bounded(string? password) =>
        password is null ? ""
        : password.Length > Most ? password[..(Most + 1)]
        : password;

    private static bool IsEasilyGuessed(string password, IEnumerable<string> personal)
    {
        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < 5 || IsRun(plain))
            return true;
        var words = personal.Where(word => word.Length >= 3).Select(word => word.ToLowerInvariant());
        // "passwordpassword2026!" is what is left when everything well known is taken out of it: nearly nothing
        var rest = Common
            .Value.Concat(words)
            .OrderByDescending(word => word.Length)
            .Aggregate(plain, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Count(char.IsLetter) < 4 && rest.Length < 8;
    }

    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(step => step is 0 or 1 or -1) > steps.Count * 3 / 4;
    }

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
    }
}
