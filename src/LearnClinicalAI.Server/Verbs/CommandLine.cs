namespace LearnClinicalAI.Server.Verbs;

/// <summary>
/// What the server was started with. A first word that does not begin with <c>--</c> is a verb, and the words after it are
/// its arguments; whatever begins with <c>--</c> is a setting (<c>--Storage:DataFolder=…</c>), wherever it stands.
/// </summary>
/// <param name="Verb">Null to serve.</param>
/// <param name="Arguments">What the verb works on.</param>
/// <param name="Settings">For the configuration.</param>
internal sealed record CommandLine(string? Verb, IReadOnlyList<string> Arguments, string[] Settings)
{
    public static CommandLine Read(string[] words)
    {
        if (words.Length == 0 || IsSetting(words[0]))
            return new(null, [], words);
        return new(words[0], [.. words.Skip(1).Where(word => !IsSetting(word))], [.. words.Where(IsSetting)]);
    }

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal);
}
